package markdown_test

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"openletter/report/document"
)

// nasty are words that mean something to Markdown, to GitHub, or to the conventions of a document.
var nasty = []string{
	"word", "слово", "中文", "e\u0301", "a_b", "_", "_x_", "*", "**", "*x*", "|", "#", "##", "#12", "1.", "12)", "0.", "-", "+", "=", "---", "===",
	":--", ":", "(x)", "(", ")", "[", "]", "[x]", "[ ]", "[^x]", "[!NOTE]", "![x](y)", "!", "^", "<b>", "<", ">", "<!-- lang: de -->",
	"<!-- /lang -->", "<!-- fine -->", "</a>", "<br>", "&amp;", "&#35;", "&", "&copy", ":smile:", "www.x.org", "https://x.org/a_b", "a@b.c",
	"@user", "\\", "\\\\", "`", "``", "~~x~~", "$x$", "✓", "◐", "✗", "?", "○", "⚑", "“x”", "«", "»", "—", "·", "€", "→", "🙂", "88\u00a0%",
	"\"", "'", "{{.}}", "|---|", "x:", "n't", ",", ".", "…",
}

// A grower makes random trees that are as Read makes them: without empty texts, or pieces of a line that would be read as one.
type grower struct {
	*rand.Rand
	words []string
	ids   int
}

func newGrower(seed uint64, words []string) *grower {
	return &grower{Rand: rand.New(rand.NewPCG(seed, 1)), words: words}
}

func (g *grower) chance(percent int) bool { return g.IntN(100) < percent }

// id is an id that no other has, or "".
func (g *grower) id(percent int) string {
	if !g.chance(percent) {
		return ""
	}
	g.ids++
	return "id." + strconv.Itoa(g.ids) + "_x-" + string(rune('a'+g.IntN(26)))
}

