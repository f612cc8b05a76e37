package html

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report"
)

// How many characters stand side by side in a table, in a wide typeface.
const (
	roomOnScreen = 70 // where a table is just wide enough not to be stacked (48rem, see page.css)
	roomOnPaper  = 92 // on A4, in the smaller print of paper
	columnGap    = 3  // the space between two columns
	signWidth    = 2  // a mark, or the number of a source, which stay with their word
)

// needed is how many characters stand side by side in a table when every line is broken where it can be.
func (p *nodes) needed(table ast.Node) int {
	sum := -columnGap
	for _, cells := range columns(table) {
		widest := 0
		for _, cell := range cells {
			widest = max(widest, p.narrowest(cell))
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

// columns are the cells of a table, column by column, heads first.
func columns(table ast.Node) [][]ast.Node {
	var all [][]ast.Node
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		column := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if column == len(all) {
				all = append(all, nil)
			}
			all[column] = append(all[column], cell)
			column++
		}
	}
	return all
}

// narrowest is the number of characters in the longest word of a cell, with the signs that stay with it.
func (p *nodes) narrowest(cell ast.Node) int {
	longest, mark := 0, 0
	for word := range strings.FieldsSeq(p.doc.Text(cell)) {
		if _, ok := markNames[report.Mark(word)]; ok {
			mark = signWidth
			continue
		}
		longest, mark = max(longest, mark+utf8.RuneCountInString(word)), 0
	}
	if _, cited := cell.LastChild().(*east.FootnoteLink); cited {
		longest += signWidth
	}
	return longest
}

// twentieths is how finely the width of a ledger is shared out: page.css has a class for each.
const twentieths = 20

// writeShares gives each column of a ledger a share of its width: by the square root of its text, because a cell
// with four times the text does well with twice the width and twice the lines.
func (p *nodes) writeShares(w util.BufWriter, table ast.Node) {
	var roots []float64
	sum := 0.0
	for _, cells := range columns(table) {
		length := 1
		for _, cell := range cells {
			length += utf8.RuneCountInString(p.doc.Text(cell))
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
