package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/wording"
	"openletter/templates"
)

// load reads a data folder, confined to it. want names the reports that are to be made; nil means all.
func load(folder string, want []string) (*fact.Facts, error) {
	whole, err := filepath.Abs(folder) // only so has a folder such as ".." a parent and a name
	if err != nil {
		return nil, accessError{err}
	}
	root, err := os.OpenRoot(filepath.Dir(whole))
	if err != nil {
		return nil, accessError{err}
	}
	defer root.Close()
	facts, err := dataset.Load(root, filepath.Base(whole), filepath.ToSlash(filepath.Clean(folder)), want)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, accessError{fmt.Errorf("there is no data folder %s; -data names another", folder)}
	}
	return facts, err
}

// interfaceWords reads the words of one language that are built into the program.
func interfaceWords(lang fact.Lang) (wording.Words, error) {
	name := "words/" + string(lang) + ".yaml"
	source, err := templates.Files.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("there are no interface words for the language %q; there are for %s", lang, strings.Join(wordLists(), ", "))
	}
	return dataset.Words(source, "templates/"+name)
}

// wordLists are the languages that the program has interface words for.
func wordLists() []string {
	names, _ := fs.Glob(templates.Files, "words/*.yaml") // the pattern is a good one
	for i, name := range names {
		names[i] = strings.TrimSuffix(path.Base(name), ".yaml")
	}
	return names
}
