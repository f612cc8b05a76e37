package html

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report/markdown"
)

// writeBars draws the scores of a table: for each a scale from 0 to 100, a band from its low to its high end, and a
// line at the supported one. The drawing is hidden from screen readers, because the table that follows says it all.
// Places are attributes in percent: a style attribute would be refused by the page's own policy.
func (p *nodes) writeBars(w util.BufWriter, table ast.Node) {
	put(w, "<figure class=\"bars\" aria-hidden=\"true\">\n")
	for _, b := range p.doc.BarsOf(table) {
		put(w, `<div class="bar"><span class="bar-name">`, escape(b.Name), `</span>`)
		writePlot(w, b)
		put(w, `<span class="bar-value"><b>`, strconv.Itoa(b.Supported), `</b> <span>`,
			strconv.Itoa(b.Low), `–`, strconv.Itoa(b.High), "</span></span></div>\n")
	}
	put(w, `<div class="bar scale"><span class="bar-name"></span><span class="ends"><span>`,
		escape(p.words["scale-low"]), `</span> <span>`, escape(p.words["scale-high"]), "</span></span></div>\n")
	heads := p.table.heads
	put(w, `<figcaption>`)
	writeKey(w, `<rect class="band" x="0" width="100%" y="4" height="10"/>`, heads[1]+" – "+heads[3])
	writeKey(w, `<line class="point" x1="50%" x2="50%" y1="0" y2="18"/>`, heads[2])
	put(w, "</figcaption>\n</figure>\n")
}

func writePlot(w util.BufWriter, b markdown.Bar) {
	put(w, `<svg class="plot"><rect class="track" width="100%" y="4" height="10"/>`)
	for _, at := range [...]string{"25%", "50%", "75%"} {
		put(w, `<line class="grid" x1="`, at, `" x2="`, at, `" y1="4" y2="14"/>`)
	}
	low, width, point := strconv.Itoa(b.Low), strconv.Itoa(b.High-b.Low), strconv.Itoa(b.Supported)
	put(w, `<rect class="band" x="`, low, `%" width="`, width, `%" y="4" height="10"/>`)
	put(w, `<line class="point" x1="`, point, `%" x2="`, point, `%" y1="0" y2="18"/></svg>`)
}

// writeKey writes one entry of the legend, in the words of the table's own head.
func writeKey(w util.BufWriter, shape, words string) {
	put(w, `<span class="key"><svg class="plot">`, shape, `</svg> `, escape(words), `</span>`)
}
