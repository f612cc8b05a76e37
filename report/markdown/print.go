package markdown

import (
	"bytes"

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
	out      []byte
	indent   []byte // begins every line, such as "> " in a quotation
	names    headingNames
	lastSign string // with which the items of the list begin that stands right before; "" where none does
	place    position
	flat     bool // whether a line break would end the text, as in a heading
	cell     bool // whether a vertical line would end it
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
	p.lastSign = ""
	for _, b := range blocks {
		p.gap()
		p.block(b, level)
	}
}

// blocks writes blocks from where the buffer ends.
func (p *printer) blocks(blocks []document.Block) {
	if len(blocks) == 0 {
		p.trim()
		return
	}
	p.lastSign = ""
	p.block(blocks[0], 0)
	for _, b := range blocks[1:] {
		p.gap()
		p.block(b, 0)
	}
}

// trim takes blanks from the end.
func (p *printer) trim() { p.out = bytes.TrimRight(p.out, " ") }

// block writes one block.
func (p *printer) block(b document.Block, level int) {
	before := p.lastSign
	p.lastSign = ""
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
			before = "" // the comment is a border
		}
		p.list(b, before)
	case *document.Pairs:
		p.pairs(b)
	case *document.Contents:
		p.comment(isContents)
		p.contents(b.Entries)
		p.lastSign = "-"
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
