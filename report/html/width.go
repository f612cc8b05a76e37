package html

import (
	"math"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// How many characters stand side by side in a table, in a wide typeface.
const (
	roomOnScreen = 70 // where a table is just wide enough not to be stacked (48rem, see page.css)
	roomOnPaper  = 92 // on A4, in the smaller print of paper
	columnGap    = 3  // the space between two columns
	signWidth    = 2  // a mark, or the number of a source, which stay with their word
	briefHead    = 9  // the most in a column's head for it to need little room where a narrow page stacks the cells
)

// A column is what a table needs to know about a column before it is written.
type column struct {
	head   string
	widest int // characters of the longest word of its cells, with the signs that stay with it
	length int // characters of all cells together
}

// measure gives the columns of a table.
func measure(t *document.Table) []column {
	columns := make([]column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i].head = c.Text.String()
		columns[i].add(document.Cell{Text: c.Text})
	}
	for _, row := range t.Rows {
		for i, c := range row.Cells[:min(len(row.Cells), len(columns))] {
			columns[i].add(c)
		}
	}
	return columns
}

func (c *column) add(cell document.Cell) {
	text, mark, last := cell.Text.String(), 0, 0
	if cell.Mark != "" {
		mark = signWidth
	}
	if n := len(cell.Text); n > 0 && isCite(cell.Text[n-1]) {
		last = signWidth
	}
	c.length += mark + utf8.RuneCountInString(text)
	for word := range strings.SplitSeq(text, " ") {
		c.widest = max(c.widest, mark+utf8.RuneCountInString(word)+last)
		mark = 0
	}
}

// regionClass is the class of the region that a table lies in: none where it fits when every line is broken where it
// can be, "scroll" where it can be wider than a screen, "scroll wide" where it is wider than paper too, which cannot
// scroll.
func regionClass(columns []column) string {
	needed := -columnGap
	for _, c := range columns {
		needed += c.widest + columnGap
	}
	switch {
	case needed > roomOnPaper:
		return "scroll wide"
	case needed > roomOnScreen:
		return "scroll"
	}
	return ""
}

// shares gives each column of a ledger a share of its width, in the twentieths for which page.css has classes: by the
// square root of its text, because a cell with four times the text does well with twice the width and twice the lines.
func (p *printer) shares(columns []column) {
	sum := 0.0
	for _, c := range columns {
		sum += math.Sqrt(float64(1 + c.length))
	}
	p.put("<colgroup>\n")
	for _, c := range columns {
		share := math.Round(math.Sqrt(float64(1+c.length)) / sum * 20)
		p.put("<col class=\"share-{}\">\n", max(1, int(share)))
	}
	p.put("</colgroup>\n")
}
