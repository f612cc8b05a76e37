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

// Open implements fs.FS. A folder that is opened lists the entries of both file systems.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.top.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = o.bottom.Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, err
	}
	entries, err := o.ReadDir(name)
	return &folder{f, entries}, err
}

// A folder is an open folder with the entries that are still to be read.
type folder struct {
	fs.File
	left []fs.DirEntry
}

// ReadDir implements fs.ReadDirFile.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.left) {
		n = len(f.left)
	}
	read := f.left[:n]
	f.left = f.left[n:]
	return read, nil
}

// ReadDir implements fs.ReadDirFS.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, err := fs.ReadDir(o.top, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	lower, lowerErr := fs.ReadDir(o.bottom, name)
	if lowerErr != nil && (!errors.Is(lowerErr, fs.ErrNotExist) || err != nil) {
		return nil, lowerErr
	}
	all := slices.Concat(upper, lower)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// ReadLink implements fs.ReadLinkFS.
func (o overlay) ReadLink(name string) (string, error) {
	target, err := fs.ReadLink(o.top, name)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.ReadLink(o.bottom, name)
	}
	return target, err
}

// Lstat implements fs.ReadLinkFS.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(o.top, name)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.Lstat(o.bottom, name)
	}
	return info, err
}
