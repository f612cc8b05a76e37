package dataset

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/fact"
	"openletter/report/problem"
	"openletter/report/testkit"
)

// A case is a txtar file. Its files make up the folder "data". A case without attributes.yaml starts from
// testdata/ok/small.txtar and changes it: a file replaces the file, "edit NAME" changes lines of one (those that
// begin with - stand in it and give way to those with +), and "delete NAME" takes it away. "load" lists the reports
// that Load is asked for, "languages" those in which reports can be made beside en and ru, "want" holds the complaint.

func TestSoundFoldersStaySilent(t *testing.T) {
	for _, name := range cases(t, "ok") {
		t.Run(caseName(name), func(t *testing.T) {
			if _, err := loadCase(t, readCase(t, name)); err != nil {
				t.Errorf("a complaint about a sound folder:\n%v", err)
			}
		})
	}
}

func TestComplaints(t *testing.T) {
	for _, name := range cases(t, "err") {
		t.Run(caseName(name), func(t *testing.T) {
			c := readCase(t, name)
			_, err := loadCase(t, c)
			if err == nil {
				t.Fatal("no complaint")
			}
			got := err.Error() + "\n"
			if *testkit.Update {
				writeWant(t, name, c, got)
			} else if want := section(c, "want"); got != want {
				t.Errorf("complaint:\n%swant:\n%s", got, want)
			}
		})
	}
}

func cases(t testing.TB, kind string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", kind, "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in testdata/%s: %v", kind, err)
	}
	return names
}

func caseName(path string) string { return strings.TrimSuffix(filepath.Base(path), ".txtar") }

func readCase(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	c, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func section(c *txtar.Archive, name string) string {
	for _, f := range c.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// loadCase loads the folder of a case.
func loadCase(t testing.TB, c *txtar.Archive) (*fact.Facts, error) {
	t.Helper()
	return loadFiles(c, filesOf(t, c))
}

// loadFiles loads a folder as a case says.
func loadFiles(c *txtar.Archive, files map[string]string) (*fact.Facts, error) {
	r := Reader{Languages: []fact.Lang{"en", "ru"}, Layouts: []string{"dossier", "handout"}, Formats: []string{"md", "html", "pdf"}}
	for lang := range strings.FieldsSeq(section(c, "languages")) {
		r.Languages = append(r.Languages, fact.Lang(lang))
	}
	return r.Load(mapFS(files), "data", strings.Fields(section(c, "load")))
}

// filesOf gives the files of a case, by their names in the folder.
func filesOf(t testing.TB, c *txtar.Archive) map[string]string {
	t.Helper()
	files := map[string]string{}
	if section(c, "attributes.yaml") == "" {
		for _, f := range readCase(t, filepath.Join("testdata", "ok", "small.txtar")).Files {
			files[f.Name] = string(f.Data)
		}
	}
	for _, f := range c.Files {
		switch verb, name, _ := strings.Cut(f.Name, " "); verb {
		case "edit":
			files[name] = edit(t, files[name], string(f.Data))
		case "delete":
			delete(files, name)
		case "want", "load", "languages":
		default:
			files[f.Name] = string(f.Data)
		}
	}
	return files
}

// edit exchanges lines: each run of - lines must stand in the text exactly once.
func edit(t testing.TB, text, change string) string {
	t.Helper()
	var out, in strings.Builder
	apply := func() {
		if out.Len() == 0 && in.Len() == 0 {
			return
		}
		if strings.Count("\n"+text, "\n"+out.String()) != 1 {
			t.Fatalf("these lines must stand in the file once:\n%s", out.String())
		}
		text = strings.TrimPrefix(strings.Replace("\n"+text, "\n"+out.String(), "\n"+in.String(), 1), "\n")
		out.Reset()
		in.Reset()
	}
	for line := range strings.Lines(change) {
		switch {
		case line[0] == '-':
			if in.Len() > 0 {
				apply()
			}
			out.WriteString(line[1:])
		case line[0] == '+':
			in.WriteString(line[1:])
		default:
			t.Fatalf("a line of a change begins with - or +: %q", line)
		}
	}
	apply()
	return text
}

func writeWant(t *testing.T, name string, c *txtar.Archive, got string) {
	t.Helper()
	c.Files = slices.DeleteFunc(c.Files, func(f txtar.File) bool { return f.Name == "want" })
	c.Files = append(c.Files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(c), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestProblemsArePlaced holds what a program that shows problems in an editor relies on.
func TestProblemsArePlaced(t *testing.T) {
	_, err := loadCase(t, readCase(t, "testdata/err/value-unknown-to-attribute.txtar"))
	var problems problem.List
	if !errors.As(err, &problems) || len(problems) != 1 {
		t.Fatalf("%T %v; want one problem", err, err)
	}
	want := problem.Problem{
		Rule:    problem.UnknownValue,
		Place:   problem.At("data/messengers/dog.yaml", 7, 12, len("nome")),
		Allowed: []string{"default", "opt-in", "none", "unknown", "not-disclosed", "not-applicable"},
		Fix:     &problem.Fix{Place: problem.At("data/messengers/dog.yaml", 7, 12, len("nome")), Text: "none"},
		Message: `e2ee-direct has no value "nome"; allowed: default, opt-in, none, unknown, not-disclosed, not-applicable (did you mean "none"?)`,
		Line:    "    value: nome",
	}
	if !reflect.DeepEqual(problems[0], want) {
		t.Errorf("got  %+v\nwant %+v", problems[0], want)
	}
}

// TestFixes makes each fix that a complaint offers: then nothing is wrong at that place, and no problem has come elsewhere.
func TestFixes(t *testing.T) {
	fixes := 0
	for _, name := range cases(t, "err") {
		c := readCase(t, name)
		files := filesOf(t, c)
		load := func() problem.List {
			var problems problem.List
			_, err := loadFiles(c, files)
			errors.As(err, &problems)
			return problems
		}
		before := load()
		for _, p := range before {
			if p.Fix == nil {
				continue
			}
			fixes++
			file := strings.TrimPrefix(p.Fix.Place.File, "data/")
			spoilt := files[file]
			files[file] = fixed(t, spoilt, *p.Fix)
			after := load()
			files[file] = spoilt
			if len(after) > len(before) || slices.ContainsFunc(after, func(q problem.Problem) bool { return q.Place == p.Place }) {
				t.Errorf("%s: with %q in its place, the problem\n%v\nbecomes\n%v", caseName(name), p.Fix.Text, p, after)
			}
		}
	}
	if fixes < 10 {
		t.Errorf("only %d fixes in all cases", fixes)
	}
}

// fixed replaces what stands at the place of a fix, which is on one line.
func fixed(t *testing.T, text string, fix problem.Fix) string {
	t.Helper()
	if fix.Place.Line != fix.Place.EndLine {
		t.Fatalf("a fix goes over several lines: %+v", fix)
	}
	lines := strings.Split(text, "\n")
	line := []rune(lines[fix.Place.Line-1])
	lines[fix.Place.Line-1] = string(line[:fix.Place.Column-1]) + fix.Text + string(line[fix.Place.EndColumn-1:])
	return strings.Join(lines, "\n")
}
