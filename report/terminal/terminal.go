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

// columns is the width to which lines are broken: wide enough for most addresses and narrow enough for a terminal.
const columns = 100

// Print prints a document. One without a title begins with its first block.
func Print(d *document.Document) []byte {
	p := printer{number: map[string]int{}}
	p.count(d.Blocks)
	if len(d.Title) > 0 {
		p.line("", p.text(d.Title))
		p.out.WriteByte('\n')
	}
	p.blocks("", d.Blocks)
	return p.out.Bytes()
}

// A printer prints one document. What its methods print begins with a margin on every line.
type printer struct {
	out    bytes.Buffer
	number map[string]int // of each source that the document lists, from 1
}

// count numbers the sources.
func (p *printer) count(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			p.count(b.Blocks)
		case *document.Sources:
			for i, s := range b.Entries {
				p.number[s.ID] = i + 1
			}
		}
	}
}

func (p *printer) blocks(margin string, blocks []document.Block) {
	for i, b := range blocks {
		if i > 0 {
			p.line(margin, "")
		}
		p.block(margin, b)
	}
}

func (p *printer) block(margin string, b document.Block) {
	switch b := b.(type) {
	case *document.Section:
		p.line(margin, p.text(b.Title))
		p.blocks(margin+"  ", b.Blocks)
	case *document.Paragraph:
		p.line(margin, p.marked(b.Mark, b.Text))
	case *document.List:
		p.list(margin, b)
	case *document.Pairs:
		p.pairs(margin, b)
	case *document.Contents:
		p.contents(margin, b.Entries)
	case *document.Alert:
		p.blocks(margin+"| ", b.Blocks)
	case *document.Quotation:
		p.blocks(margin+"> ", b.Blocks)
	case *document.Rule:
		p.line(margin, "* * *")
	case *document.Table:
		p.table(margin, b)
	case *document.Chart:
		p.table(margin, &b.Table)
	case *document.Sources:
		p.sources(margin, b)
	default:
		panic(fmt.Sprintf("terminal: no way to print %T", b))
	}
}

// list prints the items of a list, each behind its number, its mark or a hyphen.
func (p *printer) list(margin string, l *document.List) {
	for i, item := range l.Items {
		sign := "- "
		switch {
		case l.Ordered:
			sign = fmt.Sprintf("%d. ", l.Start+i)
		case item.Task == document.TaskOpen:
			sign = "[ ] "
		case item.Task == document.TaskDone:
			sign = "[x] "
		case item.Mark != "":
			sign = string(item.Mark) + " "
		}
		text := p.text(item.Text)
		if l.Ordered {
			text = p.marked(item.Mark, item.Text) // the number stands in the mark's place
		}
		inner := margin + strings.Repeat(" ", utf8.RuneCountInString(sign))
		p.wrap(margin+sign, inner, text)
		p.blocks(inner, item.Blocks)
	}
}

// pairs prints labels in one column and what is said of each in another.
func (p *printer) pairs(margin string, list *document.Pairs) {
	labels, widest := make([]string, len(list.Items)), 0
	for i, pair := range list.Items {
		labels[i] = p.text(pair.Label) + ":"
		widest = max(widest, utf8.RuneCountInString(labels[i]))
	}
	others := margin + strings.Repeat(" ", widest+1)
	for i, pair := range list.Items {
		p.wrap(margin+padded(labels[i], widest, document.Start)+" ", others, p.text(pair.Text))
	}
}

func (p *printer) contents(margin string, entries []document.ContentsEntry) {
	for _, e := range entries {
		p.wrap(margin+"- ", margin+"  ", p.text(e.Title))
		p.contents(margin+"  ", e.Entries)
	}
}

func (p *printer) sources(margin string, s *document.Sources) {
	width := len(fmt.Sprint(len(s.Entries)))
	for i, entry := range s.Entries {
		p.wrap(margin+fmt.Sprintf("%*d. ", width, i+1), margin+strings.Repeat(" ", width+2), p.text(entry.Text))
	}
}

// line prints a text with the same margin before all of its lines.
func (p *printer) line(margin, text string) { p.wrap(margin, margin, text) }

// wrap prints a text with one margin before its first line and one before the others.
func (p *printer) wrap(first, others, text string) {
	margin := first
	for line := range strings.SplitSeq(text, "\n") {
		for {
			var head string
			head, line = cut(line, columns-utf8.RuneCountInString(margin))
			p.out.WriteString(strings.TrimRight(margin+head, " "))
			p.out.WriteByte('\n')
			if margin = others; line == "" {
				break
			}
		}
	}
}

// cut takes as many words from a text as fit into a width, at least one.
func cut(text string, width int) (head, rest string) {
	last, n := -1, 0
	for i, r := range text {
		if r == ' ' && n > 0 {
			last = i
		}
		if n++; n > width && last > 0 {
			return text[:last], text[last+1:]
		}
	}
	return text, ""
}
