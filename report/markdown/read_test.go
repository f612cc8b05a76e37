package markdown_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	. "openletter/report/document"
	"openletter/report/markdown"
)

// head begins the documents of these tests; what follows stands on line 5.
const head = "<!-- openletter: lang=en; as-of=2026 -->\n\n# T\n\n"

func text(s string) Line        { return PlainLine(s) }
func strong(s string) Inline    { return Strong{Text: text(s)} }
func stressed(s string) Inline  { return Emphasis{Text: text(s)} }
func cite(ids ...string) Inline { return Cite{Sources: ids} }

// Each convention is read as what it says, and what only looks like one is not.
func TestReadConventions(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   []Block
	}{
		"sections by level": {"a\n\n## B\n\nb\n\n### C\n\n## B\n", []Block{
			&Paragraph{Text: text("a")},
			&Section{ID: "b", Title: text("B"), Blocks: []Block{&Paragraph{Text: text("b")}, &Section{ID: "c", Title: text("C")}}},
			&Section{ID: "b-1", Title: text("B")}}},
		"the name of the title is taken": {"## T\n", []Block{&Section{ID: "t-1", Title: text("T")}}},
		"ids": {"## <a id=\"s.1\"></a>S\n\n- <a id=\"i\"></a>✗ x\n\n<!-- facts -->\n\n- <a id=\"p\"></a>**L:** x\n\n" +
			"| A | B |\n| --- | --- |\n| <a id=\"r\"></a>✓ x | <a id=\"c\"></a>? y |\n", []Block{
			&Section{ID: "s.1", Title: text("S"), Blocks: []Block{
				&List{Items: []Item{{ID: "i", Mark: Bad, Text: text("x")}}},
				&Pairs{Items: []Pair{{ID: "p", Label: text("L"), Text: text("x")}}},
				&Table{RowHeads: true, Columns: []Column{{Text: text("A")}, {Text: text("B")}}, Rows: []Row{
					{ID: "r", Cells: []Cell{{Mark: Good, Text: text("x")}, {ID: "c", Mark: Unknown, Text: text("y")}}}}}}}}},
		"roles": {"<!-- lead -->\n\na\n\n<!-- fine -->\n\nb\n\n<!-- fine -->\n\n- c\n", []Block{
			&Paragraph{Role: Lead, Text: text("a")}, &Paragraph{Role: Fine, Text: text("b")}, &List{Fine: true, Items: []Item{{Text: text("c")}}}}},
		"pairs": {"<!-- facts -->\n\n- **A: *b*:** c: d\n- **E:**\n", []Block{&Pairs{Items: []Pair{
			{Label: Line{Text("A: "), stressed("b")}, Text: text("c: d")}, {Label: text("E")}}}}},
		"a list of strong beginnings is no pairs": {"- **A:** b\n", []Block{&List{Items: []Item{{Text: Line{strong("A:"), Text(" b")}}}}}},
		"contents": {"<!-- contents -->\n\n- [A](#a)\n  - [B *b*](#b)\n\n## A\n\n### B\n", []Block{
			&Contents{Entries: []ContentsEntry{{ID: "a", Title: text("A"), Entries: []ContentsEntry{{ID: "b", Title: Line{Text("B "), stressed("b")}}}}}},
			&Section{ID: "a", Title: text("A"), Blocks: []Block{&Section{ID: "b", Title: text("B")}}}}},
		"kinds of table": {
			"<!-- ledger -->\n\n| A |\n| :-: |\n\n<!-- ledger: no row heads -->\n\n| A |\n| ---: |\n\n<!-- no row heads -->\n\n| A |\n| :-- |\n", []Block{
				&Table{Kind: Ledger, RowHeads: true, Columns: []Column{{Text: text("A"), Align: Middle}}},
				&Table{Kind: Ledger, Columns: []Column{{Text: text("A"), Align: End}}},
				&Table{Columns: []Column{{Text: text("A"), Align: Start}}}}},
		"a row with too few cells": {"| A | B |\n| --- | --- |\n| a |\n", []Block{
			&Table{RowHeads: true, Columns: []Column{{Text: text("A")}, {Text: text("B")}}, Rows: []Row{{Cells: []Cell{{Text: text("a")}, {}}}}}}},
		"a long first cell heads its row": {"| A |\n| --- |\n| " + strings.Repeat("x", 100) + " |\n", []Block{
			&Table{RowHeads: true, Columns: []Column{{Text: text("A")}}, Rows: []Row{{Cells: []Cell{{Text: text(strings.Repeat("x", 100))}}}}}}},
		"bars": {"<!-- chart: C to E 0, B 50 -->\n\n| N | L | S | H | x |\n| --- | --- | --- | --- | --- |\n| **A** b | 1 | 2 | 3 | ? y |\n", []Block{
			&Chart{Bands: []Band{{Name: "C to E"}, {Name: "B", Least: 50}}, Heads: [5]string{"N", "L", "S", "H", "x"},
				Bars: []Bar{{Name: "A b", Low: 1, Supported: 2, High: 3, Mark: Unknown, Grade: "y"}}}}},
		"marks": {"✗ a\n\n- ✓ *b*\n- ⚑\n- ?\n  c\n", []Block{&Paragraph{Mark: Bad, Text: text("a")},
			&List{Items: []Item{{Mark: Good, Text: Line{stressed("b")}}, {Mark: Disputed}, {Mark: Unknown, Text: text("c")}}}}},
		"what is no mark": {"&#10007; a\n\n✗a\n\n**✗** a\n\n✗**a**\n\n✗✗ a\n", []Block{&Paragraph{Text: text("✗ a")}, &Paragraph{Text: text("✗a")},
			&Paragraph{Text: Line{strong("✗"), Text(" a")}}, &Paragraph{Text: Line{Text("✗"), strong("a")}}, &Paragraph{Text: text("✗✗ a")}}},
		"a heading has no mark": {"## ✗ a\n", []Block{&Section{ID: "-a", Title: text("✗ a")}}},
		"other languages": {"a <!-- lang: zh-Hant -->*b* c <!-- lang: de -->d<!-- /lang --><!-- /lang -->.\n", []Block{
			&Paragraph{Text: Line{Text("a "), Foreign{Lang: "zh-Hant", Text: Line{stressed("b"), Text(" c "), Foreign{Lang: "de", Text: text("d")}}}, Text(".")}}}},
		"another language at the beginning": {"&#32;<!-- lang: de -->a<!-- /lang -->\n", []Block{&Paragraph{Text: Line{Foreign{Lang: "de", Text: text("a")}}}}},
		"alerts": {"> [!WARNING]\n> a\n> b\n>\n> - c\n\n> [!NOTE]\n\n> \\[!NOTE\\]\n", []Block{
			&Alert{Tone: "warning", Blocks: []Block{&Paragraph{Text: text("a b")}, &List{Items: []Item{{Text: text("c")}}}}},
			&Alert{Tone: "note"}, &Quotation{Blocks: []Block{&Paragraph{Text: text("[!NOTE]")}}}}},
		"citations and sources": {"a[^x][^y], b[^x]!\n\n## S\n\ns\n\n[^x]: X <https://x.org>\n[^z]: Z\n[^y]: Y\n\nt\n", []Block{
			&Paragraph{Text: Line{Text("a"), cite("x", "y"), Text(", b"), cite("x"), Text("!")}},
			&Section{ID: "s", Title: text("S"), Blocks: []Block{&Paragraph{Text: text("s")},
				&Sources{Entries: []Source{{ID: "x", Text: Line{Text("X "), Link{To: "https://x.org"}}}, {ID: "z", Text: text("Z")}, {ID: "y", Text: text("Y")}}},
				&Paragraph{Text: text("t")}}}}},
		"links": {"[a *b*](https://x.org/?a&amp;b) [c](#%D1%8F) [d](#source.x)[^x]\n\n## я\n\n[^x]: X\n", []Block{
			&Paragraph{Text: Line{Link{To: "https://x.org/?a&b", Text: Line{Text("a "), stressed("b")}}, Text(" "), Link{To: "#я", Text: text("c")}, Text(" "), Link{To: "#source.x", Text: text("d")}, cite("x")}},
			&Section{ID: "я", Title: text("я"), Blocks: []Block{&Sources{Entries: []Source{{ID: "x", Text: text("X")}}}}}}},
		"tasks": {"- [ ] a\n- [x] b\n- [x](https://x.org)\n", []Block{&List{Items: []Item{
			{Task: TaskOpen, Text: text("a")}, {Task: TaskDone, Text: text("b")}, {Text: Line{Link{To: "https://x.org", Text: text("x")}}}}}}},
		"lists": {"1. a\n   - b\n\n   c\n\n5) d\n", []Block{
			&List{Ordered: true, Start: 1, Items: []Item{{Text: text("a"), Blocks: []Block{&List{Items: []Item{{Text: text("b")}}}, &Paragraph{Text: text("c")}}}}},
			&List{Ordered: true, Start: 5, Items: []Item{{Text: text("d")}}}}},
		"breaks, code and tags": {"a  \nb\\\nc\nd `e  |` <em>f</em><strong>g</strong><br>\n", []Block{&Paragraph{Text: Line{Text("a"), Break{}, Text("b"), Break{}, Text("c d "),
			Code{Text: "e  |"}, Text(" "), stressed("f"), strong("g"), Break{}}}}},
		"Windows": {"<!-- lead -->\r\n\r\na\r\nb \\\r\n✗\r\n\r\n> [!NOTE]\r\n> c\r\n", []Block{
			&Paragraph{Role: Lead, Text: Line{Text("a b"), Break{}, Text("✗")}}, &Alert{Tone: "note", Blocks: []Block{&Paragraph{Text: text("c")}}}}},
		"a rule": {"---\n", []Block{&Rule{}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := markdown.Read([]byte(head+c.source), "d.md")
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			want := &Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: c.want}
			if !reflect.DeepEqual(got, want) {
				t.Error(firstDifference(got, want))
			}
		})
	}
}

