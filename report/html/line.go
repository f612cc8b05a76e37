package html

import (
	"strings"

	"openletter/report/document"
)

func (p *printer) line(l document.Line) {
	for i, in := range l {
		switch in := in.(type) {
		case document.Text:
			p.out = append(p.out, escapes.Replace(string(in))...)
		case document.Strong:
			p.put("<strong>{}</strong>", in.Text)
		case document.Emphasis:
			p.put("<em>{}</em>", in.Text)
		case document.Code:
			p.put("<code>{}</code>", in.Text)
		case document.Link:
			p.link(in)
		case document.Foreign:
			p.put(`<span lang="{}">{}</span>`, in.Lang, in.Text)
		case document.Cite:
			p.cite(in, i > 0 && document.IsCite(l[i-1]), i+1 < len(l) && document.IsCite(l[i+1]))
		case document.Break:
			p.put("<br>\n")
		default:
			p.fail("no page can show a piece of a line of the type %T", in)
		}
	}
}

// link writes a link. The page that a link out of this one leads to learns nothing about ours.
func (p *printer) link(l document.Link) {
	class, text, rel := "", l.Text, ""
	if len(text) == 0 {
		class, text = "address", document.PlainLine(l.To)
	}
	if !strings.HasPrefix(l.To, "#") {
		rel = "noopener noreferrer"
		if !strings.HasPrefix(l.To, "https://") && !strings.HasPrefix(l.To, "http://") {
			p.fail("a link leads to %q; links are https, http or # and an id", l.To)
		}
	}
	p.put(`<a{} href="{}"{}>{}</a>`, attribute{"class", class}, address(l.To), attribute{"rel", rel}, text)
}

// drawings are the names of marks: of the class and the symbol that draw each.
var drawings = map[document.Mark]string{
	document.Good: "good", document.Partly: "partly", document.Bad: "bad",
	document.Unknown: "unknown", document.Moot: "moot", document.Disputed: "disputed",
}

// markKeys are the interface texts that say marks which stand before words. The words themselves say the other marks.
var markKeys = map[document.Mark]string{document.Good: "mark-good", document.Partly: "mark-partly", document.Bad: "mark-bad"}

// legendKeys are the interface texts that say marks which stand alone, as the legend does.
var legendKeys = map[document.Mark]string{
	document.Good: "legend-good", document.Partly: "legend-partly", document.Bad: "legend-bad",
	document.Unknown: "legend-unknown", document.Moot: "legend-moot", document.Disputed: "legend-disputed",
}

// mark draws a mark before the words of its cell or item; nothing for "".
func (p *printer) mark(mark document.Mark) {
	if mark != "" {
		p.drawMark(mark, p.words[markKeys[mark]])
		p.put(" ")
	}
}

// drawMark draws a mark that says something to those who do not see it; nothing for "".
func (p *printer) drawMark(mark document.Mark, says string) {
	name, ok := drawings[mark]
	if !ok {
		p.fail("there is no mark %q; there are %v", mark, document.Marks)
	}
	role := markup(`role="img"`)
	if says == "" {
		role = `aria-hidden="true"`
	}
	p.put(`<svg class="mark {}" {}{}><use href="#page.{}"/></svg>`, name, role, attribute{"aria-label", says}, name)
}

// A source is what citations need to know about their source.
type source struct {
	number        int    // its place in the list of sources, from 1, as on paper
	address, said string // of it within the page, and what a citation of it says to those who do not see it
	cited         int    // how often so far
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
			s.address, id, s.cited, s.said, s.number, after)
	}
}

// mostWaysBack is how many links a source has to places that cite it: the keyboard passes all, and there may be forty.
const mostWaysBack = 10

// sourceList writes each source with links to the first places that cite it: numbers, behind an arrow of the style.
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
