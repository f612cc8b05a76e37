package pdf

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

const documentHead = "<!-- openletter: lang=en; as-of=2026-07-31 -->\n\n# Title\n\n"

// parsed is a document with some Markdown behind its title.
func parsed(t testing.TB, source string) *document.Document {
	t.Helper()
	return read(t, []byte(documentHead+source), "test.md")
}

func sample(t testing.TB, name string) *document.Document {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, source, name)
}

func read(t testing.TB, source []byte, name string) *document.Document {
	t.Helper()
	d, problems := markdown.Read(source, name)
	for _, p := range problems {
		t.Fatal(p)
	}
	return d
}

// laidOut is a document after layout on A4 and before painting.
func laidOut(t testing.TB, doc *document.Document) (*typesetter, []display.Page) {
	t.Helper()
	return laidOutOn(t, doc, display.A4)
}

func laidOutOn(t testing.TB, doc *document.Document, paper display.Size) (*typesetter, []display.Page) {
	t.Helper()
	s, err := newTypesetter(doc, english, paper)
	if err != nil {
		t.Fatal(err)
	}
	pages := s.layOut()
	if len(s.problems) > 0 {
		t.Fatalf("problems: %s", s.problems.Error())
	}
	return s, pages
}

// texts are the texts on a page, artifacts included.
func texts(p display.Page) []string {
	var list []string
	for op := range p.All() {
		if op.Shape == display.Text {
			list = append(list, strings.TrimSpace(op.Text))
		}
	}
	return list
}

// sentences is a text of some words that can be told apart.
func sentences(words int) string {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "word%d ", i)
	}
	return strings.TrimSpace(b.String())
}

func TestTableHeadIsRepeated(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "| Question | Answer[^a] |\n|---|---|\n"+strings.Repeat("| Is it so? | ✗ none |\n", 90)+"\n[^a]: Source.\n"))
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	rows := 0
	for i, p := range pages {
		on := texts(p)
		rows += len(slices.DeleteFunc(slices.Clone(on), func(s string) bool { return s != "Is it so?" }))
		if i == 0 || !slices.Contains(on, "Is it so?") {
			continue
		}
		if on[0] != "Question" || on[1] != "Answer" {
			t.Errorf("page %d begins with %q", i+1, on[:2])
		}
		for _, op := range slices.Collect(p.All())[:4] {
			if op.Element != nil || op.Artifact != display.PageHeader {
				t.Errorf("page %d: the repeated head is read out again: %+v", i+1, op)
			}
		}
	}
	if rows != 90 {
		t.Errorf("%d rows of 90 are shown", rows)
	}
}

func TestRowHigherThanPages(t *testing.T) {
	const words = 2600
	_, pages := laidOut(t, parsed(t, "| A | B |\n|---|---|\n| short | "+sentences(words)+" |\n| next | row |\n"))
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	var all []string
	for _, p := range pages {
		on := texts(p)
		if on[0] != "A" && on[0] != "Title" {
			t.Errorf("a page begins with %q, not with the table's head", on[0])
		}
		for _, s := range on {
			all = append(all, strings.Fields(s)...)
		}
	}
	next := 0
	for _, w := range all {
		if w == fmt.Sprintf("word%d", next) {
			next++
		}
	}
	if next != words {
		t.Errorf("word%d is missing or out of order", next)
	}
}

// A head that is higher than half a page is set once, and one that is higher than a page ends with an ellipsis.
func TestHighHeads(t *testing.T) {
	for words, short := range map[int]bool{700: false, 1500: true, 3000: true} {
		s, pages := laidOut(t, parsed(t, "| "+sentences(words)+" | B |\n|---|---|\n"+strings.Repeat("| row | x |\n", 90)))
		inside(t, s, pages)
		rows, heads, ends := 0, 0, false
		for _, p := range pages {
			for _, on := range texts(p) {
				if on == "row" {
					rows++
				} else if on == "B" {
					heads++
				}
				ends = ends || strings.HasSuffix(on, "…")
			}
		}
		if rows != 90 || heads != 1 || ends != short {
			t.Errorf("%d words: %d rows of 90, %d heads, ellipsis %v", words, rows, heads, ends)
		}
	}
}

