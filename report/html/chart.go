package html

import "openletter/report/document"

// chart draws scores: for each a scale from 0 to 100, a band from its low to its high end, and a line at the supported
// one. The drawing is hidden from screen readers, because the table that follows says it all. Places are attributes in
// percent: a style attribute would be refused by the page's own policy.
func (p *printer) chart(c *document.Chart) {
	if len(c.Table.Columns) < 4 {
		p.fail("the table of a chart has %d columns; it has a name and the low, supported and high end of a score", len(c.Table.Columns))
		return
	}
	p.put("<figure class=\"bars\" aria-hidden=\"true\">\n")
	for _, b := range c.Bars {
		p.put(`<div class="bar"><span class="bar-name">`)
		p.text(b.Name)
		p.put(`</span>`)
		p.plot(b)
		p.put(`<span class="bar-value"><b>`, number(b.Supported), `</b> <span>`,
			number(b.Low), `–`, number(b.High), "</span></span></div>\n")
	}
	p.put(`<div class="bar scale"><span class="bar-name"></span><span class="ends"><span>`)
	p.text(p.words["scale-low"])
	p.put(`</span> <span>`)
	p.text(p.words["scale-high"])
	p.put("</span></span></div>\n<figcaption>")
	heads := c.Table.Columns
	p.key(`<rect class="band" x="0" width="100%" y="4" height="10"/>`, heads[1].Text.String()+" – "+heads[3].Text.String())
	p.key(`<line class="point" x1="50%" x2="50%" y1="0" y2="18"/>`, heads[2].Text.String())
	p.put("</figcaption>\n</figure>\n")
}

func (p *printer) plot(b document.Bar) {
	p.put(`<svg class="plot"><rect class="track" width="100%" y="4" height="10"/>`)
	for _, at := range [...]markup{"25%", "50%", "75%"} {
		p.put(`<line class="grid" x1="`, at, `" x2="`, at, `" y1="4" y2="14"/>`)
	}
	low, width, point := number(b.Low), number(b.High-b.Low), number(b.Supported)
	p.put(`<rect class="band" x="`, low, `%" width="`, width, `%" y="4" height="10"/>`)
	p.put(`<line class="point" x1="`, point, `%" x2="`, point, `%" y1="0" y2="18"/></svg>`)
}

// key writes one entry of the legend, in the words of the table's own head.
func (p *printer) key(shape markup, words string) {
	p.put(`<span class="key"><svg class="plot">`, shape, `</svg> `)
	p.text(words)
	p.put(`</span>`)
}
