package html

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A score is one row of a table of scores, as its cells say it.
type score struct {
	name                 string
	low, supported, high int // 0 to 100, in this order
}

// scores reads the first four columns of a table of scores. The parser gives every row as many cells as the head has.
func (p *nodes) scores(table ast.Node) ([]score, error) {
	if n := len(p.table.heads); n < 4 {
		return nil, fmt.Errorf("it has %d columns; it needs a name and the low, supported and high end of a score", n)
	}
	var all []score
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, strings.TrimSpace(p.doc.Text(cell)))
		}
		s, err := readScore(cells)
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", len(all)+1, err)
		}
		all = append(all, s)
	}
	return all, nil
}

// readScore reads a name, a low, a supported and a high end from the first four of a row's cells.
func readScore(cells []string) (score, error) {
	var ends [3]int
	for i := range ends {
		n, err := strconv.Atoi(cells[i+1])
		if err != nil || n < 0 || n > 100 {
			return score{}, fmt.Errorf("%q is not a whole number from 0 to 100", cells[i+1])
		}
		ends[i] = n
	}
	if ends[0] > ends[1] || ends[1] > ends[2] {
		return score{}, fmt.Errorf("%d, %d, %d: low, supported and high must rise", ends[0], ends[1], ends[2])
	}
	return score{cells[0], ends[0], ends[1], ends[2]}, nil
}

// writeBars draws the scores of a table: for each a scale from 0 to 100, a band from its low to its high end, and a
// line at the supported one. The drawing is hidden from screen readers, because the table that follows says it all.
// Places are attributes in percent: a style attribute would be refused by the page's own policy.
func (p *nodes) writeBars(w util.BufWriter, table ast.Node) error {
	all, err := p.scores(table)
	if err != nil {
		return fmt.Errorf("a table with the role \"chart: bars\": %w", err)
	}
	put(w, "<figure class=\"bars\" aria-hidden=\"true\">\n")
	for _, s := range all {
		put(w, `<div class="bar"><span class="bar-name">`, escape(s.name), `</span>`)
		writePlot(w, s)
		put(w, `<span class="bar-value"><b>`, strconv.Itoa(s.supported), `</b> <span>`,
			strconv.Itoa(s.low), `–`, strconv.Itoa(s.high), "</span></span></div>\n")
	}
	put(w, `<div class="bar scale"><span class="bar-name"></span><span class="ends"><span>`,
		escape(p.words["scale-low"]), `</span> <span>`, escape(p.words["scale-high"]), "</span></span></div>\n")
	heads := p.table.heads
	put(w, `<figcaption>`)
	writeKey(w, `<rect class="band" x="0" width="100%" y="4" height="10"/>`, heads[1]+" – "+heads[3])
	writeKey(w, `<line class="point" x1="50%" x2="50%" y1="0" y2="18"/>`, heads[2])
	put(w, "</figcaption>\n</figure>\n")
	return nil
}

func writePlot(w util.BufWriter, s score) {
	put(w, `<svg class="plot"><rect class="track" width="100%" y="4" height="10"/>`)
	for _, at := range [...]string{"25%", "50%", "75%"} {
		put(w, `<line class="grid" x1="`, at, `" x2="`, at, `" y1="4" y2="14"/>`)
	}
	low, width, point := strconv.Itoa(s.low), strconv.Itoa(s.high-s.low), strconv.Itoa(s.supported)
	put(w, `<rect class="band" x="`, low, `%" width="`, width, `%" y="4" height="10"/>`)
	put(w, `<line class="point" x1="`, point, `%" x2="`, point, `%" y1="0" y2="18"/></svg>`)
}

// writeKey writes one entry of the legend, in the words of the table's own head.
func writeKey(w util.BufWriter, shape, words string) {
	put(w, `<span class="key"><svg class="plot">`, shape, `</svg> `, escape(words), `</span>`)
}