func TestRowsStayWhole(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "| A | B |\n|---|---|\n"+strings.Repeat("| first | "+sentences(60)+" end |\n", 30)))
	for i, p := range pages {
		firsts, ends := 0, 0
		for _, s := range texts(p) {
			if s == "first" {
				firsts++
			}
			if strings.HasSuffix(s, "end") {
				ends++
			}
		}
		if firsts != ends {
			t.Errorf("page %d has %d beginnings and %d ends of rows", i+1, firsts, ends)
		}
	}
}

// What stands before a heading is made longer line by line, so that the heading meets the bottom of the page at every
// distance.
func TestHeadingsStayWithWhatFollows(t *testing.T) {
	followers := map[string]string{
		"paragraph":               sentences(200),
		"list":                    "- " + sentences(40) + "\n- second",
		"table":                   "| A | B |\n|---|---|\n| one | x |\n| two | y |\n| three | z |",
		"heading":                 "### Deeper\n\n" + sentences(200),
		"chart":                   "<!-- chart -->\n\n| A | L | S | H |\n|---|---|---|---|\n| one | 1 | 2 | 3 |\n| two | 1 | 2 | 3 |",
		"note":                    "> [!NOTE]\n> " + sentences(60),
		"list with introduction":  "Introduction:\n\n- " + sentences(20) + "\n- second",
		"table with introduction": "Introduction:\n\n| A | B |\n|---|---|\n| one | x |\n| two | y |\n| three | z |",
	}
	for name, follower := range followers {
		for lines := range 48 {
			_, pages := laidOut(t, parsed(t, strings.Repeat("Line.\n\n", 30)+strings.Repeat("- item\n", lines)+"\n## Heading\n\n"+follower+"\n"))
			for i, p := range pages {
				on := texts(p)
				last := on[len(on)-1]
				if slices.Contains([]string{"Heading", "Deeper", "Note", "Introduction:", "B", "1–3"}, last) {
					t.Errorf("%s, %d lines: page %d ends with %q", name, lines, i+1, last)
				}
				if slices.Contains(on, "one") != slices.Contains(on, "two") {
					t.Errorf("%s, %d lines: page %d divides the first two rows", name, lines, i+1)
				}
			}
		}
	}
}

func TestNoWidowsOrOrphans(t *testing.T) {
	for lines := range 40 {
		_, pages := laidOut(t, parsed(t, strings.Repeat("Line.\n\n", 25)+strings.Repeat("- item\n", lines)+"\n"+sentences(150)+"\n"))
		for i, p := range pages {
			count := 0
			for _, s := range texts(p) {
				if strings.HasPrefix(s, "word") {
					count++
				}
			}
			if count == 1 {
				t.Errorf("%d lines before: one line of the paragraph stands alone on page %d", lines, i+1)
			}
		}
	}
}

// inside checks that nothing leaves the part of the page that is meant for it.
func inside(t *testing.T, s *typesetter, pages []display.Page) {
	t.Helper()
	const slack = 1.5 // the ground of code is wider than its text
	for i, p := range pages {
		for op := range p.All() {
			right, bottom := op.X+op.W, op.Y+op.H
			if op.Shape == display.Text {
				right = op.X + s.faces[op.Face].Width(strings.TrimRight(op.Text, " "), op.Size)
			}
			if math.IsNaN(op.X+op.Y+op.W+op.H) || op.X < sideMargin-slack || right > s.size.Width-sideMargin+slack ||
				op.Y < topMargin-slack || bottom > s.size.Height-bottomMargin+slack {
				t.Errorf("page %d: %v %q goes from %v, %v to %v, %v", i+1, op.Shape, op.Text, op.X, op.Y, right, bottom)
			}
		}
	}
}

