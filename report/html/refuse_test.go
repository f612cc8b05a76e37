package html_test

import (
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/html"
	"openletter/report/wording"
	"openletter/templates"
)

// of is a document of some blocks.
func of(blocks ...document.Block) *document.Document {
	return &document.Document{Lang: "en", AsOf: "2026", Title: document.PlainLine("T"), Blocks: blocks}
}

// says is a paragraph of some pieces.
func says(line ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: line} }

// What no page can show is refused with its name, and never left out.
func TestPrintRefuses(t *testing.T) {
	type strangeBlock struct{ document.Block }
	type strangeInline struct{ document.Inline }
	two := []document.Column{{Text: document.PlainLine("A")}, {Text: document.PlainLine("B")}}
	for want, d := range map[string]*document.Document{
		"a block of the type html_test.strangeBlock":             of(&document.Quotation{Blocks: []document.Block{strangeBlock{}}}),
		"a block of the type <nil>":                              of(nil),
		"a piece of a line of the type html_test.strangeInline":  of(says(document.Strong{Text: document.Line{strangeInline{}}})),
		`there is no mark "!"; there are [✓ ◐ ✗ ? ○ ⚑]`:          of(&document.Paragraph{Mark: "!"}),
		`there is no tone "loud"; there are [note tip important`: of(&document.Alert{Tone: "loud"}),
		`a link leads to "javascript:alert(1)"; links are https`: of(says(document.Link{To: "javascript:alert(1)"})),
		`a link leads to "//example.org"`:                        of(says(document.Link{To: "//example.org"})),
		`a link leads to ""`:                                     of(says(document.Link{})),
		`the source "a" is cited, and is not in the list`:        of(says(document.Cite{Sources: []string{"a"}})),
		"a row of a table has 1 cells, its head 2":               of(&document.Table{Columns: two, Rows: []document.Row{{Cells: make([]document.Cell, 1)}}}),
	} {
		page, err := html.Print(d, words(t, "en"), templates.Files)
		if err == nil || !strings.Contains(err.Error(), want) || page != nil {
			t.Errorf("error %v, want %s, and no page", err, want)
		}
	}
}

func TestPrintNamesMissingWords(t *testing.T) {
	_, err := html.Print(of(), wording.Words{"contents": "Contents"}, templates.Files)
	if err == nil || !strings.Contains(err.Error(), "back-to-top, heading-link, legend-bad, legend-disputed, legend-good, legend-moot, legend-partly, legend-unknown, mark-bad, mark-good, mark-partly, page-alone") {
		t.Errorf("error %v, want one that names every missing text", err)
	}
}

// A table that stands under no heading but the title is named by it.
func TestTableUnderTheTitle(t *testing.T) {
	table := &document.Table{Columns: []document.Column{{Text: document.PlainLine("A")}}}
	section := &document.Section{ID: "s", Title: document.PlainLine("S"), Blocks: []document.Block{table}}
	page, err := html.Print(of(table, section, table), words(t, "en"), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := tree(t, string(page))
	var names []string
	for _, table := range root.all("table") {
		names = append(names, table.attr["aria-labelledby"]+table.attr["aria-label"])
	}
	if got := strings.Join(names, "; "); got != "page.title; s; T, table 2" {
		t.Errorf("the tables are named %s", got)
	}
	if h1 := root.all("h1")[0]; h1.attr["id"] != "page.title" {
		t.Errorf("the title has the id %q", h1.attr["id"])
	}
}

// An address keeps its meaning, and what a URL cannot hold is encoded.
func TestAddresses(t *testing.T) {
	for to, want := range map[string]string{
		`https://example.org/?a=1&b=%22"<>`: `https://example.org/?a=1&amp;b=%22%22%3C%3E`,
		`http://example.org/100%/ü [x]`:     `http://example.org/100%25/%C3%BC%20%5Bx%5D`,
		"https://example.org/%zz\x00\n{|}":  `https://example.org/%25zz%00%0A%7B%7C%7D`,
		`#source.a'b`:                       `#source.a'b`,
	} {
		page, err := html.Print(of(says(document.Link{To: to, Text: document.PlainLine("x")})), words(t, "en"), templates.Files)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page), `<a href="`+want+`"`) {
			t.Errorf("%q: want %s", to, want)
		}
	}
}
