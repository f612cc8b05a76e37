package html

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report"
	"openletter/report/document"
)

// A table is what its rows and cells need to know about the table they stand in.
type table struct {
	heads   []string // text of each head cell
	column  int      // of the next cell in the row
	inHead  bool
	inBody  bool // whether the body has begun
	scrolls bool // whether it lies in a region that scrolls
}

// roomInCharacters is how many characters stand side by side in a table that is just wide enough not to be stacked
// (40rem, see page.css), in a wide typeface. columnGap is how many the space between two columns takes, and markWidth
// how many a mark takes, which stays with its word.
const (
	roomInCharacters = 62
	columnGap        = 3
	markWidth        = 2
)

// mayOverflow says whether a table can be wider than its page although every line is broken where it can be: then
// it lies in a region that scrolls and that the keyboard can reach.
func (p *nodes) mayOverflow(t ast.Node) bool {
	var widths []int
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		column := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if column == len(widths) {
				widths = append(widths, 0)
			}
			widths[column] = max(widths[column], p.narrowest(cell))
			column++
		}
	}
	needed := -columnGap
	for _, width := range widths {
		needed += width + columnGap
	}
	return needed > roomInCharacters
}

// narrowest is the number of characters in the longest word of a cell.
func (p *nodes) narrowest(cell ast.Node) int {
	longest, mark := 0, 0
	for word := range strings.FieldsSeq(p.doc.Text(cell)) {
		if _, ok := markNames[report.Mark(word)]; ok {
			mark = markWidth
			continue
		}
		longest, mark = max(longest, mark+utf8.RuneCountInString(word)), 0
	}
	return longest
}

func (p *nodes) writeTable(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, p.endTable(w)
	}
	p.table = &table{scrolls: p.mayOverflow(node)}
	p.tables++
	for cell := node.FirstChild().FirstChild(); cell != nil; cell = cell.NextSibling() {
		p.table.heads = append(p.table.heads, strings.TrimSpace(p.doc.Text(cell)))
	}
	name, err := p.tableName()
	if err != nil {
		return ast.WalkStop, err
	}
	class := fmt.Sprintf("columns-%d", len(p.table.heads))
	switch document.RoleOf(node) {
	case document.Bars:
		class = "scores"
		if err := p.writeBars(w, node); err != nil {
			return ast.WalkStop, err
		}
	case document.Ledger:
		class = "ledger"
	}
	if p.table.scrolls {
		fmt.Fprintf(w, "<div class=\"scroll\" role=\"region\" tabindex=\"0\"%s>\n", name)
	}
	_, err = fmt.Fprintf(w, "<table class=\"%s\"%s>\n", class, name)
	return ast.WalkContinue, err
}

func (p *nodes) endTable(w util.BufWriter) error {
	if p.table.inBody {
		_, _ = w.WriteString("</tbody>\n")
	}
	_, err := w.WriteString("</table>\n")
	if p.table.scrolls {
		_, err = w.WriteString("</div>\n")
	}
	return err
}

// tableName is the attribute that names a table: the heading that it stands under. A second table under the same
// heading says that it is the second.
func (p *nodes) tableName() (string, error) {
	if p.heading == nil {
		return "", fmt.Errorf("a table stands before the first heading, so that it has no name")
	}
	if p.tables == 1 {
		return ` aria-labelledby="` + attribute(headingID(p.heading)) + `"`, nil
	}
	label, err := p.words.Say("table-again", "heading", p.doc.Text(p.heading), "number", fmt.Sprint(p.tables))
	return ` aria-label="` + attribute(label) + `"`, err
}

func (p *nodes) writeTableHeader(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	p.table.column, p.table.inHead = 0, entering
	if entering {
		_, err := w.WriteString("<thead>\n<tr>\n")
		return ast.WalkContinue, err
	}
	_, err := w.WriteString("</tr>\n</thead>\n")
	return ast.WalkContinue, err
}

func (p *nodes) writeTableRow(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, err := w.WriteString("</tr>\n")
		return ast.WalkContinue, err
	}
	p.table.column = 0
	if !p.table.inBody {
		p.table.inBody = true
		_, _ = w.WriteString("<tbody>\n")
	}
	_, err := w.WriteString("<tr>\n")
	return ast.WalkContinue, err
}

// writeTableCell writes a head cell for the head and for the first column, a data cell with the name of its column
// for the others: a narrow page stacks the cells, and then the name stands before each.
func (p *nodes) writeTableCell(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	t, cell := p.table, node.(*east.TableCell)
	empty := cell.FirstChild() == nil
	tag, attributes := "td", ""
	switch {
	case empty && (t.inHead || t.column == 0): // an empty corner is the head of nothing
	case t.inHead:
		tag, attributes = "th", ` scope="col"`
	case t.column == 0:
		tag, attributes = "th", ` scope="row"`
	case t.column < len(t.heads):
		attributes = ` data-label="` + attribute(t.heads[t.column]) + `"`
	}
	if !entering {
		t.column++
		_, err := w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue, err
	}
	switch cell.Alignment {
	case east.AlignRight:
		attributes += ` class="end"`
	case east.AlignCenter:
		attributes += ` class="middle"`
	}
	_, err := w.WriteString("<" + tag + attributes + ">")
	return ast.WalkContinue, err
}
