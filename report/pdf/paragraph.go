package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// paragraph sets a paragraph of the column's style, or of its role's.
func (t *typesetter) paragraph(b *document.Paragraph, c column) {
	above := 0.55 * c.style.leading
	switch b.Role {
	case document.Lead:
		c.style, above = leadText, 7
		t.description = b.Text.String()
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
	t.setLines(t.inline(mark, text, c.style, c.element), c, above)
}

// setLines breaks a paragraph and adds its lines, a slab each. At least two lines stay together at either end. The
// paragraph's buffers are used again.
func (t *typesetter) setLines(p paragraph, c column, above float64) {
	lines := t.breakLines(&p, c.width)
	for i, line := range lines {
		slab := flow.Slab{Height: c.style.leading, Band: c.band, Ops: t.firstOps(&p, line, c.x, c.style)}
		if i == 0 {
			slab.Above = above
		}
		slab.Keep = i+1 < len(lines) && (i == 0 || i == len(lines)-2)
		t.add(slab)
	}
	t.spare = paragraph{p.spans[:0], p.runs[:0]}
}

// breakLines breaks a paragraph into lines, which are good until the next one is broken.
func (t *typesetter) breakLines(p *paragraph, width float64) []typeset.Line {
	t.breaker.Reset()
	return t.breaker.Break(p.spans, width)
}

// firstOps are the first operations of a slab: what is pending, and what draws a line.
func (t *typesetter) firstOps(p *paragraph, line typeset.Line, x float64, st style) []display.Op {
	return p.line(t.takePending(p.opsOf(line)), line, x, 0, st)
}

// opsOf is how many operations draw a line, nearly always exactly.
func (p *paragraph) opsOf(line typeset.Line) int {
	n := len(line.Fragments)
	for _, f := range line.Fragments {
		switch r := &p.runs[f.Span]; {
		case r.link != nil && !r.quiet:
			n += 2
		case r.link != nil || r.code || r.anchor != nil:
			n++
		}
	}
	return n
}

// line appends what draws a line whose upper left corner is at x, y.
func (p *paragraph) line(ops []display.Op, line typeset.Line, x, y float64, st style) []display.Op {
	baseline := y + st.baseline()
	for _, f := range line.Fragments {
		r := &p.runs[f.Span]
		left := x + f.X
		if r.anchor != nil {
			ops = append(ops, display.Op{Shape: display.Anchor, Y: y, Target: r.anchor})
		}
		if r.code {
			ops = append(ops, display.Op{Shape: display.Box, X: left - 1, Y: baseline - 0.9*r.style.size, W: f.Width + 2, H: 1.2 * r.style.size, Color: ground})
		}
		if r.sign != nil {
			ops = append(ops, r.sign.op(left, baseline, r))
		} else {
			ops = append(ops, display.Op{Shape: display.Text, Face: r.style.face, Size: r.style.size, Color: r.style.color,
				X: left, Y: baseline - r.rise, Text: f.Text, Element: r.element})
		}
		if r.link != nil {
			ops = append(ops, display.Op{Shape: display.LinkArea, X: left, Y: y, W: f.Width, H: st.leading, Element: r.linkOf, Link: r.link})
			if !r.quiet {
				ops = append(ops, display.Op{Shape: display.Box, X: left, Y: baseline + 0.17*r.style.size, W: f.Width, H: 0.4, Color: r.style.color})
			}
		}
	}
	return ops
}
