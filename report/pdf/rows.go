package pdf

import (
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
)

// rows makes slabs of the rows of one panel.
type rows struct {
	*typesetter
	column
	widths []float64
	head   *flow.Slab // for the top of further pages; nil for none
}

// setPanel sets a grid that fits the width of the column.
func (t *typesetter) setPanel(g *grid, c column) {
	g.adopt(c.element, t.heading)
	r := rows{typesetter: t, column: c, widths: g.widths(c.width)}
	g.breakLines(&t.breaker, r.widths)
	r.shorten(g.head)
	head := r.headSlab(g.head)
	head.Keep = len(g.rows) > 0
	if head.Height <= t.frame()/2 { // a higher one would leave too little of each page
		r.head = repeated(head)
	}
	t.add(head)
	together := head.Height+heightOf(g.rows) <= t.frame()/4
	for i, cells := range g.rows {
		// A small table is not divided. Of others the first two rows stay with the head, and no row stands alone on the
		// last page.
		r.row(cells, i < len(g.rows)-1 && (together || i == 0 || i == len(g.rows)-2))
	}
	t.padBelow(5)
}

// rowHeight is the height of a row of some lines.
func rowHeight(lines int) float64 { return float64(lines)*cellText.leading + 2*cellTop }

// heightOf is the height of some rows.
func heightOf(rows [][]*cell) float64 {
	sum := 0.0
	for _, cells := range rows {
		sum += rowHeight(countLines(cells))
	}
	return sum
}

// shorten cuts heads that are higher than a page, and shows it with an ellipsis.
func (r *rows) shorten(head []*cell) {
	most := int((r.frame() - 2*cellTop) / cellText.leading)
	for i, c := range head {
		if len(c.lines) <= most {
			continue
		}
		c.lines = c.lines[:most]
		line := &c.lines[most-1]
		if last := len(line.Fragments) - 1; last >= 0 && line.Fragments[last].Text != "" {
			f := &line.Fragments[last]
			f.Text = r.fitting(strings.TrimRight(f.Text, " ")+"…", r.widths[i]-2*cellSide-f.X, c.runs[f.Span].style)
		}
	}
}

// headSlab is the head with its ground. Its texts stand at the bottom, near what they head.
func (r *rows) headSlab(cells []*cell) flow.Slab {
	lines := countLines(cells)
	slab := flow.Slab{Above: 10, Height: rowHeight(lines), Band: r.band}
	slab.Ops = append(slab.Ops, display.Op{Shape: display.Box, X: r.x, W: r.column.width, H: slab.Height, Color: tint})
	x := r.x
	for i, c := range cells {
		y := cellTop + float64(lines-len(c.lines))*cellText.leading
		for k := range c.lines {
			slab.Ops = r.cellLine(slab.Ops, c, k, x, y+float64(k)*cellText.leading, r.widths[i])
		}
		x += r.widths[i]
	}
	slab.Ops = append(slab.Ops, display.Op{Shape: display.Box, X: r.x, Y: slab.Height - 1, W: r.column.width, H: 1, Color: accent})
	return slab
}

// repeated is the head for the top of further pages: the same, but an artifact, since it has been read aloud already.
func repeated(head flow.Slab) *flow.Slab {
	again := head
	again.Above, again.Ops = 0, nil
	for _, op := range head.Ops {
		if op.Shape == display.LinkArea || op.Shape == display.Anchor {
			continue
		}
		op.Element, op.Artifact = nil, display.PageHeader
		again.Ops = append(again.Ops, op)
	}
	return &again
}

// row adds a row: as one slab, or, when no page is high enough for it, as one slab a line.
func (r *rows) row(cells []*cell, keep bool) {
	lines := countLines(cells)
	room := r.frame()
	if r.head != nil {
		room -= r.head.Height
	}
	if rowHeight(lines) > room {
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
	room := 2 + 3*len(cells) // edges, and a ground and two anchors for each cell
	for _, c := range cells {
		for k := from; k < min(to, len(c.lines)); k++ {
			room += c.opsOf(c.lines[k])
		}
	}
	slab.Ops = r.grounds(make([]display.Op, 0, room), cells, slab.Height)
	// Both edges: the tint of the next row would cover a line that only this one has drawn.
	if first {
		slab.Ops = r.edge(slab.Ops, 0)
	}
	if last {
		slab.Ops = r.edge(slab.Ops, slab.Height)
	}
	x := r.x
	for i, c := range cells {
		if first {
			slab.Ops = r.anchorAt(slab.Ops, c.id, -2)
			slab.Ops = r.anchorAt(slab.Ops, c.rowID, -2)
		}
		for k := from; k < min(to, len(c.lines)); k++ {
			slab.Ops = r.cellLine(slab.Ops, c, k, x, y+float64(k-from)*cellText.leading, r.widths[i])
		}
		x += r.widths[i]
	}
	return slab
}

// grounds appends the tints behind cells that have a mark.
func (r *rows) grounds(ops []display.Op, cells []*cell, height float64) []display.Op {
	x := r.x
	for i, c := range cells {
		if color, ok := markTints[c.from.Mark]; ok {
			ops = append(ops, display.Op{Shape: display.Box, X: x, W: r.widths[i], H: height, Color: color})
		}
		x += r.widths[i]
	}
	return ops
}

// edge appends a hairline at the top or bottom edge of a row.
func (r *rows) edge(ops []display.Op, y float64) []display.Op {
	return append(ops, display.Op{Shape: display.Box, X: r.x, Y: y - 0.25, W: r.column.width, H: 0.5, Color: rule})
}

// cellLine appends a line of a cell whose column begins at x.
func (r *rows) cellLine(ops []display.Op, c *cell, k int, x, y, width float64) []display.Op {
	line := c.lines[k]
	switch c.align {
	case document.End:
		x += width - cellSide - line.Width
	case document.Middle:
		x += (width - line.Width) / 2
	default:
		x += cellSide
	}
	return c.line(ops, line, x, y, cellText)
}
