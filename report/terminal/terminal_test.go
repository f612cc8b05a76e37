package terminal_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/terminal"
)

func text(s string) document.Line { return document.PlainLine(s) }

func paragraph(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in} }

func item(s string, below ...document.Block) document.Item {
	return document.Item{Text: text(s), Blocks: below}
}

func row(cells ...string) document.Row {
	var r document.Row
	for _, c := range cells {
		r.Cells = append(r.Cells, document.Cell{Text: text(c)})
	}
	return r
}

// TestPrint prints every kind of block and of inline.
func TestPrint(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 30))
	for name, c := range map[string]struct {
		blocks []document.Block
		want   string
	}{
		"inlines": {[]document.Block{paragraph(document.Text("a "), document.Strong{Text: text("b")}, document.Emphasis{Text: text(" c ")}, document.Code{Text: "d"},
			document.Break{}, document.Foreign{Lang: "ru", Text: text("е")}, document.Text(" "), document.Link{To: "https://f.example"}, document.Text(" "),
			document.Link{To: "https://g.example", Text: text("g")}, document.Text(" "), document.Link{To: "#h", Text: text("h")})},
			"a b c d\nе https://f.example g (https://g.example) h\n"},
		"sections": {[]document.Block{paragraph(document.Text("Before.")), &document.Section{Title: text("One"), Blocks: []document.Block{
			paragraph(document.Text("Text.")), &document.Rule{}, &document.Section{Title: text("Two"), Blocks: []document.Block{paragraph(document.Text("Deeper."))}}}}},
			"Before.\n\nOne\n  Text.\n\n  * * *\n\n  Two\n    Deeper.\n"},
		"lists": {[]document.Block{&document.List{Items: []document.Item{item("one", &document.List{Items: []document.Item{item("below")}}), {Mark: document.Bad, Text: text("bad")},
			{Task: document.TaskOpen, Text: text("to do")}, {Task: document.TaskDone, Text: text("done")}, item(long)}},
			&document.List{Ordered: true, Start: 9, Items: []document.Item{item("nine"), {Mark: document.Good, Text: text("ten")}}}},
			"- one\n  - below\n✗ bad\n[ ] to do\n[x] done\n- " + strings.Repeat("word ", 18) + "word\n  " + strings.TrimSpace(strings.Repeat("word ", 11)) +
				"\n\n9. nine\n10. ✓ ten\n"},
		"pairs": {[]document.Block{&document.Pairs{Items: []document.Pair{{Label: text("Day"), Text: text("today")}, {Label: text("Rules"), Text: text(long)}}}},
			"Day:   today\nRules: " + strings.Repeat("word ", 17) + "word\n       " + strings.TrimSpace(strings.Repeat("word ", 12)) + "\n"},
		"contents": {[]document.Block{&document.Contents{Entries: []document.ContentsEntry{{ID: "a", Title: text("A"), Entries: []document.ContentsEntry{{ID: "b", Title: text("B")}}}}}},
			"- A\n  - B\n"},
		"call-outs": {[]document.Block{&document.Alert{Tone: "note", Blocks: []document.Block{paragraph(document.Text("a")), paragraph(document.Text("b"))}},
			&document.Quotation{Blocks: []document.Block{paragraph(document.Text("c"))}}, &document.Paragraph{Mark: document.Unknown, Text: text("d")}},
			"| a\n|\n| b\n\n> c\n\n? d\n"},
		"sources": {[]document.Block{paragraph(document.Text("So"), document.Cite{Sources: []string{"b", "a"}}, document.Text("."), document.Cite{Sources: []string{"c"}}),
			&document.Section{Title: text("Sources"), Blocks: []document.Block{&document.Sources{Entries: []document.Source{{ID: "a", Text: text("A.")}, {ID: "b", Text: text("B.")}}}}}},
			"So [2, 1]. [c]\n\nSources\n  1. A.\n  2. B.\n"},
		"a table that fits": {[]document.Block{&document.Table{Columns: []document.Column{{Text: text("Name")}, {Text: text("Points"), Align: document.End}, {Text: text("?"), Align: document.Middle}},
			Rows: []document.Row{row("Мессенджер", "7", "yes"), {Cells: []document.Cell{{Text: document.Line{document.Text("B"), document.Break{}, document.Text("C")}}, {Mark: document.Bad, Text: text("10")}, {}}}}}},
			"Name        Points   ?\n----------  ------  ---\nМессенджер       7  yes\nB C           ✗ 10\n"},
		"a chart": {[]document.Block{&document.Chart{Bars: []document.Bar{{Name: "A"}}, Table: document.Table{Columns: []document.Column{{Text: text("N")}, {Text: text("Low")}}, Rows: []document.Row{row("A", "0")}}}},
			"N  Low\n-  ---\nA  0\n"},
		"a table that does not fit": {[]document.Block{&document.Table{Columns: []document.Column{{Text: text("What")}, {Text: text("When")}, {Text: text("Why")}},
			Rows: []document.Row{row("A law.", "2026", long), row("Another.", "2027", "So.")}}},
			"A law.\n  When: 2026\n  Why: " + strings.Repeat("word ", 17) + "word\n    " + strings.TrimSpace(strings.Repeat("word ", 12)) + "\nAnother.\n  When: 2027\n  Why: So.\n"},
	} {
		if got := string(terminal.Print(&document.Document{Blocks: c.blocks})); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
	if got := string(terminal.Print(&document.Document{Title: text("T"), Blocks: []document.Block{paragraph(document.Text("x"))}})); got != "T\n\nx\n" {
		t.Errorf("with a title: got %q", got)
	}
}

// TestWidth breaks lines so that none is too long, and loses and parts no word.
func TestWidth(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var words []string
		for range r.IntN(60) + 1 {
			words = append(words, strings.Repeat([]string{"a", "я", "✗"}[r.IntN(3)], r.IntN(1+r.IntN(120))+1))
		}
		said := strings.Join(words, " ")
		printed := string(terminal.Print(&document.Document{Blocks: []document.Block{&document.Section{Title: text("h"), Blocks: []document.Block{
			&document.List{Items: []document.Item{item(said)}}}}}}))
		_, printed, _ = strings.Cut(printed, "- ")
		if got := strings.Fields(printed); strings.Join(got, " ") != said {
			t.Fatalf("got the words %q, want %q", got, words)
		}
		for line := range strings.Lines(printed) {
			if text := strings.TrimSpace(line); utf8.RuneCountInString(text) > 96 && strings.Contains(text, " ") {
				t.Fatalf("a line is too long: %q", line)
			}
		}
	}
}
