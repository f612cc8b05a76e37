package html_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/html"
	"openletter/templates"
)

// An element of a page, with the elements in it.
type element struct {
	name   string
	attr   map[string]string
	text   string // all text in it
	parent *element
	within []*element
}

// all are the elements with a name in e, or every element when the name is empty.
func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.within {
		if name == "" || c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// inside says whether e lies in an element with a name.
func (e *element) inside(name string) bool {
	for p := e.parent; p != nil; p = p.parent {
		if p.name == name {
			return true
		}
	}
	return false
}

// tree reads a page. Print closes every element that HTML does not close by itself, so the XML reader of the standard
// library, told which do, reads all of it.
func tree(t *testing.T, page string) *element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, append(xml.HTMLAutoClose, "wbr"), xml.HTMLEntity
	root := &element{}
	at := root
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}, parent: at}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			at.within = append(at.within, e)
			at = e
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			for e := at; e != nil; e = e.parent {
				e.text += string(token)
			}
		}
	}
}

// eachPage runs a test on the page of every document in testdata and of the sample.
func eachPage(t *testing.T, check func(t *testing.T, page string, root *element)) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || files == nil {
		t.Fatalf("no documents to render: %v", err)
	}
	for _, file := range append(files, sample) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			page := render(t, file)
			check(t, page, tree(t, page))
		})
	}
}

// elements that a page may have. None of them can ask for anything.
var elements = strings.Fields(`html head meta title style body a svg symbol path circle use rect text header nav main footer
	aside section div details summary h1 h2 h3 h4 h5 h6 p ul ol li blockquote hr br wbr em strong b code sup span label
	input figure figcaption table colgroup col thead tbody tr th td`)

// attributes that an element of a page may have. There is no style and no handler among them.
var attributes = strings.Fields(`lang charset http-equiv content name id class href rel role start scope tabindex
	type checked aria-hidden aria-label aria-labelledby data-label focusable
	viewBox d fill fill-rule stroke stroke-width stroke-dasharray cx cy r x y font-size width height`)

func TestPageAsksForNothing(t *testing.T) {
	eachPage(t, func(t *testing.T, page string, root *element) {
		checkElements(t, root)
		for _, style := range root.all("style") {
			if asks := regexp.MustCompile(`(?i)url\(|@import|image-set|src\(|\\`).FindString(style.text); asks != "" {
				t.Errorf("the style may ask for something: %s", asks)
			}
		}
	})
}

// checkElements holds that a page has no other elements and attributes than those.
func checkElements(t *testing.T, root *element) {
	for _, e := range root.all("") {
		if !slices.Contains(elements, e.name) {
			t.Errorf("the page has an element <%s>", e.name)
		}
		for a, value := range e.attr {
			if !slices.Contains(attributes, a) {
				t.Errorf("<%s> has an attribute %s=%q", e.name, a, value)
			}
		}
		to, isLink := e.attr["href"]
		if isLink && e.name != "a" && !strings.HasPrefix(to, "#") {
			t.Errorf("<%s> asks for %s", e.name, to)
		}
	}
}

func TestPolicyNamesTheStyle(t *testing.T) {
	page := render(t, sample)
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, found := strings.Cut(rest, "</style>")
	if !found {
		t.Fatal("the page has no style")
	}
	if strings.Contains(style, "/*") || strings.Contains(style, "ZgotmplZ") {
		t.Error("the style has comments, or was refused by html/template")
	}
	sum := sha256.Sum256([]byte(style))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	for _, meta := range tree(t, page).all("meta") {
		if meta.attr["http-equiv"] == "Content-Security-Policy" {
			if got := meta.attr["content"]; got != want {
				t.Errorf("policy %q, want %q", got, want)
			}
			return
		}
	}
	t.Error("the page has no policy")
}

func TestLinksLeadSomewhere(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *element) {
		ids := map[string]bool{}
		for _, e := range root.all("") {
			if id, ok := e.attr["id"]; ok {
				if ids[id] || id == "" {
					t.Errorf("the id %q is there twice, or empty", id)
				}
				ids[id] = true
			}
		}
		for _, e := range append(root.all("a"), root.all("use")...) {
			to := e.attr["href"]
			if id, ok := strings.CutPrefix(to, "#"); ok {
				if id, err := url.PathUnescape(id); err != nil || !ids[id] {
					t.Errorf("%s leads to nothing", to)
				}
			} else if e.attr["rel"] != "noopener noreferrer" {
				t.Errorf("the link to %s tells where it came from", to)
			}
			if e.name == "a" && e.text == "" && e.attr["aria-label"] == "" {
				t.Errorf("the link to %s has no name", to)
			}
		}
		for _, e := range root.all("") {
			if name, ok := e.attr["aria-labelledby"]; ok && !ids[name] {
				t.Errorf("<%s> is named by %q, which is not there", e.name, name)
			}
		}
	})
}

