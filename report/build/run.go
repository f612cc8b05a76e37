package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/wording"
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

// Run makes the files of a request and puts them into its output folder. tell is called when an edition is done. After
// an error the output folder holds what it held before.
func Run(p *project.Project, r Request, tell func(done, all int, name string)) (Result, error) {
	return run(p, r, programID(), tell)
}

// run is Run by a program with an id; "" is one that nothing is known of, for which everything is made again.
func run(p *project.Project, r Request, program string, tell func(done, all int, name string)) (Result, error) {
	known, inputs := "", ""
	if program != "" && r.Since == "" {
		known = fmt.Sprintf("%q %q %q %s", r.Reports, r.Lang, r.Format, r.Day)
		if hash, err := inputsOf(p, program); err == nil {
			inputs = hash
		}
		if files, ok := unchanged(r.Output, known, inputs); ok {
			return Result{Files: files}, nil
		}
	}
	m, editions, err := prepare(p, r)
	if err != nil {
		return Result{}, err
	}
	s, err := openStore(r.Output)
	if err != nil {
		return Result{}, err
	}
	defer s.close()
	run := &running{store: s, maker: m, memory: s.recall(), program: program, tell: tell}
	result, err := run.make(editions)
	if err != nil {
		return Result{}, err
	}
	if inputs != "" {
		run.memory.Requests[known] = answer{Inputs: inputs, Files: namesOf(result.Files)}
	}
	return result, s.remember(run.memory)
}

// unchanged says whether a request was answered with the same inputs and its files are as they were made.
func unchanged(output, known, inputs string) ([]File, bool) {
	if _, err := os.Stat(filepath.Join(output, filepath.FromSlash(made))); err != nil || inputs == "" {
		return nil, false
	}
	s, err := openStore(output)
	if err != nil {
		return nil, false
	}
	defer s.close()
	names, ok := s.answered(s.recall(), known, inputs)
	var files []File
	for _, name := range names {
		files = append(files, File{name, true})
	}
	return files, ok
}

// prepare reads what a request needs.
func prepare(p *project.Project, r Request) (*maker, []Edition, error) {
	facts, err := Load(p, r.Reports, r.Day)
	if err != nil {
		return nil, nil, err
	}
	editions := Editions(facts, r.Lang, r.Format, !r.Day.IsZero())
	if len(editions) == 0 {
		return nil, nil, WrongRequest(fmt.Sprintf("no report is made in the language %q; there are %s", r.Lang, languagesOf(facts)))
	}
	var old *fact.Facts
	if r.Since != "" {
		if old, err = State(p, r.Since, r.Reports, r.Day); err != nil {
			return nil, nil, err
		}
		for _, e := range editions {
			if !slices.ContainsFunc(old.Definitions, func(d *fact.Definition) bool { return d.ID == e.Report.ID }) {
				return nil, nil, WrongRequest(fmt.Sprintf("there is no report %q in %s, so nothing can be said of what changed since", e.Report.ID, r.Since))
			}
		}
	}
	m, err := newMaker(p, facts, old, editions)
	return m, editions, err
}

// languagesOf names the languages of all reports.
func languagesOf(facts *fact.Facts) string {
	var known []string
	for _, d := range facts.Definitions {
		for _, l := range d.Languages {
			if !slices.Contains(known, string(l)) {
				known = append(known, string(l))
			}
		}
	}
	return strings.Join(known, ", ")
}

// State reads the data as it was: name is a data folder, or else a git revision of the project's data folder, such as
// HEAD~3, v1.0 or a hash. Problems in it are told in a StateError.
func State(p *project.Project, name string, reports []string, day fact.Date) (*fact.Facts, error) {
	earlier := &project.Project{Templates: p.Templates}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		if earlier, err = project.Open(name, ""); err != nil {
			return nil, err
		}
		defer earlier.Close()
		return Load(earlier, reports, day)
	}
	files, commit, err := project.AtRevision(cmp.Or(p.Folder, "data"), name)
	if err != nil {
		return nil, err
	}
	earlier.Data, earlier.Shown = files, commit
	facts, err := Load(earlier, reports, day)
	if err != nil {
		return nil, StateError{"revision " + name, err}
	}
	return facts, nil
}

// A StateError is what is wrong with an earlier state of the data, which nobody can put right any more.
type StateError struct {
	Name string
	Err  error
}

// Error implements error.
func (e StateError) Error() string { return e.Name + ": " + e.Err.Error() }

// Unwrap is the reason.
func (e StateError) Unwrap() error { return e.Err }

// A running is the state of one run.
type running struct {
	*store
	*maker
	memory  *memory
	program string
	tell    func(done, all int, name string)
}

// make makes the editions whose inputs or files have changed, and puts them in their places.
func (r *running) make(editions []Edition) (Result, error) {
	inputs := map[string]string{} // by name of the edition
	var changed []Edition
	for _, e := range editions {
		hash, err := r.inputsOfEdition(e, r.program)
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // what is missing is told when the edition is made
			return Result{}, err
		}
		inputs[e.Name()] = hash
		if err != nil || r.program == "" || !r.memory.Editions[e.Name()].has(r.store, e, hash) {
			changed = append(changed, e)
		}
	}
	if err := r.each(changed, r.stageFile, r.count(len(changed))); err != nil {
		return Result{}, err
	}
	result := Result{Findings: r.computed}
	for _, e := range editions {
		result.Files = append(result.Files, r.note(e, inputs[e.Name()])...)
	}
	if len(changed) == 0 {
		return result, nil
	}
	return result, r.commit()
}

// note remembers the files of an edition and lists them.
func (r *running) note(e Edition, inputs string) []File {
	known := r.memory.Editions[e.Name()]
	if known.Inputs != inputs || known.Files == nil {
		known = record{Inputs: inputs, Files: map[string]string{}}
	}
	var files []File
	for _, format := range e.Formats {
		hash, isNew := r.staged[e.file(format)]
		if isNew {
			known.Files[e.file(format)] = hash
		}
		files = append(files, File{e.file(format), !isNew})
	}
	r.memory.Editions[e.Name()] = known
	return files
}

func (r *running) stageFile(e Edition, format string, content []byte) error {
	return r.stage(e.file(format), content)
}

// count tells of each edition that is done.
func (r *running) count(all int) func(Edition) {
	done := 0
	return func(e Edition) {
		r.maker.mutex.Lock()
		defer r.maker.mutex.Unlock()
		done++
		r.tell(done, all, e.Name())
	}
}

func namesOf(files []File) []string {
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	return names
}

// Check makes every edition of facts and keeps none: what only shows in a format is a problem too.
func Check(p *project.Project, facts *fact.Facts) error {
	editions := Editions(facts, "", "", false)
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		return err
	}
	return m.each(editions, func(Edition, string, []byte) error { return nil }, func(Edition) {})
}

// WriteDocument makes a document in some formats and puts the files, which have a name and the format behind it, into a
// folder together.
func WriteDocument(d *document.Document, words wording.Words, name string, formats []string, folder string) ([]File, error) {
	made := make([][]byte, len(formats))
	for i, format := range formats {
		var err error
		if made[i], err = Print(format, d, words); err != nil {
			return nil, fmt.Errorf("%s: %w", format, err)
		}
	}
	s, err := openStore(folder)
	if err != nil {
		return nil, err
	}
	defer s.leave()
	var files []File
	for i, format := range formats {
		files = append(files, File{Name: name + "." + format})
		if err := s.stage(files[i].Name, made[i]); err != nil {
			return nil, err
		}
	}
	return files, s.commit()
}
