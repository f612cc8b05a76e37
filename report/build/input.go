package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/problem"
	"openletter/report/project"
	"openletter/report/wording"
)

// Load reads the data of a project: only what the reports named need, or everything for none. A day other than the zero
// Date becomes that of every report.
func Load(p *project.Project, reports []string, day fact.Date) (*fact.Facts, error) {
	reader := dataset.Reader{Layouts: layout.Names(p.Templates), Formats: Formats()}
	for _, lang := range Languages(p) {
		reader.Languages = append(reader.Languages, fact.Lang(lang))
	}
	facts, err := reader.Load(p.Data, p.Shown, reports)
	if err != nil {
		return nil, err
	}
	if len(reports) > 0 { // as they were asked for, each once
		slices.SortStableFunc(facts.Definitions, func(a, b *fact.Definition) int {
			return cmp.Compare(slices.Index(reports, a.ID), slices.Index(reports, b.ID))
		})
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

// State reads the data as it was: name is a data folder, or else a git revision of the project's data folder, such as
// HEAD~3, v1.0 or a hash.
func State(p *project.Project, name string, reports []string, day fact.Date) (*fact.Facts, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		earlier, err := project.Open(name, "")
		if err != nil {
			return nil, err
		}
		defer earlier.Close()
		earlier.Templates = p.Templates
		return Load(earlier, reports, day)
	}
	files, commit, err := project.AtRevision(cmp.Or(p.Folder, "data"), name)
	if err != nil {
		return nil, err
	}
	facts, err := Load(&project.Project{Data: files, Shown: commit, Templates: p.Templates}, reports, day)
	if err != nil {
		return nil, ProblemsIn{"the data of revision " + name + ", as this program reads it", err}
	}
	return facts, nil
}

// ProblemsIn is what is wrong with something else than the data of the project.
type ProblemsIn struct {
	What string // such as "the templates"
	Err  error
}

// Error implements error.
func (e ProblemsIn) Error() string { return e.What + ": " + e.Err.Error() }

// Unwrap is the reason.
func (e ProblemsIn) Unwrap() error { return e.Err }

// original is the language whose interface texts are complete: those of others are compared with it.
const original = "en"

// Languages are those that a project has interface texts for.
func Languages(p *project.Project) []string {
	names, _ := fs.Glob(p.Templates, "words/*.yaml") // the pattern is well formed
	for i, name := range names {
		names[i] = strings.TrimSuffix(path.Base(name), ".yaml")
	}
	return names
}

// Words reads the interface texts of a language. The error is a WrongRequest where there are none, and holds a
// problem.List where something is wrong with them: those that lie in the user's folder must be complete.
func Words(p *project.Project, lang fact.Lang) (wording.Words, error) {
	words, name, err := readWords(p, string(lang))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, WrongRequest(fmt.Sprintf("there are no interface words for the language %q; there are for %s", lang, strings.Join(Languages(p), ", ")))
	}
	if err != nil || lang == original || !p.IsOwn(name) {
		return words, err
	}
	complete, _, err := readWords(p, original)
	if err != nil {
		return nil, err
	}
	var lacking []string
	for key := range complete {
		if _, ok := words[key]; !ok {
			lacking = append(lacking, key)
		}
	}
	if len(lacking) > 0 {
		slices.Sort(lacking)
		return nil, ProblemsIn{"the templates", problem.List{problem.New(problem.MissingKey, problem.InFile(p.TemplateName(name)),
			"there is no text for %s; all keys of words/%s.yaml must stand here", problem.And(lacking), original)}}
	}
	return words, nil
}

// readWords reads the interface texts of a language, and gives the name of their template.
func readWords(p *project.Project, lang string) (words wording.Words, name string, err error) {
	name = "words/" + lang + ".yaml"
	source, err := fs.ReadFile(p.Templates, name)
	if err != nil {
		return nil, name, err
	}
	if words, err = dataset.Words(source, p.TemplateName(name)); err != nil {
		err = ProblemsIn{"the templates", err}
	}
	return words, name, err
}

// inTemplates says that problems are those of templates, which it names as the user named them.
func inTemplates(p *project.Project, err error) error {
	var list problem.List
	if !errors.As(err, &list) {
		return err
	}
	for i, told := range list {
		list[i].Place.File = p.TemplateName(strings.TrimPrefix(told.Place.File, "templates/"))
	}
	return ProblemsIn{"the templates", list}
}

// inDocument says that problems are those of a document.
func inDocument(d *document.Document, err error) error {
	var list problem.List
	if !errors.As(err, &list) {
		return err
	}
	return ProblemsIn{fmt.Sprintf("the document %q", d.Title), list}
}
