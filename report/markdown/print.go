package markdown

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
)

// Print is a document as GitHub-flavoured Markdown, which [Read] reads back.
func Print(d *document.Document) []byte {
	p := &printer{out: make([]byte, 0, 256<<10), names: headingNames{}}
	p.write("<!-- ", documentPrefix, " lang=", d.Lang, "; as-of=", d.AsOf, " -->")
	p.gap()
	p.section(&document.Section{Title: d.Title, Blocks: d.Blocks})
	return append(p.out, '\n')
}

// A printer writes Markdown into one buffer.
type printer struct {
	out      []byte
	indent   []byte // begins every line, such as "> " in a quotation
	level    int    // of the heading above
	names    headingNames
	lastSign string // with which the items of the list begin that stands right before; "" where none does
	place    position
	flat     bool // whether a line break would end the text, as in a heading
	cell     bool // whether a vertical line would end code, as in a table
	nested   int  // strong and stressed texts around what is written
}

func (p *printer) write(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

// newline begins the next line.
func (p *printer) newline() {
	p.out = append(append(p.out, '\n'), p.indent...)
}

// gap leaves an empty line.
func (p *printer) gap() {
	p.out = append(append(p.out, '\n'), bytes.TrimRight(p.indent, " ")...)
	p.newline()
}

// trim takes blanks from the end.
func (p *printer) trim() { p.out = bytes.TrimRight(p.out, " ") }

// within writes something whose further lines have an indent of their own.
func (p *printer) within(indent string, write func()) {
	before := len(p.indent)
	p.indent = append(p.indent, indent...)
	write()
	p.indent = p.indent[:before]
}

// blocks writes blocks, each behind an empty line, but the first where the buffer ends if that is where it stands.
func (p *printer) blocks(blocks []document.Block, here bool) {
	p.lastSign = ""
	for i, b := range blocks {
		if i > 0 || !here {
			p.gap()
		}
		p.block(b)
	}
	if len(blocks) == 0 {
		p.trim()
	}
}

// block writes a block behind the comment that it needs, and a list with another sign than that of a list right before it.
func (p *printer) block(b document.Block) {
	before := p.lastSign
	p.lastSign = ""
	if what := purposeOf(b); what != "" {
		p.write("<!-- ", what, " -->")
		p.gap()
		before = ""
	}
	switch b := b.(type) {
	case *document.Section:
		p.section(b)
	case *document.Paragraph:
		p.place = opensBlock
		p.marked(b.Mark, b.Text)
	case *document.List:
		p.list(b, before)
	case *document.Pairs:
		p.list(listOfPairs(b), before)
	case *document.Contents:
		p.list(listOfEntries(b.Entries), before)
	case *document.Alert:
		p.alert(b)
	case *document.Quotation:
		p.write("> ")
		p.within("> ", func() { p.blocks(b.Blocks, true) })
	case *document.Rule:
		if bytes.HasSuffix(p.out, []byte("- ")) {
			p.write("***") // --- would be one line with the sign of the item
		} else {
			p.write("---")
		}
	case *document.Table:
		p.table(b)
	case *document.Chart:
		p.table(&b.Table)
	case *document.Sources:
		p.sources(b)
	}
}

// section writes a heading, with an anchor where its name would be another than the id, and what it heads.
func (p *printer) section(s *document.Section) {
	p.level++
	p.write(strings.Repeat("#", p.level), " ")
	if p.names.next(s.Title.String()) != s.ID {
		p.anchor(s.ID)
	}
	p.place, p.flat = begins, true
	p.marked("", s.Title)
	p.flat = false
	p.trim()
	p.blocks(s.Blocks, false)
	p.level--
}

// anchor writes an id; nothing for "".
func (p *printer) anchor(id string) {
	if id != "" {
		p.write(anchorOpen, id, anchorClose, anchorEnd)
		p.place = begins
	}
}

// alert writes a call-out. A plain paragraph follows its first line; other blocks are set off from it.
func (p *printer) alert(a *document.Alert) {
	p.write("> ", alertSign(a.Tone))
	p.within("> ", func() {
		follows := false
		if len(a.Blocks) > 0 {
			_, follows = a.Blocks[0].(*document.Paragraph)
		}
		if follows = follows && purposeOf(a.Blocks[0]) == ""; follows {
			p.newline()
		}
		p.blocks(a.Blocks, follows)
	})
}

// sources writes the definitions of footnotes, a line each.
func (p *printer) sources(s *document.Sources) {
	for i, source := range s.Entries {
		if i > 0 {
			p.newline()
		}
		p.write("[^", source.ID, "]: ")
		p.place = opensBlock
		p.within("    ", func() { p.marked("", source.Text) })
		p.trim()
	}
}

// list writes a list, with another sign than the one before, whose list it would continue.
func (p *printer) list(l *document.List, before string) {
	sign, other := "-", "*"
	if l.Ordered {
		sign, other = ".", ")"
	}
	if sign == before {
		sign = other
	}
	for i, item := range l.Items {
		if i > 0 {
			p.newline()
		}
		begin := sign + " "
		if l.Ordered {
			begin = strconv.Itoa(l.Start+i) + begin
		}
		p.write(begin)
		p.within(strings.Repeat(" ", len(begin)), func() { p.item(&item) })
	}
	p.lastSign = sign
}

// item writes an item behind its sign.
func (p *printer) item(item *document.Item) {
	if isEmpty(item) {
		if len(item.Blocks) == 0 {
			p.write(blankReference) // signs alone may be a line across the text
		}
		p.blocks(item.Blocks, true)
		return
	}
	p.place = opensBlock
	if item.Task != document.NoTask {
		p.write([...]string{document.TaskOpen: "[ ] ", document.TaskDone: "[x] "}[item.Task])
		p.place = begins
	}
	p.anchor(item.ID)
	p.marked(item.Mark, item.Text)
	p.trim()
	tight := len(item.Blocks) > 0 && isTight(item.Blocks[0])
	if tight {
		p.newline()
	}
	p.blocks(item.Blocks, tight)
}

func isEmpty(item *document.Item) bool {
	return len(item.Text) == 0 && item.Mark == "" && item.ID == "" && item.Task == document.NoTask
}

// isTight says whether a block can follow a text without an empty line. A list cannot that is set smaller, begins with an
// empty item, or counts from another number than 1.
func isTight(b document.Block) bool {
	l, ok := b.(*document.List)
	return ok && !l.Fine && len(l.Items) > 0 && !isEmpty(&l.Items[0]) && (!l.Ordered || l.Start == 1)
}

// listOfPairs is the list that stands for pairs: items of **Label:** and a text.
func listOfPairs(pairs *document.Pairs) *document.List {
	l := &document.List{}
	for _, pair := range pairs.Items {
		label := slices.Concat(pair.Label, document.Line{document.Text(":")})
		text := append(document.Line{document.Strong{Text: label}, document.Text(" ")}, pair.Text...)
		l.Items = append(l.Items, document.Item{ID: pair.ID, Text: text})
	}
	return l
}

// listOfEntries is the list that stands for a table of contents: items of one link, and such a list below it.
func listOfEntries(entries []document.ContentsEntry) *document.List {
	l := &document.List{}
	for _, e := range entries {
		item := document.Item{Text: document.Line{document.Link{To: "#" + e.ID, Text: e.Title}}}
		if len(e.Entries) > 0 {
			item.Blocks = []document.Block{listOfEntries(e.Entries)}
		}
		l.Items = append(l.Items, item)
	}
	return l
}

// table writes the lines of a table.
func (p *printer) table(t *document.Table) {
	p.flat, p.cell = true, true
	var head document.Row
	rule := "|"
	for _, c := range t.Columns {
		head.Cells = append(head.Cells, document.Cell{Text: c.Text})
		rule += [...]string{document.Start: " --- |", document.Middle: " :-: |", document.End: " ---: |"}[c.Align]
	}
	p.row(head)
	p.newline()
	p.write(rule)
	for _, row := range t.Rows {
		p.newline()
		p.row(row)
	}
	p.flat, p.cell = false, false
}

// row writes a row. Its first cell has the id of the row as well.
func (p *printer) row(row document.Row) {
	p.write("|")
	for i, c := range row.Cells {
		p.write(" ")
		if i == 0 {
			p.anchor(row.ID)
		}
		p.anchor(c.ID)
		p.place = begins
		p.marked(c.Mark, c.Text)
		p.write(" |")
	}
}