func TestEverythingStaysInside(t *testing.T) {
	for name, doc := range map[string]*document.Document{
		"sample": sample(t, "../markdown/testdata/sample.en.md"),
		"stress": parsed(t, stress()),
		"letters narrower than": parsed(t, "| "+strings.Repeat("A | ", 60)+"\n|"+strings.Repeat("---|", 60)+"\n| "+
			strings.Repeat("Rindfleischetikettierungsgesetz | ", 60)+"\n"),
	} {
		t.Run(name, func(t *testing.T) {
			for _, paper := range []display.Size{display.A4, {Width: 612, Height: 792}} {
				s, pages := laidOutOn(t, doc, paper)
				inside(t, s, pages)
			}
		})
	}
}

func TestWideTableIsSetInParts(t *testing.T) {
	s, pages := laidOut(t, parsed(t, "| Question |"+columns(12, "Messenger%d")+"\n|"+strings.Repeat("---|", 13)+"\n| Calls |"+columns(12, "answer%d")+"\n"))
	var all []string
	for _, p := range pages {
		all = append(all, texts(p)...)
	}
	questions := 0
	for _, text := range all {
		if text == "Question" {
			questions++
		}
	}
	tables := 0
	for _, k := range s.tree.Root.Kids {
		if k.Element.Kind == structure.Table {
			tables++
		}
	}
	if questions < 2 || questions != tables {
		t.Errorf("%d parts, %d tables in the structure", questions, tables)
	}
	for i := range 12 {
		if !slices.Contains(all, fmt.Sprintf("Messenger%d", i)) || !slices.Contains(all, fmt.Sprintf("answer%d", i)) {
			t.Errorf("column %d is not shown whole", i)
		}
	}
}

func columns(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " "+format+" |", i)
	}
	return b.String()
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                          "plain",
		"two  blanks":                    "two blanks",
		"10\u202f000 5\u2007000":         "10\u00a0000 5\u00a0000",
		"thin\u2009em\u2003\u2003tab\tx": "thin em tab x",
		"soft\u00adhyphen":               "softhyphen",
		"zero\u200bwidth\u200d\ufeff":    "zerowidth",
		"heart ♥\ufe0f":                  "heart ♥",
		"кириллица — «да»":               "кириллица — «да»",
	} {
		if got := printable(text); got != want {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
}

// Levels are how deep sections are nested, so that none is left out (ISO 14289-1, 7.4.2).
func TestHeadingLevels(t *testing.T) {
	var deep document.Block = &document.Paragraph{Text: text("text")}
	for range 7 {
		deep = &document.Section{Title: text("Deeper"), Blocks: []document.Block{deep}}
	}
	s, _ := laidOut(t, &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{deep}})
	var kinds []structure.Kind
	var list func(e *structure.Element)
	list = func(e *structure.Element) {
		for _, k := range e.Kids {
			if kinds = append(kinds, k.Element.Kind); k.Element.Kind == structure.Section {
				list(k.Element)
			}
		}
	}
	list(s.tree.Root)
	want := []structure.Kind{"H1", "Sect", "H2", "Sect", "H3", "Sect", "H4", "Sect", "H5", "Sect", "H6", "Sect", "H6", "Sect", "H6", "P"}
	if !slices.Equal(kinds, want) {
		t.Errorf("headings %v, want %v", kinds, want)
	}
}

func TestFacesInUse(t *testing.T) {
	s, pages := laidOut(t, parsed(t, "Plain and **strong** text.\n"))
	out := s.paint(pages)
	for style, want := range map[typeface.Style]bool{typeface.Regular: true, typeface.Bold: true, typeface.Italic: false, typeface.BoldItalic: false} {
		if got := len(out.Shown[style].Runes) > 0; got != want {
			t.Errorf("%s in use: %v", style, got)
		}
	}
}
