package pdf

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A grid is a table, or some columns of it, before the columns have widths.
type grid struct {
	heat bool  // its cells are filled, with space between them
	text style // of its cells
	head []*cell
	rows [][]*cell // each as long as head
}

func (g *grid) all() [][]*cell { return append([][]*cell{g.head}, g.rows...) }

// A cell is one cell of a grid.
type cell struct {
	strip
	from      document.Cell
	align     document.Align
	style     style
	tint      display.Color // of its ground; the zero Color for none
	heads     string        // the attribute that says what it is the head of; "" where it is none
	element   *structure.Element
	anchors   []display.Op // of the ids of its answer and, in the first cell, of its row
	narrowest float64      // width of the widest piece that should not be divided
	widest    float64      // width on one line
	lines     []typeset.Line
}

// setGrid sets a table: one that is too wide as several, each with the first column, anew and without its ids.
func (t *typesetter) setGrid(g *grid, c column) {
	if len(g.head) == 0 {
		return
	}
	for part, columns := range parts(g.needs(), c.width) {
		pick := func(cells []*cell) []*cell {
			picked := make([]*cell, len(columns))
			for i, column := range columns {
				picked[i] = cells[column]
			}
			if first := picked[0]; part > 0 {
				picked[0] = t.cell(first.from, first.align, first.style, first.heads)
			}
			return picked
		}
		panel := &grid{heat: g.heat, text: g.text, head: pick(g.head)}
		for _, cells := range g.rows {
			panel.rows = append(panel.rows, pick(cells))
		}
		t.setPanel(panel, c)
	}
}

