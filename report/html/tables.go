package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// table writes a table of a class; "" is that of columns which share the width equally.
func (p *printer) table(t *document.Table, class string) {
	p.under.tables++
	columns := measure(t)
	by, name := p.tableName()
	region := regionClass(columns)
	if region != "" {
		// A region can be reached and scrolled by the keyboard.
		p.put("<div class=\"{}\" role=\"region\" tabindex=\"0\" {}=\"{}\">\n", region, by, name)
	}
	p.put("<table class=\"{}\" {}=\"{}\">\n", tableClass(class, columns), by, name)
	if t.Kind == document.Ledger {
		p.shares(columns)
	}
	p.put("<thead>\n<tr>\n")
	for _, c := range t.Columns {
		open, end := markup(`<th scope="col"`), markup("</th>\n")
		if len(c.Text) == 0 { // an empty corner is the head of nothing
			open, end = "<td", "</td>\n"
		}
		p.put("{}{}>{}{}", open, cellClass(c.Align, ""), c.Text, end)
	}
	p.put("</tr>\n</thead>\n")
	if len(t.Rows) > 0 {
		p.put("<tbody>\n")
		for _, row := range t.Rows {
			p.row(t, row, columns)
		}
		p.put("</tbody>\n")
	}
	p.put("</table>\n")
	if region != "" {
		p.put("</div>\n")
	}
}

// tableClass says how the columns of a table share its width, and whether their heads are brief.
func tableClass(class string, columns []column) string {
	if class == "" {
		class = "columns-" + strconv.Itoa(len(columns))
	}
	isLong := func(c column) bool { return utf8.RuneCountInString(c.head) > briefHead }
	if len(columns) > 1 && slices.ContainsFunc(columns[1:], isLong) {
		return class
	}
	return class + " brief"
}

// tableName is the attribute that names a table, and its value: the heading that it stands under. A second table under
// the same heading says that it is the second.
func (p *printer) tableName() (attribute markup, value string) {
	if n := p.under.tables; n > 1 {
		return "aria-label", p.say("table-again", "heading", p.under.text, "number", n)
	}
	return "aria-labelledby", p.under.id
}

// row writes a head cell for a first cell that heads its row, and for each other one a data cell with the name of its
// column: a narrow page stacks the cells, and then the name stands before each.
func (p *printer) row(t *document.Table, row document.Row, columns []column) {
	if len(row.Cells) != len(columns) {
		p.fail("a row of a table has %d cells, its head %d", len(row.Cells), len(columns))
		return
	}
	p.put("<tr{}>\n", attribute{"id", row.ID})
	for i, c := range row.Cells {
		tag := markup("td")
		switch empty := len(c.Text) == 0 && c.Mark == ""; {
		case i == 0 && t.RowHeads && !empty:
			tag = "th"
			p.put(`<th scope="row"`)
		case i == 0 && empty:
			p.put("<td")
		default:
			p.put(`<td data-label="{}"`, columns[i].head)
		}
		p.put("{}{}>{}{}</{}>\n", attribute{"id", c.ID}, cellClass(t.Columns[i].Align, c.Mark), c.Mark, c.Text, tag)
	}
	p.put("</tr>\n")
}

// cellClass is the class attribute of a cell: how its text is aligned and whether a mark is before it.
func cellClass(align document.Align, mark document.Mark) attribute {
	class := [...]string{document.Start: "", document.Middle: "middle", document.End: "end"}[align]
	if mark != "" {
		class = strings.TrimSpace(class + " marked")
	}
	return attribute{"class", class}
}
