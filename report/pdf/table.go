package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A grid is a table, or some columns of it, before the columns have widths.
type grid struct {
	head []*cell
	rows [][]*cell // each as long as head
}

// all are the rows with the head before them.
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

// setGrid sets a table. One that is too wide for the page is set as several, each with the first column: anew and without
// ids, since the cells of the first part have their places already.
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
		panel := &grid{head: pick(g.head)}
		for _, cells := range g.rows {
			panel.rows = append(panel.rows, pick(cells))
		}
		t.setPanel(panel, c)
	}
}

// gridOf turns the cells of a table into paragraphs. Their elements stand nowhere yet.
func (t *typesetter) gridOf(b *document.Table) *grid {
	g := &grid{}
	for _, column := range b.Columns {
		from := document.Cell{Text: column.Text}
		g.head = append(g.head, t.cell(from, column.Align, cellText.strong(), structure.HeadsColumn))
	}
	for _, row := range b.Rows {
		cells := make([]*cell, len(b.Columns))
		for i, column := range b.Columns {
			var from document.Cell // stays empty where a row is too short
			if i < len(row.Cells) {
				from = row.Cells[i]
			}
			st, heads := cellText, ""
			if i == 0 && b.RowHeads {
				heads = structure.HeadsRow
				if b.Kind != document.Ledger { // sentences in bold would shout
					st = st.strong()
				}
			}
			cells[i] = t.cell(from, column.Align, st, heads)
			cells[i].anchors = t.anchorAt(nil, from.ID, -2)
			if i == 0 {
				cells[i].anchors = t.anchorAt(cells[i].anchors, row.ID, -2)
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

// place gives the cells their lines, their places across the page and in the structure, in a table that is about what the
// heading above it says. A table without rows has no part for its head. The lines are good until the breaker is reset.
func (g *grid) place(t *typesetter, c column) {
	table := c.element.Add(structure.Table).Say(structure.Summary, t.heading)
	part, body := table, table
	if len(g.rows) > 0 {
		part, body = table.Add(structure.TableHead), table.Add(structure.TableBody)
	}
	widths := g.widths(c.width)
	t.breaker.Reset()
	for _, cells := range g.all() {
		row, x := part.Add(structure.TableRow), c.x
		for i, cell := range cells {
			row.Adopt(cell.element)
			cell.x, cell.width = x, widths[i]
			cell.lines = t.breaker.Break(cell.spans, cell.width-2*cellSide)
			x += cell.width
		}
		part = body
	}
}

// compares says whether most answers in the table have a mark: then its columns are equals.
func (g *grid) compares() bool {
	marks, cells := 0, 0
	for _, row := range g.rows {
		for _, c := range row[1:] {
			cells++
			if c.from.Mark != "" {
				marks++
			}
		}
	}
	return len(g.head) > 2 && 2*marks > cells
}
