package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A grid is a table before its columns have widths.
type grid struct {
	table *document.Table
	head  []*cell
	rows  [][]*cell // each as long as head
}

// A cell is one cell of a grid.
type cell struct {
	paragraph
	from      *document.Cell
	element   *structure.Element
	id        string // of the answer; "" for none
	rowID     string // of the row, in its first cell; "" for none
	align     document.Align
	narrowest float64 // width of the widest piece that should not be divided
	widest    float64 // width on one line
	lines     []typeset.Line
}

// table sets a table. The buffers of its cells are free again afterwards.
func (t *typesetter) table(b *document.Table, c column) {
	spare := t.spare
	t.setGrid(t.gridOf(b), c)
	t.spare = spare
}

// setGrid sets a table. One that is too wide for the page is set as several, each with the first column.
func (t *typesetter) setGrid(g *grid, c column) {
	if len(g.head) == 0 {
		return
	}
	for i, part := range parts(g.needs(), c.width) {
		panel := g.panel(part)
		if i > 0 {
			panel.renewFirst(t)
		}
		t.setPanel(panel, c)
	}
}

// gridOf turns the cells of a table into paragraphs. Their elements stand nowhere yet.
func (t *typesetter) gridOf(b *document.Table) *grid {
	g := &grid{table: b}
	var empty document.Cell // where a row is too short
	for i := range b.Columns {
		g.head = append(g.head, t.headCell(b, i))
	}
	for _, row := range b.Rows {
		cells := make([]*cell, len(b.Columns))
		for i := range cells {
			from := &empty
			if i < len(row.Cells) {
				from = &row.Cells[i]
			}
			cells[i] = t.cell(b, i, from)
			cells[i].id = from.ID
		}
		if len(cells) > 0 {
			cells[0].rowID = row.ID
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// headCell is the head of a column.
func (t *typesetter) headCell(b *document.Table, i int) *cell {
	e := (&structure.Element{Kind: structure.HeaderCell}).Say(structure.Attributes, structure.HeadsColumn)
	return t.newCell(&document.Cell{Text: b.Columns[i].Text}, b.Columns[i].Align, cellText.strong(), e)
}

// cell is a cell of a row in the column with an index.
func (t *typesetter) cell(b *document.Table, i int, from *document.Cell) *cell {
	e, st := &structure.Element{Kind: structure.DataCell}, cellText
	if i == 0 && b.RowHeads {
		e = (&structure.Element{Kind: structure.HeaderCell}).Say(structure.Attributes, structure.HeadsRow)
		if b.Kind != document.Ledger { // sentences in bold would shout
			st = st.strong()
		}
	}
	return t.newCell(from, b.Columns[i].Align, st, e)
}

func (t *typesetter) newCell(from *document.Cell, align document.Align, st style, e *structure.Element) *cell {
	c := &cell{from: from, align: align, element: e}
	c.paragraph = t.inline(from.Mark, from.Text, st, e)
	c.narrowest, c.widest = typeset.Measure(c.spans)
	return c
}

// panel is the grid with only some of its columns.
func (g *grid) panel(columns []int) *grid {
	if len(columns) == len(g.head) {
		return g
	}
	pick := func(cells []*cell) []*cell {
		var picked []*cell
		for _, i := range columns {
			picked = append(picked, cells[i])
		}
		return picked
	}
	p := &grid{table: g.table, head: pick(g.head)}
	for _, row := range g.rows {
		p.rows = append(p.rows, pick(row))
	}
	return p
}

// renewFirst replaces the cells of the first column by new ones without ids, since the old ones stand in another panel.
func (g *grid) renewFirst(t *typesetter) {
	g.head[0] = t.headCell(g.table, 0)
	for _, row := range g.rows {
		row[0] = t.cell(g.table, 0, row[0].from)
	}
}

// adopt gives the cells their places in the structure, in a table that is about what the heading above it says. A table
// without rows has no part for its head.
func (g *grid) adopt(parent *structure.Element, heading string) {
	table := parent.Add(structure.Table).Say(structure.Summary, heading)
	head, body := table, table
	if len(g.rows) > 0 {
		head, body = table.Add(structure.TableHead), table.Add(structure.TableBody)
	}
	adoptRow(head, g.head)
	for _, cells := range g.rows {
		adoptRow(body, cells)
	}
}

func adoptRow(part *structure.Element, cells []*cell) {
	row := part.Add(structure.TableRow)
	for _, c := range cells {
		row.Adopt(c.element)
	}
}

// breakLines sets every cell in lines for the columns' widths. They are good until the breaker is reset.
func (g *grid) breakLines(b *typeset.Breaker, widths []float64) {
	b.Reset()
	for _, row := range append([][]*cell{g.head}, g.rows...) {
		for i, c := range row {
			c.lines = b.Break(c.spans, widths[i]-2*cellSide)
		}
	}
}

// compares says whether most answers in the table have a mark: then its columns are equals.
func (g *grid) compares() bool {
	marks, cells := 0, 0
	for _, row := range g.rows {
		for _, c := range row[min(1, len(row)):] {
			cells++
			if c.from.Mark != "" {
				marks++
			}
		}
	}
	return len(g.head) > 2 && 2*marks > cells
}

// markTints are the grounds behind cells that have a mark: pale, so that letters stay as readable as on white.
var markTints = map[document.Mark]display.Color{
	document.Good:     {R: 0xea, G: 0xf5, B: 0xee},
	document.Partly:   {R: 0xfd, G: 0xf4, B: 0xe1},
	document.Bad:      {R: 0xfc, G: 0xec, B: 0xea},
	document.Disputed: {R: 0xf1, G: 0xee, B: 0xf9},
}

// countLines is the largest number of lines among cells, at least one.
func countLines(row []*cell) int {
	most := 1
	for _, c := range row {
		most = max(most, len(c.lines))
	}
	return most
}
