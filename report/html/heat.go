package html

import (
	"strings"

	"openletter/report/document"
)

// heat writes a heat table. It is never stacked: on a narrow page its marks stand without their words, which only screen
// readers have there. Where its columns are many, the keyboard can scroll it.
func (p *printer) heat(t *document.Table) {
	p.under.tables++
	by, name := p.tableName()
	class := markup("heat worded")
	if t.MarksAlone() {
		class = "heat"
	}
	p.put("<div class=\"glance\" role=\"region\" tabindex=\"0\" {}=\"{}\">\n", by, name)
	p.put("<table class=\"{}\" {}=\"{}\">\n<thead>\n<tr>", class, by, name)
	for i, c := range t.Columns {
		if len(c.Text) == 0 { // an empty corner is the head of nothing
			p.put("<td></td>")
			continue
		}
		p.put(`<th scope="col"{}><span>{}</span></th>`, opens(t, i, ""), c.Text)
	}
	p.put("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		if len(row.Cells) != len(t.Columns) {
			p.fail("a row of a table has %d cells, its head %d", len(row.Cells), len(t.Columns))
			return
		}
		p.put("<tr{}{}>", attribute{"id", row.ID}, attribute{"class", map[bool]string{true: "group"}[row.OpensGroup()]})
		for i, c := range row.Cells {
			p.heatCell(t, i, c)
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n</div>\n")
}

func (p *printer) heatCell(t *document.Table, i int, c document.Cell) {
	switch {
	case i == 0 && t.RowHeads:
		p.put(`<th scope="row"{}>{}{}</th>`, attribute{"id", c.ID}, c.Mark, c.Text)
	case c.Mark == "":
		p.put(`<td{}{}>{}</td>`, attribute{"id", c.ID}, opens(t, i, ""), c.Text)
	default:
		p.put(`<td{}{}>`, attribute{"id", c.ID}, opens(t, i, "fill-"+drawings[c.Mark]))
		if len(c.Text) == 0 {
			p.drawMark(c.Mark, p.words[legendKeys[c.Mark]])
			p.put("</td>")
		} else {
			p.put("{}<span>{}</span></td>", c.Mark, c.Text)
		}
	}
}

// opens is the class attribute of a cell that has a class: whether its column opens a group of columns.
func opens(t *document.Table, column int, class string) attribute {
	if t.OpensColumns(column) {
		class = strings.TrimSpace(class + " opens")
	}
	return attribute{"class", class}
}
