package build

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
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
	// everything is the layout that leaves nothing out.
	everything = map[fact.Lang]weight{"en": {110_000, 6500, 120}, "ru": {135_000, 6500, 120}}
)

// TestPagesAreLight weighs the pages of the report that this project is for.
func TestPagesAreLight(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	editions, err := Suited(p, Editions(facts, Request{Format: "html"}), Request{Format: "html"})
	if err != nil {
		t.Fatal(err)
	}
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
		switch e.Layout {
		case fact.UsualLayout:
			most = longPage[e.Lang]
		case "complete":
			most = everything[e.Lang]
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

// A page links to what its report is made in besides, whatever was asked for this time, and to nothing else.
func TestBeside(t *testing.T) {
	d := &fact.Definition{ID: "r", Formats: []string{"md", "html", "pdf"}, Languages: []fact.Lang{"en", "ru"},
		Layout: []string{"long", "short"}, Also: []fact.Further{{Lang: "de", Layout: []string{"short"}}}}
	for _, c := range []struct {
		formats []string
		request Request
		want    string // of the first edition
	}{
		{d.Formats, Request{Layout: "long"}, "r.en.md r.en.pdf r.ru.html"},
		{d.Formats, Request{Layout: "long", Lang: "ru", Format: "html"}, "r.ru.md r.ru.pdf r.en.html"},
		{d.Formats, Request{Layout: "short"}, "r-short.en.md r-short.en.pdf r-short.ru.html r-short.de.html"},
		{d.Formats, Request{Layout: "other"}, ""},
		{d.Formats, Request{Day: fact.Date{Year: 2025}}, "r.en.2025.md r.en.2025.pdf r.ru.2025.html"},
		{[]string{"pdf"}, Request{Format: "html"}, "r.en.pdf"},
	} {
		d := *d
		d.Formats, d.AsOf = c.formats, c.request.Day
		var got []string
		for _, f := range Editions(&fact.Facts{Definitions: []*fact.Definition{&d}}, c.request)[0].beside() {
			got = append(got, f.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: %q, want %s", c.request, got, c.want)
		}
	}
}
