package markdown

import (
	"bytes"
	"strconv"

	"openletter/report/document"
)

// Print is a document as GitHub-flavoured Markdown, which [Read] reads back.
func Print(d *document.Document) []byte {
	p := &printer{out: make([]byte, 0, 256<<10)}
	p.write("<!-- ", headPrefix, " lang=", d.Lang, "; as-of=", d.AsOf, " -->")
	p.gap()
	p.write("# ")
	p.names.next(d.Title.String())
	p.oneLine(d.Title)
	p.following(d.Blocks, 2)
	return append(p.out, '\n')
}

// A printer writes Markdown into one buffer.
type printer struct {
	out    []byte
	indent []byte // begins every line, such as "> " in a quotation
	names  headingNames
	place  position
	flat   bool // whether a line break would end the text, as in a heading
	cell   bool // whether a vertical line would end it
	nested int  // strong and stressed texts around what is written
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

// within writes something whose further lines have an indent of their own.
func (p *printer) within(indent string, write func()) {
	before := len(p.indent)
	p.indent = append(p.indent, indent...)
	write()
	p.indent = p.indent[:before]
}

// comment writes a comment that says what the block behind it is for.
func (p *printer) comment(what purpose) {
	p.write("<!-- ", string(what), " -->")
	p.gap()
}

// following writes blocks, each behind an empty line. The headings of sections among them have the level.
func (p *printer) following(blocks []document.Block, level int) {
	for i, b := range blocks {
		p.gap()
		p.block(blocks[:i], b, level)
	}
}

// blocks writes blocks from where the buffer ends.
func (p *printer) blocks(blocks []document.Block) {
	if len(blocks) == 0 {
		p.trim()
		return
	}
	p.block(nil, blocks[0], 0)
	for i := 1; i < len(blocks); i++ {
		p.gap()
		p.block(blocks[:i], blocks[i], 0)
	}
}

// trim takes blanks from the end.
func (p *printer) trim() { p.out = bytes.TrimRight(p.out, " ") }

// block writes one block, which stands behind others.
func (p *printer) block(before []document.Block, b document.Block, level int) {
	switch b := b.(type) {
	case *document.Section:
		p.section(b, level)
	case *document.Paragraph:
		if b.Role != document.Plain {
			p.comment(purpose(b.Role))
		}
		p.place = opensBlock
		p.marked(b.Mark, b.Text)
	case *document.List:
		if b.Fine {
			p.comment(isFine)
		}
		p.list(b, before)
	case *document.Pairs:
		p.pairs(b)
	case *document.Contents:
		p.comment(isContents)
		p.contents(b.Entries)
	case *document.Alert:
		p.alert(b)
	case *document.Quotation:
		p.write("> ")
		p.within("> ", func() { p.blocks(b.Blocks) })
	case *document.Rule:
		p.write(ruleSign(p.out))
	case *document.Table:
		p.table(b)
	case *document.Chart:
		p.comment(isBars)
		p.rows(&b.Table)
	case *document.Sources:
		p.sources(b)
	}
}

// ruleSign is a line across the text: not --- behind the sign of an item, with which it would be one line.
func ruleSign(before []byte) string {
	if bytes.HasSuffix(before, []byte("- ")) {
		return "***"
	}
	return "---"
}

// section writes a heading, with an anchor where its name would be another than the id, and what it heads.
func (p *printer) section(s *document.Section, level int) {
	for range level {
		p.out = append(p.out, '#')
	}
	p.out = append(p.out, ' ')
	if name := p.names.next(s.Title.String()); name != s.ID {
		p.anchor(s.ID)
	}
	p.oneLine(s.Title)
	p.trim()
	p.following(s.Blocks, level+1)
}

// anchor writes an id; nothing for "".
func (p *printer) anchor(id string) {
	if id != "" {
		p.write(anchorOpen, id, anchorClose, anchorEnd)
	}
}

// alert writes a call-out. A plain paragraph follows its first line; other blocks are set off from it.
func (p *printer) alert(a *document.Alert) {
	p.write("> ", alertSign(a.Tone))
	p.within("> ", func() {
		blocks := a.Blocks
		if len(blocks) == 0 {
			return
		}
		if first, ok := blocks[0].(*document.Paragraph); ok && first.Role == document.Plain {
			p.newline()
			p.blocks(blocks)
			return
		}
		p.following(blocks, 0)
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
		p.within("    ", func() { p.line(source.Text) })
		p.trim()
	}
}

// table writes a table with the comment that it needs.
func (p *printer) table(t *document.Table) {
	switch {
	case t.Kind == document.Ledger && t.RowHeads:
		p.comment(isLedger)
	case t.Kind == document.Ledger:
		p.comment(isHeadlessLedger)
	case !t.RowHeads:
		p.comment(isHeadless)
	}
	p.rows(t)
}

// rows writes the lines of a table.
func (p *printer) rows(t *document.Table) {
	p.flat, p.cell = true, true
	defer func() { p.flat, p.cell = false, false }()
	p.write("|")
	for _, c := range t.Columns {
		p.write(" ")
		p.place = begins
		p.line(c.Text)
		p.write(" |")
	}
	p.newline()
	p.write("|")
	for _, c := range t.Columns {
		p.write([...]string{document.Start: " --- |", document.Middle: " :-: |", document.End: " ---: |"}[c.Align])
	}
	for _, row := range t.Rows {
		p.newline()
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
}

// list writes a list, with another sign than that of a list right before it, which it would continue.
func (p *printer) list(l *document.List, before []document.Block) {
	sign, others := "-", "*"
	if l.Ordered {
		sign, others = ".", ")"
	}
	if !l.Fine && continues(l, before)%2 == 1 {
		sign = others
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
		p.within("          "[:len(begin)], func() { p.item(&item) })
	}
}

// continues counts the lists right before a list that it would be taken for a part of, were its sign the same.
func continues(l *document.List, before []document.Block) int {
	n := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch b := before[i].(type) {
		case *document.List:
			if b.Ordered != l.Ordered {
				return n
			}
			n++
			if b.Fine { // the comment before it is a border
				return n
			}
		case *document.Pairs, *document.Contents:
			if l.Ordered {
				return n
			}
			return n + 1
		default:
			return n
		}
	}
	return n
}

// item writes an item behind its sign.
func (p *printer) item(item *document.Item) {
	if isEmpty(item) && len(item.Blocks) == 0 {
		p.write(blankReference) // signs alone may be a line across the text
		return
	}
	if isEmpty(item) {
		p.blocks(item.Blocks)
		return
	}
	p.place = opensBlock
	if item.Task != document.NoTask {
		p.write([...]string{document.TaskOpen: "[ ] ", document.TaskDone: "[x] "}[item.Task])
		p.place = begins
	}
	if item.ID != "" {
		p.anchor(item.ID)
		p.place = begins
	}
	p.marked(item.Mark, item.Text)
	p.trim()
	for i, b := range item.Blocks {
		if i == 0 && isTight(b) {
			p.newline()
		} else {
			p.gap()
		}
		p.block(item.Blocks[:i], b, 0)
	}
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

func (p *printer) pairs(pairs *document.Pairs) {
	p.comment(isPairs)
	for i, pair := range pairs.Items {
		if i > 0 {
			p.newline()
		}
		p.write("- ")
		p.anchor(pair.ID)
		label := append(pair.Label[:len(pair.Label):len(pair.Label)], document.Text(":"))
		line := append(document.Line{document.Strong{Text: label}, document.Text(" ")}, pair.Text...)
		p.place = inside
		p.within("  ", func() { p.line(line) })
	}
}

func (p *printer) contents(entries []document.ContentsEntry) {
	for i, e := range entries {
		if i > 0 {
			p.newline()
		}
		p.write("- ")
		p.oneLine(document.Line{document.Link{To: "#" + e.ID, Text: e.Title}})
		if len(e.Entries) > 0 {
			p.within("  ", func() {
				p.newline()
				p.contents(e.Entries)
			})
		}
	}
}