func (g *grower) text() string {
	var b strings.Builder
	for range 1 + g.IntN(4) {
		b.WriteString(g.words[g.IntN(len(g.words))])
		if g.chance(60) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// line is a line with something in it.
func (g *grower) line(depth int) document.Line {
	for {
		var l document.Line
		for range 1 + g.IntN(4) {
			l = append(l, g.inline(depth))
		}
		l = normal(l, true)
		if len(l) > 1 || len(l) == 1 && l[0] != document.Inline(document.Break{}) { // a break alone is no text
			return l
		}
	}
}

// maybe is a line that may be empty.
func (g *grower) maybe() document.Line {
	if g.chance(15) {
		return nil
	}
	return g.line(2)
}

func (g *grower) inner(depth int) document.Line {
	for {
		if l := normal(g.line(depth), false); len(l) > 0 {
			return l
		}
	}
}

func (g *grower) inline(depth int) document.Inline {
	if depth <= 0 {
		return document.Text(g.text())
	}
	switch g.IntN(12) {
	case 0:
		return document.Strong{Text: g.inner(depth - 1)}
	case 1:
		return document.Emphasis{Text: g.inner(depth - 1)}
	case 2:
		return document.Code{Text: []string{"x", "a`b", "``", "`", " x ", "|", "a\\|b", "<b>", "*x*", "&amp;", " "}[g.IntN(11)]}
	case 3:
		to := []string{"https://x.org/a_b?c=d&amp;e=(f)*g", "http://x.org/`a\\", "https://x.org/é|", "#here", "https://x.org/[a](b)!"}[g.IntN(5)]
		return document.Link{To: to, Text: withoutLinks(g.inner(depth - 1))}
	case 4:
		return document.Link{To: []string{"https://x.org/a_b?c=d*e*(f)#g", "http://x.org/~a", "https://x.org"}[g.IntN(3)]}
	case 5:
		return document.Foreign{Lang: []string{"de", "zh-Hant"}[g.IntN(2)], Text: g.inner(depth - 1)}
	case 6, 7:
		cite := document.Cite{}
		for range 1 + g.IntN(2) {
			cite.Sources = append(cite.Sources, []string{"a-1", "b_2", "c.3"}[g.IntN(3)])
		}
		return cite
	case 8:
		return document.Break{}
	}
	return document.Text(g.text())
}

func (g *grower) mark() document.Mark {
	if g.chance(60) {
		return ""
	}
	return document.Marks[g.IntN(len(document.Marks))]
}

// blocks are blocks that hold no sections.
func (g *grower) blocks(depth, most int) []document.Block {
	var blocks []document.Block
	for range g.IntN(most + 1) {
		blocks = append(blocks, g.block(depth))
	}
	return blocks
}

func (g *grower) block(depth int) document.Block {
	switch n := g.IntN(10); {
	case n == 0:
		return &document.Rule{}
	case n == 1:
		return g.table()
	case n == 2:
		return g.chart()
	case n == 3:
		pairs := &document.Pairs{}
		for range 1 + g.IntN(3) {
			pairs.Items = append(pairs.Items, document.Pair{ID: g.id(20), Label: g.line(2), Text: g.maybe()})
		}
		return pairs
	case n == 4:
		return &document.Contents{Entries: g.entries(depth)}
	case n == 5 && depth > 0:
		return &document.Alert{Tone: document.Tones[g.IntN(len(document.Tones))], Blocks: g.blocks(depth-1, 2)}
	case n == 6 && depth > 0:
		return &document.Quotation{Blocks: g.blocks(depth-1, 2)}
	case n <= 8 && depth > 0:
		return g.list(depth)
	}
	return &document.Paragraph{Role: []document.ParagraphRole{"", "", document.Lead, document.Fine, document.Turned}[g.IntN(5)], Mark: g.mark(), Text: g.line(3)}
}

func (g *grower) list(depth int) document.Block {
	l := &document.List{Ordered: g.chance(40), Fine: g.chance(20)}
	if l.Ordered {
		l.Start = []int{1, 1, 0, 7}[g.IntN(4)]
	}
	for range 1 + g.IntN(3) {
		item := document.Item{ID: g.id(20), Mark: g.mark(), Task: document.Task(max(0, g.IntN(8)-5)), Text: g.maybe(), Blocks: g.blocks(depth-1, 2)}
		if len(item.Text) == 0 {
			item.ID, item.Task = "", document.NoTask
			if len(item.Blocks) == 0 {
				item.Blocks = []document.Block{&document.Rule{}}
			}
			if first, ok := item.Blocks[0].(*document.Paragraph); ok && item.Mark == "" {
				first.Role = document.Fine // without a comment it would be the text
			}
		}
		l.Items = append(l.Items, item)
	}
	return l
}

func (g *grower) entries(depth int) []document.ContentsEntry {
	var entries []document.ContentsEntry
	for range 1 + g.IntN(2) {
		e := document.ContentsEntry{ID: "here", Title: withoutLinks(g.line(1))}
		if depth > 0 && g.chance(30) {
			e.Entries = g.entries(depth - 1)
		}
		entries = append(entries, e)
	}
	return entries
}

func (g *grower) table() *document.Table {
	t := &document.Table{Kind: []document.TableKind{document.Comparison, document.Ledger}[g.IntN(2)], RowHeads: g.chance(70)}
	for range 1 + g.IntN(3) {
		t.Columns = append(t.Columns, document.Column{Text: g.maybe(), Align: document.Align(g.IntN(3))})
	}
	for range g.IntN(3) {
		row := document.Row{ID: g.id(30)}
		for i := range t.Columns {
			cell := document.Cell{Mark: g.mark(), Text: g.maybe()}
			if i > 0 {
				cell.ID = g.id(30)
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (g *grower) chart() *document.Chart {
	words := func() string { return strings.Join(strings.Fields(g.line(0).String()), " ") }
	c := &document.Chart{Heads: [5]string{words(), words(), words(), words()}}
	if g.IntN(2) == 0 {
		c.Heads[4] = "x" + words()
	}
	for least := 0; least < 100 && g.IntN(3) > 0; least += 1 + g.IntN(50) {
		c.Bands = append(c.Bands, document.Band{Name: "Band " + strconv.Itoa(least), Least: least})
	}
	for range g.IntN(3) {
		low := g.IntN(101)
		supported := low + g.IntN(101-low)
		bar := document.Bar{Name: words(), Low: low, Supported: supported, High: supported + g.IntN(101-supported)}
		if c.Heads[4] != "" {
			bar.Mark, bar.Grade = g.mark(), words()
		}
		c.Bars = append(c.Bars, bar)
	}
	return c
}

func (g *grower) section(depth int) *document.Section {
	s := &document.Section{ID: g.id(100), Title: g.maybe(), Blocks: g.blocks(2, 3)}
	if depth > 0 {
		for range g.IntN(3) {
			s.Blocks = append(s.Blocks, g.section(depth-1))
		}
	}
	return s
}

// document is a tree with every source that can be cited and every id that can be led to.
func (g *grower) document() *document.Document {
	d := &document.Document{Lang: "en", AsOf: "2026-07-31", Title: g.line(3), Blocks: g.blocks(2, 2)}
	for range 1 + g.IntN(2) {
		d.Blocks = append(d.Blocks, g.section(2))
	}
	sources := &document.Sources{}
	for _, id := range []string{"a-1", "b_2", "c.3"} {
		sources.Entries = append(sources.Entries, document.Source{ID: id, Text: g.line(3)})
	}
	d.Blocks = append(d.Blocks, &document.Section{ID: "here", Title: g.maybe(), Blocks: []document.Block{sources}})
	return d
}
