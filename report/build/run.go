package build

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/layout"
	"openletter/report/problem"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/table"
	"openletter/report/wording"
)

// A Request says which files to make.
type Request struct {
	Reports []string  // ids, in the order in which files are listed; none for all
	Lang    fact.Lang // "" for every language of a report
	Layout  string    // "" for every layout of a report; another one need not be among these
	Format  string    // one of Formats, or "" for every format of a report
	Day     fact.Date // the zero Date for the day of each report's definition
	Since   string    // an earlier state to compare with, a data folder or a git revision; "" for none
	Output  string    // the output folder
	Shard   Shard     // the zero Shard for all
}

// A Shard is one of several parts of about the same size into which editions are shared out, for as many machines. It
// keeps those of one report together, which rest on the same findings.
type Shard struct {
	Number, Of int // from 1 on
}

// A File is one that a request gives.
type File struct {
	Name      string
	Unchanged bool // it was made already, from the same inputs
}

// A Result is what a run has done.
type Result struct {
	Files    []File
	Left     []string // names of files in the output folder that were made earlier for the same reports, and are not made any more
	Findings int      // how often findings were computed
}

// WrongRequest is the error of a request that nothing can be made for. It says what there is.
type WrongRequest string

// Error implements error.
func (e WrongRequest) Error() string { return string(e) }

func wrong(format string, args ...any) error { return WrongRequest(fmt.Sprintf(format, args...)) }

// A Progress is called when an edition is done, by one goroutine at a time.
type Progress func(done, all int, name string)

// Run makes the files of a request and puts them into its output folder. After an error the output folder holds what it
// held before, unless a file could not be put into its place after others were: then the next run goes on with that.
func Run(p *project.Project, r Request, tell Progress) (Result, error) {
	program := programID()
	if slices.Contains(Converted(), r.Format) {
		program = "" // of the pandoc that is installed nothing is known
	}
	return run(p, r, program, tell)
}

// run is Run by a program with an id; "" is one that nothing is known of, for which everything is made again.
func run(p *project.Project, r Request, program string, tell Progress) (Result, error) {
	request := hashRequest(p, r, program)
	if files, left := answered(r.Output, request); files != nil {
		return Result{Files: files, Left: left}, nil
	}
	facts, old, err := read(p, r)
	if err != nil {
		return Result{}, err
	}
	s, err := openStore(r.Output)
	if err != nil {
		return Result{}, err
	}
	defer s.close()
	editions, err := Suited(p, Editions(facts, r), r)
	if err != nil {
		return Result{}, err
	}
	if err := hashInputs(p, facts, old, editions, program); err != nil {
		return Result{}, err
	}
	changed := slices.DeleteFunc(slices.Clone(editions), func(e Edition) bool { return program != "" && s.has(e) })
	m, err := newMaker(p, facts, old, changed)
	if err != nil {
		return Result{}, err
	}
	if err := m.each(changed, s.stage, tell); err != nil {
		return Result{}, err
	}
	if err := s.commit(); err != nil {
		return Result{}, err
	}
	files := s.note(editions, request)
	if s.Left, err = s.leftovers(p, facts, r, files); err != nil {
		return Result{}, err
	}
	return Result{files, s.Left, int(m.computed.Load())}, s.remember()
}

// read reads the data that a request needs. Everything that it names must exist.
func read(p *project.Project, r Request) (facts, old *fact.Facts, err error) {
	if facts, err = Load(p, r.Reports, r.Day); err != nil {
		return nil, nil, err
	}
	var spoken []fact.Lang // languages of the reports
	for _, d := range facts.Definitions {
		spoken = append(spoken, d.Spoken()...)
		if r.Lang != "" && len(r.Reports) > 1 && !slices.Contains(d.Spoken(), r.Lang) {
			return nil, nil, wrong("report %s is not made in the language %q; it is made in %s", d.ID, r.Lang,
				problem.Names(d.Spoken()))
		}
	}
	if r.Lang != "" && !slices.Contains(spoken, r.Lang) {
		return nil, nil, wrong("no report is made in the language %q; there are %s", r.Lang, problem.Names(spoken))
	}
	if names := layout.Names(p.Templates); r.Layout != "" && !slices.Contains(names, r.Layout) {
		return nil, nil, wrong("there is no layout %q; there are %s", r.Layout, problem.Names(names))
	}
	whole := r
	whole.Shard = Shard{} // one of many may have nothing to make
	if err := hasEdition(facts, whole); err != nil {
		return nil, nil, err
	}
	if r.Since == "" {
		return facts, nil, nil
	}
	if old, err = State(p, r.Since, r.Reports, r.Day); err != nil {
		return nil, nil, err
	}
	for _, d := range facts.Definitions {
		if old.Definition(d.ID) == nil {
			return nil, nil, wrong("there is no report %q in %s, so nothing can be said of what changed since", d.ID, r.Since)
		}
	}
	return facts, old, nil
}

