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
	folder = filepath.Clean(folder)
	info, err := os.Lstat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, accessError{fmt.Errorf("there is no data folder %s; -data names another", folder)}
	case err != nil:
		return nil, accessError{err}
	case !info.IsDir():
		return nil, accessError{fmt.Errorf("%s is a %s; the data must be a folder", folder, kindOf(info.Mode()))}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, accessError{err}
	}
	defer root.Close()
	var spoken []fact.Lang
	for _, lang := range wordLists() {
		spoken = append(spoken, fact.Lang(lang))
	}
	return dataset.Load(root.FS(), filepath.ToSlash(folder), want, spoken...)
}

// kindOf says what is no folder.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return "file"
	case mode&fs.ModeSymlink != 0:
		return "symbolic link"
	}
	return "special file"
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
