// Package build makes reports: it wires the stages, from the files of a project to those of the editions. Its rules:
//   - Each stage is computed once for all that share it: the facts once, the findings once per report and day, the
//     interface texts once per language, the document once per edition (a report in one language).
//   - A file goes to the disk as soon as it is made, beside its place, so that memory does not grow with the number of
//     editions. When all are made they are put in their places together; see type store.
//   - What a file depends on is hashed: program, data, layout, interface texts, look and request. An edition whose
//     inputs and files are those of the last run is not made again.
//   - Files of earlier runs that a report is not made in any more are named, and never deleted.
//   - Inputs are hashed before they are read to make something: a file that is edited meanwhile is made again next
//     time.
//   - No clock and no environment: the same inputs give the same bytes.
package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/html"
	"openletter/report/layout"
	"openletter/report/markdown"
	"openletter/report/pandoc"
	"openletter/report/pdf"
	"openletter/report/problem"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/table"
	"openletter/report/wording"
)

// Formats are the formats of an edition, in the order in which its files are listed: those of a
// document, and those of tables.
func Formats() []string { return append(Printed(), table.Formats()...) }

// Printed are the formats of a document. ua2.pdf is a PDF 2.0 file for PDF/UA-2 and PDF/A-4f, which holds the Markdown as
// well.
func Printed() []string { return []string{"md", "html", "pdf", "ua2.pdf", "pandoc"} }

// Converted are further formats of a document, which an installed pandoc makes. Reports do not name them, because
// another pandoc makes other bytes; a request can.
func Converted() []string { return pandoc.Formats() }

// isPrinted says whether a format is one of a document, and not of tables, which no layout changes.
func isPrinted(format string) bool { return !slices.Contains(table.Formats(), format) }

// ending is how the name of a file in a format ends.
func ending(format string) string {
	if format == "pandoc" {
		return "pandoc.json"
	}
	return table.Ending(format)
}

// Print makes one of the Printed or Converted formats of a document, with the look of a project. A page links to the
// files beside it.
func Print(p *project.Project, format string, d *document.Document, words wording.Words,
	beside ...html.File) ([]byte, error) {
	switch format {
	case "md":
		return markdown.Print(d), nil
	case "html":
		page, err := html.Print(d, words, p.Templates, beside...)
		return page, inTemplates(p, err)
	case "pandoc":
		return pandoc.Print(d, words)
	case "docx", "odt", "epub":
		file, err := pandoc.Convert(format, d, words)
		if errors.Is(err, pandoc.Missing{}) {
			err = WrongRequest(err.Error())
		}
		return file, err
	case "pdf":
		return checked(d)(pdf.Print(d, words))
	case "ua2.pdf":
		return checked(d)(pdf.PrintUA2(d, words, markdown.Print(d)))
	}
	return nil, fmt.Errorf("there is no format %q", format)
}

// checked says of which document the problems of a PDF are.
func checked(d *document.Document) func([]byte, error) ([]byte, error) {
	return func(file []byte, err error) ([]byte, error) {
		if list, ok := errors.AsType[problem.List](err); ok {
			err = ProblemsIn{fmt.Sprintf("the document %q", d.Title), list}
		}
		return file, err
	}
}

// An Edition is one report in one layout and one language, in some formats.
type Edition struct {
	Report  *fact.Definition
	Layout  string // one of the report's
	Lang    fact.Lang
	Formats []string
	made    []string // formats of the report's definition, to which its page links
	Dated   bool     // whether the day was asked for: then the names of its files carry it
	inputs  string   // hash of what it is made from; see hashInputs
}

// String is the name of the edition's files without their ending: "flagship.en" in the first layout of the report, and
// "flagship-briefing.en" in another.
func (e Edition) String() string {
	name := e.Report.FileName(e.Layout) + "." + string(e.Lang)
	if e.Dated {
		name += "." + e.Report.AsOf.String()
	}
	return name
}

func (e Edition) file(format string) string { return e.String() + "." + ending(format) }

// beside lists what is made of the same definition and layout as the page of the edition: its other formats, and the
// page in other languages.
func (e Edition) beside() (files []html.File) {
	add := func(lang fact.Lang, format string) {
		other := e
		other.Lang = lang
		files = append(files, html.File{Name: other.file(format), Lang: string(lang), Format: format})
	}
	for _, format := range e.made {
		if format != "html" {
			add(e.Lang, format)
		}
	}
	for _, lang := range e.Report.SpokenIn(e.Layout) {
		if lang != e.Lang && slices.Contains(e.made, "html") {
			add(lang, "html")
		}
	}
	return files
}

// Link is the name of the page of a report in which an id stands, and the id: "flagship.en.html#max.e2ee-direct". It
// looks into the layouts of the report in their order; "" where none has it.
func Link(p *project.Project, about section.Context, id string, dated bool) (string, error) {
	for _, name := range about.Found.Report.Layouts() {
		if !slices.Contains(about.Found.Report.SpokenIn(name), about.Lang) {
			continue
		}
		d, err := layout.Make(p.Templates, name, about)
		if err != nil {
			return "", inTemplates(p, err)
		}
		found := false
		document.Each(d.Blocks, func(there string, _ *document.Line) { found = found || there == id })
		if found {
			return Edition{Report: about.Found.Report, Layout: name, Lang: about.Lang,
				Dated: dated}.file("html") + "#" + id, nil
		}
	}
	return "", nil
}