// hasEdition says why a request gives nothing, if it does: tables have no layout, and a language may have some layouts only.
func hasEdition(facts *fact.Facts, r Request) error {
	isTable := r.Format != "" && !isPrinted(r.Format)
	if isTable && r.Layout != "" {
		return wrong("%s holds tables, which have no layout; leave out -layout", r.Format)
	}
	if len(Editions(facts, r)) == 0 {
		if isTable {
			return wrong("no report has tables in the language %q", r.Lang)
		}
		var names []string
		for _, e := range Editions(facts, Request{Lang: r.Lang}) {
			names = append(names, e.Layout)
		}
		return wrong("no report is made in the language %q with the layout %q; it is made with %s",
			r.Lang, r.Layout, problem.Names(names))
	}
	return nil
}

// A maker makes editions.
type maker struct {
	project  *project.Project
	facts    *fact.Facts
	old      *fact.Facts // the earlier state to compare with; nil for none
	words    map[fact.Lang]wording.Words
	findings map[*fact.Definition]func() (*finding.Findings, error) // computes them when it is first called
	computed atomic.Int64                                           // how often findings were computed
}

// newMaker is a maker of some editions. It reads the interface texts of their languages.
func newMaker(p *project.Project, facts, old *fact.Facts, editions []Edition) (*maker, error) {
	m := &maker{project: p, facts: facts, old: old, words: map[fact.Lang]wording.Words{}}
	m.findings = map[*fact.Definition]func() (*finding.Findings, error){}
	for _, e := range editions {
		if m.findings[e.Report] == nil {
			m.findings[e.Report] = sync.OnceValues(func() (*finding.Findings, error) {
				m.computed.Add(1)
				if old != nil {
					return assess.Since(old, facts, e.Report)
				}
				return assess.Report(facts, e.Report)
			})
		}
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

// each makes editions side by side, hands every file by its name to a sink, which must be safe for concurrent use, and
// tells of each edition that is done. The error is that of the first edition in their order that has one.
func (m *maker) each(editions []Edition, sink func(string, []byte) error, tell Progress) error {
	var mutex sync.Mutex
	done := 0
	return sideBySide(editions, func(e Edition) error {
		d := sync.OnceValues(func() (*document.Document, error) { return m.document(e) })
		err := sideBySide(e.Formats, func(format string) error {
			content, err := m.print(e, format, d)
			if err != nil {
				return err
			}
			return sink(e.file(format), content)
		})
		if err == nil {
			mutex.Lock()
			defer mutex.Unlock()
			done++
			tell(done, len(editions), e.String())
		}
		return err
	})
}

// sideBySide does something with each item, one a processor at a time. The error is that of the first with one.
func sideBySide[T any](items []T, do func(T) error) error {
	errs := make([]error, len(items))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(items)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(items); i = int(next.Add(1)) - 1 {
				errs[i] = do(items[i])
			}
		})
	}
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%v: %w", items[i], err)
		}
	}
	return nil
}

// print makes one format of an edition; its document is made only for a format that prints one.
func (m *maker) print(e Edition, format string, document func() (*document.Document, error)) ([]byte, error) {
	if !isPrinted(format) {
		found, err := m.findings[e.Report]()
		if err != nil {
			return nil, err
		}
		return table.Print(format, table.Report{Facts: m.facts, Found: found, Lang: e.Lang})
	}
	d, err := document()
	if err != nil {
		return nil, err
	}
	return Print(m.project, format, d, m.words[e.Lang], e.beside()...)
}

func (m *maker) document(e Edition) (*document.Document, error) {
	found, err := m.findings[e.Report]()
	if err != nil {
		return nil, err
	}
	d, err := layout.Make(m.project.Templates, e.Layout, section.Context{
		Facts: m.facts, Old: m.old, Found: found, Lang: e.Lang, Words: m.words[e.Lang],
	})
	return d, inTemplates(m.project, err)
}
