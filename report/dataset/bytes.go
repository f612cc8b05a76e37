package dataset

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"openletter/report/problem"
)

// fetch reads the bytes of a file, where that was not done before.
func (d *folder) fetch(f *file) {
	if f.source != nil || f.unread {
		return
	}
	source, err := d.bytes(f.name)
	if d.size += len(source); err == nil && d.size <= maxFolder {
		f.source = source
		return
	}
	f.unread = true
	switch {
	case errors.As(err, new(refusal)):
		d.problem(problem.UnexpectedFile, f.name, "%v", err)
	case err != nil:
		d.problem(problem.Unreadable, f.name, "cannot be read: %v", reason(err))
	case d.size-len(source) <= maxFolder:
		d.problem(problem.TooLarge, f.name, "makes the data larger than %d bytes in all; nothing after it was read", maxFolder)
	}
}

// A refusal is why a file is not read though it could be.
type refusal string

func (r refusal) Error() string { return string(r) }

// bytes opens a file and makes sure that what was opened is what was looked at: a regular file and no link. It reads
// one byte more than is allowed, for the scan to say that there is more.
func (d *folder) bytes(name string) ([]byte, error) {
	before, err := fs.Lstat(d.fsys, name)
	if err != nil {
		return nil, err
	}
	if !before.Mode().IsRegular() {
		return nil, refusal("is " + modeName(before.Mode()) + "; it must be a file")
	}
	f, err := d.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if changed(before, f) {
		return nil, errChanged
	}
	source := make([]byte, min(before.Size(), maxFile)+1)
	n, err := io.ReadFull(f, source)
	if err == nil && before.Size() <= maxFile {
		return nil, errChanged
	}
	if err == nil || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return source[:n], nil
	}
	return nil, err
}

var errChanged = errors.New("it changed while it was read")

// changed says whether an opened file is another one than that which was looked at. Only the files of an operating system
// can be told apart so; those of an archive or a revision do not change.
func changed(before fs.FileInfo, f fs.File) bool {
	if !os.SameFile(before, before) {
		return false
	}
	after, err := f.Stat()
	return err != nil || !os.SameFile(before, after)
}

// reason is an error without the path that the caller has already said, and that could hold anything.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
