// Package terminal prints a document as plain text, to be read on a terminal.
//
// Its rules:
//
//   - Lines are broken at blanks, so that none is longer than 100 characters unless it is a single word.
//   - What stands in a section is indented below its heading. An empty line stands before every block but the first of a
//     section or an item.
//   - A table is aligned where its rows fit on one line each. In any other table each cell has a line of its own, behind
//     the head of its column.
//   - A citation is the numbers of its sources in square brackets.
//   - It decides nothing about what a terminal or whoever reads the output would obey: the command does, for all that it
//     prints.
package terminal

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// Print prints a document. One without a title begins with its first block.
func Print(d *document.Document) []byte {
	p := printer{number: document.SourceNumbers(d.Blocks)}
	if len(d.Title) > 0 {
		p.hang("", "", p.text(d.Title)+"\n")
	}
	p.blocks("", d.Blocks)
	return p.out.Bytes()
}

// A printer prints one document. What its methods print begins with a margin on every line.
type printer struct {
	out    bytes.Buffer
	number map[string]int // of each source that the document lists, from 1
}

func (p *printer) blocks(margin string, blocks []document.Block) {
	for i, b := range blocks {
		if i > 0 {
			p.hang(margin, "", "")
		}
		p.block(margin, b)
	}
}

func (p *printer) block(margin string, b document.Block) {
	switch b := b.(type) {
	case *document.Section:
		p.hang(margin, "", p.text(b.Title))
		p.blocks(margin+"  ", b.Blocks)
	case *document.Paragraph:
		p.hang(margin, "", p.marked(b.Mark, b.Text))
	case *document.List:
		for i, item := range b.Items {
			p.item(margin, b, i, item)
		}
	case *document.Pairs:
		p.pairs(margin, b)
	case *document.Contents:
		p.block(margin, b.List())
	case *document.Alert:
		p.blocks(margin+"| ", b.Blocks)
	case *document.Quotation:
		p.blocks(margin+"> ", b.Blocks)
	case *document.Rule:
		p.hang(margin, "", "* * *")
	case *document.Table:
		p.table(margin, b)
	case *document.Chart:
		p.table(margin, &b.Table)
	case *document.Sources:
		width := len(fmt.Sprint(len(b.Entries)))
		for i, source := range b.Entries {
			p.hang(margin, fmt.Sprintf("%*d. ", width, i+1), p.text(source.Text))
		}
	default:
		panic(fmt.Sprintf("terminal: no way to print %T", b))
	}
}

// item prints an item of a list behind its number, its mark or a hyphen.
func (p *printer) item(margin string, l *document.List, i int, item document.Item) {
	sign, text := "- ", p.text(item.Text)
	switch {
	case l.Ordered:
		sign, text = fmt.Sprintf("%d. ", l.Start+i), p.marked(item.Mark, item.Text)
	case item.Task == document.TaskOpen:
		sign = "[ ] "
	case item.Task == document.TaskDone:
		sign = "[x] "
	case item.Mark != "":
		sign = string(item.Mark) + " "
	}
	p.blocks(p.hang(margin, sign, text), item.Blocks)
}

// pairs prints labels in one column and what is said of each in another.
func (p *printer) pairs(margin string, list *document.Pairs) {
	widest := 0
	for _, pair := range list.Items {
		widest = max(widest, utf8.RuneCountInString(p.text(pair.Label)+": "))
	}
	for _, pair := range list.Items {
		p.hang(margin, fmt.Sprintf("%-*s", widest, p.text(pair.Label)+": "), p.text(pair.Text))
	}
}

// table prints a table: aligned where its rows fit on a line each, otherwise the cells of each row below each other: the
// first as it is, the others behind the heads of their columns.
func (p *printer) table(margin string, t *document.Table) {
	heads, widths := make([]string, len(t.Columns)), make([]int, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = p.text(c.Text)
	}
	rows := [][]string{heads, make([]string, len(heads))} // the second one becomes the line below the heads
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, strings.ReplaceAll(p.marked(c.Mark, c.Text), "\n", " "))
		}
		rows = append(rows, cells)
	}
	total := utf8.RuneCountInString(margin) - len(gap)
	for i := range widths {
		for _, row := range rows {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
		total += widths[i] + len(gap)
		rows[1][i] = strings.Repeat("-", widths[i])
	}
	if total > columns {
		for _, row := range rows[2:] {
			p.hang(margin, "", row[0])
			for i, cell := range row[1:] {
				Wrap(&p.out, margin+"  ", margin+"    ", heads[i+1]+": "+cell)
			}
		}
		return
	}
	for _, row := range rows {
		for i, width := range widths {
			row[i] = padded(row[i], width, t.Columns[i].Align)
		}
		p.out.WriteString(strings.TrimRight(margin+strings.Join(row, gap), " ") + "\n")
	}
}

// gap stands between two columns.
const gap = "  "

// hang prints a text behind a sign, "" for none, and returns the margin of its other lines: they stand below the first.
func (p *printer) hang(margin, sign, text string) string {
	others := margin + strings.Repeat(" ", utf8.RuneCountInString(sign))
	Wrap(&p.out, margin+sign, others, text)
	return others
}
