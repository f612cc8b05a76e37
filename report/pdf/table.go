package pdf

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A grid is a table before its columns have widths.
type grid struct {
	node ast.Node // the table
	role markdown.Role
	head []*cell
	rows [][]*cell // each as long as head

	headsRows bool // whether the first cell of each row is its head
}

// A cell is one cell of a grid.
type cell struct {
	paragraph
	node      ast.Node
	element   *structure.Element
	mark      fact.Mark // what it begins with; empty for none
	align     east.Alignment
	narrowest float64 // width of the widest piece that should not be divided
	widest    float64 // width on one line
	lines     []typeset.Line
}

// table sets a table. One that is too wide for the page is set as several, each with the first column of the whole.
func (s *setter) table(n *east.Table, c column) {
	g := s.readGrid(n)
	if len(g.head) == 0 {
		return
	}
	if g.role == markdown.Bars {
		s.chart(g, c)
	}
	for i, part := range parts(g.needs(), c.width) {
		panel := g.panel(part)
		if i > 0 {
			panel.renewFirst(s)
		}
		s.panel(panel, c)
	}
}

// readGrid turns the cells of a table into paragraphs. Their elements stand nowhere yet.
func (s *setter) readGrid(n *east.Table) *grid {
	g := &grid{node: n, role: markdown.RoleOf(n), headsRows: s.doc.HeadsRows(n)}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, isHead := row.(*east.TableHeader)
		var cells []*cell
		for node := row.FirstChild(); node != nil; node = node.NextSibling() {
			cells = append(cells, s.cell(node, isHead, len(cells) == 0 && g.headsRows, g.role))
		}
		if isHead {
			g.head = cells
		} else {
			g.rows = append(g.rows, cells)
		}
	}
	return g
}

// cell reads a cell. The head's cells head columns; isFirst says that the cell heads its row.
func (s *setter) cell(node ast.Node, isHead, isFirst bool, role markdown.Role) *cell {
	c := &cell{node: node}
	st := cellText
	switch {
	case isHead:
		c.element, st = structure.New(structure.HeaderCell).With(structure.HeadsColumn), st.strong()
	case isFirst:
		c.element = structure.New(structure.HeaderCell).With(structure.HeadsRow)
		if role != markdown.Ledger { // sentences in bold would shout
			st = st.strong()
		}
	default:
		c.element = structure.New(structure.DataCell)
	}
	if mark, ok := node.FirstChild().(*markdown.MarkNode); ok {
		c.mark = mark.Mark
	}
	if tableCell, ok := node.(*east.TableCell); ok {
		c.align = tableCell.Alignment
	}
	c.paragraph = s.inline(node, st, c.element, nil)
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
			if i < len(cells) {
				picked = append(picked, cells[i])
			}
		}
		return picked
	}
	p := &grid{node: g.node, role: g.role, headsRows: g.headsRows, head: pick(g.head)}
	for _, row := range g.rows {
		p.rows = append(p.rows, pick(row))
	}
	return p
}

// renewFirst replaces the cells of the first column by new ones, since the old ones stand in another panel.
func (g *grid) renewFirst(s *setter) {
	g.head[0] = s.cell(g.head[0].node, true, true, g.role)
	for _, row := range g.rows {
		row[0] = s.cell(row[0].node, false, g.headsRows, g.role)
	}
}

// adopt gives the cells their places in the structure, in a table that is about what the heading above it says.
func (g *grid) adopt(parent *structure.Element, heading string) {
	table := parent.Add(structure.Table)
	table.Summary = heading
	row := table.Add(structure.TableHead).Add(structure.TableRow)
	for _, c := range g.head {
		row.Adopt(c.element)
	}
	if len(g.rows) == 0 {
		return
	}
	body := table.Add(structure.TableBody)
	for _, cells := range g.rows {
		row := body.Add(structure.TableRow)
		for _, c := range cells {
			row.Adopt(c.element)
		}
	}
}

// breakLines sets every cell in lines for the columns' widths.
func (g *grid) breakLines(widths []float64) {
	for _, row := range append([][]*cell{g.head}, g.rows...) {
		for i, c := range row {
			c.lines = typeset.Break(c.spans, widths[i]-2*cellSide)
		}
	}
}

// compares says whether most answers in the table begin with a mark: then its columns are equals.
func (g *grid) compares() bool {
	marks, cells := 0, 0
	for _, row := range g.rows {
		for _, c := range row[min(1, len(row)):] {
			cells++
			if c.mark != "" {
				marks++
			}
		}
	}
	return len(g.head) > 2 && 2*marks > cells
}

// markTints are the grounds behind cells that begin with a mark: pale, so that letters stay as readable as on white.
var markTints = map[fact.Mark]sheet.Color{
	fact.MarkGood:     {R: 0xea, G: 0xf5, B: 0xee},
	fact.MarkPartly:   {R: 0xfd, G: 0xf4, B: 0xe1},
	fact.MarkBad:      {R: 0xfc, G: 0xec, B: 0xea},
	fact.MarkDisputed: {R: 0xf1, G: 0xee, B: 0xf9},
}

// allLines is the largest number of lines among cells.
func allLines(row []*cell) int {
	most := slices.MaxFunc(row, func(a, b *cell) int { return len(a.lines) - len(b.lines) })
	return max(len(most.lines), 1)
}
