package markdown

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
)

// table reads a table, or the chart that it is.
func (r *reader) table(n *east.Table, p purpose) document.Block {
	table := &document.Table{RowHeads: p != isHeadless && p != isHeadlessLedger}
	if p == isLedger || p == isHeadlessLedger {
		table.Kind = document.Ledger
	}
	head := n.FirstChild()
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		table.Columns = append(table.Columns, document.Column{Text: r.line(cell.FirstChild()), Align: alignOf(cell)})
	}
	for row := head.NextSibling(); row != nil; row = row.NextSibling() {
		table.Rows = append(table.Rows, r.row(row))
	}
	if p != isBars {
		return table
	}
	return &document.Chart{Bars: r.bars(n, table), Table: *table}
}

func alignOf(cell ast.Node) document.Align {
	switch cell.(*east.TableCell).Alignment {
	case east.AlignCenter:
		return document.Middle
	case east.AlignRight:
		return document.End
	}
	return document.Start
}

// row reads a row. An anchor in its first cell names the row.
func (r *reader) row(n ast.Node) document.Row {
	var row document.Row
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		o, rest := r.opening(cell.FirstChild(), true)
		if o.id != "" {
			r.claim(o.id, r.at(cell))
		}
		if cell == n.FirstChild() {
			row.ID, o.id = o.id, ""
		}
		row.Cells = append(row.Cells, document.Cell{ID: o.id, Mark: o.mark, Text: r.line(rest)})
	}
	if at, more := r.behind(n.LastChild()); more {
		r.problem(ruleTable, at, "this row has more cells than the table has columns")
	}
	return row
}

// behind says whether something stands in a row behind its last cell, and where: the parser passes over it.
func (r *reader) behind(last ast.Node) (at int, more bool) {
	if last == nil || last.Lines().Len() == 0 {
		return 0, false
	}
	at = last.Lines().At(0).Stop
	line, _, _ := bytes.Cut(r.source[at:], []byte("\n"))
	rest := bytes.TrimPrefix(bytes.TrimSpace(line), []byte("|"))
	return at, len(rest) > 0
}

// bars reads the rows of a chart.
func (r *reader) bars(n *east.Table, t *document.Table) []document.Bar {
	if len(t.Columns) < 4 {
		r.problem(ruleChart, r.at(n), "a chart has a name and the low, supported and high end of a score in its first four columns")
		return nil
	}
	var bars []document.Bar
	row := n.FirstChild().NextSibling()
	for i := range t.Rows {
		bar, err := barOf(t.Rows[i].Cells)
		if err != nil {
			r.problem(ruleChart, r.at(row), "a row of a chart has the low, supported and high end of a score: %v", err)
		}
		bars = append(bars, bar)
		row = row.NextSibling()
	}
	return bars
}

// barOf reads the first four cells of a row.
func barOf(cells []document.Cell) (document.Bar, error) {
	var ends [3]int
	for i := range ends {
		said := cells[i+1].Text.String()
		n, err := strconv.Atoi(said)
		if err != nil || n < 0 || n > 100 {
			return document.Bar{}, fmt.Errorf("%q is not a whole number from 0 to 100", said)
		}
		ends[i] = n
	}
	if ends[0] > ends[1] || ends[1] > ends[2] {
		return document.Bar{}, fmt.Errorf("%d, %d, %d must not fall", ends[0], ends[1], ends[2])
	}
	return document.Bar{Name: strings.TrimSpace(cells[0].Text.String()), Low: ends[0], Supported: ends[1], High: ends[2]}, nil
}