// All that a document cannot say is told, each with its place.
func TestReadRefuses(t *testing.T) {
	const bars = "<!-- chart -->\n\n| Name | Low | Best | High |\n| --- | --- | --- | --- |\n"
	for name, c := range map[string]struct{ source, want string }{
		"raw HTML block":    {"<div>x</div>\n", "5:1: raw HTML has no place in a document"},
		"raw HTML":          {"a <b>x\n", "5:3: raw HTML"},
		"a script":          {"- a\n\n  <script>x</script>\n", "7:3: raw HTML"},
		"an image":          {"ы ![x](https://example.org/x.png)\n", "5:3: an image"},
		"a fenced block":    {"```go\nx\n```\n", "5:1: a code block"},
		"an indented block": {"- a\n\n      x\n", "7:7: a code block"},
		"an address apart":  {"[a][b]\n\n[b]: https://x.org\n", "7:1: the address of a link"},

		"unknown comment":          {"<!-- pie -->\n\ntext\n", `5:1: the comment "pie" is not known here; known are lead, fine,`},
		"comment at the end":       {"<!-- lead -->\n", `5:1: no block follows the comment "lead"`},
		"comment before a comment": {"<!-- lead -->\n\n<!-- fine -->\n\na\n", `5:1: no block follows the comment "lead"`},
		"comment with text":        {"<!-- lead --> a\n", "5:1: raw HTML"},
		"lead before a list":       {"<!-- lead -->\n\n- x\n", `7:1: the comment "lead" stands before a paragraph, not before a list`},
		"facts before a paragraph": {"<!-- facts -->\n\nx\n", `7:1: the comment "facts" stands before a list, not before a paragraph`},
		"bars before a paragraph":  {"<!-- chart -->\n\nx\n", `7:1: the comment "chart" stands before a table`},
		"fine before a table":      {"<!-- fine -->\n\n| A |\n| --- |\n", `7:1: the comment "fine" stands before a paragraph or a list, not before a table`},
		"ledger before a heading":  {"<!-- ledger -->\n\n## x\n", `7:1: the comment "ledger" stands before a table, not before a heading`},
		"fine before a rule":       {"<!-- fine -->\n\n---\n", `7:1: the comment "fine" stands before a paragraph or a list, not before a rule`},
		"fine before an alert":     {"<!-- fine -->\n\n> [!NOTE]\n> x\n", `7:1: the comment "fine" stands`},
		"fine before sources":      {"a[^x]\n\n<!-- fine -->\n\n[^x]: a\n", `9:1: the comment "fine" stands before a paragraph or a list, not before a list of sources`},

		"contents without links":      {"<!-- contents -->\n\n- plain\n", "7:1: an entry of the contents is one link to a section"},
		"contents that lead out":      {"<!-- contents -->\n\n- [x](https://example.org)\n", "7:1: an entry of the contents"},
		"contents of paragraphs":      {"## A\n\n<!-- contents -->\n\n- [A](#a)\n  - [A](#a) too\n", "9:1: an entry of the contents"},
		"pairs without a label":       {"<!-- facts -->\n\n- **a:** b\n- c\n", `8:1: an item behind the comment "facts" is **Label:** and a text`},
		"pairs without a colon":       {"<!-- facts -->\n\n- **a** b\n", "7:1: an item behind"},
		"pairs with a list":           {"<!-- facts -->\n\n- **a:** b\n  - c\n", "7:1: an item behind"},
		"another unknown alert":       {"> [!HURRAY]\n> x\n", "5:3: [!HURRAY] is no call-out; those that are known are [!NOTE], [!TIP]"},
		"a call-out in small letters": {"> [!note]\n> x\n", "5:3: [!note] is no call-out"},

		"language without an end":     {"a <!-- lang: de -->b\n", "5:3: <!-- /lang --> must follow in the same text"},
		"language that is none":       {"a <!-- lang: \"x -->b\n", "5:3: raw HTML"},
		"end without a beginning":     {"a<!-- /lang --> b\n", "5:2: raw HTML"},
		"language across emphasis":    {"*a <!-- lang: de -->b*<!-- /lang -->\n", "5:4: <!-- /lang -->"},
		"tags across each other":      {"x <strong>a <em>b</strong></em>\n", "5:3: </strong> must follow in the same text"},
		"language begins a paragraph": {"<!-- lang: de -->a<!-- /lang --> b\n", "5:1: Markdown reads no text behind a comment that begins a block; put &#32; before"},

		"script link":         {"[x](javascript:alert)\n", `5:1: the link "javascript:alert" is refused; a link begins with https://, http:// or #`},
		"relative link":       {"[x](other.md)\n", "5:1: the link"},
		"mail":                {"<a@b.example>\n", "5:1: the link"},
		"a link to nothing":   {"[x](#nowhere)\n", "5:1: the link #nowhere leads to no heading"},
		"a link without text": {"x [](https://x.org)\n", "5:3: a link has a text"},

		"a title of a link": {"[x](https://x.org \"y\")\n", "5:1: a title of a link has no place"},

		"no source":              {"a[^b]\n", `5:2: there is no source "b"`},
		"a source of two blocks": {"a[^b]\n\n[^b]: c\n\n    d\n", "7:1: a source is one paragraph"},
		"a source twice":         {"a[^b]\n\n[^b]: c\n[^b]: d\n", `8:1: the source "b" is defined twice`},
		"a source within a list": {"- a[^b]\n\n  [^b]: c\n", "7:3: a source is defined at the beginning of a line"},
		"sources in two places":  {"a[^b]\n\n[^b]: c\n\ntext\n\n[^d]: e\n", "9:1: all sources stand in one list; this stands among them"},

		"an anchor in a text":      {"a <a id=\"x\"></a>b\n", "5:3: an anchor"},
		"an anchor in a head":      {"| <a id=\"x\"></a>A |\n| --- |\n", "5:3: an anchor"},
		"an anchor on a paragraph": {"<a id=\"x\"></a>A\n", "5:1: an anchor"},
		"an id twice":              {"## a\n\n- <a id=\"a\"></a>x\n", `7:1: the id "a" is taken`},
		"an id with a blank":       {"- <a id=\"a b\"></a>x\n", `5:1: the id "a b" is none; an id is made of`},

		"a level left out":      {"## a\n\n#### b\n", "7:1: a heading of level 4 stands below one of level 2; the next level is 3"},
		"a heading in an item":  {"- ## a\n", "5:3: a heading within another block"},
		"a heading in an alert": {"> [!NOTE]\n> ## a\n", "a heading within another block"},
		"two titles":            {"# U\n", "5:1: a document has one heading of level 1, its title, before everything else"},

		"bars of three columns": {"<!-- chart -->\n\n| A | B | C |\n| --- | --- | --- |\n", "7:1: a chart has a name, the low"},
		"bars of words":         {bars + "| A | 1 | none | 3 |\n", `9:1: a row of a chart has the low, supported and high end of a score: a number from 1 to 100, not "none"`},
		"bars of an empty cell": {bars + "| A | 1 | 2 |\n", `9:1: a row of a chart has the low, supported and high end of a score: a number from 2 to 100, not ""`},
		"bars above 100":        {bars + "| A | 1 | 2 | 3 |\n| B | 1 | 2 | 101 |\n", `10:1: a row of a chart has the low, supported and high end of a score: a number from 2 to 100, not "101"`},
		"bars that fall":        {bars + "| A | 3 | 2 | 4 |\n", "9:1: a row of a chart has the low, supported and high end of a score: a number from 3 to 100, not \"2\""},
		"bars of six columns":   {"<!-- chart -->\n\n| A | B | C | D | E | F |\n| --- | --- | --- | --- | --- | --- |\n", "7:1: a chart has a name, the low"},
		"bands that fall":       {"<!-- chart: E 0, D 50, C 50 -->" + bars[len("<!-- chart -->"):], "7:1: the bands of a chart rise from 0 to 100 at most"},
		"bands above 0":         {"<!-- chart: E 1 -->" + bars[len("<!-- chart -->"):], "7:1: the bands of a chart rise from 0 to 100 at most"},
		"bands without a score": {"<!-- chart: E -->" + bars[len("<!-- chart -->"):], `5:1: the comment "chart: E" is not known here`},
		"too many cells":        {"| A |\n| --- |\n| a | b |\n", "7:4: this row has more cells than the table has columns"},

		"a control character": {"a\x07b\n", "5:2: the invisible character U+0007 is not allowed in a document"},
		"text that runs back": {"a \u202eb\u202c\n", "5:3: the invisible character U+202E is not allowed in a document (control or text direction)"},
		"a hidden one":        {"a&#27;b\n", "5:1: a text holds no control characters"},
		"no UTF-8":            {"a\n\xffb\n", "6:1: a document is UTF-8; this byte is not"},
	} {
		t.Run(name, func(t *testing.T) {
			d, problems := markdown.Read([]byte(head+c.source), "d.md")
			if d != nil || len(problems) == 0 || !strings.HasPrefix(problems[0].Error(), "d.md:") || !strings.Contains(problems[0].Error(), c.want) {
				t.Errorf("document %v, problems %v, want one with %q", d, problems, c.want)
			}
		})
	}
}

