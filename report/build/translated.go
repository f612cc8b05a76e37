package build

import (
	"os"
	"path"

	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/problem"
	"openletter/report/project"
)

// Stale lists the translations into a language of which the original has changed since, and says how many are not recorded. Of a
// language for which nothing is recorded nothing is known.
func Stale(p *project.Project, facts *fact.Facts, lang fact.Lang) (stale problem.List, fresh int, err error) {
	o, err := dataset.ReadOriginals(p.Data, p.Shown, lang)
	if err != nil || o == nil {
		return nil, 0, err
	}
	stale, fresh = o.State(facts, p.Shown, lang)
	return stale, fresh, nil
}

// Translated records in the data folder from which originals the translations into a language were made, those that still fit
// included, and gives back its file and how many are left stale.
func Translated(p *project.Project, facts *fact.Facts, lang fact.Lang, fits []string) (name string, stale int, err error) {
	if p.Folder == "" {
		return "", 0, wrong("there is no data folder to write into; -data names one")
	}
	o, err := dataset.ReadOriginals(p.Data, p.Shown, lang)
	if err != nil {
		return "", 0, err
	}
	now, err := o.Record(facts, p.Shown, lang, fits)
	if err != nil {
		return "", 0, WrongRequest(err.Error())
	}
	if len(now) == 0 {
		return "", 0, wrong("there are no translations into %s", lang)
	}
	left, _ := now.State(facts, p.Shown, lang)
	name = dataset.OriginalsFile(lang)
	return path.Join(p.Shown, name), len(left), replace(p.Folder, name, now.Bytes(lang))
}

// replace writes a file of a folder, which stays as it was where that fails.
func replace(folder, name string, content []byte) error {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return project.AccessError{Err: err}
	}
	defer root.Close()
	temporary := name + "~" // which is passed over where it is left behind
	if err = root.MkdirAll(path.Dir(name), 0o755); err == nil {
		err = root.WriteFile(temporary, content, 0o644)
	}
	if err == nil {
		err = root.Rename(temporary, name)
	}
	if err != nil {
		return project.AccessError{Err: err}
	}
	return nil
}
