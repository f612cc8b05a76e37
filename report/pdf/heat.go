package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// Measures of a heat table of marks alone, in points.
const (
	heatRow    = 9.2
	heatGroup  = 10.8 // a row that opens a group
	heatGap    = 1.1  // between filled cells
	heatApart  = 5.0  // between groups of columns
	heatWidest = 36.0 // of a column
	heatNames  = 0.36 // the most of the width that the heads of rows take
	heatHead   = 150  // how high the heads of columns can be
	heatBefore = 96   // on the same page: heading, caption, legend, note
	heatSpace  = 6.0  // behind the heads of rows, and above those of columns
)

var heatLetters = style{cellText.face, 7.2, 8.6, ink}

// heatText is how a cell of a row is set: white where it is filled with the darkest colour.
func heatText(st style, row *document.Row, mark document.Mark) style {
	if row.OpensGroup() {
		st = st.strong()
	}
	if mark == document.Bad {
		st = st.in(figureColors["paper"])
	}
	return st
}

// A heatmap is a heat table of marks alone in the making: its columns are so narrow that their heads stand upright.
type heatmap struct {
	*typesetter
	column
	from  *document.Table
	left  []float64 // of each column
	width float64   // of those behind the first
	head  *display.Slab
}

// heat sets a heat table of marks alone, on one page if that can be. Where not, groups of rows are kept together. One
// whose texts are too long for that is set like other tables.
func (t *typesetter) heat(b *document.Table, c column) {
	h := &heatmap{typesetter: t, column: c, from: b}
	if !h.divide() {
		t.setGrid(t.gridOf(b), c)
		return
	}
	table := c.element.Add(structure.Table).Say(structure.Summary, t.heading)
	h.heads(table.Add(structure.TableHead).Add(structure.TableRow))
	body, height := table.Add(structure.TableBody), h.head.Height
	for i := range b.Rows {
		height += heatRow
		if b.Rows[i].OpensGroup() {
			height += heatGroup - heatRow
		}
	}
	fits := height < t.frame()-heatBefore
	for i := range b.Rows {
		isLast := i+1 == len(b.Rows)
		h.row(&b.Rows[i], body.Add(structure.TableRow), !isLast && (fits || i == 0 || !b.Rows[i+1].OpensGroup()))
	}
}

// divide gives the columns places, and says whether all texts have room there.
func (h *heatmap) divide() (fits bool) {
	strong := h.faces[heatLetters.strong().face]
	wide := func(l document.Line) float64 { return strong.Width(l.String(), heatLetters.size) }
	names, apart, widest := 0.0, 0.0, 0.0
	for _, row := range h.from.Rows {
		if len(row.Cells) != len(h.from.Columns) {
			return false
		}
		for _, c := range row.Cells[1:] {
			widest = max(widest, wide(c.Text))
		}
		names = max(names, wide(row.Cells[0].Text))
	}
	for i, c := range h.from.Columns {
		if h.from.OpensColumns(i) {
			apart += heatApart
		}
		if wide(c.Text) > heatHead-heatSpace {
			return false
		}
	}
	all := min(names+heatSpace, heatNames*h.column.width)
	h.width = min((h.column.width-all-apart)/float64(len(h.from.Columns)-1), heatWidest)
	h.left = []float64{h.x, h.x + all}
	for i := 2; i < len(h.from.Columns); i++ {
		x := h.left[i-1] + h.width
		if h.from.OpensColumns(i) {
			x += heatApart
		}
		h.left = append(h.left, x)
	}
	return len(h.from.Columns) > 1 && h.width >= max(widest, heatLetters.size) && names < 3*all &&
		wide(h.from.Columns[0].Text) <= all
}

// heads sets the heads of the columns, which stand upright but for the first.
func (h *heatmap) heads(row *structure.Element) {
	st := heatLetters.strong()
	names := make([]string, len(h.left))
	height := 0.0
	for i, c := range h.from.Columns {
		names[i] = h.drawable(c.Text.String(), st.face)
		height = max(height, h.faces[st.face].Width(names[i], st.size)+heatSpace)
	}
	slab := display.Slab{Above: 8, Height: height, Keep: true, Band: h.band}
	for i, name := range names {
		e := row.Add(structure.HeaderCell).Say(structure.Attributes, structure.HeadsColumn)
		op := st.text(name+" ", h.x, height-4, e)
		if i > 0 {
			op.X, op.Upright = h.left[i]+h.width/2+0.355*st.size, true
		}
		slab.Ops = append(slab.Ops, op)
	}
	again := slab
	again.Ops = append([]display.Op(nil), slab.Ops...)
	h.head = &again
	h.add(slab)
}

// row sets a row; its head may take several lines.
func (h *heatmap) row(row *document.Row, e *structure.Element, keep bool) {
	st, above := heatText(heatLetters, row, ""), 0.0
	if row.OpensGroup() {
		above = heatGroup - heatRow
	}
	of := e.Add(structure.HeaderCell).Say(structure.Attributes, structure.HeadsRow)
	head := h.inline("", row.Cells[0].Text, st, of)
	lines := typeset.Break(head.spans, h.left[1]-h.x-heatSpace)
	height := heatRow + float64(max(len(lines)-1, 0))*st.leading
	slab := display.Slab{Height: above + height, Keep: keep, Head: h.head, Band: h.band}
	slab.Ops = h.anchorAt(slab.Ops, row.ID, -2, of)
	for i, line := range lines {
		y := above + (heatRow-st.leading)/2 + float64(i)*st.leading
		slab.Ops = head.line(slab.Ops, line, h.x, h.left[1]-heatSpace, y, st)
	}
	for i, c := range row.Cells[1:] {
		cell := display.Op{X: h.left[i+1], Y: above, W: h.width, H: height, Element: e.Add(structure.DataCell)}
		slab.Ops = h.cell(h.anchorAt(slab.Ops, c.ID, -2, cell.Element), &c, cell, st)
	}
	h.add(slab)
}

// cell draws a mark on its ground, or a short text, in the middle of a place.
func (h *heatmap) cell(ops []display.Op, c *document.Cell, place display.Op, st style) []display.Op {
	baseline := place.Y + place.H/2 + 0.355*st.size
	if c.Mark == "" {
		text := h.drawable(c.Text.String(), st.face)
		return append(ops, st.text(text+" ", place.X+(place.W-h.faces[st.face].Width(text, st.size))/2, baseline, place.Element))
	}
	sign := h.signOf(c.Mark)
	ground := sign.fill
	if ground == sign.color {
		st = st.in(figureColors["paper"])
	}
	if ground == (display.Color{}) { // white within a line
		ops = append(ops, box(place.X+heatGap/2, place.Y+heatGap/2, place.W-heatGap, place.H-heatGap, rule))
		place.X, place.Y, place.W, place.H = place.X+0.5, place.Y+0.5, place.W-1, place.H-1
		ground = figureColors["paper"]
	}
	ops = append(ops, box(place.X+heatGap/2, place.Y+heatGap/2, place.W-heatGap, place.H-heatGap, ground))
	return append(ops, sign.op(place.X+(place.W-signSize*st.size)/2, baseline, st, h.saying(legendKeys[c.Mark], place.Element)))
}
