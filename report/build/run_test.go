package build

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/testkit"
)

// A trial is a small project that is built again and again.
type trial struct {
	t                       *testing.T
	data, templates, output string
	program                 string
}

func newTrial(t *testing.T) *trial {
	t.Helper()
	small, err := txtar.ParseFile(filepath.FromSlash("../dataset/testdata/ok/small.txtar"))
	mustDo(t, err)
	folder := t.TempDir()
	tr := &trial{t: t, data: filepath.Join(folder, "data"), templates: filepath.Join(folder, "templates"),
		output: filepath.Join(folder, "output"), program: "one"}
	mustDo(t, txtar.Write(small, tr.data))
	mustDo(t, os.CopyFS(tr.templates, os.DirFS(filepath.FromSlash("../../templates"))))
	return tr
}

// build builds reports, all for none.
func (tr *trial) build(reports ...string) Result {
	tr.t.Helper()
	p, err := project.Open(tr.data, tr.templates)
	mustDo(tr.t, err)
	defer p.Close()
	result, err := run(p, Request{Reports: reports, Output: tr.output}, tr.program, func(int, int, string) {})
	mustDo(tr.t, err)
	return result
}

// edit replaces the first place of a file that holds old.
func (tr *trial) edit(name, old, new string) {
	tr.t.Helper()
	text, err := os.ReadFile(name)
	mustDo(tr.t, err)
	if !strings.Contains(string(text), old) {
		tr.t.Fatalf("%s does not hold %q", name, old)
	}
	mustDo(tr.t, os.WriteFile(name, []byte(strings.Replace(string(text), old, new, 1)), 0o644))
}

// changed names the files of a result that were made.
func changed(r Result) []string {
	var names []string
	for _, f := range r.Files {
		if !f.Unchanged {
			names = append(names, f.Name)
		}
	}
	return names
}

var (
	briefEnglish = []string{"brief.en.md", "brief.en.html", "brief.en.pdf"}
	briefRussian = []string{"brief.ru.md", "brief.ru.html", "brief.ru.pdf"}
	cats         = []string{"cats.en.md", "cats.ru.md"} // in Russian only in one of its layouts
)

// TestWhatChangedIsMade changes one thing at a time and looks at what is made again: the editions that it goes into, and
// no others.
func TestWhatChangedIsMade(t *testing.T) {
	all := slices.Concat(briefEnglish, briefRussian, cats)
	in := func(tr *trial, name string) string { return filepath.Join(tr.data, filepath.FromSlash(name)) }
	for _, c := range []struct {
		name   string
		change func(tr *trial)
		want   []string
	}{
		{"nothing", func(*trial) {}, nil},
		{"a rule", func(tr *trial) { tr.edit(in(tr, "rulesets/plain.yaml"), "It is out of reach.", "Nobody reaches it.") }, all},
		{"a messenger of one report", func(tr *trial) { tr.edit(in(tr, "messengers/dog.yaml"), "Another messenger.", "One more messenger.") }, slices.Concat(briefEnglish, briefRussian)},
		{"a definition", func(tr *trial) { tr.edit(in(tr, "reports/cats.yaml"), "as-of: 2026-06", "as-of: 2026-05") }, cats},
		{"a layout", func(tr *trial) {
			tr.edit(filepath.Join(tr.templates, "dossier.md"), "## {limits}", "## {limits}\n\nMore.")
		}, all},
		{"a word", func(tr *trial) {
			tr.edit(filepath.Join(tr.templates, "words", "ru.yaml"), `h-sources: "Источники"`, `h-sources: "Откуда это"`)
		}, slices.Concat(briefRussian, cats[1:])},
		{"the look", func(tr *trial) { tr.edit(filepath.Join(tr.templates, "look.css"), "#ffffff", "#fffffe") }, all},
		{"the style", func(tr *trial) { tr.edit(filepath.Join(tr.templates, "page.css"), "{", " {") }, all},
		{"the program", func(tr *trial) { tr.program = "two" }, all},
		{"a program that nothing is known of", func(tr *trial) { tr.program = "" }, all},
		{"a file that was made", func(tr *trial) { tr.edit(filepath.Join(tr.output, "brief.ru.html"), "<", " <") }, briefRussian},
		{"a file that is gone", func(tr *trial) { mustDo(t, os.Remove(filepath.Join(tr.output, "cats.en.md"))) }, cats[:1]},
		{"the memory is gone", func(tr *trial) { mustDo(t, os.RemoveAll(filepath.Join(tr.output, inner))) }, all},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr := newTrial(t)
			if got := changed(tr.build()); !slices.Equal(got, all) {
				t.Fatalf("at first it made %q", got)
			}
			c.change(tr)
			if got := changed(tr.build()); !slices.Equal(got, c.want) {
				t.Errorf("it made %q again, want %q", got, c.want)
			}
			if got := changed(tr.build()); got != nil && tr.program != "" {
				t.Errorf("with nothing changed any more it made %q", got)
			}
		})
	}
}

