package build

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"openletter/report/problem"
	"openletter/report/project"
)

// Verify makes the files of a request and compares them with those in its output folder, into which nothing is written.
// The error holds a problem.List where a file is stale or missing.
func Verify(p *project.Project, r Request, tell Progress) (Result, error) {
	facts, old, err := read(p, r)
	if err != nil {
		return Result{}, err
	}
	editions, err := Suited(p, Editions(facts, r), r)
	if err != nil {
		return Result{}, err
	}
	m, err := newMaker(p, facts, old, editions)
	if err != nil {
		return Result{}, err
	}
	s := &store{folder: r.Output}
	s.root, err = os.OpenRoot(r.Output)
	if err == nil {
		defer s.root.Close()
		s.recall()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return Result{}, err
	}
	var mutex sync.Mutex
	var outdated problem.List
	err = m.each(editions, func(name string, content []byte) error {
		told, err := s.differs(name, content)
		mutex.Lock()
		defer mutex.Unlock()
		outdated = append(outdated, told...)
		return err
	}, tell)
	if err != nil {
		return Result{}, err
	}
	if len(outdated) > 0 {
		outdated.Sort()
		return Result{}, ProblemsIn{"the folder " + r.Output, outdated}
	}
	files := s.note(editions, "")
	left, err := s.leftovers(p, facts, r, files)
	return Result{Files: files, Left: left}, err
}

// differs tells that a file does not hold what it should.
func (s *store) differs(name string, content []byte) (problem.List, error) {
	place := problem.InFile(path.Join(filepath.ToSlash(s.folder), name))
	missing := problem.List{problem.New(problem.MissingOutput, place, "is missing; openletter build makes it")}
	if s.root == nil {
		return missing, nil
	}
	have, err := s.root.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missing, nil
	case err != nil:
		return nil, err
	case string(have) != string(content):
		return problem.List{problem.New(problem.StaleOutput, place,
			"is not what the data, templates and program make now; openletter build makes it anew")}, nil
	}
	return nil, nil
}
