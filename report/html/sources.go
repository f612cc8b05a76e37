package html

import "openletter/report/document"

// A source is what citations need to know about their source.
type source struct {
	number int // its place in the list of sources, from 1, as on paper
	cited  int // how often so far
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
		before, after := markup("<sup class=\"ref\">\u202f"), "" // a narrow blank holds the first number to its word
		if more || i > 0 {
			before = `<wbr><sup class="ref">` // a row of numbers may be broken
		}
		if follows || i < len(c.Sources)-1 {
			after = "," // or 1 and 2 would be copied as 12
		}
		p.put(`{}<a role="doc-noteref" href="#{}" id="cite.{}.{}" aria-label="{}">{}</a>{}</sup>`, before,
			address(document.SourceAnchor(id)), id, s.cited, p.say("source-ref", "source", s.number), s.number, after)
	}
}

// mostWaysBack is how many links a source has to places that cite it. Whoever goes from link to link with the keyboard
// passes all of them, and a source of the flagship is cited forty times.
const mostWaysBack = 10

// sourceList writes each source with links to the first places before it that cite it: their numbers, before which the
// style puts an arrow.
func (p *printer) sourceList(list *document.Sources) {
	p.put("<ol class=\"sources\">\n")
	for _, e := range list.Entries {
		p.put("<li id=\"{}\">\n<p>{}", document.SourceAnchor(e.ID), e.Text)
		s, before := p.sources[e.ID], markup(` <span class="back">`)
		for n := 1; n <= min(s.cited, mostWaysBack); n++ {
			label := p.say("source-back", "citation", n, "source", s.number)
			p.put(`{}<a role="doc-backlink" href="#cite.{}.{}" aria-label="{}">{}</a>`, before, address(e.ID), n, label, n)
			before = " "
		}
		if s.cited > 0 {
			p.put("</span>")
		}
		p.put("</p>\n</li>\n")
	}
	p.put("</ol>\n")
}
