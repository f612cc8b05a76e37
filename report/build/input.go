package build

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/problem"
	"openletter/report/project"
	"openletter/report/wording"
)

// Load reads the data that the reports named need, or everything for none. A day other than zero becomes theirs.
func Load(p *project.Project, reports []string, day fact.Date) (*fact.Facts, error) {
	reader := dataset.Reader{Layouts: layout.Names(p.Templates), Formats: Formats(), Languages: Languages(p),
		Under: p.Under, UnderShown: p.UnderShown}
	settings, err := Settings(p)
	if err != nil {
		return nil, err
	}
	reader.Usual = settings.Languages
	facts, err := reader.Load(p.Data, p.Shown, reports)
	if err != nil {
		return nil, err
	}
	facts.Publisher, facts.Paper = settings.Publisher, settings.Paper
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

// Settings reads what a project says of itself.
func Settings(p *project.Project) (dataset.Settings, error) {
	if p.Settings == nil {
		return dataset.Settings{}, nil
	}
	return dataset.Reader{Languages: Languages(p)}.ReadSettings(p.Settings, p.SettingsName)
}

// BuiltInRevision is the revision of the data in the program.
func BuiltInRevision() (string, error) { return dataset.Revision(project.Embedded().Data) }

// State reads the data as it was: name is a data folder, or else a revision of the project's, such as HEAD~3 or a hash.
// Where there is no such folder, "built-in" means the data over which those of the project lie, with the project's
// reports.
func State(p *project.Project, name string, reports []string, day fact.Date) (*fact.Facts, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return StateOver(p, name, "", reports, day)
	}
	if name == "built-in" {
		return below(p, reports, day)
	}
	then, err := project.AtRevision(p, name)
	if err != nil {
		return nil, err
	}
	facts, err := Load(then, reports, day)
	if err != nil {
		return nil, ProblemsIn{"the data of revision " + name + ", as this program reads it", err}
	}
	return facts, nil
}

// below reads the data in the program. Of a project that lies over them they have the reports that they can make.
func below(p *project.Project, reports []string, day fact.Date) (*fact.Facts, error) {
	ours := project.Embedded()
	ours.Templates = p.Templates
	if p.Under == nil {
		return Load(ours, reports, day)
	}
	facts, err := Load(ours, nil, day)
	if err != nil {
		return nil, err
	}
	own, err := Load(p, reports, day)
	if err != nil {
		return nil, err
	}
	facts.Definitions = slices.DeleteFunc(own.Definitions, func(d *fact.Definition) bool {
		unknown := func(id string) bool { return facts.Messenger(id) == nil }
		elsewhere := func(id string) bool { return facts.Country(id) == nil }
		return slices.ContainsFunc(d.Messengers, unknown) || d.Country != "" && elsewhere(d.Country) ||
			slices.ContainsFunc(d.Contrast, elsewhere) || facts.Ruleset(d.Ruleset) == nil
	})
	return facts, nil
}

// StateOver reads the data in a folder, which lie over those in another folder, unless that is "".
func StateOver(p *project.Project, name, below string, reports []string, day fact.Date) (*fact.Facts, error) {
	earlier, err := project.Open(name, "")
	if err != nil {
		return nil, err
	}
	defer earlier.Close()
	if below != "" {
		if err := earlier.Over(below); err != nil {
			return nil, err
		}
	}
	earlier.Templates = p.Templates
	return Load(earlier, reports, day)
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

// Languages are those that a project has interface texts for.
func Languages(p *project.Project) []fact.Lang {
	var languages []fact.Lang
	names, _ := fs.Glob(p.Templates, wordsFile("*")) // the pattern is well formed
	for _, name := range names {
		languages = append(languages, fact.Lang(strings.TrimSuffix(path.Base(name), ".yaml")))
	}
	return languages
}

func wordsFile(lang fact.Lang) string { return "words/" + string(lang) + ".yaml" }

// Words reads the interface texts of a language. The error is a WrongRequest where there are none, and holds a
// problem.List where something is wrong with them: those that lie in the user's folder must be complete.
func Words(p *project.Project, lang fact.Lang) (wording.Words, error) {
	const original = "en" // has all texts
	words, err := readWords(p, lang)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, wrong("there are no interface words for the language %q; there are for %s", lang,
			problem.Names(Languages(p)))
	}
	if err != nil || lang == original || !p.IsOwn(wordsFile(lang)) {
		return words, err
	}
	lacking, err := readWords(p, original)
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(lacking, func(key, _ string) bool {
		_, ok := words[key]
		return ok
	})
	if len(lacking) > 0 {
		place := problem.InFile(p.TemplateName(wordsFile(lang)))
		return nil, ProblemsIn{"the templates", problem.List{problem.New(problem.MissingKey, place,
			"there is no text for %s; all keys of %s must stand here",
			problem.And(slices.Sorted(maps.Keys(lacking))), wordsFile(original))}}
	}
	return words, nil
}

func readWords(p *project.Project, lang fact.Lang) (wording.Words, error) {
	name := wordsFile(lang)
	source, err := fs.ReadFile(p.Templates, name)
	if err != nil {
		return nil, err
	}
	words, err := dataset.Words(source, p.TemplateName(name))
	if err != nil {
		err = ProblemsIn{"the templates", err}
	}
	return words, err
}

// inTemplates says that problems are those of templates, which it names as the user named them.
func inTemplates(p *project.Project, err error) error {
	list, ok := errors.AsType[problem.List](err)
	if !ok {
		return err
	}
	for i, told := range list {
		list[i].Place.File = p.TemplateName(strings.TrimPrefix(told.Place.File, "templates/"))
	}
	return ProblemsIn{"the templates", list}
}
