package html

import (
	"slices"
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
			sources := in.Sources
			for len(l) > 0 && document.IsCite(l[0]) {
				sources = slices.Concat(sources, l[0].(document.Cite).Sources)
				l = l[1:]
			}
			p.cite(sources)
		case document.Break:
			p.put("<br>\n")
		default:
			p.fail("no page can show a piece of a line of the type %T", in)
		}
	}
}

// link writes a link. One whose text is its address shows the host; the style prints the whole address on paper.
func (p *printer) link(l document.Link) {
	inPage := strings.HasPrefix(l.To, "#")
	if !inPage && !strings.HasPrefix(l.To, "https://") && !strings.HasPrefix(l.To, "http://") {
		p.fail("a link leads to %q; links are https, http or # and an id", l.To)
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
	p.put(`<b class="mark {}" {}{}>{}</b>`, name, role, attribute{"aria-label", says}, string(mark))
}

// cite writes the numbers of sources, sorted, as one link to the first of them: a table has up to ten sources in a cell, and
// the keyboard passes every link. A narrow blank holds the numbers to their word and keeps the two apart when copied.
func (p *printer) cite(sources []string) {
	for _, id := range sources {
		if p.sources[id] == 0 {
			p.fail("the source %q is cited, and is not in the list of sources", id)
			return
		}
	}
	sources = slices.SortedFunc(slices.Values(sources), func(a, b string) int { return p.sources[a] - p.sources[b] })
	sources = slices.Compact(sources)
	p.put("\u202f<a class=\"ref\" role=\"doc-noteref\" href=\"#{}\">", address(document.SourceAnchor(sources[0])))
	for i := 0; i < len(sources); {
		first, last := p.sources[sources[i]], i
		for last+1 < len(sources) && p.sources[sources[last+1]] == first+last+1-i {
			last++
		}
		if last < i+2 { // a range is of three or more, and is not broken
			p.put("{}", first)
			last = i
		} else {
			p.put("{}–\u2060{}", first, p.sources[sources[last]])
		}
		if i = last + 1; i < len(sources) {
			p.put(", ")
		}
	}
	p.put("</a>")
}

func (p *printer) sourceList(list *document.Sources) {
	p.put("<ol class=\"sources\">\n")
	for _, e := range list.Entries {
		p.put("<li id=\"{}\">{}</li>\n", document.SourceAnchor(e.ID), e.Text)
	}
	p.put("</ol>\n")
}
