package build

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"openletter/report/fact"
	"openletter/report/project"
)

// request runs a request with what the trial holds now.
func (tr *trial) request(r Request) (Result, error) {
	tr.t.Helper()
	templates := tr.templates
	if _, err := os.Stat(templates); err != nil {
		templates = ""
	}
	p, err := project.Open(tr.data, templates)
	mustDo(tr.t, err)
	defer p.Close()
	return run(p, r, tr.program, func(int, int, string) {})
}

// A toggle is something that is changed, and changed back the next time.
type toggle struct {
	on      bool
	on2off  func(tr *trial)
	off2on  func(tr *trial)
	meaning string
}

func (g *toggle) turn(tr *trial) {
	if g.on {
		g.on2off(tr)
	} else {
		g.off2on(tr)
	}
	g.on = !g.on
}

// edits is a toggle that edits a file and takes that back.
func edits(meaning, old, new string, name func(tr *trial) string) *toggle {
	return &toggle{
		off2on:  func(tr *trial) { tr.edit(name(tr), old, new) },
		on2off:  func(tr *trial) { tr.edit(name(tr), new, old) },
		meaning: meaning,
	}
}

// toggles are all that can change between two runs.
func toggles() []*toggle {
	data := func(name string) func(tr *trial) string {
		return func(tr *trial) string { return filepath.Join(tr.data, filepath.FromSlash(name)) }
	}
	away := func(tr *trial) string { return tr.templates + ".away" }
	return []*toggle{
		edits("a messenger", "Another messenger.", "One more messenger.", data("messengers/dog.yaml")),
		edits("a definition", "What is known.", "What we know.", data("reports/brief.yaml")),
		{
			on: true, meaning: "the templates folder",
			on2off: func(tr *trial) { mustDo(tr.t, os.Rename(tr.templates, away(tr))) },
			off2on: func(tr *trial) { mustDo(tr.t, os.Rename(away(tr), tr.templates)) },
		},
		{
			meaning: "the program",
			off2on:  func(tr *trial) { tr.program = "two" },
			on2off:  func(tr *trial) { tr.program = "one" },
		},
	}
}

// TestAnyRequestsInTurn makes many random requests into one output folder: parts of the reports, languages and
// formats, other days, an earlier state. Between them data, templates and program change and change back, and files are
// deleted or spoilt. What a request lists is always what the same request makes in an empty folder.
func TestAnyRequestsInTurn(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 7))
	tr := newTrial(t)
	tr.edit(filepath.Join(tr.data, "reports", "brief.yaml"), "[md, html, pdf]", "[md, html]")
	tr.edit(filepath.Join(tr.templates, "words", "en.yaml"), `h-scores: "Scores"`, `h-scores: "Points"`)
	tr.edit(filepath.Join(tr.templates, "page.css"), "{", "{ ")
	before := tr.data + ".before"
	mustDo(t, os.CopyFS(before, os.DirFS(tr.data)))
	tr.edit(filepath.Join(tr.data, "messengers", "cat.yaml"), "Cat Foundation", "The Cat Foundation")

	toggles, wanted, made, kept := toggles(), map[string]map[string]string{}, 0, 0
	for step := range 50 {
		if dice.IntN(2) == 0 {
			toggles[dice.IntN(len(toggles))].turn(tr)
		}
		spoil(tr, dice)
		r := randomRequest(dice, before)
		key := fmt.Sprint(r)
		for _, g := range toggles {
			key += fmt.Sprint(" ", g.on)
		}
		if wanted[key] == nil {
			alone := r
			alone.Output = filepath.Join(t.TempDir(), "alone")
			_, err := tr.request(alone)
			wanted[key] = map[string]string{}
			if err == nil {
				wanted[key] = readAll(t, alone.Output)
			} else if wrong := (WrongRequest)(""); !errors.As(err, &wrong) {
				t.Fatal(err)
			}
		}
		r.Output = tr.output
		result, err := tr.request(r)
		if (err != nil) != (len(wanted[key]) == 0) || len(result.Files) != len(wanted[key]) {
			t.Fatalf("step %d: %+v gives %d files and %v, want %d", step, r, len(result.Files), err, len(wanted[key]))
		}
		for _, f := range result.Files {
			text, err := os.ReadFile(filepath.Join(tr.output, f.Name))
			if err != nil || string(text) != wanted[key][f.Name] {
				t.Fatalf("step %d: %+v: %+v is not what an empty folder gets (%v)", step, r, f, err)
			}
			if f.Unchanged {
				kept++
			} else {
				made++
			}
		}
		mustBeEmpty(t, tr.output)
	}
	if made < 40 || kept < 10 {
		t.Errorf("%d files were made and %d kept: this test looks at too little of either", made, kept)
	}
}

