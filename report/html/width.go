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

// roomInCharacters is how many characters stand side by side in a table that is just wide enough not to be stacked
// (40rem, see page.css), in a wide typeface. columnGap is how many the space between two columns takes, signWidth how
// many a mark or the number of a source takes, which stays with its word.
const (
	roomInCharacters = 62
	columnGap        = 3
	signWidth        = 2
)

// mayOverflow says whether a table can be wider than its page although every line is broken where it can be: then
// it lies in a region that scrolls and that the keyboard can reach.
func (p *nodes) mayOverflow(table ast.Node) bool {
	needed := -columnGap
	for _, cells := range columns(table) {
		widest := 0
		for _, cell := range cells {
			widest = max(widest, p.narrowest(cell))
		}
		needed += widest + columnGap
	}
	return needed > roomInCharacters
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
