package build

import (
	"cmp"
	"crypto/sha256"
	"debug/elf"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"openletter/report/fact"
	"openletter/report/project"
)

// A memory is what the runs so far made in an output folder, and from what; for another program it matches nothing.
type memory struct {
	Files   map[string]record `json:"files"`   // by name
	Request string            `json:"request"` // of the last run; see hashRequest
	Answer  []string          `json:"answer"`  // the files that it listed, in their order
	Left    []string          `json:"left"`    // the files that it found left over; see leftovers
}

// A record is of one file.
type record struct {
	Inputs string `json:"inputs"` // hash of what it was made from
	Hash   string `json:"hash"`   // of its bytes
}

// recall reads the memory; an empty one where there is none that can be read.
func (s *store) recall() {
	text, err := s.root.ReadFile(made)
	if err != nil || json.Unmarshal(text, &s.memory) != nil || s.Files == nil {
		s.memory = memory{Files: map[string]record{}}
	}
}

// remember writes the memory, without the files that are gone.
func (s *store) remember() error {
	maps.DeleteFunc(s.Files, func(name string, _ record) bool { return !s.exists(name) })
	text, err := json.MarshalIndent(s.memory, "", "  ")
	if err == nil {
		err = s.write(made+".new", text)
	}
	if err == nil {
		err = s.root.Rename(made+".new", made)
	}
	return err
}

// kept says whether a file is as it was made.
func (s *store) kept(name string) bool {
	info, err := s.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	hash, err := hashFile(s.root.FS(), name)
	return err == nil && hash == s.Files[name].Hash
}

// has says whether all files of an edition were made from its inputs and are as they were made.
func (s *store) has(e Edition) bool {
	for _, format := range e.Formats {
		if name := e.file(format); s.Files[name].Inputs != e.inputs || !s.kept(name) {
			return false
		}
	}
	return true
}

// note remembers the files of editions as the answer to a request, and lists them. Those that were staged are made now.
func (s *store) note(editions []Edition, request string) []File {
	s.Request, s.Answer = request, nil
	var files []File
	for _, e := range editions {
		for _, format := range e.Formats {
			name := e.file(format)
			hash, isNew := s.staged[name]
			if isNew {
				s.Files[name] = record{e.inputs, hash}
			}
			s.Answer = append(s.Answer, name)
			files = append(files, File{name, !isNew})
		}
	}
	return files
}

// answered gives the files of the last run, and those that it found left over and that are still there, if it had this request and
// its files are as they were made; otherwise nil.
func answered(output, request string) (files []File, left []string) {
	if _, err := os.Stat(filepath.Join(output, filepath.FromSlash(made))); err != nil || request == "" {
		return nil, nil
	}
	s, err := openStore(output)
	if err != nil {
		return nil, nil
	}
	defer s.close()
	if s.Request != request {
		return nil, nil
	}
	for _, name := range s.Answer {
		if !s.kept(name) {
			return nil, nil
		}
		files = append(files, File{name, true})
	}
	return files, slices.DeleteFunc(s.Left, func(name string) bool { return !s.exists(name) })
}

// The most that is hashed: more, and larger files, no project may have.
const (
	mostFiles = 4000
	mostBytes = 1 << 20 // of a file
)

// hashRequest hashes a request, the program and every file of the project. It is "" where that does not say whether the
// answer is the same: for an unknown program, an earlier state, and where a file cannot be read or there is too much.
func hashRequest(p *project.Project, r Request, program string) string {
	if program == "" || r.Since != "" {
		return ""
	}
	all := fmt.Appendf(nil, "%q %q %q %q %q %s %v %q\n", program, r.Reports, r.Lang, r.Layout, r.Format, r.Day, r.Shard,
		p.Settings)
	n := 0
	for _, files := range []fs.FS{p.Data, p.Templates} {
		err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
			if n++; err != nil || n > mostFiles {
				return cmp.Or(err, errors.New("too many files"))
			}
			info, err := fs.Stat(files, name) // of what a link leads to
			if err != nil || !info.Mode().IsRegular() {
				all = fmt.Appendf(all, "%q\n", name)
				return err
			}
			if info.Size() > mostBytes {
				return errors.New("too large")
			}
			hash, err := hashFile(files, name)
			all = fmt.Appendf(all, "%q %s\n", name, hash)
			return err
		})
		if err != nil {
			return ""
		}
	}
	return hashOf(all)
}

// hashInputs notes in editions the hash of what each is made from.
func hashInputs(p *project.Project, facts, old *fact.Facts, editions []Edition, program string) error {
	revisions := map[*fact.Definition]string{} // of the data that a report uses
	for i := range editions {
		e := &editions[i]
		if revisions[e.Report] == "" {
			revisions[e.Report] = facts.RevisionOf(e.Report)
			if old != nil {
				revisions[e.Report] += " since " + old.RevisionOf(old.Definition(e.Report.ID))
			}
		}
		all := fmt.Appendf(nil, "%q %s %s %s\n", program, revisions[e.Report], e, e.Report.AsOf)
		used := []string{e.Layout + ".md", wordsFile(e.Lang)}
		for _, name := range append(used, "page.html", "look.css", "page.css") {
			hash, err := hashFile(p.Templates, name)
			if err != nil && !errors.Is(err, fs.ErrNotExist) { // what is missing is told when the edition is made
				return err
			}
			all = fmt.Appendf(all, "%s\n", hash)
		}
		e.inputs = hashOf(all)
	}
	return nil
}

// hashFile hashes the bytes of a file; "" where it cannot be read.
func hashFile(files fs.FS, name string) (string, error) {
	content, err := fs.ReadFile(files, name)
	if err != nil {
		return "", err
	}
	return hashOf(content), nil
}

func hashOf(content []byte) string { return fmt.Sprintf("%x", sha256.Sum256(content)) }

// programID identifies the program by its content: its Go build id, or the hash of the executable where there is none.
// It is "" when the executable cannot be read: then nothing is taken as made already.
func programID() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	if f, err := elf.Open(name); err == nil {
		defer f.Close()
		if note := f.Section(".note.go.buildid"); note != nil {
			const header = 16 // sizes, type and name of an ELF note
			if id, err := note.Data(); err == nil && len(id) > header+20 {
				return string(id[header:])
			}
		}
	}
	hash, _ := hashFile(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	return hash
}
