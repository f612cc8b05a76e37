// Package terminal prints as plain text what is read on a terminal.
//
// Its rules:
//
//   - Lines are broken at blanks, so that none is longer than 100 characters unless it is a single word.
//   - What stands in a section is indented below its heading. An empty line stands before every block but the first of a
//     section.
//   - Documents of changes are what it prints: paragraphs, sections, and plain lists that hold no lists.
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

// Print prints the blocks of a document that section.Differences makes. It panics at a block that is no paragraph,
// section or list.
func Print(d *document.Document) []byte {
	var out bytes.Buffer
	printBlocks(&out, "", d.Blocks)
	return out.Bytes()
}

// printBlocks prints blocks with a margin before every line.
func printBlocks(out *bytes.Buffer, margin string, blocks []document.Block) {
	for i, b := range blocks {
		if i > 0 {
			Wrap(out, margin, margin, "")
		}
		switch b := b.(type) {
		case *document.Section:
			Wrap(out, margin, margin, b.Title.String())
			printBlocks(out, margin+"  ", b.Blocks)
		case *document.Paragraph:
			Wrap(out, margin, margin, b.Text.String())
		case *document.List:
			for _, item := range b.Items {
				Wrap(out, margin+"- ", margin+"  ", item.Text.String())
			}
		default:
			panic(fmt.Sprintf("terminal: no way to print %T", b))
		}
	}
}

// columns is the width to which lines are broken: wide enough for most addresses and narrow enough for a terminal.
const columns = 100

// Wrap writes a text, with one margin before its first line and one before the others. It breaks lines at blanks, so that
// none is longer than 100 characters unless it is a single word.
func Wrap(out *bytes.Buffer, first, others, text string) {
	margin := first
	for line := range strings.SplitSeq(text, "\n") {
		head := ""
		for i, word := range strings.Split(strings.TrimRight(line, " "), " ") {
			if i > 0 {
				word = " " + word
			}
			if head != "" && utf8.RuneCountInString(margin+head+word) > columns {
				out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
				margin, head, word = others, "", word[1:]
			}
			head += word
		}
		out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
		margin = others
	}
}
