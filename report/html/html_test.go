package html_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/html"
	"openletter/report/markdown"
	"openletter/report/testkit"
	"openletter/report/wording"
	"openletter/templates"
)

// sample is the document that the package markdown tests with too.
const sample = "../markdown/testdata/sample.en.md"

// words reads the interface texts of a language.
func words(t testing.TB, lang string) wording.Words {
	t.Helper()
	name := "words/" + lang + ".yaml"
	source, err := templates.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	w, err := dataset.Words(source, name)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// read reads a Markdown text.
func read(t testing.TB, source []byte, name string) *document.Document {
	t.Helper()
	d, problems := markdown.Read(source, name)
	if problems != nil {
		t.Fatal(problems)
	}
	return d
}

// render makes the page of a Markdown file.
func render(t *testing.T, file string) string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := read(t, source, file)
	page, err := html.Print(d, words(t, d.Lang), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// TestPages compares the body of each page with the wanted one: for every X.md in testdata there is an X.html.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || files == nil {
		t.Fatalf("no documents to render: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			_, got, _ := strings.Cut(render(t, file), "</svg>\n<header")
			wanted := strings.TrimSuffix(file, ".md") + ".html"
			if *testkit.Update {
				if err := os.WriteFile(wanted, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(wanted)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the page differs from %s; look at it, and write it anew with -update:\n%s", wanted, difference(string(want), got))
			}
		})
	}
}

// difference is the first line in which two texts differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "want: " + w[i] + "\n got: " + g[i]
		}
	}
	return "one is longer than the other"
}

func TestSameBytes(t *testing.T) {
	if a, b := render(t, sample), render(t, sample); !bytes.Equal([]byte(a), []byte(b)) {
		t.Error("the same document gave two pages")
	}
}

// TestPublisher names who publishes a document in the head of the page, and has no empty name.
func TestPublisher(t *testing.T) {
	d := &document.Document{Lang: "en", AsOf: "2026-07-31", Title: document.PlainLine("A")}
	for by, want := range map[string]string{"": "", `Press "A" & B`: `<meta name="author" content="Press &quot;A&quot; &amp; B">`} {
		d.By = by
		page, err := html.Print(d, words(t, "en"), templates.Files)
		if err != nil {
			t.Fatal(err)
		}
		if want != "" && !strings.Contains(string(page), want) || want == "" && strings.Contains(string(page), "author") {
			t.Errorf("published by %q: %q is not there, or too much is", by, want)
		}
	}
}
