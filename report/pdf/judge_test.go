package pdf

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/pdf/display"
	"openletter/report/pdf/judge"
	"openletter/report/section"
	"openletter/report/wording"
	"openletter/templates"
)

// editions makes the documents of some reports in every layout, and the languages in which it is made, by their names.
func editions(t testing.TB, reports ...string) map[string]*document.Document {
	t.Helper()
	reader := dataset.Reader{Layouts: layout.Names(templates.Files), Formats: []string{"md", "html", "pdf"},
		Languages: []fact.Lang{"en", "ru", "de"}}
	facts, err := reader.Load(os.DirFS("../../data"), "data", reports)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*document.Document{}
	for _, definition := range facts.Definitions {
		found, err := assess.Report(facts, definition)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range reader.Layouts {
			for _, lang := range definition.SpokenIn(name) {
				context := section.Context{Facts: facts, Found: found, Lang: lang, Words: realWords(t, lang)}
				d, err := layout.Make(templates.Files, name, context)
				if err != nil {
					t.Fatal(err)
				}
				out[fmt.Sprintf("%s-%s.%s", definition.ID, name, lang)] = d
			}
		}
	}
	return out
}

// realWords are the interface texts of a language.
func realWords(t testing.TB, lang fact.Lang) wording.Words {
	t.Helper()
	name := "words/" + string(lang) + ".yaml"
	source, err := templates.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	words, err := dataset.Words(source, name)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// TestJudge lays every layout out, in all its languages and on both papers, and has the pages judged: nothing is wrong.
func TestJudge(t *testing.T) {
	docs := editions(t, "flagship", "kazakhstan")
	if len(docs) < 8 {
		t.Fatalf("only %d editions", len(docs))
	}
	seen := map[judge.Kind][]string{}
	for name, doc := range docs {
		on := []string{"A4", "Letter"}
		if doc.Sheet.Paper != "" {
			on = []string{doc.Sheet.Paper} // it is made for that one alone
		}
		for _, paper := range on {
			for _, fault := range faultsOf(t, doc, papers[paper]) {
				if fault.Kind != judge.Empty || !doc.Sheet.IsSlide() { // a slide ends where its section does
					seen[fault.Kind] = append(seen[fault.Kind], fmt.Sprintf("%s on %s, %v", name, paper, fault))
				}
			}
		}
	}
	for _, kind := range judge.Kinds {
		faults := seen[kind]
		slices.Sort(faults)
		if n := len(faults); n > 0 {
			t.Errorf("%d times: %s", n, kind)
			for _, fault := range faults[:min(n, 40)] {
				t.Log(fault)
			}
		}
	}
}

// faultsOf lays a document out on a paper and has its pages judged, with what is repeated on each.
func faultsOf(t testing.TB, doc *document.Document, paper display.Size) []judge.Fault {
	t.Helper()
	s, err := newTypesetter(doc, realWords(t, fact.Lang(doc.Lang)), paper)
	if err != nil {
		t.Fatal(err)
	}
	pages := s.layOut()
	if len(s.problems) > 0 {
		t.Fatal(s.problems.Error())
	}
	n := len(pages)
	for i := range pages {
		pages[i] = s.furnished(i, n, pages[i])
	}
	proof := judge.Proof{Pages: pages, Faces: s.faces, Size: s.size,
		Side: sideMargin, Top: topMargin, Foot: s.size.Height - bottomMargin}
	return proof.Faults()
}

// TestSizes holds how large files are: those of a few pages at most 150 KB, the dossier 400 KB, and others 10 KB a
// page. A page of fine print in two columns holds twice the words of another.
func TestSizes(t *testing.T) {
	for name, doc := range editions(t, "flagship") {
		made, err := Print(doc, realWords(t, fact.Lang(doc.Lang)))
		if err != nil {
			t.Fatal(err)
		}
		_, pages := laidOut(t, doc)
		most := 10_000 * len(pages)
		switch {
		case len(pages) <= 12:
			most = 150_000
		case strings.Contains(name, "-dossier."):
			most = 400_000
		}
		if len(made) > most {
			t.Errorf("%s has %d bytes on %d pages, at most %d are wanted", name, len(made), len(pages), most)
		}
	}
}
