package html

import (
	"slices"
	"strconv"

	"openletter/report/document"
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
		p.table(b, string(b.Kind))
	case *document.Chart:
		p.chart(b)
		p.table(&b.Table, "scores")
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
	if l.Fine {
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

// chart draws scores: for each a scale from 0 to 100, a band from low to high, and a line at the supported one. Screen
// readers have the table that follows. Places are attributes in percent: the page's policy refuses style attributes.
func (p *printer) chart(c *document.Chart) {
	heads := c.Table.Columns
	if len(heads) < 4 {
		p.fail("the table of a chart has %d columns; it has a name and the low, supported and high end of a score",
			len(heads))
		return
	}
	p.put("<figure class=\"bars\" aria-hidden=\"true\">\n")
	for _, b := range c.Bars {
		p.put(bar, b.Name, b.Low, b.High-b.Low, b.Supported, b.Supported, b.Supported, b.Low, b.High)
	}
	low, point, high := heads[1].Text.String(), heads[2].Text.String(), heads[3].Text.String()
	p.put(scale, p.words["scale-low"], p.words["scale-high"], low, high, point)
}

const (
	bar = `<div class="bar"><span class="bar-name">{}</span>` +
		`<svg class="plot"><rect class="track" width="100%" y="4" height="10"/>` +
		`<line class="grid" x1="25%" x2="25%" y1="4" y2="14"/>` +
		`<line class="grid" x1="50%" x2="50%" y1="4" y2="14"/>` +
		`<line class="grid" x1="75%" x2="75%" y1="4" y2="14"/>` +
		`<rect class="band" x="{}%" width="{}%" y="4" height="10"/>` +
		`<line class="point" x1="{}%" x2="{}%" y1="0" y2="18"/></svg>` +
		`<span class="bar-value"><b>{}</b> <span>{}–{}</span></span></div>` + "\n"
	scale = `<div class="bar scale"><span class="bar-name"></span>` +
		`<span class="ends"><span>{}</span> <span>{}</span></span></div>` + "\n<figcaption>" +
		`<span class="key"><svg class="plot"><rect class="band" x="0" width="100%" y="4" height="10"/></svg> ` +
		`{} – {}</span>` +
		`<span class="key"><svg class="plot"><line class="point" x1="50%" x2="50%" y1="0" y2="18"/></svg> {}</span>` +
		"</figcaption>\n</figure>\n"
)
