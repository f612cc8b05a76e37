package pdf

import (
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
)

// panel sets a grid that fits the width of the column.
func (s *setter) panel(g *grid, c column) {
	g.adopt(c.element, s.latest)
	r := rows{setter: s, column: c, widths: g.widths(c.width)}
	g.breakLines(r.widths)
	head := r.headSlab(g.head)
	if head.Height > (s.size.Height-topMargin-bottomMargin)/2 {
		s.problemAt(g.head[0].node, "the head of the table is higher than half a page")
		return
	}
	head.Keep = len(g.rows) > 0
	r.head = repeated(head)
	s.add(head)
	whole := head.Height+r.height(g.rows) <= (s.size.Height-topMargin-bottomMargin)/4
	for i, cells := range g.rows {
		// A small table is not divided. Of others the first two rows stay with the head, and no row stands alone on the
		// last page.
		r.row(cells, i < len(g.rows)-1 && (whole || i == 0 || i == len(g.rows)-2))
	}
	s.padBelow(5)
}

// height is that of some rows.
func (r *rows) height(all [][]*cell) float64 {
	sum := 0.0
	for _, cells := range all {
		sum += float64(allLines(cells))*cellText.leading + 2*cellTop
	}
	return sum
}

// rows makes slabs of the rows of one panel.
type rows struct {
	*setter
	column
	widths []float64
	head   *flow.Slab // for the top of further pages
}

// headSlab is the head with its ground. Its texts stand at the bottom, near what they head.
func (r *rows) headSlab(cells []*cell) flow.Slab {
	lines := allLines(cells)
	slab := flow.Slab{Above: 10, Height: float64(lines)*cellText.leading + 2*cellTop, Band: r.band}
	slab.Ops = append(slab.Ops, sheet.Op{Shape: sheet.Box, X: r.x, W: r.column.width, H: slab.Height, Color: tint})
	x := r.x
	for i, c := range cells {
		y := cellTop + float64(lines-len(c.lines))*cellText.leading
		for k := range c.lines {
			slab.Ops = r.cellLine(slab.Ops, c, k, x, y+float64(k)*cellText.leading, r.widths[i])
		}
		x += r.widths[i]
	}
	slab.Ops = append(slab.Ops, sheet.Op{Shape: sheet.Box, X: r.x, Y: slab.Height - 1, W: r.column.width, H: 1, Color: accent})
	return slab
}

// repeated is the head for the top of further pages: the same, but an artifact, since a reader has heard it.
func repeated(head flow.Slab) *flow.Slab {
	again := head
	again.Above, again.Ops = 0, nil
	for _, op := range head.Ops {
		if op.Shape == sheet.LinkArea || op.Shape == sheet.Anchor {
			continue
		}
		op.Element, op.Artifact = nil, sheet.PageHeader
		again.Ops = append(again.Ops, op)
	}
	return &again
}

// row adds a row: as one slab, or, when no page is high enough for it, as one slab a line.
func (r *rows) row(cells []*cell, keep bool) {
	lines := allLines(cells)
	height := float64(lines)*cellText.leading + 2*cellTop
	if room := r.size.Height - topMargin - bottomMargin - r.head.Height; height > room {
		for k := range lines {
			slab := r.slice(cells, k, k+1, lines)
			slab.Keep = k == 0 || k == lines-2 // at least two lines stay together at either end
			r.add(slab)
		}
		return
	}
	slab := r.slice(cells, 0, lines, lines)
	slab.Keep = keep
	r.add(slab)
}

// slice is a slab with some of a row's lines, from the one with index from to the one before index to, and the row's
// padding where these are the first or the last ones.
func (r *rows) slice(cells []*cell, from, to, lines int) flow.Slab {
	first, last := from == 0, to == lines
	slab := flow.Slab{Height: float64(to-from) * cellText.leading, Head: r.head, Band: r.band}
	y := 0.0
	if first {
		y = cellTop
		slab.Height += cellTop
	}
	if last {
		slab.Height += cellTop
	}
	slab.Ops = make([]sheet.Op, 0, 4*len(cells))
	x := r.x
	for i, c := range cells {
		if color, ok := markTints[c.mark]; ok {
			slab.Ops = append(slab.Ops, sheet.Op{Shape: sheet.Box, X: x, W: r.widths[i], H: slab.Height, Color: color})
		}
		x += r.widths[i]
	}
	// Both edges: the tint of the next row would cover a line that only this one has drawn.
	if first {
		slab.Ops = r.edge(slab.Ops, 0)
	}
	if last {
		slab.Ops = r.edge(slab.Ops, slab.Height)
	}
	x = r.x
	for i, c := range cells {
		for k := from; k < min(to, len(c.lines)); k++ {
			slab.Ops = r.cellLine(slab.Ops, c, k, x, y+float64(k-from)*cellText.leading, r.widths[i])
		}
		x += r.widths[i]
	}
	return slab
}

// edge appends a hairline at the top or bottom edge of a row.
func (r *rows) edge(ops []sheet.Op, y float64) []sheet.Op {
	return append(ops, sheet.Op{Shape: sheet.Box, X: r.x, Y: y - 0.25, W: r.column.width, H: 0.5, Color: rule})
}

// cellLine appends a line of a cell whose column begins at x.
func (r *rows) cellLine(ops []sheet.Op, c *cell, k int, x, y, width float64) []sheet.Op {
	line := c.lines[k]
	switch c.align {
	case east.AlignRight:
		x += width - cellSide - line.Width
	case east.AlignCenter:
		x += (width - line.Width) / 2
	default:
		x += cellSide
	}
	return c.line(ops, line, x, y, cellText)
}
