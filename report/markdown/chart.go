package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A Bar is one row of a table with the role [Bars]: a score as its cells say it.
type Bar struct {
	Name                 string
	Low, Supported, High int // 0 to 100, in this order
}

// BarsOf are the rows of a table with the role [Bars]; none for any other node.
func (d *Document) BarsOf(table ast.Node) []Bar { return d.bars[table] }

// chart reads the rows of a table of scores.
func (c *conventions) chart(table ast.Node) {
	head := table.FirstChild()
	if head.ChildCount() < 4 {
		c.problem(offset(head), "a chart needs a name and the low, supported and high end of a score in its first four columns")
		return
	}
	var bars []Bar
	for row := head.NextSibling(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, strings.TrimSpace(c.doc.Text(cell)))
		}
		bar, err := readBar(cells)
		if err != nil {
			c.problem(offset(row), "a row of a chart has the low, supported and high end of a score: %v", err)
			return
		}
		bars = append(bars, bar)
	}
	if c.doc.bars == nil {
		c.doc.bars = map[ast.Node][]Bar{}
	}
	c.doc.bars[table] = bars
}

// readBar reads the first four cells of a row. The parser gives every row as many cells as the head has.
func readBar(cells []string) (Bar, error) {
	var ends [3]int
	for i := range ends {
		n, err := strconv.Atoi(cells[i+1])
		if err != nil || n < 0 || n > 100 {
			return Bar{}, fmt.Errorf("%q is not a whole number from 0 to 100", cells[i+1])
		}
		ends[i] = n
	}
	if ends[0] > ends[1] || ends[1] > ends[2] {
		return Bar{}, fmt.Errorf("%d, %d, %d must not fall", ends[0], ends[1], ends[2])
	}
	return Bar{cells[0], ends[0], ends[1], ends[2]}, nil
}
