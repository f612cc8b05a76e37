package build

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/rogpeppe/go-internal/lockedfile"

	"openletter/report/project"
)

// A store is an output folder that is being written.
//
// Everything that it needs beside the reports lies in a folder .openletter within the output folder:
//
//   - lock is held while files are put in their places, so that two runs do not mix theirs;
//   - new/ holds files that are made and not yet in their places;
//   - moving lists the files that are being moved from new/ to their places. It is written before the first is moved and
//     removed after the last. A run that finds it moves what is still in new/: so after an interruption, and where a
//     file could not be replaced, the next run ends with the files of one run;
//   - made.json says what the files were made from; see type memory.
type store struct {
	folder string
	root   *os.Root
	unlock func() error

	mutex  sync.Mutex
	staged map[string]string // name of a file in new/ → hash of its bytes
}

const (
	inner   = ".openletter"
	staging = inner + "/new"
	moving  = inner + "/moving"
	made    = inner + "/made.json"
)

// openStore takes the lock of an output folder, which it makes when there is none, and finishes or undoes what an
// interrupted run has left. The error is a project.AccessError.
func openStore(folder string) (*store, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, project.AccessError{Err: err}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, project.AccessError{Err: err}
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
	return s, nil
}

// lock waits for the lock and takes it. Who had it may have removed its file (see leave): a lock that nobody else can
// find is worth nothing, so another one is taken.
func (s *store) lock() (unlock func() error, err error) {
	name := filepath.Join(s.folder, inner, "lock")
	for range 100 {
		if err = s.root.MkdirAll(inner, 0o755); err != nil {
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

// close gives up the lock. Files that were not put in their places are removed, unless they are on their way there.
func (s *store) close() {
	if _, err := s.root.Lstat(moving); errors.Is(err, fs.ErrNotExist) {
		_ = s.root.RemoveAll(staging) // the next run removes what cannot be removed now
	}
	_ = s.unlock()
	_ = s.root.Close()
}

// leave gives up a folder in which nothing is built: what the store needs for itself is removed. The lock goes when
// nothing is left that it protects; on Windows it stays, for it is open.
func (s *store) leave() {
	_, building := s.root.Lstat(made)
	_, interrupted := s.root.Lstat(moving)
	if building != nil && interrupted != nil {
		_ = s.root.RemoveAll(staging)
		for _, name := range []string{inner + "/.gitignore", inner + "/lock", inner} {
			_ = s.root.Remove(name)
		}
	}
	s.close()
}

// recover finishes or undoes what an interrupted run has left.
func (s *store) recover() error {
	if list, err := s.root.ReadFile(moving); err == nil {
		var names []string
		if json.Unmarshal(list, &names) != nil {
			names = nil // the list was cut off, so no file had been moved
		}
		if err := s.move(names); err != nil {
			return err
		}
	}
	if err := s.root.RemoveAll(staging); err != nil {
		return err
	}
	if err := s.root.Mkdir(staging, 0o755); err != nil {
		return err
	}
	return s.root.WriteFile(inner+"/.gitignore", []byte("*\n"), 0o644)
}

// stage writes a file to new/ and waits until it is on the disk.
func (s *store) stage(name string, content []byte) error {
	if info, err := s.root.Lstat(name); err == nil && info.IsDir() {
		return project.AccessError{Err: fmt.Errorf("%s is a folder; nothing was written", name)}
	}
	if err := s.write(staging+"/"+name, content); err != nil {
		return project.AccessError{Err: fmt.Errorf("%s was not written: %w", name, err)}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.staged[name] = hashOf(content)
	return nil
}

// commit puts the staged files in their places.
func (s *store) commit() error {
	if len(s.staged) == 0 {
		return nil
	}
	names := slices.Sorted(maps.Keys(s.staged))
	list, err := json.Marshal(names)
	if err == nil {
		err = s.write(moving, list)
	}
	if err == nil {
		err = s.move(names)
	}
	if err != nil {
		err = project.AccessError{Err: err}
	}
	return err
}

// move moves files from new/ to their places, and removes the list of them.
func (s *store) move(names []string) error {
	for _, name := range names {
		if !filepath.IsLocal(name) || filepath.Base(name) != name {
			return fmt.Errorf("%s/%s names a file outside the folder: %q", s.folder, moving, name)
		}
		if err := s.root.Rename(staging+"/"+name, name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s was not written: %w", name, err)
		}
	}
	return s.root.Remove(moving)
}

// write writes a file and waits until it is on the disk.
func (s *store) write(name string, content []byte) (err error) {
	f, err := s.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
	}()
	if _, err := f.Write(content); err != nil {
		return err
	}
	return f.Sync()
}

// hash is the hash of a file in its place; "" when there is none that can be read.
func (s *store) hash(name string) string {
	if info, err := s.root.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	hash, err := hashFile(s.root.FS(), name)
	if err != nil {
		return ""
	}
	return hash
}
