// Package project says where the data, the layouts, the words and the look of reports lie: in folders of the user's, and
// below them in what is built into the program.
//
// Its rules:
//
//   - Everything is an fs.FS: a folder (confined by an os.Root), the embedded files, a git revision.
//   - A data folder with a file attributes.yaml stands alone. One without lies over the built-in data, file by file: a
//     group adds its messengers, countries and reports, or puts its own file in the place of one of ours.
//   - A templates folder always lies over the built-in templates.
//   - Where a git revision is read, nothing that lies in the data folder decides which repository or revision that is.
package project

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"openletter/data"
	"openletter/templates"
)

// A Project is what reports are made from.
type Project struct {
	Data      fs.FS  // data files
	Shown     string // how messages name the data folder, with forward slashes
	Folder    string // the data folder on the disk; "" when the data are the built-in ones
	Templates fs.FS  // layouts, words, page shell and style

	roots []*os.Root
}

// Close gives back what the project holds open.
func (p *Project) Close() {
	for _, r := range p.roots {
		_ = r.Close() // nothing was written through it
	}
}

// BuiltIn is how messages name the data that is built into the program.
const BuiltIn = "built-in data"

// Open finds the data in a folder and the templates in another. An empty name means the folder of the usual name, "data"
// or "templates", in the working directory where there is one, and otherwise only what is built in. The error is one of
// access.
func Open(dataFolder, templatesFolder string) (*Project, error) {
	p := &Project{Data: data.Files, Shown: BuiltIn, Templates: templates.Files}
	own := dataFolder != ""
	if dataFolder == "" {
		dataFolder = "data"
	}
	files, err := p.folder(dataFolder)
	switch {
	case err == nil:
		p.use(dataFolder, files)
	case own && errors.Is(err, fs.ErrNotExist):
		return nil, inaccessible("there is no data folder %s; -data names another", dataFolder)
	case own || !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	if templatesFolder == "" && p.Folder != "" {
		if info, err := os.Stat("templates"); err == nil && info.IsDir() {
			templatesFolder = "templates"
		}
	}
	if templatesFolder != "" {
		files, err := p.folder(templatesFolder)
		if err != nil {
			return nil, err
		}
		p.Templates = Overlay(files, templates.Files)
	}
	return p, nil
}

// use takes the data from a folder, alone or over the built-in data.
func (p *Project) use(folder string, files fs.FS) {
	p.Folder, p.Shown, p.Data = folder, filepath.ToSlash(filepath.Clean(folder)), files
	if _, err := fs.Lstat(files, "attributes.yaml"); errors.Is(err, fs.ErrNotExist) && isPart(files) {
		p.Data = Overlay(files, data.Files)
	}
}

// isPart says whether a folder holds something of a data folder: only then it can lie over the built-in data.
func isPart(files fs.FS) bool {
	for _, name := range []string{"messengers", "countries", "reports", "ledger", "rulesets", "words"} {
		if info, err := fs.Lstat(files, name); err == nil && info.IsDir() {
			return true
		}
	}
	return false
}

// folder opens a folder, confined to it.
func (p *Project) folder(name string) (fs.FS, error) {
	if info, err := os.Stat(name); err == nil && !info.IsDir() {
		return nil, inaccessible("%s is a file; the data must be a folder", name)
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, AccessError{err}
	}
	p.roots = append(p.roots, root)
	return root.FS(), nil
}