// A document begins with what it is.
func TestReadRefusesHead(t *testing.T) {
	for source, want := range map[string]string{
		"":                            "1:1: a document begins with a comment such as",
		"# T\n":                       "1:1: a document begins with a comment such as",
		"<!-- lead -->\n\n# T\n\na\n": "1:1: a document begins with a comment such as",
		"<!-- openletter: lang=en; as-of=2026 -->\n\ntext\n":                "1:1: a document has one heading of level 1, its title; this one has none",
		"<!-- openletter: lang=en; as-of=2026 -->\n\n## A\n":                "1:1: a document has one heading of level 1, its title; this one has none",
		"<!-- openletter: lang=en; as-of=2026 -->\n\na\n\n# T\n":            "5:1: a document has one heading of level 1, its title, before everything else",
		"<!-- openletter: lang=en -->\n\n# T\n":                             "1:1: the first comment says lang and as-of",
		"<!-- openletter: lang=en; as-of=2026-02-30 -->\n\n# T\n":           `1:1: "as-of=2026-02-30" is not known here`,
		"<!-- openletter: lang=e n; as-of=2026 -->\n\n# T\n":                `1:1: "lang=e n" is not known here`,
		"<!-- openletter: lang=en; as-of=2026; x=1 -->\n\n# T\n":            `1:1: "x=1" is not known here`,
		"<!-- openletter: lang=en; as-of=2026; pages=0 -->\n\n# T\n":        `1:1: "pages=0" cannot stand here: pages is how many the document has`,
		"<!-- openletter: lang=en; as-of=2026 -->\n\n# <a id=\"t\"></a>T\n": "3:3: an anchor",
	} {
		d, problems := markdown.Read([]byte(source), "d.md")
		found := false
		for _, p := range problems {
			found = found || strings.Contains(p.Error(), want)
		}
		if d != nil || !found {
			t.Errorf("%q: document %v, problems %v, want one with %q", source, d, problems, want)
		}
	}
}

