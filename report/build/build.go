// Package build makes reports: it wires the stages, from the files of a project to the files of the editions.
//
// Its rules:
//
//   - Each stage is computed once for all that share it: the facts once, the findings once per report and day, the
//     interface texts once per language, the document once per edition (a report in one language).
//   - A file goes to the disk as soon as it is made, into a folder beside its place, so that memory does not grow with
//     the number of editions. When all are made they are put in their places together; see package-internal type store.
//   - What an edition was made from is hashed: the program, the data, layouts, words and look that it read, and what was
//     asked for. An edition whose inputs and files are those of the last run is not made again.
//   - No clock and no environment: the same inputs give the same bytes.
package build

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/html"
	"openletter/report/layout"
	"openletter/report/markdown"
	"openletter/report/pdf"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/wording"
)

// Formats are the formats of a document, in the order in which an edition's files are listed.
var Formats = [...]string{"md", "html", "pdf"}

// Print makes one format of a document.
func Print(format string, d *document.Document, words wording.Words) ([]byte, error) {
	switch format {
	case "md":
		return markdown.Print(d), nil
	case "html":
		return html.Print(d, words)
	case "pdf":
		return pdf.Print(d, words)
	}
	return nil, fmt.Errorf("there is no format %q", format)
}

// An Edition is one report in one language, in some formats.
type Edition struct {
	Report  *fact.Definition
	Lang    fact.Lang
	Formats []string
	Dated   bool // whether the day is another than the definition's: then the names of its files carry it
}

// Name is the name of the edition's files without their ending.
func (e Edition) Name() string {
	name := e.Report.ID + "." + string(e.Lang)
	if e.Dated {
		name += "." + e.Report.AsOf.String()
	}
	return name
}

// file is the name of one of the edition's files.
func (e Edition) file(format string) string { return e.Name() + "." + format }

// Editions lists the editions of all reports of facts, in their order. An empty lang means every language of a report,
// an empty format every one of its formats.
func Editions(facts *fact.Facts, lang fact.Lang, format string, dated bool) []Edition {
	var out []Edition
	for _, d := range facts.Definitions {
		for _, l := range d.Languages {
			if lang != "" && lang != l {
				continue
			}
			e := Edition{Report: d, Lang: l, Formats: d.Formats, Dated: dated}
			if format != "" {
				e.Formats = []string{format}
			}
			out = append(out, e)
		}
	}
	return out
}

// Load reads the data of a project: only what the reports named need, or everything for none. A day other than the zero
// Date becomes that of every report.
func Load(p *project.Project, reports []string, day fact.Date) (*fact.Facts, error) {
	reader := dataset.Reader{Layouts: layout.Names(p.Templates)}
	for _, lang := range Languages(p) {
		reader.Languages = append(reader.Languages, fact.Lang(lang))
	}
	facts, err := reader.Load(p.Data, p.Shown, reports)
	if err != nil {
		return nil, err
	}
	if len(reports) > 0 {
		facts.Definitions = inOrder(facts.Definitions, reports)
	}
	if !day.IsZero() {
		for i, d := range facts.Definitions {
			other := *d
			other.AsOf = day
			facts.Definitions[i] = &other
		}
	}
	return facts, nil
}

