package markdown

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
	"openletter/report/problem"
)

// table reads a table, or the chart that it is.
func (r *reader) table(n *east.Table, p purpose) document.Block {
	table := document.Table{RowHeads: p != isHeadless && p != isHeadlessLedger}
	if p == isLedger || p == isHeadlessLedger {
		table.Kind = document.Ledger
	}
	head := n.FirstChild()
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		align := map[east.Alignment]document.Align{east.AlignCenter: document.Middle, east.AlignRight: document.End}
		table.Columns = append(table.Columns, document.Column{Text: r.line(cell.FirstChild()), Align: align[cell.(*east.TableCell).Alignment]})
	}
	var bars []document.Bar
	for row := head.NextSibling(); row != nil; row = row.NextSibling() {
		table.Rows = append(table.Rows, r.row(row))
		if p == isBars && len(table.Columns) >= 4 {
			bars = append(bars, r.bar(row, table.Rows[len(table.Rows)-1].Cells))
		}
	}
	if p != isBars {
		return &table
	}
	if len(table.Columns) < 4 {
		r.problem(problem.DocumentChart, r.at(n), "a chart has a name and the low, supported and high end of a score in its first four columns")
	}
	return &document.Chart{Bars: bars, Table: table}
}

// row reads a row. An anchor in its first cell names the row.
func (r *reader) row(n ast.Node) (row document.Row) {
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		o, rest := r.opening(cell.FirstChild(), true)
		r.claim(o.id, r.at(cell))
		if cell == n.FirstChild() {
			row.ID, o.id = o.id, ""
		}
		row.Cells = append(row.Cells, document.Cell{ID: o.id, Mark: o.mark, Text: r.line(rest)})
	}
	// The parser passes over what stands behind the last cell.
	if last := n.LastChild(); last != nil && last.Lines().Len() > 0 {
		end := last.Lines().At(0).Stop
		behind, _, _ := bytes.Cut(r.source[end:], []byte("\n"))
		if more := bytes.TrimPrefix(bytes.TrimSpace(behind), []byte("|")); len(more) > 0 {
			r.problem(problem.DocumentTable, end, "this row has more cells than the table has columns")
		}
	}
	return row
}

// bar reads the first four cells of a row of a chart.
func (r *reader) bar(row ast.Node, cells []document.Cell) document.Bar {
	var ends [3]int
	var wrong error
	for i := range ends {
		said := cells[i+1].Text.String()
		n, err := strconv.Atoi(said)
		if wrong == nil && (err != nil || n < 0 || n > 100) {
			wrong = fmt.Errorf("%q is not a whole number from 0 to 100", said)
		}
		ends[i] = n
	}
	if wrong == nil && (ends[0] > ends[1] || ends[1] > ends[2]) {
		wrong = fmt.Errorf("%d, %d, %d must not fall", ends[0], ends[1], ends[2])
	}
	if wrong != nil {
		r.problem(problem.DocumentChart, r.at(row), "a row of a chart has the low, supported and high end of a score: %v", wrong)
	}
	return document.Bar{Name: strings.TrimSpace(cells[0].Text.String()), Low: ends[0], Supported: ends[1], High: ends[2]}
}
