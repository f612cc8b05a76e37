package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// contents sets links to sections with the numbers of their pages. To stay on one page, the lines move closer.
func (t *typesetter) contents(b *document.Contents, c column) {
	const closest, below = 10.0, 4.0
	c.style = entryText
	if t.gap < 0 {
		t.gap = 10
	}
	room := t.flow.Room() - t.gap - below - 0.1
	if leading := room / float64(countEntries(b.Entries)); leading >= closest {
		c.style.leading = min(leading, c.style.leading)
	}
	t.contentsLevel(b.Entries, c)
	t.flow.Last().Height += below
}

// countEntries counts entries and those below them, a line each.
func countEntries(entries []document.ContentsEntry) int {
	n := len(entries)
	for _, e := range entries {
		n += countEntries(e.Entries)
	}
	return n
}

func (t *typesetter) contentsLevel(entries []document.ContentsEntry, c column) {
	list := c.element.Add(structure.Contents)
	for _, entry := range entries {
		element := list.Add(structure.ContentsOf)
		t.contentsEntry(entry, c.under(element.Add(structure.Reference).Add(structure.Link)))
		if len(entry.Entries) > 0 {
			t.contentsLevel(entry.Entries, c.in(14).under(element))
		}
	}
}

// contentsEntry sets an entry: its text, dots, and the page's number at the right edge, which the link says as well.
func (t *typesetter) contentsEntry(entry document.ContentsEntry, c column) {
	const numberWidth, room = 28, 26
	text := printable(entry.Title.String())
	link := &display.Link{Target: t.linkTo(entry.ID)}
	t.later = append(t.later, func() {
		link.Contents = t.say(contentsLink, "heading", text, "page", strconv.Itoa(link.Target.Page+1))
	})
	p := t.inline("", document.PlainLine(text+" "), c.style, c.element)
	right, dot := c.x+c.width, t.faces[c.style.face].Width(". ", c.style.size)
	lines := typeset.Break(p.spans, c.width-numberWidth)
	for i, line := range lines {
		slab := display.Slab{Height: c.style.leading, Band: c.band, Keep: true}
		slab.Ops = p.line(nil, line, c.x, right-numberWidth, 0, c.style)
		if i+1 == len(lines) {
			slab.Keep = false
			dots := max(int((right-room-(c.x+line.Width)-4)/dot), 0) // in columns under each other
			number := c.style.text("", right, c.style.baseline(), c.element)
			number.Shape, number.Target = display.PageNumber, link.Target
			slab.Ops = append(slab.Ops, c.style.in(soft).text(strings.Repeat(". ", dots), right-room-float64(dots)*dot,
				c.style.baseline(), nil), number)
		}
		slab.Ops = append(slab.Ops, display.Op{Shape: display.LinkArea, X: c.x, W: c.width, H: slab.Height,
			Element: c.element, Link: link})
		t.add(slab)
	}
}

// section sets a section with all below it.
func (t *typesetter) section(b *document.Section, c column) {
	outer := t.place
	t.place = fmt.Sprintf("section %q", cmp.Or(b.ID, b.Title.String()))
	c.level++
	if c.level == 2 && t.doc.Sheet.IsSlide() {
		t.flow.Break()
	}
	c = c.under(c.element.Add(structure.Section))
	t.setHeading(b.Title, b.ID, c)
	t.blocks(b.Blocks, c)
	t.place = outer
}

// setHeading sets a heading of the column's level, which keeps with what follows, and makes a bookmark for it.
func (t *typesetter) setHeading(title document.Line, id string, c column) {
	look := headings[min(c.level, len(headings))-1]
	target := &display.Target{}
	if id != "" {
		target = t.target(id)
	}
	text := c.under(c.element.Add(structure.Heading(c.level)))
	t.pending = append(t.pending, display.Op{Shape: display.Anchor, Y: -6, Target: target, Element: text.element})
	t.heading, t.caption = printable(title.String()), ""
	if t.heading != "" {
		t.out.Bookmarks = append(t.out.Bookmarks, file.Bookmark{Text: t.heading, Level: c.level, Target: target})
	}
	if c.level == 1 { // an ornament
		t.add(display.Slab{Height: 18, Keep: true, Ops: []display.Op{box(c.x, 0, 46, 5, accent)}})
	}
	text.style, text.heads = look.style, true
	t.prose("", title, text, look.above)
	if c.level == 2 { // a line under the headings of chapters
		t.add(display.Slab{Height: 4, Keep: true, Ops: []display.Op{box(c.x, 3, c.width, 0.6, rule)}})
	}
	t.gap = look.below
}

// paragraph sets a paragraph of the column's style, or of its role's.
func (t *typesetter) paragraph(b *document.Paragraph, c column) {
	above := 0.55 * c.style.leading
	switch b.Role {
	case document.Lead:
		c.style, above = leadText, 7
		t.out.Description = b.Text.String()
	case document.Fine:
		c.style, above = fine, 5
	case document.Caption:
		c.style, c.heads = captionText, true
		t.caption = printable(b.Text.String())
	case document.Turned:
		c.style, c.turned = fine, true
	}
	t.prose(b.Mark, b.Text, c.under(c.element.Add(structure.P)), above)
}

