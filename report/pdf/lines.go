package pdf

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"openletter/report/markdown"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// plainParagraph sets a paragraph of the column's style, or of its role's.
func (s *setter) plainParagraph(n ast.Node, c column) {
	above := 0.55 * c.style.leading
	if n.Kind() == ast.KindTextBlock { // of a list without empty lines
		above = 0.2 * c.style.leading
	}
	switch markdown.RoleOf(n) {
	case markdown.Lead:
		c.style, above = leadText, 7
		s.description = s.textBelow(n)
	case markdown.Fine:
		c.style, above = fine, 5
	}
	if c.style.size <= body.size {
		c.width = min(c.width, measure)
	}
	s.setLines(s.inline(n, c.style, paragraphIn(c.element, n), c.without), c, above)
}

// paragraphIn is the element for a paragraph: a new one, but for the only paragraph of an item or a note the body
// itself.
func paragraphIn(e *structure.Element, n ast.Node) *structure.Element {
	alone := n.NextSibling() == nil && n.PreviousSibling() == nil
	if alone && (e.Kind == structure.ListBody || e.Kind == structure.Note) {
		return e
	}
	return e.Add(structure.P)
}

// setLines breaks a paragraph and adds its lines, a slab each. At least two lines stay together at either end.
func (s *setter) setLines(p paragraph, c column, above float64) {
	lines := typeset.Break(p.spans, c.width)
	for i, line := range lines {
		slab := flow.Slab{Height: c.style.leading, Band: c.band, Ops: p.line(nil, line, c.x, 0, c.style)}
		if i == 0 {
			slab.Above = above
		}
		slab.Keep = i+1 < len(lines) && (i == 0 || i == len(lines)-2)
		s.add(slab)
	}
	s.spare = paragraph{p.spans[:0], p.looks[:0]}
}

// opsOf is how many operations draw a line, nearly always exactly.
func (p *paragraph) opsOf(line typeset.Line) int {
	n := len(line.Fragments)
	for _, f := range line.Fragments {
		switch l := &p.looks[f.Span]; {
		case l.link != nil && !l.quiet:
			n += 2
		case l.link != nil || l.code || l.anchor != nil:
			n++
		}
	}
	return n
}

// line appends what draws a line whose upper left corner is at x, y.
func (p *paragraph) line(ops []sheet.Op, line typeset.Line, x, y float64, st style) []sheet.Op {
	baseline := y + st.baseline()
	ops = slices.Grow(ops, p.opsOf(line))
	for _, f := range line.Fragments {
		l := &p.looks[f.Span]
		left := x + f.X
		if l.anchor != nil {
			ops = append(ops, sheet.Op{Shape: sheet.Anchor, Y: y, Target: l.anchor})
		}
		if l.code {
			ops = append(ops, sheet.Op{Shape: sheet.Box, X: left - 1, Y: baseline - 0.9*l.style.size, W: f.Width + 2, H: 1.2 * l.style.size, Color: ground})
		}
		if l.sign != nil {
			ops = append(ops, l.sign.op(left, baseline, l))
		} else {
			ops = append(ops, sheet.Op{Shape: sheet.Text, Face: l.style.face, Size: l.style.size, Color: l.style.color,
				X: left, Y: baseline - l.rise, Text: f.Text, Element: l.element})
		}
		if l.link != nil {
			ops = append(ops, sheet.Op{Shape: sheet.LinkArea, X: left, Y: y, W: f.Width, H: st.leading, Element: l.element, Link: l.link})
			if !l.quiet {
				ops = append(ops, sheet.Op{Shape: sheet.Box, X: left, Y: baseline + 0.17*l.style.size, W: f.Width, H: 0.4, Color: l.style.color})
			}
		}
	}
	return ops
}
