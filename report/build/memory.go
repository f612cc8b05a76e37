package build

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
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
		err = project.AccessError{Err: err}
	}
	return err
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
	var all bytes.Buffer
	fmt.Fprintf(&all, "%q\n", program)
	n := 0
	for _, files := range []fs.FS{p.Data, p.Templates} {
		err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
			if n++; err == nil && n > mostFiles {
				err = errors.New("too many files")
			}
			if err != nil {
				return err
			}
			info, err := fs.Stat(files, name) // of what a link leads to
			hash := ""
			if err == nil && info.Mode().IsRegular() {
				if info.Size() > mostBytes {
					return errors.New("too large")
				}
				hash, err = hashFile(files, name)
			}
			fmt.Fprintf(&all, "%q %s\n", name, hash)
			return err
		})
		if err != nil {
			return ""
		}
	}
	return hashOf(all.Bytes())
}

// inputsOfEdition hashes what an edition is made from.
func inputsOfEdition(p *project.Project, facts, old *fact.Facts, e Edition, program string) (string, error) {
	all := fmt.Sprintf("%q %s %s %s\n", program, facts.RevisionOf(e.Report), e.Name(), e.Report.AsOf)
	if old != nil {
		all += fmt.Sprintf("since %s\n", old.RevisionOf(definition(old, e.Report.ID)))
	}
	for _, name := range []string{cmp.Or(e.Report.Layout, layout.Default) + ".md", "words/" + string(e.Lang) + ".yaml", "page.html", "look.css", "page.css"} {
		hash, err := hashFile(p.Templates, name)
		if err != nil {
			return "", err
		}
		all += hash + "\n"
	}
	return hashOf([]byte(all)), nil
}

// hashFile hashes the bytes of a file.
func hashFile(files fs.FS, name string) (string, error) {
	f, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
