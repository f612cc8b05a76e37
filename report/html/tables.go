package html

import (
	"strconv"
	"unicode/utf8"

	"openletter/report/document"
)

// table writes a table; that of a chart is of a class of its own.
func (p *printer) table(t *document.Table, ofChart bool) {
	p.tables++
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Text.String()
	}
	columns := measure(t)
	region := regionClass(columns)
	if region != "" {
		// A region can be reached and scrolled by the keyboard.
		p.put(`<div class="`, region, `" role="region" tabindex="0"`)
		p.tableName()
		p.put(">\n")
	}
	p.put(`<table`)
	p.attribute(`class`, tableClass(t, ofChart, heads))
	p.tableName()
	p.put(">\n")
	if t.Kind == document.Ledger {
		p.shares(columns)
	}
	p.head(t)
	if len(t.Rows) > 0 {
		p.put("<tbody>\n")
		for i := range t.Rows {
			p.row(t, &t.Rows[i], heads)
		}
		p.put("</tbody>\n")
	}
	p.put("</table>\n")
	if region != "" {
		p.put("</div>\n")
	}
}

// briefHead is how many characters the head of a column may have so that little room is enough for it where the
// cells of a narrow page are stacked.
const briefHead = 9

// tableClass says how the columns of a table share its width, and whether their heads are brief.
func tableClass(t *document.Table, ofChart bool, heads []string) string {
	class := "columns-" + strconv.Itoa(len(heads))
	if ofChart {
		class = "scores"
	} else if t.Kind == document.Ledger {
		class = "ledger"
	}
	for i, head := range heads {
		if i > 0 && utf8.RuneCountInString(head) > briefHead {
			return class
		}
	}
	return class + " brief"
}

// tableName writes the attribute that names a table: the heading that it stands under. A second table under the same
// heading says that it is the second.
func (p *printer) tableName() {
	if p.tables == 1 {
		p.attribute(`aria-labelledby`, p.heading.id)
	} else {
		p.label("table-again", "heading", p.heading.text, "number", strconv.Itoa(p.tables))
	}
}

// head writes the head row. An empty corner is the head of nothing.
func (p *printer) head(t *document.Table) {
	p.put("<thead>\n<tr>\n")
	for _, c := range t.Columns {
		tag, scope := markup(`th`), markup(` scope="col"`)
		if len(c.Text) == 0 {
			tag, scope = `td`, ``
		}
		p.put(`<`, tag, scope)
		p.cellClass(c.Align, "")
		p.put(`>`)
		p.line(c.Text)
		p.put(`</`, tag, ">\n")
	}
	p.put("</tr>\n</thead>\n")
}

// row writes a head cell for a first cell that heads its row, and for each other one a data cell with the name of its
// column: a narrow page stacks the cells, and then the name stands before each.
func (p *printer) row(t *document.Table, row *document.Row, heads []string) {
	if len(row.Cells) != len(t.Columns) {
		p.fail("a row of a table has %d cells, its head %d", len(row.Cells), len(t.Columns))
		return
	}
	p.put(`<tr`)
	p.id(row.ID)
	p.put(">\n")
	for i := range row.Cells {
		c := &row.Cells[i]
		tag := markup(`td`)
		switch empty := len(c.Text) == 0 && c.Mark == ""; {
		case i == 0 && t.RowHeads && !empty:
			tag = `th`
			p.put(`<th scope="row"`)
		case i == 0 && empty:
			p.put(`<td`)
		default:
			p.put(`<td`)
			p.attribute(`data-label`, heads[i])
		}
		p.id(c.ID)
		p.cellClass(t.Columns[i].Align, c.Mark)
		p.put(`>`)
		p.mark(c.Mark)
		p.line(c.Text)
		p.put(`</`, tag, ">\n")
	}
	p.put("</tr>\n")
}

// cellClass writes the class attribute of a cell, or nothing: how its text is aligned and whether a mark is before it.
func (p *printer) cellClass(align document.Align, mark document.Mark) {
	class := ""
	switch align {
	case document.Middle:
		class = " middle"
	case document.End:
		class = " end"
	}
	if mark != "" {
		class += " marked"
	}
	if class != "" {
		p.attribute(`class`, class[1:])
	}
}