// prose sets text whose content belongs to the column's element, in lines that are not too long to read.
func (t *typesetter) prose(mark document.Mark, text document.Line, c column, above float64) {
	if c.style.size <= body.size && !c.heads {
		c.width = min(c.width, measure)
	}
	t.setLines(c, above, strip{t.inline(mark, text, c.style, c.element), c.x, c.width})
}

// toneColors are the colours of call-outs. The label says the tone in words.
var toneColors = map[document.Tone]display.Color{
	"note": accent, "tip": green, "important": violet, "warning": amber, "caution": red,
}

// callOut sets an alert on a tinted ground with its label.
func (t *typesetter) callOut(b *document.Alert, c column) {
	color, ok := toneColors[b.Tone]
	if !ok {
		t.problem("a call-out cannot have the tone %q", b.Tone)
		return
	}
	band := &display.Band{box(c.x, 0, c.width, 0, ground), box(c.x, 0, 3, 0, color)}
	e := c.element.Add(structure.Division)
	const padding = 14
	inner := c.in(padding).under(e)
	inner.width -= padding
	inner.band = band
	t.add(display.Slab{Above: 12, Height: 8, Keep: true, Band: band})
	label := inner.under(e.Add(structure.P))
	label.style = toneLabel.in(color)
	t.prose("", document.PlainLine(t.say(tonePrefix+string(b.Tone))), label, 0)
	t.flow.Last().Keep = true
	t.gap = 1
	t.blocks(b.Blocks, inner)
	t.flow.Last().Height += 9
}

// quotation sets a block quotation beside a bar.
func (t *typesetter) quotation(b *document.Quotation, c column) {
	if c.band == nil {
		c.band = &display.Band{box(c.x, 0, 2, 0, rule)}
	}
	c.style.color = soft
	t.blocks(b.Blocks, c.in(14).under(c.element.Add(structure.Quote)))
}

// A strip is a paragraph with its place across the page.
type strip struct {
	paragraph
	x, width float64
}

// setLines sets paragraphs side by side, a slab for each line. At least two lines stay together at either end.
func (t *typesetter) setLines(c column, above float64, strips ...strip) {
	slabs := make([]display.Slab, 0, 8) // as many as most have
	for _, s := range strips {
		for i, line := range typeset.Break(s.spans, s.width) {
			if i == len(slabs) {
				slabs = append(slabs, display.Slab{Height: c.style.leading, Band: c.band, Ops: t.pending})
				t.pending = nil
			}
			slabs[i].Ops = s.line(slabs[i].Ops, line, s.x, s.x+s.width, 0, c.style)
		}
	}
	if c.turned {
		slabs = turned(slabs, c)
	}
	for i, slab := range slabs {
		if i == 0 {
			slab.Above = above
		}
		slab.Keep = c.heads || i+1 < len(slabs) && (c.whole || i == 0 || i == len(slabs)-2)
		t.add(slab)
	}
}

// turned is one slab with what stands in some of a column, turned upside down.
func turned(slabs []display.Slab, c column) []display.Slab {
	all := display.Slab{Band: c.band, Height: float64(len(slabs)) * c.style.leading}
	for i, s := range slabs {
		for _, op := range s.Ops {
			if op.Shape == display.Text {
				op.W = 0
			}
			op.X, op.Y = 2*c.x+c.width-op.X-op.W, all.Height-op.Y-float64(i)*c.style.leading-op.H
			op.Turned = true
			all.Ops = append(all.Ops, op)
		}
	}
	return []display.Slab{all}
}

// line appends what draws a line whose upper left corner is at x, y, in a column that ends at right.
func (p *paragraph) line(ops []display.Op, line typeset.Line, x, right, y float64, st style) []display.Op {
	baseline := y + st.baseline()
	ops = slices.Grow(ops, len(line.Fragments)*3/2) // some are links, which have an area each
	for _, f := range line.Fragments {
		r := &p.runs[f.Span]
		left, size := x+f.X, r.style.size
		if r.anchor != nil {
			ops = append(ops, display.Op{Shape: display.Anchor, Y: y, Target: r.anchor, Element: r.element})
		}
		if r.code {
			ops = append(ops, box(left-1, baseline-0.9*size, f.Width+2, 1.2*size, ground))
		}
		if r.sign != nil {
			ops = append(ops, r.sign.op(left, baseline, r.style, r.element))
		} else {
			text := r.style.text(f.Text, left, baseline-r.rise, r.element)
			text.W = right - left
			ops = append(ops, text)
		}
		if r.link != nil {
			ops = append(ops, display.Op{Shape: display.LinkArea, X: left, Y: y, W: f.Width, H: st.leading,
				Element: r.linkOf, Link: r.link})
			if !r.quiet {
				ops = append(ops, box(left, baseline+0.17*size, f.Width, 0.4, r.style.color))
			}
		}
	}
	return ops
}
