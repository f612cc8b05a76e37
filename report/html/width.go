package html

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report/fact"
)

// How many characters stand side by side in a table, in a wide typeface.
const (
	roomOnScreen = 70 // where a table is just wide enough not to be stacked (48rem, see page.css)
	roomOnPaper  = 92 // on A4, in the smaller print of paper
	columnGap    = 3  // the space between two columns
	signWidth    = 2  // a mark, or the number of a source, which stay with their word
)

// A cell of a table with its text.
type cell struct {
	node ast.Node
	text string
}

// columns are the cells of a table, column by column, heads first. The parser gives every row as many as the head has.
func (p *nodes) columns(table ast.Node) [][]cell {
	all := make([][]cell, table.FirstChild().ChildCount())
	for i := range all {
		all[i] = make([]cell, 0, table.ChildCount())
	}
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		column := 0
		for n := row.FirstChild(); n != nil; n = n.NextSibling() {
			all[column] = append(all[column], cell{n, p.doc.Text(n)})
			column++
		}
	}
	return all
}

// needed is how many characters stand side by side in a table when every line is broken where it can be.
func needed(columns [][]cell) int {
	sum := -columnGap
	for _, cells := range columns {
		widest := 0
		for _, c := range cells {
			widest = max(widest, c.narrowest())
		}
		sum += widest + columnGap
	}
	return sum
}

// regionClass is the class of the region that a table lies in: none where it fits, "scroll" where it can be wider than
// a screen, "scroll wide" where it is wider than paper too, which cannot scroll.
func regionClass(needed int) string {
	switch {
	case needed > roomOnPaper:
		return "scroll wide"
	case needed > roomOnScreen:
		return "scroll"
	}
	return ""
}

// narrowest is the number of characters in the longest word of a cell, with the signs that stay with it.
func (c cell) narrowest() int {
	longest, mark := 0, 0
	for word := range strings.FieldsSeq(c.text) {
		width := utf8.RuneCountInString(word)
		if width == 1 && markNames[fact.Mark(word)] != "" {
			mark = signWidth
			continue
		}
		longest, mark = max(longest, mark+width), 0
	}
	if _, cited := c.node.LastChild().(*east.FootnoteLink); cited {
		longest += signWidth
	}
	return longest
}

// twentieths is how finely the width of a ledger is shared out: page.css has a class for each.
const twentieths = 20

// writeShares gives each column of a ledger a share of its width: by the square root of its text, because a cell
// with four times the text does well with twice the width and twice the lines.
func writeShares(w util.BufWriter, columns [][]cell) {
	var roots []float64
	sum := 0.0
	for _, cells := range columns {
		length := 1
		for _, c := range cells {
			length += utf8.RuneCountInString(c.text)
		}
		roots = append(roots, math.Sqrt(float64(length)))
		sum += roots[len(roots)-1]
	}
	put(w, "<colgroup>\n")
	for _, root := range roots {
		share := max(1, int(math.Round(root/sum*twentieths)))
		put(w, `<col class="share-`, strconv.Itoa(share), "\">\n")
	}
	put(w, "</colgroup>\n")
}
