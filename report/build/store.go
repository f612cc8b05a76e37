package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/rogpeppe/go-internal/lockedfile"

	"openletter/report/project"
)

// A store is an output folder that is being written.
//
// Everything that it needs beside the reports lies in a folder .openletter within the output folder:
//   - lock is held while files are put in their places, so that two runs do not mix theirs;
//   - new/ holds files that are made, until all are: then it is renamed to moving/;
//   - moving/ holds files on the way to their places. A run that finds it moves what is still there: so after an
//     interruption, and where a file could not be replaced, the next run ends with the files of one run;
//   - made.json says what the files were made from; see type memory.
type store struct {
	folder string
	root   *os.Root
	unlock func() error
	mutex  sync.Mutex
	staged map[string]string // name of a file in new/ → hash of its bytes
	memory                   // empty where there is none that can be read
}

const (
	inner   = ".openletter"
	staging = inner + "/new"
	moving  = inner + "/moving"
	made    = inner + "/made.json"
)

// openStore takes the lock of an output folder, made where there is none, and finishes or undoes an interrupted run.
func openStore(folder string) (*store, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	s := &store{folder: folder, root: root, staged: map[string]string{}}
	if s.unlock, err = s.lock(); err != nil {
		_ = root.Close()
	} else if err = s.recover(); err != nil {
		s.close()
	}
	if err != nil {
		return nil, project.AccessError{Err: fmt.Errorf("the folder %s cannot be written: %w", folder, err)}
	}
	s.recall()
	return s, nil
}

// lock waits for the lock and takes it. Who had it may have removed its file (see close): then it takes another one.
func (s *store) lock() (unlock func() error, err error) {
	name := filepath.Join(s.folder, inner, "lock")
	for range 100 {
		if err = s.root.Mkdir(inner, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		f, err := lockedfile.Edit(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return nil, err
		}
		locked, err := f.Stat()
		if there, statErr := os.Stat(name); err == nil && statErr == nil && os.SameFile(locked, there) {
			return f.Close, nil
		}
		_ = f.Close()
	}
	return nil, fmt.Errorf("%s cannot be locked", name)
}

// close gives up the lock and removes files that are not on their way to their places; in a folder in which nothing was
// built also what the store needs for itself, the lock last. On Windows the lock stays, for it is open.
func (s *store) close() {
	_ = s.root.RemoveAll(staging) // the next run removes what cannot be removed now
	if !s.exists(made) && !s.exists(moving) {
		for _, name := range []string{inner + "/.gitignore", inner + "/lock", inner} {
			_ = s.root.Remove(name)
		}
	}
	_ = s.unlock()
	_ = s.root.Close()
}

// exists says whether there is something with a name, or might be.
func (s *store) exists(name string) bool {
	_, err := s.root.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// recover finishes or undoes what an interrupted run has left. Each step is tried, whether or not the others fail.
func (s *store) recover() error {
	return cmp.Or(s.move(), s.root.RemoveAll(staging), s.root.Mkdir(staging, 0o755),
		s.root.WriteFile(inner+"/.gitignore", []byte("*\n"), 0o644))
}

// stage writes a file to new/ and waits until it is on the disk.
func (s *store) stage(name string, content []byte) error {
	if info, err := s.root.Lstat(name); err == nil && info.IsDir() {
		return project.AccessError{Err: fmt.Errorf("%s is a folder; nothing was written", name)}
	}
	if err := s.write(staging+"/"+name, content); err != nil {
		return fmt.Errorf("%s was not written: %w", name, err)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.staged[name] = hashOf(content)
	return nil
}

// commit puts the staged files in their places.
func (s *store) commit() error {
	if err := s.root.Rename(staging, moving); err != nil {
		return err
	}
	return s.move()
}

// move moves the files of moving/, if there is such, to their places, and removes it.
func (s *store) move() error {
	files, err := fs.ReadDir(s.root.FS(), moving)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	for _, f := range files {
		if err := s.root.Rename(moving+"/"+f.Name(), f.Name()); err != nil {
			return fmt.Errorf("%s was not written: %w", f.Name(), err)
		}
	}
	return s.root.Remove(moving)
}

// write writes a file and waits until it is on the disk.
func (s *store) write(name string, content []byte) error {
	f, err := s.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return cmp.Or(err, f.Sync(), f.Close())
}
