package markdown

import "openletter/report/document"

// table writes a table with the comment that it needs.
func (p *printer) table(t *document.Table) {
	switch {
	case t.Kind == document.Ledger && t.RowHeads:
		p.comment(isLedger)
	case t.Kind == document.Ledger:
		p.comment(isHeadlessLedger)
	case !t.RowHeads:
		p.comment(isHeadless)
	}
	p.rows(t)
}

// rows writes the lines of a table.
func (p *printer) rows(t *document.Table) {
	p.flat, p.cell = true, true
	defer func() { p.flat, p.cell = false, false }()
	p.write("|")
	for _, c := range t.Columns {
		p.write(" ")
		p.place = begins
		p.line(c.Text)
		p.write(" |")
	}
	p.newline()
	p.write("|")
	for _, c := range t.Columns {
		p.write([...]string{document.Start: " --- |", document.Middle: " :-: |", document.End: " ---: |"}[c.Align])
	}
	for _, row := range t.Rows {
		p.newline()
		p.write("|")
		for i, c := range row.Cells {
			p.write(" ")
			if i == 0 {
				p.anchor(row.ID)
			}
			p.anchor(c.ID)
			p.place = begins
			p.marked(c.Mark, c.Text)
			p.write(" |")
		}
	}
}