// Editions lists the editions that a request asks for of all reports of facts, in order. Tables belong to the first
// layout of each report.
func Editions(facts *fact.Facts, r Request) []Edition {
	var out []Edition
	for _, d := range facts.Definitions {
		formats, layouts := d.Formats, d.Layouts()
		if r.Format != "" {
			formats = []string{r.Format}
		}
		if r.Layout != "" {
			layouts = []string{r.Layout}
		}
		for _, name := range layouts {
			e := Edition{Report: d, Layout: name, Formats: formats, Dated: !r.Day.IsZero()}
			if slices.Contains(d.Layouts(), name) {
				e.made = d.Formats
			}
			if name != d.Layouts()[0] {
				isTable := func(f string) bool { return !isPrinted(f) }
				e.Formats = slices.DeleteFunc(slices.Clone(formats), isTable)
				e.made = slices.DeleteFunc(slices.Clone(e.made), isTable)
			}
			for _, e.Lang = range d.SpokenIn(name) {
				if (r.Lang == "" || r.Lang == e.Lang) && len(e.Formats) > 0 {
					out = append(out, e)
				}
			}
		}
	}
	if s := r.Shard; s.Of > 0 {
		out = out[len(out)*(s.Number-1)/s.Of : len(out)*s.Number/s.Of]
	}
	return out
}

// Suited takes from editions the formats that their layouts are not made for, unless these were asked for.
func Suited(p *project.Project, editions []Edition, r Request) ([]Edition, error) {
	var out []Edition
	for _, e := range editions {
		made := layout.Formats(p.Templates, e.Layout)
		for _, f := range made {
			if !slices.Contains(Formats(), f) {
				name := p.TemplateName(e.Layout + ".md")
				return nil, wrong("%s: it is made for the format %q; there are %s", name, f, problem.Names(Formats()))
			}
		}
		isOther := func(f string) bool { return len(made) > 0 && !slices.Contains(made, f) }
		e.made = slices.DeleteFunc(slices.Clone(e.made), isOther)
		if r.Format == "" {
			e.Formats = slices.DeleteFunc(slices.Clone(e.Formats), isOther)
		}
		if len(e.Formats) == 0 {
			return nil, wrong("report %s is made in %s, and its layout %s is made for %s", e.Report.ID,
				problem.Names(e.Report.Formats), e.Layout, problem.Names(made))
		}
		out = append(out, e)
	}
	return out, nil
}

// Check makes every edition of facts and keeps none: what only shows in a format is a problem too. Before that it reads
// all interface texts that there are, and makes a document with every layout of the project's own.
func Check(p *project.Project, facts *fact.Facts) error {
	var errs []error
	for _, lang := range Languages(p) {
		_, err := Words(p, lang)
		errs = append(errs, err)
	}
	editions := Editions(facts, Request{})
	for _, name := range layout.Names(p.Templates) {
		if !p.IsOwn(name + ".md") {
			continue // what it names the data of a project may lack; our own tests make it
		}
		other := *editions[0].Report
		other.Layout = []string{name}
		e := Edition{Report: &other, Layout: name, Lang: editions[0].Lang}
		m, err := newMaker(p, facts, nil, []Edition{e})
		if err == nil {
			_, err = m.document(e)
		}
		errs = append(errs, err)
	}
	var told problem.List
	for _, err := range errs {
		if list, ok := errors.AsType[problem.List](err); ok { // a layout that no report names promises nothing
			told = append(told, slices.DeleteFunc(list,
				func(p problem.Problem) bool { return p.Rule == problem.BrokenPromise })...)
		} else if err != nil {
			return err
		}
	}
	if len(told) > 0 {
		return ProblemsIn{"the templates", told}
	}
	editions, err := Suited(p, editions, Request{})
	if err != nil {
		return err
	}
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		return err
	}
	return m.each(editions, func(string, []byte) error { return nil }, func(int, int, string) {})
}

// Render makes formats of a document in a Markdown file, and puts them into a folder together, named like that file.
func Render(p *project.Project, name string, formats []string, folder string) ([]File, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	d, problems := markdown.Read(source, filepath.ToSlash(name))
	if len(problems) > 0 {
		return nil, ProblemsIn{name, problems.Once()}
	}
	words, err := Words(p, fact.Lang(d.Lang))
	if err != nil {
		return nil, err
	}
	made := make([][]byte, len(formats))
	for i, format := range formats {
		if made[i], err = Print(p, format, d, words); err != nil {
			return nil, fmt.Errorf("%s: %w", format, err)
		}
	}
	s, err := openStore(folder)
	if err != nil {
		return nil, err
	}
	defer s.close()
	var files []File
	for i, format := range formats {
		files = append(files, File{Name: strings.TrimSuffix(filepath.Base(name), ".md") + "." + ending(format)})
		if err := s.stage(files[i].Name, made[i]); err != nil {
			return nil, err
		}
	}
	return files, s.commit()
}
