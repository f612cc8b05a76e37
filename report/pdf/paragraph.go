package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// paragraph sets a paragraph of the column's style, or of its role's.
func (t *typesetter) paragraph(b *document.Paragraph, c column) {
	above := 0.55 * c.style.leading
	switch b.Role {
	case document.Lead:
		c.style, above = leadText, 7
		t.out.Description = b.Text.String()
	case document.Fine:
		c.style, above = fine, 5
	}
	t.prose(b.Mark, b.Text, c.under(c.element.Add(structure.P)), above)
}

// prose sets text whose content belongs to the column's element, in lines that are not too long to read.
func (t *typesetter) prose(mark document.Mark, text document.Line, c column, above float64) {
	if c.style.size <= body.size {
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
	var slabs []display.Slab
	for _, s := range strips {
		for i, line := range typeset.Break(s.spans, s.width) {
			if i == len(slabs) {
				slabs = append(slabs, display.Slab{Height: c.style.leading, Band: c.band})
			}
			slabs[i].Ops = s.line(slabs[i].Ops, line, s.x, 0, c.style)
		}
	}
	for i, slab := range slabs {
		if i == 0 {
			slab.Above = above
		}
		slab.Keep = c.heads || i+1 < len(slabs) && (c.whole || i == 0 || i == len(slabs)-2)
		t.add(slab)
	}
}

// line appends what draws a line whose upper left corner is at x, y.
func (p *paragraph) line(ops []display.Op, line typeset.Line, x, y float64, st style) []display.Op {
	baseline := y + st.baseline()
	for _, f := range line.Fragments {
		r := &p.runs[f.Span]
		left, size := x+f.X, r.style.size
		if r.anchor != nil {
			ops = append(ops, display.Op{Shape: display.Anchor, Y: y, Target: r.anchor})
		}
		if r.code {
			ops = append(ops, box(left-1, baseline-0.9*size, f.Width+2, 1.2*size, ground))
		}
		if r.sign != nil {
			ops = append(ops, r.sign.op(left, baseline, r.style, r.element))
		} else {
			ops = append(ops, r.style.text(f.Text, left, baseline-r.rise, r.element))
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
