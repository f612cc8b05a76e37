package project

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// Overlay is a file system in which the files of top stand in place of those of bottom that have the same names.
// Folders that both have hold the files of both.
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