// gridOf turns the cells of a table into paragraphs. Their elements stand nowhere yet.
func (t *typesetter) gridOf(b *document.Table) *grid {
	text := cellText
	switch b.Kind {
	case document.Heat:
		text = denseText
	case document.Ledger:
		text = narrowText
	}
	g := &grid{heat: b.Kind == document.Heat, text: text}
	for _, column := range b.Columns {
		from := document.Cell{Text: column.Text}
		g.head = append(g.head, t.cell(from, column.Align, text.strong(), structure.HeadsColumn))
	}
	for _, row := range b.Rows {
		cells := make([]*cell, len(b.Columns))
		for i, column := range b.Columns {
			var from document.Cell // stays empty where a row is too short
			if i < len(row.Cells) {
				from = row.Cells[i]
			}
			st, heads := text, ""
			if i == 0 && b.RowHeads {
				heads = structure.HeadsRow
				if b.Kind == document.Comparison { // sentences in bold would shout
					st = st.strong()
				}
			}
			if g.heat {
				st = heatText(st, &row, from.Mark)
			}
			cells[i] = t.cell(from, column.Align, st, heads)
			if g.heat && from.Mark != "" {
				cells[i].tint = t.signOf(from.Mark).fill
			}
			cells[i].anchors = t.anchorAt(nil, from.ID, -2, cells[i].element)
			if i == 0 {
				cells[i].anchors = t.anchorAt(cells[i].anchors, row.ID, -2, cells[i].element)
			}
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

func (t *typesetter) cell(from document.Cell, align document.Align, st style, heads string) *cell {
	e := &structure.Element{Kind: structure.DataCell}
	if heads != "" {
		e.Kind = structure.HeaderCell
		e.Say(structure.Attributes, heads)
	}
	c := &cell{from: from, align: align, style: st, heads: heads, element: e}
	if from.Mark != "" {
		c.tint = t.signOf(from.Mark).tint
	}
	c.paragraph = t.inline(from.Mark, from.Text, st, e)
	c.narrowest, c.widest = typeset.Measure(c.spans)
	return c
}

// place gives the cells lines and places on the page and in the structure. Without rows there is no part for the head.
func (g *grid) place(c column, summary string) {
	table := c.element.Add(structure.Table).Say(structure.Summary, summary)
	part, body := table, table
	if len(g.rows) > 0 {
		part, body = table.Add(structure.TableHead), table.Add(structure.TableBody)
	}
	widths := g.widths(c.width)
	for _, cells := range g.all() {
		row, x := part.Add(structure.TableRow), c.x
		for i, cell := range cells {
			row.Adopt(cell.element)
			cell.x, cell.width = x, widths[i]
			cell.lines = typeset.Break(cell.spans, cell.width-2*cellSide)
			x += cell.width
		}
		part = body
	}
}

// rows makes slabs of the rows of one panel.
type rows struct {
	*typesetter
	column
	heat bool
	text style         // its leading is that of all cells
	top  float64       // space above and below the lines of a row
	head *display.Slab // for the top of further pages; nil for none
	room float64       // how high a row can be
}

// setPanel sets a grid that fits the width of the column.
func (t *typesetter) setPanel(g *grid, c column) {
	g.place(c, t.heading)
	r := rows{typesetter: t, column: c, heat: g.heat, text: g.text, top: cellTop, room: t.frame()}
	if g.text != cellText {
		r.top = denseTop
	}
	r.shorten(g.head)
	head := r.headSlab(g.head)
	head.Keep = len(g.rows) > 0
	if head.Height <= t.frame()/2 { // a higher one would leave too little of each page
		again := head
		again.Ops = slices.Clone(head.Ops)
		r.head, r.room = &again, r.room-head.Height
	}
	t.add(head)
	height := head.Height
	for _, cells := range g.rows {
		height += r.rowHeight(countLines(cells))
	}
	for i, cells := range g.rows {
		// A small table is not divided. Of others two rows stay with the head, and no row stands alone on the last page.
		r.row(cells, i < len(g.rows)-1 && (height <= t.frame()/4 || i == 0 || i == len(g.rows)-2))
	}
	t.flow.Last().Height += 5
}

// countLines is the largest number of lines among cells, at least one.
func countLines(row []*cell) int {
	most := 1
	for _, c := range row {
		most = max(most, len(c.lines))
	}
	return most
}

func (r *rows) rowHeight(lines int) float64 { return float64(lines)*r.text.leading + 2*r.top }

// shorten cuts heads that are higher than a page, and shows it with an ellipsis.
func (r *rows) shorten(head []*cell) {
	most := int((r.frame() - 2*r.top) / r.text.leading)
	for _, c := range head {
		if len(c.lines) <= most {
			continue
		}
		c.lines = c.lines[:most]
		line := &c.lines[most-1]
		if last := len(line.Fragments) - 1; last >= 0 && line.Fragments[last].Text != "" {
			f := &line.Fragments[last]
			f.Text = r.fitting(strings.TrimRight(f.Text, " ")+"…", c.width-2*cellSide-f.X, c.runs[f.Span].style)
		}
	}
}

// headSlab is the head with its ground. Its texts stand at the bottom, near what they head.
func (r *rows) headSlab(cells []*cell) display.Slab {
	lines := countLines(cells)
	slab := display.Slab{Above: 10, Height: r.rowHeight(lines), Band: r.band}
	slab.Ops = append(slab.Ops, box(r.x, 0, r.width, slab.Height, tint))
	for _, c := range cells {
		slab.Ops = c.draw(slab.Ops, c.lines, r.text, r.top+float64(lines-len(c.lines))*r.text.leading)
	}
	slab.Ops = append(slab.Ops, box(r.x, slab.Height-1, r.width, 1, accent))
	return slab
}

// row adds a row: as one slab, or, when no page is high enough for it, as one slab a line.
func (r *rows) row(cells []*cell, keep bool) {
	lines := countLines(cells)
	if r.rowHeight(lines) <= r.room {
		r.slice(cells, 0, lines, lines, keep)
		return
	}
	for k := range lines {
		r.slice(cells, k, k+1, lines, k == 0 || k == lines-2) // at least two lines stay together at either end
	}
}

// slice adds a slab with the lines from index from up to index to of a row, and its padding at the first and the last.
func (r *rows) slice(cells []*cell, from, to, lines int, keep bool) {
	first, last := from == 0, to == lines
	slab := display.Slab{Height: float64(to-from) * r.text.leading, Head: r.head, Band: r.band, Keep: keep}
	y := 0.0
	var edges []display.Op // both: the tint of the next row would cover a hairline that only this one has drawn
	if first {
		y = r.top
		slab.Height += r.top
		edges = append(edges, box(r.x, -0.25, r.width, 0.5, rule))
	}
	if last {
		slab.Height += r.top
		edges = append(edges, box(r.x, slab.Height-0.25, r.width, 0.5, rule))
	}
	for _, c := range cells {
		if c.tint != (display.Color{}) {
			ground := box(c.x, 0, c.width, slab.Height, c.tint)
			if r.heat {
				ground.X, ground.Y, ground.W, ground.H = c.x+1, 1, c.width-2, slab.Height-2
			}
			slab.Ops = append(slab.Ops, ground)
		}
	}
	slab.Ops = append(slab.Ops, edges...)
	for _, c := range cells {
		if first {
			slab.Ops = append(slab.Ops, c.anchors...)
		}
		slab.Ops = c.draw(slab.Ops, c.lines[min(from, len(c.lines)):min(to, len(c.lines))], r.text, y)
	}
	r.add(slab)
}

// draw appends lines of the cell, the first one at y.
func (c *cell) draw(ops []display.Op, lines []typeset.Line, st style, y float64) []display.Op {
	for i, line := range lines {
		left := cellSide
		switch c.align {
		case document.End:
			left = c.width - cellSide - line.Width
		case document.Middle:
			left = (c.width - line.Width) / 2
		}
		ops = c.line(ops, line, c.x+left, c.x+c.width-cellSide, y+float64(i)*st.leading, st)
	}
	return ops
}
