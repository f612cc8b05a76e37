package project

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
)

// Overlay is a file system in which the files of top stand in place of those of bottom that have the same names.
// Folders that both have hold the files of both.
func Overlay(top, bottom fs.FS) fs.FS { return overlay{top, bottom} }

type overlay struct{ top, bottom fs.FS }

// Open implements fs.FS. A folder is opened in the upper file system that has it: ReadDir lists both.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.top.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.bottom.Open(name)
	}
	return f, err
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
