package html

import (
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
)

func (p *printer) line(l document.Line) {
	for len(l) > 0 {
		in := l[0]
		l = l[1:]
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
			p.cited = append(p.cited[:0], in.Sources...)
			for len(l) > 0 && document.IsCite(l[0]) {
				p.cited = append(p.cited, l[0].(document.Cite).Sources...)
				l = l[1:]
			}
			p.cite()
		case document.Break:
			p.put("<br>\n")
		default:
			p.fail("no page can show a piece of a line of the type %T", in)
		}
	}
}

// isBeside says whether a link leads to a file beside the page.
func isBeside(to string) bool { return strings.Contains(to, ".") && !strings.ContainsAny(to, ":/\\?#") }

// link writes a link. One whose text is its address shows the host; the style prints the whole address on paper.
func (p *printer) link(l document.Link) {
	inPage := strings.HasPrefix(l.To, "#")
	if !inPage && !strings.HasPrefix(l.To, "https://") && !strings.HasPrefix(l.To, "http://") && !isBeside(l.To) {
		p.fail("a link leads to %q; links are https, http, # and an id, or the name of a file beside the page", l.To)
	}
	class, text := "", l.Text
	if len(text) == 0 {
		text = document.PlainLine(l.To)
		if _, rest, ok := strings.Cut(l.To, "://"); ok {
			host, _, _ := strings.Cut(rest, "/")
			class, text = "address", document.PlainLine(strings.TrimPrefix(host, "www."))
		}
	}
	p.put(`<a{} href="{}">{}</a>`, attribute{"class", class}, address(l.To), text)
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

// A drawing is a mark and what it says to those who do not see it.
type drawing struct {
	mark document.Mark
	says string
}

// drawMark draws a mark that says something to those who do not see it; nothing for "".
func (p *printer) drawMark(mark document.Mark, says string) {
	drawn, ok := p.drawn[drawing{mark, says}]
	if !ok {
		start := len(p.out)
		name, ok := drawings[mark]
		if !ok {
			p.fail("there is no mark %q; there are %v", mark, document.Marks)
		}
		role := markup(`role="img"`)
		if says == "" {
			role = `aria-hidden="true"`
		}
		p.put(`<b class="mark {}" {}{}>{}</b>`, name, role, attribute{"aria-label", says}, string(mark))
		p.drawn[drawing{mark, says}] = markup(p.out[start:])
		return
	}
	p.out = append(p.out, drawn...)
}

// A source is what citations need to know about their source.
type source struct {
	number int    // its place in the list of sources, from 1, as on paper
	open   markup // of a link to it
}

// citing is the markup that opens a link to a source, with the blank before it.
func citing(id string) markup {
	to := escapes.Replace(address(document.SourceAnchor(id)))
	return "\u202f<a class=\"ref\" role=\"doc-noteref\" href=\"#" + markup(to) + "\">"
}

// cite writes the numbers of the sources that p.cited names, sorted, as one link to the first of them: a cell has up to
// ten sources, and the keyboard passes every link. A narrow blank holds the numbers to their word and keeps the two
// apart when copied.
func (p *printer) cite() {
	cited := p.numbers[:0]
	for _, id := range p.cited {
		s, ok := p.sources[id]
		if !ok {
			p.fail("the source %q is cited, and is not in the list of sources", id)
			return
		}
		cited = append(cited, s)
	}
	if len(cited) == 0 {
		return
	}
	slices.SortFunc(cited, func(a, b source) int { return a.number - b.number })
	cited = slices.Compact(cited)
	p.numbers = cited
	p.put(cited[0].open)
	for i := 0; i < len(cited); {
		last := i
		for last+1 < len(cited) && cited[last+1].number == cited[last].number+1 {
			last++
		}
		p.number(cited[i].number)
		if last >= i+2 { // a range is of three or more, and is not broken
			p.put("–\u2060")
			p.number(cited[last].number)
			i = last
		}
		if i++; i < len(cited) {
			p.put(", ")
		}
	}
	p.put("</a>")
}

func (p *printer) number(n int) { p.out = strconv.AppendInt(p.out, int64(n), 10) }

// sourceList writes the list of sources.
func (p *printer) sourceList(list *document.Sources) {
	p.put("<ol class=\"sources\">\n")
	for _, e := range list.Entries {
		p.put("<li id=\"{}\">{}</li>\n", document.SourceAnchor(e.ID), e.Text)
	}
	p.put("</ol>\n")
}
