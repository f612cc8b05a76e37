package terminal

import (
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// table prints a table: aligned where its rows fit on a line each, otherwise cell by cell.
func (p *printer) table(margin string, t *document.Table) {
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = p.text(c.Text)
	}
	rows := [][]string{heads}
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = strings.ReplaceAll(p.marked(c.Mark, c.Text), "\n", " ")
		}
		rows = append(rows, cells)
	}
	if widths := widthsOf(rows); fits(widths, columns-utf8.RuneCountInString(margin)) {
		p.aligned(margin, t, rows, widths)
	} else {
		p.apart(margin, rows)
	}
}

// gap is how many blanks stand between two columns.
const gap = 2

// widthsOf is the widest cell of each column.
func widthsOf(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// fits says whether columns of some widths fit beside each other.
func fits(widths []int, width int) bool {
	for _, w := range widths {
		width -= w + gap
	}
	return width+gap >= 0
}

// aligned prints rows, the first of which is the head, in columns.
func (p *printer) aligned(margin string, t *document.Table, rows [][]string, widths []int) {
	for i, row := range rows {
		if i == 1 {
			p.row(margin, t, widths, func(c int) string { return strings.Repeat("-", widths[c]) })
		}
		p.row(margin, t, widths, func(c int) string { return row[c] })
	}
}

func (p *printer) row(margin string, t *document.Table, widths []int, cell func(int) string) {
	cells := make([]string, len(widths))
	for c, width := range widths {
		cells[c] = padded(cell(c), width, t.Columns[c].Align)
	}
	p.out.WriteString(strings.TrimRight(margin+strings.Join(cells, strings.Repeat(" ", gap)), " "))
	p.out.WriteByte('\n')
}

// apart prints the cells of each row below each other: the first as it is, the others behind the heads of their columns.
func (p *printer) apart(margin string, rows [][]string) {
	for _, row := range rows[1:] {
		p.line(margin, row[0])
		for c, cell := range row[1:] {
			p.wrap(margin+"  ", margin+"    ", rows[0][c+1]+": "+cell)
		}
	}
}
