package build

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"openletter/report/fact"
	"openletter/report/project"
)

// A Request says which files to make.
type Request struct {
	Reports []string  // ids, in the order in which files are listed; none for all
	Lang    fact.Lang // "" for every language of a report
	Format  string    // one of Formats, or "" for every format of a report
	Day     fact.Date // the zero Date for the day of each report's definition
	Since   string    // an earlier state to compare with, a data folder or a git revision; "" for none
	Output  string    // the output folder
}

// A File is one that a request gives.
type File struct {
	Name      string
	Unchanged bool // it was made already, from the same inputs
}

// A Result is what a run has done.
type Result struct {
	Files    []File
	Findings int // how often findings were computed
}

// WrongRequest is the error of a request that nothing can be made for. It says what there is.
type WrongRequest string

// Error implements error.
func (e WrongRequest) Error() string { return string(e) }

// Run makes the files of a request and puts them into its output folder. tell is called when an edition is done, by one
// goroutine at a time. After an error the output folder holds what it held before, unless a file could not be put into
// its place after others were: then the next run goes on with that.
func Run(p *project.Project, r Request, tell func(done, all int, name string)) (Result, error) {
	return run(p, r, programID(), tell)
}

// run is Run by a program with an id; "" is one that nothing is known of, for which everything is made again.
func run(p *project.Project, r Request, program string, tell func(done, all int, name string)) (Result, error) {
	request, all := "", ""
	if program != "" && r.Since == "" {
		request = fmt.Sprintf("%q %q %q %s", r.Reports, r.Lang, r.Format, r.Day)
		all = inputsOf(p, program)
	}
	if files := answered(r.Output, request, all); files != nil {
		return Result{Files: files}, nil
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
	known := s.recall()
	editions := Editions(facts, r.Lang, r.Format, !r.Day.IsZero())
	inputs, err := inputsOfAll(p, facts, old, editions, program)
	if err != nil {
		return Result{}, err
	}
	changed := slices.DeleteFunc(slices.Clone(editions), func(e Edition) bool {
		return program != "" && known.has(s, e, inputs[e.Name()])
	})
	m, err := newMaker(p, facts, old, changed)
	if err != nil {
		return Result{}, err
	}
	sink := func(e Edition, format string, content []byte) error { return s.stage(e.file(format), content) }
	if err := m.each(changed, sink, counting(tell, len(changed))); err != nil {
		return Result{}, err
	}
	if err := s.commit(); err != nil {
		return Result{}, err
	}
	files := known.note(editions, inputs, s.staged)
	known.answer(request, all, files)
	return Result{files, m.computed}, s.remember(known)
}

// inputsOfAll hashes what each of some editions is made from, by the name of the edition.
func inputsOfAll(p *project.Project, facts, old *fact.Facts, editions []Edition, program string) (map[string]string, error) {
	inputs := map[string]string{}
	used := "" // revisions of the data that a report uses: its editions stand behind each other
	for i, e := range editions {
		if i == 0 || e.Report != editions[i-1].Report {
			used = revisions(facts, old, e.Report)
		}
		hash, err := inputsOfEdition(p, used, e, program)
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // what is missing is told when the edition is made
			return nil, project.AccessError{Err: err}
		}
		inputs[e.Name()] = hash
	}
	return inputs, nil
}

// counting counts the editions that are done, and tells of each.
func counting(tell func(done, all int, name string), all int) func(Edition) {
	var mutex sync.Mutex
	done := 0
	return func(e Edition) {
		mutex.Lock()
		defer mutex.Unlock()
		done++
		tell(done, all, e.Name())
	}
}

// read reads the data that a request needs. Everything that it names must exist.
func read(p *project.Project, r Request) (facts, old *fact.Facts, err error) {
	if facts, err = Load(p, r.Reports, r.Day); err != nil {
		return nil, nil, err
	}
	var spoken []fact.Lang // languages of the reports
	for _, d := range facts.Definitions {
		spoken = append(spoken, d.Languages...)
		if r.Lang != "" && len(r.Reports) > 1 && !slices.Contains(d.Languages, r.Lang) {
			return nil, nil, WrongRequest(fmt.Sprintf("report %s is not made in the language %q; it is made in %s", d.ID, r.Lang, namesOf(d.Languages)))
		}
	}
	if r.Lang != "" && !slices.Contains(spoken, r.Lang) {
		return nil, nil, WrongRequest(fmt.Sprintf("no report is made in the language %q; there are %s", r.Lang, namesOf(spoken)))
	}
	if r.Since == "" {
		return facts, nil, nil
	}
	if old, err = State(p, r.Since, r.Reports, r.Day); err != nil {
		return nil, nil, err
	}
	for _, d := range facts.Definitions {
		if definition(old, d.ID) == nil {
			return nil, nil, WrongRequest(fmt.Sprintf("there is no report %q in %s, so nothing can be said of what changed since", d.ID, r.Since))
		}
	}
	return facts, old, nil
}

// namesOf lists languages, each once.
func namesOf(languages []fact.Lang) string {
	var names []string
	for _, l := range languages {
		if !slices.Contains(names, string(l)) {
			names = append(names, string(l))
		}
	}
	return strings.Join(names, ", ")
}

// definition is that of the report with an id; nil where there is none.
func definition(facts *fact.Facts, id string) *fact.Definition {
	for _, d := range facts.Definitions {
		if d.ID == id {
			return d
		}
	}
	return nil
}
