package build

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/project"
)

// A memory is what the runs so far have made in an output folder, and from what.
type memory struct {
	Format   int               `json:"format"`
	Files    map[string]record `json:"files"`    // by name
	Requests map[string]answer `json:"requests"` // by what was asked for
}

// A record is of one file.
type record struct {
	Inputs string `json:"inputs"` // hash of what it was made from
	Hash   string `json:"hash"`   // of its bytes
}

// An answer to a request: with these inputs it gave these files.
type answer struct {
	Inputs string      `json:"inputs"` // hash of the program and of all data and templates
	Files  []namedHash `json:"files"`  // in the order in which they are listed
}

type namedHash struct {
	Name string `json:"name"`
	Hash string `json:"hash"`
}

const memoryFormat = 2

// recall reads the memory of an output folder; an empty one where there is none or it is of another format.
func (s *store) recall() *memory {
	m := &memory{}
	text, err := s.root.ReadFile(made)
	if err != nil || json.Unmarshal(text, m) != nil || m.Format != memoryFormat || m.Files == nil || m.Requests == nil {
		m = &memory{memoryFormat, map[string]record{}, map[string]answer{}}
	}
	return m
}

// remember writes the memory, without the files that are gone.
func (s *store) remember(m *memory) error {
	maps.DeleteFunc(m.Files, func(name string, _ record) bool {
		_, err := s.root.Lstat(name)
		return err != nil
	})
	text, err := json.MarshalIndent(m, "", "  ")
	if err == nil {
		err = s.write(staging+"/made.json", text)
	}
	if err == nil {
		err = s.root.Rename(staging+"/made.json", made)
	}
	if err != nil {
		return project.AccessError{Err: err}
	}
	return nil
}

// has says whether all files of an edition were made from these inputs and are as they were made.
func (m *memory) has(s *store, e Edition, inputs string) bool {
	for _, format := range e.Formats {
		known, ok := m.Files[e.file(format)]
		if !ok || known.Inputs != inputs || known.Hash != s.hash(e.file(format)) {
			return false
		}
	}
	return true
}

// note remembers the files of editions, and lists them. made has the hashes of those that were made now.
func (m *memory) note(editions []Edition, inputs, made map[string]string) []File {
	var files []File
	for _, e := range editions {
		for _, format := range e.Formats {
			name := e.file(format)
			hash, isNew := made[name]
			if isNew {
				m.Files[name] = record{inputs[e.Name()], hash}
			}
			files = append(files, File{name, !isNew})
		}
	}
	return files
}

// answer remembers the files of a request, if it can be told by its inputs that they are still the same. Answers with
// other inputs are forgotten, so that the memory does not grow.
func (m *memory) answer(request, inputs string, files []File) {
	if inputs == "" {
		return
	}
	maps.DeleteFunc(m.Requests, func(_ string, a answer) bool { return a.Inputs != inputs })
	a := answer{Inputs: inputs}
	for _, f := range files {
		a.Files = append(a.Files, namedHash{f.Name, m.Files[f.Name].Hash})
	}
	m.Requests[request] = a
}

// answered gives the files of a request that was answered with the same inputs and whose files are as they were made;
// nil where there is no such answer.
func answered(output, request, inputs string) []File {
	if _, err := os.Stat(filepath.Join(output, filepath.FromSlash(made))); err != nil || inputs == "" {
		return nil
	}
	s, err := openStore(output)
	if err != nil {
		return nil
	}
	defer s.close()
	a := s.recall().Requests[request]
	if a.Inputs != inputs {
		return nil
	}
	var files []File
	for _, f := range a.Files {
		if s.hash(f.Name) != f.Hash {
			return nil
		}
		files = append(files, File{f.Name, true})
	}
	return files
}

// The most that is hashed: more, and larger files, no project may have.
const (
	mostFiles = 4000
	mostBytes = 1 << 20 // of a file
)

// inputsOf hashes the program and every file of a project; "" where one cannot be read, or it is too much.
func inputsOf(p *project.Project, program string) string {
	h, n := newHash(program), 0
	for _, files := range []fs.FS{p.Data, p.Templates} {
		err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
			if n++; err == nil && n > mostFiles {
				err = errors.New("too many files")
			}
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%q %s\n", name, entry.Type())
			if !entry.Type().IsRegular() {
				return nil
			}
			if info, err := entry.Info(); err != nil || info.Size() > mostBytes {
				return cmp.Or(err, errors.New("too large"))
			}
			return addFile(h, files, name)
		})
		if err != nil {
			return ""
		}
	}
	return sum(h)
}

// inputsOfEdition hashes what an edition is made from.
func inputsOfEdition(p *project.Project, facts, old *fact.Facts, e Edition, program string) (string, error) {
	h := newHash(program)
	fmt.Fprintf(h, "%s %s\n%s\n", facts.RevisionOf(e.Report), e.Name(), e.Report.AsOf)
	if old != nil {
		fmt.Fprintf(h, "since %s\n", old.RevisionOf(definition(old, e.Report.ID)))
	}
	for _, name := range []string{cmp.Or(e.Report.Layout, layout.Default) + ".md", "words/" + string(e.Lang) + ".yaml", "page.html", "page.css"} {
		if err := addFile(h, p.Templates, name); err != nil {
			return "", err
		}
	}
	return sum(h), nil
}

func newHash(program string) hash.Hash {
	h := sha256.New()
	fmt.Fprintf(h, "openletter %q\n", program)
	return h
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// addFile adds the bytes of a file to a hash, and how many they are.
func addFile(h hash.Hash, files fs.FS, name string) error {
	f, err := files.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.Copy(h, f)
	fmt.Fprintf(h, "\n%d\n", n)
	return err
}
