package html

import "openletter/report/document"

func (p *printer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *printer) block(b document.Block) {
	switch b := b.(type) {
	case *document.Section:
		p.section(b)
	case *document.Paragraph:
		p.paragraph(b)
	case *document.List:
		p.list(b)
	case *document.Pairs:
		p.pairs(b)
	case *document.Contents:
		p.entries(b.Entries)
	case *document.Alert:
		p.alert(b)
	case *document.Quotation:
		p.put("<blockquote>\n")
		p.blocks(b.Blocks)
		p.put("</blockquote>\n")
	case *document.Rule:
		p.put("<hr>\n")
	case *document.Table:
		p.table(b, false)
	case *document.Chart:
		p.chart(b)
		p.table(&b.Table, true)
	case *document.Sources:
		p.sourceList(b)
	default:
		p.fail("no page can show a block of the type %T", b)
	}
}

// section writes the heading and, beside and not in it, a link to itself: so the name that a screen reader lists is the
// heading's words alone. The link's sign comes from the style, so that its name is its label alone.
func (p *printer) section(s *document.Section) {
	heading, tables, level := p.heading, p.tables, p.level
	p.heading.id, p.heading.text, p.tables, p.level = s.ID, s.Title.String(), 0, level+1
	name := number(min(level, 6)) // HTML has no deeper heading
	p.put(`<div class="heading level-`, name, `"><h`, name)
	p.id(s.ID)
	p.put(`>`)
	p.line(s.Title)
	p.put(`</h`, name, `><a class="anchor"`)
	p.href("#" + s.ID)
	p.label("heading-link", "heading", p.heading.text)
	p.put("></a></div>\n")
	p.blocks(s.Blocks)
	p.heading, p.tables, p.level = heading, tables, level
}

func (p *printer) paragraph(b *document.Paragraph) {
	p.put(`<p`)
	if b.Role != document.Plain {
		p.attribute(`class`, string(b.Role))
	}
	p.put(`>`)
	p.mark(b.Mark)
	p.line(b.Text)
	p.put("</p>\n")
}

func (p *printer) list(l *document.List) {
	tag := markup(`ul`)
	if l.Ordered {
		tag = `ol`
	}
	p.put(`<`, tag)
	if l.Ordered && l.Start != 1 {
		p.put(` start="`, number(l.Start), `"`)
	}
	switch {
	case l.Fine:
		p.put(` class="fine"`)
	case signed(l):
		p.put(` class="signed"`)
	}
	p.put(">\n")
	for i := range l.Items {
		p.item(&l.Items[i])
	}
	p.put("</", tag, ">\n")
}

// signed says whether every item of a list has a mark or a box, which then takes the bullet's place.
func signed(l *document.List) bool {
	for _, i := range l.Items {
		if i.Mark == "" && i.Task == document.NoTask {
			return false
		}
	}
	return true
}

// item writes an item. A box can be ticked on the page and on paper; its label is the text of its item.
func (p *printer) item(i *document.Item) {
	p.put(`<li`)
	p.id(i.ID)
	p.put(`>`)
	if i.Task == document.TaskDone {
		p.put(`<label><input type="checkbox" checked> `)
	} else if i.Task == document.TaskOpen {
		p.put(`<label><input type="checkbox"> `)
	}
	p.mark(i.Mark)
	p.line(i.Text)
	if i.Task != document.NoTask {
		p.put(`</label>`)
	}
	if len(i.Blocks) > 0 {
		p.put("\n")
		p.blocks(i.Blocks)
	}
	p.put("</li>\n")
}

func (p *printer) pairs(b *document.Pairs) {
	p.put("<ul class=\"facts\">\n")
	for _, pair := range b.Items {
		p.put(`<li`)
		p.id(pair.ID)
		p.put(`><strong>`)
		p.line(pair.Label)
		p.put(`:</strong> `)
		p.line(pair.Text)
		p.put("</li>\n")
	}
	p.put("</ul>\n")
}

// alert writes an aside with the role of a note. Without that role each would be a landmark, and a page with twenty
// landmarks has none.
func (p *printer) alert(a *document.Alert) {
	name, ok := p.words["tone-"+string(a.Tone)]
	if !ok {
		p.fail("there is no tone %q; there are %v", a.Tone, document.Tones)
	}
	p.put(`<aside role="note"`)
	p.attribute(`class`, "alert "+string(a.Tone))
	p.attribute(`aria-label`, name)
	p.put(">\n<p class=\"tone\">")
	p.text(name)
	p.put("</p>\n")
	p.blocks(a.Blocks)
	p.put("</aside>\n")
}
