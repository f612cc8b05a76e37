package html

import (
	"math"
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
	if region != "" { // which can be reached and scrolled by the keyboard
		p.put("<div class=\"{}\" role=\"region\" tabindex=\"0\" {}=\"{}\">\n", region, by, name)
	}
	p.put("<table class=\"{}\" {}=\"{}\">\n", tableClass(class, columns)+p.filter.class(t), by, name)
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

// tableName is the attribute that names a table, and its value: the heading above it, from the second on with a number.
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

// How many characters stand side by side in a table, in a wide typeface.
const (
	roomOnScreen = 70 // where a table is just wide enough not to be stacked (48rem, see page.css)
	roomOnPaper  = 92 // on A4, in the smaller print of paper
	columnGap    = 3  // the space between two columns
	signWidth    = 2  // a mark, or the number of a source, which stay with their word
	briefHead    = 9  // the most in a column's head for it to need little room where a narrow page stacks the cells
)

// A column is what a table needs to know about a column before it is written.
type column struct {
	head   string
	widest int // characters of the longest word of its cells, with the signs that stay with it
	length int // characters of all cells together
}

// measure gives the columns of a table.
func measure(t *document.Table) []column {
	columns := make([]column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i].head = c.Text.String()
		columns[i].add(document.Cell{Text: c.Text})
	}
	for _, row := range t.Rows {
		for i, c := range row.Cells[:min(len(row.Cells), len(columns))] {
			columns[i].add(c)
		}
	}
	return columns
}

func (c *column) add(cell document.Cell) {
	text, mark, last := cell.Text.String(), 0, 0
	if cell.Mark != "" {
		mark = signWidth
	}
	if n := len(cell.Text); n > 0 && document.IsCite(cell.Text[n-1]) {
		last = signWidth
	}
	c.length += mark + utf8.RuneCountInString(text)
	for word := range strings.SplitSeq(text, " ") {
		c.widest = max(c.widest, mark+utf8.RuneCountInString(word)+last)
		mark = 0
	}
}

// regionClass is the class of the region that a table lies in: none where it fits with lines broken wherever they can
// be, "scroll" where it can be wider than a screen, "scroll wide" where wider than paper too, which cannot scroll.
func regionClass(columns []column) string {
	needed := -columnGap
	for _, c := range columns {
		needed += c.widest + columnGap
	}
	switch {
	case needed > roomOnPaper:
		return "scroll wide"
	case needed > roomOnScreen:
		return "scroll"
	}
	return ""
}

// shares gives each column of a ledger a share of its width, in the twentieths for which page.css has classes: by the
// square root of its text, because a cell with four times the text does well with twice the width and twice the lines.
func (p *printer) shares(columns []column) {
	sum := 0.0
	for _, c := range columns {
		sum += math.Sqrt(float64(1 + c.length))
	}
	p.put("<colgroup>\n")
	for _, c := range columns {
		share := math.Round(math.Sqrt(float64(1+c.length)) / sum * 20)
		p.put("<col class=\"share-{}\">\n", max(1, int(share)))
	}
	p.put("</colgroup>\n")
}