// Problems come in the order of the file, and none hides another.
func TestReadTellsAll(t *testing.T) {
	_, problems := markdown.Read([]byte(head+"a[^x] [y](#z)\n\n<div>\n\n> [!OH]\n"), "d.md")
	var places []string
	for _, p := range problems {
		place, _, _ := strings.Cut(p.Error(), ": ")
		places = append(places, place)
	}
	if want := []string{"d.md:5:2", "d.md:5:7", "d.md:7:1", "d.md:9:3"}; !reflect.DeepEqual(places, want) {
		t.Errorf("problems at %v, want %v", places, want)
	}
}

// An opening and a closing tag are one problem, and so is what names the same missing id again.
func TestReadTellsOnce(t *testing.T) {
	for source, want := range map[string]string{
		"a <b>x</b>\n":                           "raw HTML has no place in a document",
		"a <b c=\"d\">x *y</b>* z\n":             "raw HTML has no place in a document",
		"<div>\n\nx\n\n</div>\n":                 "raw HTML has no place in a document",
		"a <strong>x\n\nb</strong>\n":            "</strong> must follow in the same text",
		"*a <!-- lang: de -->b*<!-- /lang -->\n": "<!-- /lang --> must follow in the same text",
		"a <a id=\"x\"></a>b\n":                  "an anchor <a id=\"…\"></a> stands at the beginning of a heading, an item or a cell",
		"a[^x]\n\nb[^x]\n":                       "there is no source \"x\"; it is defined by a line [^x]: … (also on line 7)",
		"a <b>x</b>\n\n<i>y</i>\n":               "raw HTML has no place in a document (also on line 7)",
	} {
		_, problems := markdown.Read([]byte(head+source), "d.md")
		if len(problems) != 1 || problems[0].Message != want {
			t.Errorf("%q: problems %v, want one: %s", source, problems, want)
		}
	}
}

