package build

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"slices"

	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/project"
)

// A memory is what the runs so far have made in an output folder, and from what.
type memory struct {
	Format   int               `json:"format"`
	Requests map[string]answer `json:"requests"` // by what was asked for
	Editions map[string]record `json:"editions"` // by name
}

// An answer to a request: with these inputs it gave these files.
type answer struct {
	Inputs string   `json:"inputs"` // hash of the program and of all data and templates
	Files  []string `json:"files"`  // names, in the order in which they are listed
}

// A record of an edition.
type record struct {
	Inputs string            `json:"inputs"` // hash of what the edition was made from
	Files  map[string]string `json:"files"`  // name → hash
}

const memoryFormat = 1

// recall reads the memory of an output folder; an empty one where there is none or it is of another format.
func (s *store) recall() *memory {
	m := &memory{}
	text, err := s.root.ReadFile(made)
	if err != nil || json.Unmarshal(text, m) != nil || m.Format != memoryFormat {
		*m = memory{Format: memoryFormat}
	}
	if m.Requests == nil {
		m.Requests = map[string]answer{}
	}
	if m.Editions == nil {
		m.Editions = map[string]record{}
	}
	return m
}

// remember writes the memory.
func (s *store) remember(m *memory) error {
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

// has says whether the files of an edition were made from these inputs and are as they were made.
func (r record) has(s *store, e Edition, inputs string) bool {
	wanted := map[string]string{}
	for _, format := range e.Formats {
		wanted[e.file(format)] = r.Files[e.file(format)]
	}
	return r.Inputs == inputs && s.holds(wanted)
}

// holds says whether files have these hashes.
func (s *store) holds(files map[string]string) bool {
	for name, want := range files {
		if s.hash(name) != want {
			return false
		}
	}
	return len(files) > 0
}

// answered gives the files of a request whose inputs are those of the last run and whose files are as they were made.
func (s *store) answered(m *memory, request, inputs string) ([]string, bool) {
	a, ok := m.Requests[request]
	if !ok || a.Inputs != inputs {
		return nil, false
	}
	all := map[string]string{}
	for _, e := range m.Editions {
		maps.Copy(all, e.Files)
	}
	wanted := map[string]string{}
	for _, name := range a.Files {
		wanted[name] = all[name]
	}
	return a.Files, s.holds(wanted)
}

// inputsOf hashes the program and every file of a project.
func inputsOf(p *project.Project, program string) (string, error) {
	h := newHash(program)
	for _, files := range []fs.FS{p.Data, p.Templates} {
		err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%q %s\n", name, entry.Type())
			if !entry.Type().IsRegular() {
				return nil
			}
			return addFile(h, files, name)
		})
		if err != nil {
			return "", err
		}
	}
	return sum(h), nil
}

// inputsOfEdition hashes what an edition is made from.
func (m *maker) inputsOfEdition(e Edition, program string) (string, error) {
	h := newHash(program)
	fmt.Fprintf(h, "%s %s\n%s\n", m.revisions(e.Report), e.Name(), e.Report.AsOf)
	for _, name := range []string{cmp.Or(e.Report.Layout, layout.Default) + ".md", "words/" + string(e.Lang) + ".yaml", "page.html", "page.css"} {
		if err := addFile(h, m.project.Templates, name); err != nil {
			return "", err
		}
	}
	return sum(h), nil
}

// revisions says what a report rests on, and what it is compared with. They are computed for the first of its editions.
func (m *maker) revisions(def *fact.Definition) string {
	s := m.findings[def]
	if s.revisions == "" {
		s.revisions = m.facts.RevisionOf(def)
		if m.old != nil {
			i := slices.IndexFunc(m.old.Definitions, func(d *fact.Definition) bool { return d.ID == def.ID })
			s.revisions += " since " + m.old.RevisionOf(m.old.Definitions[i])
		}
	}
	return s.revisions
}

func newHash(program string) hash.Hash {
	h := sha256.New()
	fmt.Fprintf(h, "openletter %q\n", program)
	return h
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// mostRead is how many bytes of a file are hashed. Data and templates that are larger are refused.
const mostRead = 1<<20 + 1

// addFile adds the bytes of a file to a hash, and how many they are.
func addFile(h hash.Hash, files fs.FS, name string) error {
	f, err := files.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.Copy(h, io.LimitReader(f, mostRead))
	fmt.Fprintf(h, "\n%d\n", n)
	return err
}
