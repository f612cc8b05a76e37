package html

import (
	"strconv"
	"strings"

	"openletter/report/document"
)

// A source is what citations need to know about their source.
type source struct {
	number int    // its place in the list of sources, from 1, as on paper
	label  string // its name for those who have it read to them
	href   string // "#" and its id
	place  string // id of a place where it is cited, without the number of the place
	cited  int    // how often so far
}

// index gives the sources of a document their numbers.
func (p *printer) index(blocks []document.Block) {
	document.Each(blocks, func(anchor string) {
		id, isSource := strings.CutPrefix(anchor, document.SourceAnchor(""))
		if !isSource {
			return
		}
		number := len(p.sources) + 1
		label, err := p.words.Say("source-ref", "source", strconv.Itoa(number))
		if err != nil {
			p.fail("%w", err)
		}
		p.sources[id] = &source{number: number, label: label, href: "#" + anchor, place: "cite." + id + "."}
	}, func(document.Line) {})
}

// isCite says whether a line has a citation at i.
func isCite(l document.Line, i int) bool {
	if i < 0 || i >= len(l) {
		return false
	}
	_, ok := l[i].(document.Cite)
	return ok
}

// cite writes the numbers of sources as links to them. It may stand in the middle of a row of citations.
func (p *printer) cite(c document.Cite, more, follows bool) {
	for i, id := range c.Sources {
		s := p.sources[id]
		if s == nil {
			p.fail("the source %q is cited, and is not in the list of sources", id)
			return
		}
		s.cited++
		if more || i > 0 {
			p.put(`<wbr><sup class="ref">`) // a row of numbers may be broken
		} else {
			p.put("<sup class=\"ref\">\u202f") // a narrow blank that holds the first number to its word
		}
		p.put(`<a role="doc-noteref"`)
		p.href(s.href)
		p.put(` id="`)
		p.text(s.place)
		p.put(number(s.cited), `"`)
		p.attribute(`aria-label`, s.label)
		p.put(`>`, number(s.number), `</a>`)
		if follows || i < len(c.Sources)-1 {
			p.put(`,`) // or 1 and 2 would be copied as 12
		}
		p.put(`</sup>`)
	}
}

func (p *printer) sourceList(s *document.Sources) {
	p.put("<ol class=\"sources\">\n")
	for _, e := range s.Entries {
		p.put(`<li`)
		p.id(document.SourceAnchor(e.ID))
		p.put(">\n<p>")
		p.line(e.Text)
		p.waysBack(e.ID)
		p.put("</p>\n</li>\n")
	}
	p.put("</ol>\n")
}

// mostWaysBack is how many links a source has to places that cite it. Whoever goes from link to link with the keyboard
// passes all of them, and a source of the flagship is cited forty times.
const mostWaysBack = 10

// waysBack writes links from a source to places before it that cite it: a number for each of the first places. The
// style puts an arrow before them.
func (p *printer) waysBack(id string) {
	s := p.sources[id]
	if s == nil || s.cited == 0 {
		return
	}
	p.put(` <span class="back">`)
	for n := 1; n <= min(s.cited, mostWaysBack); n++ {
		if n > 1 {
			p.put(` `)
		}
		p.put(`<a role="doc-backlink"`)
		p.href("#" + s.place + strconv.Itoa(n))
		p.label("source-back", "citation", strconv.Itoa(n), "source", strconv.Itoa(s.number))
		p.put(`>`, number(n), `</a>`)
	}
	p.put(`</span>`)
}