func TestLandmarksAndHeadings(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *element) {
		for _, name := range []string{"html", "title", "h1", "header", "main", "footer"} {
			if n := len(root.all(name)); n != 1 {
				t.Errorf("%d of <%s>, want one", n, name)
			}
		}
		if root.all("html")[0].attr["lang"] == "" {
			t.Error("the page does not say its language")
		}
		if title, h1 := root.all("title")[0].text, root.all("h1")[0].text; title != h1 {
			t.Errorf("title %q, heading %q", title, h1)
		}
		first := root.all("body")[0].all("a")[0]
		if first.attr["href"] != "#page.main" {
			t.Errorf("the first link leads to %s, not past the cover", first.attr["href"])
		}
		for _, svg := range root.all("svg") {
			hidden := svg.attr["aria-hidden"] == "true" || svg.attr["role"] == "img" && svg.attr["aria-label"] != ""
			for p := svg.parent; p != nil; p = p.parent {
				hidden = hidden || p.attr["aria-hidden"] == "true"
				if p.attr["role"] == "img" && p.attr["aria-label"] == "" {
					t.Error("a figure says nothing")
				}
			}
			if !hidden {
				t.Error("a drawing without words is read to screen readers")
			}
		}
	})
}

func TestTables(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *element) {
		names := map[string]bool{}
		for _, table := range root.all("table") {
			name := table.attr["aria-labelledby"] + table.attr["aria-label"]
			if name == "" || names[name] {
				t.Errorf("a table has no name of its own: %q", name)
			}
			names[name] = true
			if region := table.parent; (strings.HasPrefix(region.attr["class"], "scroll") || region.attr["class"] == "glance") &&
				(region.attr["tabindex"] != "0" || region.attr["role"] != "region" || region.attr["aria-labelledby"]+region.attr["aria-label"] != name) {
				t.Errorf("the region around the table %q cannot be reached by the keyboard, or has another name", name)
			}
			for _, th := range table.all("th") {
				want := "row"
				if th.inside("thead") {
					want = "col"
				}
				if th.attr["scope"] != want || strings.TrimSpace(th.text) == "" {
					t.Errorf("head %q of scope %q, want %q", th.text, th.attr["scope"], want)
				}
			}
			isHeat := strings.HasPrefix(table.attr["class"], "heat") // which is never stacked
			for _, row := range table.all("tr") {
				for i, cell := range row.within {
					if !isHeat && cell.name == "td" && row.inside("tbody") && i > 0 && cell.attr["data-label"] == "" && strings.TrimSpace(cell.text) != "" {
						t.Errorf("the cell %q does not say its column", cell.text)
					}
				}
			}
		}
	})
}

// A source that is cited often leads back to the first places, each of which is there.
func TestWaysBack(t *testing.T) {
	for citations, want := range map[int]int{1: 1, 9: 9, 10: 10, 11: 10, 40: 10} {
		again := says(slices.Repeat([]document.Inline{document.Text("Again"), document.Cite{Sources: []string{"a"}}}, citations)...)
		page, err := html.Print(of(again, &document.Sources{Entries: []document.Source{{ID: "a"}}}), words(t, "en"), templates.Files)
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, a := range tree(t, string(page)).all("a") {
			if a.attr["role"] != "doc-backlink" {
				continue
			}
			got++
			if id := strings.TrimPrefix(a.attr["href"], "#"); !strings.Contains(string(page), `id="`+id+`"`) {
				t.Errorf("of %d citations: no place %s", citations, id)
			}
		}
		if got != want {
			t.Errorf("%d citations: %d ways back, want %d", citations, got, want)
		}
		if open, closed := strings.Count(string(page), "<span"), strings.Count(string(page), "</span"); open != closed {
			t.Errorf("%d citations: %d spans are opened, %d closed", citations, open, closed)
		}
	}
}
