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

// scores reads the first four columns of a table of scores.
func (p *nodes) scores(t ast.Node) ([]score, error) {
	var all []score
	for row := t.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, strings.TrimSpace(p.doc.Text(cell)))
		}
		s, err := readScore(cells)
		if err != nil {
			return nil, fmt.Errorf("a table with the role \"chart: bars\", row %d: %w", len(all)+1, err)
		}
		all = append(all, s)
	}
	return all, nil
}

// readScore reads a name, a low, a supported and a high end from the first four of a row's cells. The parser gives
// every row as many cells as the head has.
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
func (p *nodes) writeBars(w util.BufWriter, t ast.Node) error {
	heads := p.table.heads
	if len(heads) < 4 {
		return fmt.Errorf("a table with the role \"chart: bars\" has %d columns; it needs a name and the low, supported and high end of a score", len(heads))
	}
	all, err := p.scores(t)
	if err != nil {
		return err
	}
	_, _ = w.WriteString("<figure class=\"bars\" aria-hidden=\"true\">\n")
	for _, s := range all {
		fmt.Fprintf(w, "<div class=\"bar\"><span class=\"bar-name\">%s</span>", attribute(s.name))
		writePlot(w, s)
		fmt.Fprintf(w, "<span class=\"bar-value\"><b>%d</b> <span>%d–%d</span></span></div>\n", s.supported, s.low, s.high)
	}
	fmt.Fprintf(w, "<div class=\"bar scale\"><span class=\"bar-name\"></span><span class=\"ends\"><span>%s</span> <span>%s</span></span></div>\n",
		attribute(p.words["scale-low"]), attribute(p.words["scale-high"]))
	_, _ = w.WriteString("<figcaption>")
	writeKey(w, `<rect class="band" x="0" width="100%" y="4" height="10"/>`, heads[1]+" – "+heads[3])
	writeKey(w, `<line class="point" x1="50%" x2="50%" y1="0" y2="18"/>`, heads[2])
	_, err = w.WriteString("</figcaption>\n</figure>\n")
	return err
}

func writePlot(w util.BufWriter, s score) {
	_, _ = w.WriteString(`<svg class="plot"><rect class="track" width="100%" y="4" height="10"/>`)
	for _, at := range [...]int{25, 50, 75} {
		fmt.Fprintf(w, `<line class="grid" x1="%d%%" x2="%d%%" y1="4" y2="14"/>`, at, at)
	}
	fmt.Fprintf(w, `<rect class="band" x="%d%%" width="%d%%" y="4" height="10"/>`, s.low, s.high-s.low)
	fmt.Fprintf(w, `<line class="point" x1="%d%%" x2="%d%%" y1="0" y2="18"/></svg>`, s.supported, s.supported)
}

// writeKey writes one entry of the legend, in the words of the table's own head.
func writeKey(w util.BufWriter, shape, words string) {
	fmt.Fprintf(w, `<span class="key"><svg class="plot">%s</svg> %s</span>`, shape, attribute(words))
}