// A name leads to its heading in every format, whatever signs a messenger's name is made of.
func TestHeadingNames(t *testing.T) {
	for heading, want := range map[string]string{
		"What it takes, and why": "what-it-takes-and-why", "Коротко: MAX": "коротко-max", "e2ee_direct (2)": "e2ee_direct-2",
		"a [link](https://x.org)[^s] *and* `code`": "a-link-and-code", "\\+++": "section", "✓": "section", "T": "t-1",
	} {
		d, problems := markdown.Read([]byte(head+"## "+heading+"\n\n[^s]: S\n"), "d.md")
		if d == nil {
			t.Errorf("%q: %v", heading, problems)
		} else if got := d.Blocks[0].(*Section).ID; got != want {
			t.Errorf("%q is named %q, want %q", heading, got, want)
		}
	}
}

// FuzzRead holds that no text stops the reader, that each problem has a place in the file, and that what is read without one
// is read as the same after it was printed.
func FuzzRead(f *testing.F) {
	for _, name := range documents(f) {
		source, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(source[:min(len(source), 4000)]))
	}
	f.Add("- <a id=\"x\"></a>✗ **a** <em>b</em> [^c]\n\n[^c]: d\n")
	for _, word := range nasty {
		f.Add("a " + word + "\n\n- " + word + "\n\n> " + word + "\n")
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !strings.HasPrefix(source, "<!-- openletter") {
			source = head + source
		}
		d, problems := markdown.Read([]byte(source), "d.md")
		lines := strings.Split(source, "\n")
		for _, p := range problems {
			if at := p.Place; at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > utf8.RuneCountInString(lines[at.Line-1])+1 {
				t.Errorf("%v stands outside the file", p)
			}
		}
		if d != nil {
			checkRoundTrip(t, d)
		}
	})
}
