package html

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report/markdown"
)

// A table is what its rows and cells need to know about the table they stand in.
type table struct {
	heads  []string // text of each head cell
	labels []string // the attribute that names the column, for a cell of each
	region string   // class of the region that it lies in; empty where it has none
	column int      // of the next cell in the row
	inHead bool
	inBody bool // whether the body has begun

	headsRows bool // whether the first cell of each row is its head
}

func (p *nodes) writeTable(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		p.endTable(w)
		return ast.WalkContinue, nil
	}
	all := p.columns(node)
	p.table = &table{region: regionClass(needed(all)), headsRows: p.doc.HeadsRows(node)}
	p.tables++
	for _, cells := range all {
		head := strings.TrimSpace(cells[0].text)
		p.table.heads = append(p.table.heads, head)
		p.table.labels = append(p.table.labels, ` data-label="`+escape(head)+`"`)
	}
	name, err := p.tableName()
	if err != nil {
		return ast.WalkStop, err
	}
	role := markdown.RoleOf(node)
	if role == markdown.Bars {
		p.writeBars(w, node)
	}
	if p.table.region != "" {
		// A region can be reached and scrolled by the keyboard.
		put(w, `<div class="`, p.table.region, `" role="region" tabindex="0"`, name, ">\n")
	}
	put(w, `<table class="`, p.table.class(role), `"`, name, ">\n")
	if role == markdown.Ledger {
		writeShares(w, all)
	}
	return ast.WalkContinue, nil
}

func (p *nodes) endTable(w util.BufWriter) {
	if p.table.inBody {
		put(w, "</tbody>\n")
	}
	put(w, "</table>\n")
	if p.table.region != "" {
		put(w, "</div>\n")
	}
}

// briefHead is how many characters the head of a column may have so that little room is enough for it where the
// cells of a narrow page are stacked.
const briefHead = 9

// class says how the columns of a table share its width, and whether their heads are brief.
func (t *table) class(role markdown.Role) string {
	class := "columns-" + strconv.Itoa(len(t.heads))
	switch role {
	case markdown.Bars:
		class = "scores"
	case markdown.Ledger:
		class = "ledger"
	}
	for _, head := range t.heads[1:] {
		if utf8.RuneCountInString(head) > briefHead {
			return class
		}
	}
	return class + " brief"
}

// tableName is the attribute that names a table: the heading that it stands under. A second table under the same
// heading says that it is the second.
func (p *nodes) tableName() (string, error) {
	if p.heading == nil {
		return "", errors.New("a table stands before the first heading, so that it has no name")
	}
	if p.tables == 1 {
		return ` aria-labelledby="` + escape(markdown.IDOf(p.heading)) + `"`, nil
	}
	label, err := p.words.Say("table-again", "heading", p.doc.Text(p.heading), "number", strconv.Itoa(p.tables))
	return ` aria-label="` + escape(label) + `"`, err
}

func (p *nodes) writeTableHeader(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	p.table.column, p.table.inHead = 0, entering
	if entering {
		put(w, "<thead>\n<tr>\n")
	} else {
		put(w, "</tr>\n</thead>\n")
	}
	return ast.WalkContinue, nil
}

func (p *nodes) writeTableRow(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		put(w, "</tr>\n")
		return ast.WalkContinue, nil
	}
	if !p.table.inBody {
		p.table.inBody = true
		put(w, "<tbody>\n")
	}
	p.table.column = 0
	put(w, "<tr>\n")
	return ast.WalkContinue, nil
}

// writeTableCell writes a head cell for the head and for a first column that names rows, a data cell with the name of its
// column for the others: a narrow page stacks the cells, and then the name stands before each.
func (p *nodes) writeTableCell(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	t, cell := p.table, node.(*east.TableCell)
	tag, attribute := t.element(cell)
	if entering {
		put(w, `<`, tag, attribute, cellClass(cell), `>`)
	} else {
		t.column++
		put(w, `</`, tag, ">\n")
	}
	return ast.WalkContinue, nil
}

// element is the tag of the next cell in the row, and what says which cells it is the head of or which head it has.
func (t *table) element(cell *east.TableCell) (tag, attribute string) {
	empty := cell.FirstChild() == nil
	switch {
	case empty && (t.inHead || t.column == 0): // an empty corner is the head of nothing
		return "td", ""
	case t.inHead:
		return "th", ` scope="col"`
	case t.column == 0 && t.headsRows:
		return "th", ` scope="row"`
	}
	return "td", t.labels[t.column]
}

// cellClass is the class attribute of a cell, with a blank before it, or nothing: how its text is aligned and whether
// it begins with a mark.
func cellClass(cell *east.TableCell) string {
	class := ""
	switch cell.Alignment {
	case east.AlignRight:
		class = " end"
	case east.AlignCenter:
		class = " middle"
	}
	if _, ok := cell.FirstChild().(*markdown.MarkNode); ok {
		class += " marked"
	}
	if class == "" {
		return ""
	}
	return ` class="` + class[1:] + `"`
}
