package build

import (
	"bytes"
	"compress/gzip"
	"slices"
	"testing"

	"golang.org/x/net/html"

	"openletter/report/fact"
)

// A weight is what a page asks of those who load it and go through it: bytes as they are sent, elements, and stops of
// the tabulator before anything is unfolded.
type weight struct{ bytes, elements, stops int }

// The most that pages may weigh: those of the dossier in each language, and those that are one to four sheets on paper.
var (
	longPage  = map[fact.Lang]weight{"en": {80_000, 6000, 120}, "ru": {100_000, 6000, 120}}
	shortPage = weight{30_000, 1000, 120}
)

// TestPagesAreLight weighs the pages of the report that this project is for.
func TestPagesAreLight(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	editions := Editions(facts, Request{Format: "html"})
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		d, err := m.document(e)
		if err != nil {
			t.Fatal(err)
		}
		page, err := Print(p, "html", d, m.words[e.Lang], e.beside()...)
		if err != nil {
			t.Fatal(err)
		}
		most := shortPage
		if e.Layout == fact.UsualLayout {
			most = longPage[e.Lang]
		}
		got := weigh(t, page)
		t.Logf("%s: %+v", e, got)
		if got.bytes > most.bytes || got.elements > most.elements || got.stops > most.stops {
			t.Errorf("%s weighs %+v, at most %+v are allowed", e, got, most)
		}
	}
}

func weigh(t *testing.T, page []byte) (w weight) {
	t.Helper()
	var sent bytes.Buffer
	z, err := gzip.NewWriterLevel(&sent, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	z.Write(page) // a buffer takes everything
	z.Close()
	w.bytes = sent.Len()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		w.elements++
		folded := func(a *html.Node) bool { return a.Data == "details" && !opens(a, n) }
		if isStop(n) && !slices.ContainsFunc(slices.Collect(n.Ancestors()), folded) {
			w.stops++
		}
	}
	return w
}

// isStop says whether the tabulator stops at an element.
func isStop(n *html.Node) bool {
	return slices.Contains([]string{"a", "button", "input", "summary"}, n.Data) ||
		slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "tabindex" && a.Val == "0" })
}

// opens says whether an element is in the summary of a fold, which is seen while the fold is closed.
func opens(fold, n *html.Node) bool {
	return fold.FirstChild == n || slices.Contains(slices.Collect(n.Ancestors()), fold.FirstChild)
}

// The counter counts what is there.
func TestWeigh(t *testing.T) {
	got := weigh(t, []byte(`<!doctype html><title>T</title><a href="#a">1</a><p tabindex="0"><b>x</b></p>
<details><summary><h2>2</h2></summary><a href="#b"></a><details><summary>no</summary></details></details>
<input><button>x</button>`))
	// html, head, title, body, a, p, b, details, summary, h2, a, details, summary, input, button;
	// stops: a, p, summary, input, button
	if got.elements != 15 || got.stops != 5 {
		t.Errorf("%+v, want 15 elements and 5 stops", got)
	}
}