// inOrder sorts definitions as they were asked for, each once.
func inOrder(definitions []*fact.Definition, ids []string) []*fact.Definition {
	var out []*fact.Definition
	for _, id := range ids {
		for _, d := range definitions {
			if d.ID == id && !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	}
	return out
}

// Words reads the interface texts of a language.
func Words(p *project.Project, lang fact.Lang) (wording.Words, error) {
	name := "words/" + string(lang) + ".yaml"
	source, err := fs.ReadFile(p.Templates, name)
	if err != nil {
		return nil, NoLanguage(fmt.Sprintf("there are no interface words for the language %q; there are for %s", lang, strings.Join(Languages(p), ", ")))
	}
	return dataset.Words(source, "templates/"+name)
}

// NoLanguage is the error of Words for a language that a project has no interface texts for.
type NoLanguage string

// Error implements error.
func (e NoLanguage) Error() string { return string(e) }

// Languages are those that a project has interface texts for.
func Languages(p *project.Project) []string {
	names, _ := fs.Glob(p.Templates, "words/*.yaml") // the pattern is well formed
	for i, name := range names {
		names[i] = strings.TrimSuffix(path.Base(name), ".yaml")
	}
	return names
}

// A maker makes editions.
type maker struct {
	project  *project.Project
	facts    *fact.Facts
	old      *fact.Facts // the earlier state to compare with; nil for none
	words    map[fact.Lang]wording.Words
	findings map[*fact.Definition]*shared
	computed int // how often findings were computed

	mutex sync.Mutex
}

// shared are the findings of one report, computed for the first of its editions and dropped after the last.
type shared struct {
	compute sync.Once
	found   *finding.Findings
	err     error
	left    int // editions that still need them

	revisions string // of the facts that the report rests on; "" until it is asked for
}

// newMaker is a maker of some editions. It reads the interface texts of their languages.
func newMaker(p *project.Project, facts, old *fact.Facts, editions []Edition) (*maker, error) {
	m := &maker{project: p, facts: facts, old: old, words: map[fact.Lang]wording.Words{}, findings: map[*fact.Definition]*shared{}}
	for _, e := range editions {
		if m.findings[e.Report] == nil {
			m.findings[e.Report] = &shared{}
		}
		m.findings[e.Report].left++
		if m.words[e.Lang] == nil {
			words, err := Words(p, e.Lang)
			if err != nil {
				return nil, err
			}
			m.words[e.Lang] = words
		}
	}
	return m, nil
}

// each makes editions side by side, as many as there are processors, and hands every file to a sink, which must be safe
// for concurrent use. The error is that of the first edition in their order that has one.
func (m *maker) each(editions []Edition, sink func(e Edition, format string, bytes []byte) error, done func(e Edition)) error {
	errs := make([]error, len(editions))
	var next, wait = make(chan int), sync.WaitGroup{}
	for range min(runtime.GOMAXPROCS(0), len(editions)) {
		wait.Go(func() {
			for i := range next {
				if errs[i] = m.make(editions[i], sink); errs[i] == nil {
					done(editions[i])
				}
			}
		})
	}
	for i := range editions {
		next <- i
	}
	close(next)
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%s: %w", editions[i].Name(), err)
		}
	}
	return nil
}

// make makes one edition: its document, and its formats side by side from that.
func (m *maker) make(e Edition, sink func(e Edition, format string, bytes []byte) error) error {
	d, err := m.document(e)
	if err != nil {
		return err
	}
	errs := make([]error, len(e.Formats))
	var wait sync.WaitGroup
	for i, format := range e.Formats {
		wait.Go(func() {
			bytes, err := Print(format, d, m.words[e.Lang])
			if err == nil {
				err = sink(e, format, bytes)
			}
			errs[i] = err
		})
	}
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%s: %w", e.Formats[i], err)
		}
	}
	return nil
}

// document makes the document of an edition.
func (m *maker) document(e Edition) (*document.Document, error) {
	found, err := m.found(e.Report)
	if err != nil {
		return nil, err
	}
	defer m.release(e.Report)
	return layout.Make(m.project.Templates, e.Report.Layout, section.Context{
		Facts: m.facts, Old: m.old, Found: found, Lang: e.Lang, Words: m.words[e.Lang],
	})
}

// found are the findings of a report.
func (m *maker) found(def *fact.Definition) (*finding.Findings, error) {
	s := m.findings[def]
	s.compute.Do(func() {
		if m.old != nil {
			s.found, s.err = assess.Since(m.old, m.facts, def)
		} else {
			s.found, s.err = assess.Report(m.facts, def)
		}
		m.mutex.Lock()
		defer m.mutex.Unlock()
		m.computed++
	})
	return s.found, s.err
}

// release drops the findings of a report when no edition needs them any more.
func (m *maker) release(def *fact.Definition) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	s := m.findings[def]
	if s.left--; s.left == 0 {
		s.found = nil
	}
}
