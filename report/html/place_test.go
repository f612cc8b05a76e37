package html_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/html"
	"openletter/report/wording"
	"openletter/templates"
)

// long is a document with contents: a lead, a scale, three sections, the second with one below it.
func long() *document.Document {
	text := func() document.Block { return says(document.Text("Words.")) }
	section := func(id string, blocks ...document.Block) *document.Section {
		return &document.Section{ID: id, Title: document.PlainLine("About " + id), Blocks: blocks}
	}
	contents := &document.Contents{Entries: []document.ContentsEntry{{ID: "a"}, {ID: "b"}, {ID: "b.c"}}}
	table := &document.Table{Columns: []document.Column{{Text: document.PlainLine("A")}}}
	return of(text(), section("contents", contents), section("a", text()), section("b", table, section("b.c", text())),
		section("", text()))
}

// A link to a section that is folded opens it: browsers open what holds the target, and the summary is not within it.
func TestFolds(t *testing.T) {
	page, err := html.Print(long(), words(t, "en"), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := tree(t, string(page))
	var got []string
	for _, fold := range root.all("details") {
		summary, ids := fold.within[0], []string{}
		for _, e := range fold.all("") {
			if id := e.attr["id"]; id != "" && !strings.HasPrefix(id, "head.") && !e.inside("summary") {
				ids = append(ids, id)
			}
		}
		got = append(got, summary.name+" "+summary.text+": "+strings.Join(ids, " "))
	}
	want := []string{"summary About b: b b.c", "summary About b.c: b.c", "summary About : "}
	if !slices.Equal(got, want) {
		t.Errorf("folded are %q, want %q", got, want)
	}
	heading, name := root.all("h2")[1], root.all("table")[0].attr["aria-labelledby"]
	if name != "head.b" || heading.attr["id"] != name {
		t.Errorf("the table is named by %q, its heading has the id %q", name, heading.attr["id"])
	}
	if header := root.all("header")[0]; !strings.Contains(header.text, "Words.") {
		t.Error("what comes before the first section is not on the cover")
	}
}

// A document without contents is short: nothing is folded, and what is neither lead nor pairs is in the main part.
func TestShortDocument(t *testing.T) {
	d := long()
	d.Blocks = slices.Delete(d.Blocks, 1, 2)
	page, err := html.Print(d, words(t, "en"), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := tree(t, string(page))
	if n := len(root.all("details")); n > 0 {
		t.Errorf("%d sections are folded", n)
	}
	if main := root.all("main")[0]; !strings.HasPrefix(strings.TrimSpace(main.text), "Words.") {
		t.Errorf("the main part is %q", main.text)
	}
}

// Files beside the page are named by their format, or by the language in which they are, in that language.
func TestFiles(t *testing.T) {
	files := []html.File{{Name: "a b.en.pdf", Lang: "en", Format: "pdf"}, {Name: "a.en.md", Lang: "en", Format: "md"},
		{Name: "a.ru.html", Lang: "ru", Format: "html"}, {Name: "a.de.html", Lang: "de", Format: "html"},
		{Name: "a.qaa.html", Lang: "qaa", Format: "html"}}
	page, err := html.Print(of(), words(t, "en"), templates.Files, files...)
	if err != nil {
		t.Fatal(err)
	}
	nav := tree(t, string(page)).all("nav")
	if len(nav) != 1 {
		t.Fatalf("%d of <nav>, want one", len(nav))
	}
	var got []string
	for _, a := range nav[0].all("a") {
		got = append(got, fmt.Sprintf("%s %s %s %s", a.attr["href"], a.attr["hreflang"], a.attr["lang"], a.text))
	}
	want := []string{"a%20b.en.pdf   PDF", "a.en.md   Markdown", "a.ru.html ru ru Русский", "a.de.html de de Deutsch",
		"a.qaa.html qaa qaa qaa"}
	if !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// A box hides the columns of one head in every table that has it, and nothing else.
func TestFilter(t *testing.T) {
	table := func(kind document.TableKind, heads ...string) *document.Table {
		made := &document.Table{Kind: kind}
		for _, head := range heads {
			made.Columns = append(made.Columns, document.Column{Text: document.PlainLine(head)})
		}
		return made
	}
	d := long()
	last := d.Blocks[len(d.Blocks)-1].(*document.Section)
	last.Blocks = []document.Block{
		table(document.Comparison, "Q", "A", "B"), // before the heat table
		table(document.Heat, "Q", "A", "B", "C"),
		&document.Quotation{Blocks: []document.Block{table(document.Ledger, "Reader", "B", "C")}},
		table(document.Comparison, "Q", "B", "D"), table(document.Comparison, "Q", "C", "A"),
		table(document.Comparison, "A"),
		table(document.Heat, "Q", "C", "D", "E"),
	}
	page, err := html.Print(d, words(t, "en"), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := tree(t, string(page))
	var got, boxes []string
	for _, table := range root.all("table") {
		_, from, _ := strings.Cut(table.attr["class"], "from-")
		got = append(got, from[:min(len(from), 1)])
	}
	if want := []string{"", "1", "1", "2", "", "", "", ""}; !slices.Equal(got, want) {
		t.Errorf("the tables begin with the heads %q, want %q", got, want)
	}
	for _, label := range root.all("label") {
		boxes = append(boxes, label.within[0].attr["id"]+label.text)
	}
	if want := []string{"page.show-1 A", "page.show-2 B", "page.show-3 C"}; !slices.Equal(boxes, want) {
		t.Errorf("boxes %q, want %q", boxes, want)
	}
	var rules []string
	rule := regexp.MustCompile(`show-(\d)"\]:not\(:checked\)\) \.from-(\d) tr>:nth-child\((\d)\)`)
	for _, found := range rule.FindAllStringSubmatch(string(page), -1) {
		rules = append(rules, strings.Join(found[1:], " "))
	}
	if want := []string{"1 1 2", "2 1 3", "2 2 2", "3 1 4", "3 2 3"}; !slices.Equal(rules, want) {
		t.Errorf("box, first head and column: %q, want %q", rules, want)
	}
}

// The word for a source is part of the style: it must not end the string that it stands in, nor the style.
func TestWordInStyle(t *testing.T) {
	w := wording.Words{}
	for key, text := range words(t, "en") {
		w[key] = text
	}
	w["source-ref"] = "a\"\\\n</style><b>"
	page, err := html.Print(of(), w, templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	style := tree(t, string(page)).all("style")[0].text
	if want := `content:"" / "a\22 \5C \A \3C /style>\3C b> "}`; !strings.HasPrefix(style, ".ref::before{content:\"\";"+want) {
		t.Errorf("the style begins with %q, want %q", style[:80], want)
	}
}