// TestOnlyWhatIsMissing adds a report beside those that were made.
func TestOnlyWhatIsMissing(t *testing.T) {
	tr := newTrial(t)
	tr.build("brief")
	if got := changed(tr.build()); !slices.Equal(got, cats) {
		t.Errorf("it made %q, want %q", got, cats)
	}
}

// TestFindingsAreComputedOnce builds two languages in three formats each.
func TestFindingsAreComputedOnce(t *testing.T) {
	tr := newTrial(t)
	if r := tr.build("brief"); len(r.Files) != 6 || r.Findings != 1 {
		t.Errorf("%d files, and findings were computed %d times", len(r.Files), r.Findings)
	}
	if r := tr.build("brief"); r.Findings != 0 {
		t.Errorf("nothing had changed, and findings were computed %d times", r.Findings)
	}
}

// TestSameFilesEitherWay builds with a memory and without one.
func TestSameFilesEitherWay(t *testing.T) {
	tr := newTrial(t)
	tr.build("cats")
	tr.edit(filepath.Join(tr.data, "messengers", "dog.yaml"), "Another messenger.", "One more messenger.")
	tr.build()
	partly := readAll(t, tr.output)
	mustDo(t, os.RemoveAll(tr.output))
	tr.build()
	for name, text := range readAll(t, tr.output) {
		if partly[name] != text {
			t.Errorf("%s differs", name)
		}
	}
}

// readAll reads the files of a folder by their names.
func readAll(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	mustDo(t, err)
	all := map[string]string{}
	for _, e := range entries {
		if e.Type().IsRegular() {
			text, err := os.ReadFile(filepath.Join(folder, e.Name()))
			mustDo(t, err)
			all[e.Name()] = string(text)
		}
	}
	return all
}

// TestOutputIsFresh makes the flagship and compares it with the files in output/: they are what the data, the rules
// and the program make today, to the byte. Whoever merges a change runs .ci/refresh; a pull request leaves output/ as
// it is, and .ci/run makes it anew before it tests one.
func TestOutputIsFresh(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	mustDo(t, err)
	folder := t.TempDir()
	result, err := Run(p, Request{Reports: []string{"flagship"}, Output: folder}, func(int, int, string) {})
	mustDo(t, err)
	const fewer = 2 // the complete layout is no PDF, in two languages
	want := len(Editions(facts, Request{}))*len(facts.Definitions[0].Formats) - fewer
	if len(result.Files) != want {
		t.Errorf("%d files, want %d", len(result.Files), want)
	}
	made := readAll(t, folder)
	for _, f := range result.Files {
		committed := filepath.Join(filepath.FromSlash("../../output"), f.Name)
		if *testkit.Update {
			mustDo(t, os.WriteFile(committed, []byte(made[f.Name]), 0o644))
		}
		have, err := os.ReadFile(committed)
		if err != nil {
			t.Error(err)
		} else if string(have) != made[f.Name] {
			t.Errorf("output/%s is stale; whoever merges a change runs .ci/refresh", f.Name)
		}
	}
}