// randomRequest is one of some hundred.
func randomRequest(dice *rand.Rand, before string) Request {
	r := Request{
		Reports: [][]string{nil, nil, {"brief"}, {"cats"}, {"cats", "brief"}}[dice.IntN(5)],
		Lang:    []fact.Lang{"", "", "en", "ru"}[dice.IntN(4)],
		Format:  []string{"", "", "md", "html"}[dice.IntN(4)],
	}
	switch dice.IntN(6) {
	case 0:
		r.Since = before
	case 1:
		r.Day = fact.Date{Year: 2026, Month: 1, Day: 1}
	}
	return r
}

// spoil deletes or changes a file of the output folder, or the memory of it, now and then.
func spoil(tr *trial, dice *rand.Rand) {
	names, _ := filepath.Glob(filepath.Join(tr.output, "[a-z]*"))
	if len(names) == 0 {
		return
	}
	name := names[dice.IntN(len(names))]
	switch dice.IntN(12) {
	case 0:
		mustDo(tr.t, os.Remove(name))
	case 1:
		mustDo(tr.t, os.WriteFile(name, []byte("spoilt"), 0o644))
	case 2:
		mustDo(tr.t, os.RemoveAll(filepath.Join(tr.output, inner)))
	case 3:
		mustDo(tr.t, os.WriteFile(filepath.Join(tr.output, filepath.FromSlash(made)), []byte(`{"format":2,"fi`), 0o644))
	}
}

// TestFormatsOneAfterTheOther asks for one format, and then for all.
func TestFormatsOneAfterTheOther(t *testing.T) {
	tr := newTrial(t)
	for _, format := range []string{"md", ""} {
		result, err := tr.request(Request{Reports: []string{"brief"}, Lang: "en", Format: format, Output: tr.output})
		mustDo(t, err)
		for _, f := range result.Files {
			if _, err := os.Stat(filepath.Join(tr.output, f.Name)); err != nil || f.Unchanged {
				t.Errorf("-format %q: %+v, %v", format, f, err)
			}
		}
	}
}

// failing is a file system of which the file that is opened as the n-th cannot be read.
type failing struct {
	fs.FS
	left *int
}

func (f failing) Open(name string) (fs.File, error) {
	if *f.left--; *f.left == 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.FS.Open(name)
}

// TestReadingFails lets the reading of each file fail in turn: after an error the output folder holds what it held, and
// otherwise what it should.
func TestReadingFails(t *testing.T) {
	tr := newTrial(t)
	r := Request{Reports: []string{"cats"}, Output: tr.output}
	_, err := tr.request(r)
	mustDo(t, err)
	old := readAll(t, tr.output)
	tr.edit(filepath.Join(tr.data, "messengers", "cat.yaml"), "Cat Foundation", "The Cat Foundation")
	wanted := Request{Reports: r.Reports, Output: filepath.Join(t.TempDir(), "wanted")}
	_, err = tr.request(wanted)
	mustDo(t, err)
	failed := 0
	for n := 1; ; n++ {
		left := n
		p := &project.Project{Data: failing{os.DirFS(tr.data), &left}, Shown: "data", Templates: failing{os.DirFS(tr.templates), &left}}
		mustDo(t, os.RemoveAll(tr.output))
		mustDo(t, os.CopyFS(tr.output, os.DirFS(wanted.Output)))
		for name, text := range old {
			mustDo(t, os.WriteFile(filepath.Join(tr.output, name), []byte(text), 0o644))
		}
		_, err := run(p, r, "one", func(int, int, string) {})
		want := old
		if err == nil {
			want = readAll(t, wanted.Output)
		} else {
			failed++
		}
		for name, text := range want {
			mustHold(t, tr.output, text, name)
		}
		mustBeEmpty(t, tr.output)
		if left > 0 { // every file was opened
			break
		}
	}
	if failed < 5 {
		t.Errorf("it failed %d times", failed)
	}
}
