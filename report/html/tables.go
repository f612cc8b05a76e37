package html

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

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
	role := document.RoleOf(node)
	if role == document.Bars {
		if err := p.writeBars(w, node); err != nil {
			return ast.WalkStop, err
		}
	}
	if p.table.scrolls {
		fmt.Fprintf(w, "<div class=\"scroll\" role=\"region\" tabindex=\"0\"%s>\n", name)
	}
	fmt.Fprintf(w, "<table class=\"%s\"%s>\n", p.table.class(role), name)
	if role == document.Ledger {
		p.writeShares(w, node)
	}
	return ast.WalkContinue, nil
}

// briefHead is how many characters the head of a column may have so that little room is enough for it where the
// cells of a narrow page are stacked.
const briefHead = 9

// class says how the columns of a table share its width, and whether their heads are brief.
func (t *table) class(role document.Role) string {
	class := fmt.Sprintf("columns-%d", len(t.heads))
	switch role {
	case document.Bars:
		class = "scores"
	case document.Ledger:
		class = "ledger"
	}
	for _, head := range t.heads[1:] {
		if utf8.RuneCountInString(head) > briefHead {
			return class
		}
	}
	return class + " brief"
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
	if classes := cellClasses(cell); classes != nil {
		attributes += ` class="` + strings.Join(classes, " ") + `"`
	}
	_, err := w.WriteString("<" + tag + attributes + ">")
	return ast.WalkContinue, err
}

// cellClasses say how the text of a cell is aligned and whether it begins with a mark.
func cellClasses(cell *east.TableCell) []string {
	var classes []string
	switch cell.Alignment {
	case east.AlignRight:
		classes = append(classes, "end")
	case east.AlignCenter:
		classes = append(classes, "middle")
	}
	if _, ok := cell.FirstChild().(*document.MarkNode); ok {
		classes = append(classes, "marked")
	}
	return classes
}
