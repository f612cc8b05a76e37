// Package project says where data, layouts, words and look lie: in the user's folders, else in the program. Its rules:
//   - Everything is an fs.FS: a folder (confined by an os.Root), the embedded files, a git revision.
//   - A data folder with a file attributes.yaml stands alone. One without lies over the built-in data, and so does every
//     one beside which a file openletter.yaml lies; package dataset lays it over, fact by fact.
//   - A templates folder always lies over the built-in templates.
//   - Where a git revision is read, nothing that lies in the data folder decides which repository or revision that is.
package project

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"openletter/data"
	"openletter/templates"
)

// A Project is what reports are made from.
type Project struct {
	Data            fs.FS  // data files
	Under           fs.FS  // the data over which they lie; nil where they stand alone
	UnderShown      string // how messages name that
	Settings        []byte // the file openletter.yaml beside the data folder; nil where there is none
	SettingsName    string // how messages name it
	Shown           string // how messages name the data folder, with forward slashes
	Folder          string // the data folder on the disk; "" when the data are the built-in ones
	Templates       fs.FS  // layouts, words, page shell and style
	TemplatesFolder string // that of the user on the disk; "" when there is none
	own             fs.FS  // the files of TemplatesFolder
	roots           []*os.Root
}

// Close gives back what the project holds open.
func (p *Project) Close() {
	for _, r := range p.roots {
		_ = r.Close() // nothing was written through it
	}
}

// BuiltIn is how messages name the data that is built into the program.
const BuiltIn = "built-in data"

// Embedded is what is built into the program: its data and templates.
func Embedded() *Project {
	return &Project{Data: data.Files, Shown: BuiltIn, Templates: templates.Files}
}

// Open finds the data in a folder and the templates in another. An empty name means the folder "data" or "templates" in
// the working directory where there is one, and otherwise only what is built in. The error is an AccessError.
func Open(dataFolder, templatesFolder string) (*Project, error) {
	p := Embedded()
	folder, files, err := p.folder("data", dataFolder)
	if err != nil {
		return nil, err
	}
	if files != nil {
		p.Folder, p.Shown, p.Data = folder, filepath.ToSlash(filepath.Clean(folder)), files
		if p.Settings, p.SettingsName, err = settings(folder); err != nil {
			p.Close()
			return nil, err
		}
		if p.Settings != nil || liesOver(files) {
			p.Under, p.UnderShown = data.Files, BuiltIn
		}
	}
	if templatesFolder == "" && p.Folder == "" {
		return p, nil
	}
	if p.TemplatesFolder, p.own, err = p.folder("templates", templatesFolder); err != nil {
		p.Close()
		return nil, err
	}
	if p.own != nil {
		p.Templates = Overlay(p.own, templates.Files)
	}
	return p, nil
}

// Over lays the data of a project over those in another folder, in the place of the built-in ones.
func (p *Project) Over(folder string) error {
	folder, files, err := p.folder("data", folder)
	if err != nil {
		return err
	}
	p.Under, p.UnderShown = files, filepath.ToSlash(filepath.Clean(folder))
	return nil
}

// liesOver says whether a data folder holds something and lacks what one must have that stands alone.
func liesOver(files fs.FS) bool {
	if _, err := fs.Lstat(files, "attributes.yaml"); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	rooms := []string{"messengers", "countries", "reports", "ledger", "rulesets", "words"}
	return slices.ContainsFunc(rooms, func(name string) bool {
		info, err := fs.Lstat(files, name)
		return err == nil && info.IsDir()
	})
}

// SettingsFile is the name of the file beside the data folder that says whose project it is.
const SettingsFile = "openletter.yaml"

// settings reads the file beside a data folder; nil where there is none.
func settings(folder string) (source []byte, name string, err error) {
	name = filepath.Join(filepath.Dir(filepath.Clean(folder)), SettingsFile)
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", nil
	case err != nil:
		return nil, "", AccessError{err}
	case !info.Mode().IsRegular() || info.Size() > maxRevisionFile:
		return nil, "", inaccessible("%s must be a file of at most %d bytes", name, maxRevisionFile)
	}
	if source, err = os.ReadFile(name); err != nil {
		return nil, "", AccessError{err}
	}
	return source, filepath.ToSlash(name), nil
}

// IsOwn says whether a template lies in the user's folder.
func (p *Project) IsOwn(name string) bool {
	if p.own == nil {
		return false
	}
	_, err := fs.Stat(p.own, name)
	return err == nil
}

// TemplateName is how messages name a template.
func (p *Project) TemplateName(name string) string {
	if p.IsOwn(name) {
		return filepath.ToSlash(filepath.Join(p.TemplatesFolder, name))
	}
	return "built-in templates/" + name
}

// folder opens a folder, confined to it. An empty name means the usual one, if there is one.
func (p *Project) folder(usual, name string) (string, fs.FS, error) {
	path := cmp.Or(name, usual)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && name == "":
		return "", nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return "", nil, inaccessible("there is no %s folder %s; -%s names another", usual, name, usual)
	case err == nil && !info.IsDir():
		return "", nil, inaccessible("%s is a file; the %s must be a folder", path, usual)
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return "", nil, AccessError{err}
	}
	p.roots = append(p.roots, root)
	return path, root.FS(), nil
}

// Inside is a path as seen from a folder, and whether it lies in it or is it. Links in existing parts are resolved.
func Inside(folder, path string) (string, bool) {
	inside, err := filepath.Rel(realPath(folder), realPath(path))
	return inside, err == nil && filepath.IsLocal(inside)
}

func realPath(name string) string {
	path, err := filepath.Abs(name)
	if err != nil {
		return name // the working directory is gone
	}
	rest := ""
	for at := path; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return path
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

// Overlay is a file system of the files of top, and of bottom where top has none. Folders hold the files of both.
func Overlay(top, bottom fs.FS) fs.FS { return overlay{top, bottom} }

type overlay struct{ top, bottom fs.FS }

// either asks top, and bottom about what top does not have.
func either[T any](o overlay, ask func(fs.FS, string) (T, error), name string) (T, error) {
	found, err := ask(o.top, name)
	if errors.Is(err, fs.ErrNotExist) {
		return ask(o.bottom, name)
	}
	return found, err
}

// ReadLink implements fs.ReadLinkFS.
func (o overlay) ReadLink(name string) (string, error) { return either(o, fs.ReadLink, name) }

// Lstat implements fs.ReadLinkFS.
func (o overlay) Lstat(name string) (fs.FileInfo, error) { return either(o, fs.Lstat, name) }

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := either(o, fs.FS.Open, name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, nil // whoever reads it meets the error
	}
	entries, err := o.list(name)
	if err != nil {
		_ = f.Close() // it was only read
		return nil, err
	}
	return &openFolder{f, entries}, nil
}

// list lists a folder: entries that both have as they are in top.
func (o overlay) list(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	for _, files := range []fs.FS{o.top, o.bottom} {
		entries, err := fs.ReadDir(files, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		all = append(all, entries...)
	}
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// openFolder is a folder of top, of bottom or of both.
type openFolder struct {
	fs.File
	left []fs.DirEntry // what was not read yet
}

// ReadDir implements fs.ReadDirFile.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.left)
	} else if len(f.left) == 0 {
		return nil, io.EOF
	}
	read := f.left[:min(n, len(f.left))]
	f.left = f.left[len(read):]
	return read, nil
}
