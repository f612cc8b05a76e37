package html

import (
	"slices"
	"strconv"

	"openletter/report/document"
	"openletter/report/figure"
)

func (p *printer) block(b document.Block) {
	switch b := b.(type) {
	case *document.Section:
		p.section(b)
	case *document.Paragraph:
		p.put("<p{}>{}{}</p>\n", attribute{"class", string(b.Role)}, b.Mark, b.Text)
	case *document.List:
		p.list(b)
	case *document.Pairs:
		p.put("<ul class=\"facts\">\n")
		for _, pair := range b.Items {
			p.put("<li{}><strong>{}:</strong> {}</li>\n", attribute{"id", pair.ID}, pair.Label, pair.Text)
		}
		p.put("</ul>\n")
	case *document.Contents:
		p.entries(b.Entries)
	case *document.Alert:
		p.alert(b)
	case *document.Quotation:
		p.put("<blockquote>\n{}</blockquote>\n", b.Blocks)
	case *document.Rule:
		p.put("<hr>\n")
	case *document.Table:
		if b.Kind == document.Heat {
			p.heat(b)
		} else {
			p.table(b, string(b.Kind))
		}
	case *document.Chart:
		p.figure(func(paper *figure.Paper) *figure.Scene { return figure.Chart(b, paper) })
	case *document.Sources:
		p.sourceList(b)
	default:
		p.fail("no page can show a block of the type %T", b)
	}
}

// section writes the heading and, beside and not in it, a link to itself: so the name that a screen reader lists is the
// heading's words alone. The link's sign comes from the style, so that its name is its label alone.
func (p *printer) section(s *document.Section) {
	outer := p.under
	p.under = heading{s.ID, s.Title.String(), outer.level + 1, 0}
	level := min(p.under.level, 6) // HTML has no deeper heading
	p.put(`<div class="heading level-{}"><h{}{}>{}</h{}>`, level, level, attribute{"id", s.ID}, s.Title, level)
	p.put(`<a class="anchor" href="#{}" aria-label="{}"></a></div>
{}`, address(s.ID), p.say("heading-link", "heading", p.under.text), s.Blocks)
	p.under = outer
}

func (p *printer) list(l *document.List) {
	tag, start, class := markup("ul"), "", ""
	if l.Ordered {
		tag = "ol"
		if l.Start != 1 {
			start = strconv.Itoa(l.Start)
		}
	}
	isBulleted := func(i document.Item) bool { return i.Mark == "" && i.Task == document.NoTask }
	if l.Legend {
		class = "legend"
	} else if l.Fine {
		class = "fine"
	} else if !slices.ContainsFunc(l.Items, isBulleted) {
		class = "signed" // a mark or a box takes the bullet's place
	}
	p.put("<{}{}{}>\n", tag, attribute{"start", start}, attribute{"class", class})
	for _, i := range l.Items {
		p.item(i)
	}
	p.put("</{}>\n", tag)
}

// item writes an item. A box can be ticked on the page and on paper; its label is the text of its item.
func (p *printer) item(i document.Item) {
	format := markup("<li{}>{}{}")
	switch i.Task {
	case document.TaskDone:
		format = `<li{}><label><input type="checkbox" checked> {}{}</label>`
	case document.TaskOpen:
		format = `<li{}><label><input type="checkbox"> {}{}</label>`
	}
	p.put(format, attribute{"id", i.ID}, i.Mark, i.Text)
	if len(i.Blocks) > 0 {
		p.put("\n{}", i.Blocks)
	}
	p.put("</li>\n")
}

// entries writes a table of contents. An entry has no citations: they are in the heading that it leads to.
func (p *printer) entries(entries []document.ContentsEntry) {
	p.put("<ul>\n")
	for _, e := range entries {
		title := slices.DeleteFunc(slices.Clone(e.Title), document.IsCite)
		p.put(`<li><a href="#{}">{}</a>`, address(e.ID), title)
		if len(e.Entries) > 0 {
			p.put("\n")
			p.entries(e.Entries)
		}
		p.put("</li>\n")
	}
	p.put("</ul>\n")
}

// alert writes an aside with the role of a note; without it each would be a landmark, too many of them to be of use.
func (p *printer) alert(a *document.Alert) {
	name, ok := p.words["tone-"+string(a.Tone)]
	if !ok {
		p.fail("there is no tone %q; there are %v", a.Tone, document.Tones)
	}
	p.put(`<aside role="note" class="alert {}" aria-label="{}">
<p class="tone">{}</p>
{}</aside>
`, string(a.Tone), name, name, a.Blocks)
}
