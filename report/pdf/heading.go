package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// contents sets links to sections with the numbers of their pages. To stay on one page, the lines move closer.
func (t *typesetter) contents(b *document.Contents, c column) {
	const closest, below = 10.0, 4.0
	c.style = entryText
	if t.gap < 0 {
		t.gap = 10
	}
	room := t.flow.Room() - t.gap - below - 0.1
	if leading := room / float64(countEntries(b.Entries)); leading >= closest {
		c.style.leading = min(leading, c.style.leading)
	}
	t.contentsLevel(b.Entries, c)
	t.flow.Last().Height += below
}

// countEntries counts entries and those below them, a line each.
func countEntries(entries []document.ContentsEntry) int {
	n := len(entries)
	for _, e := range entries {
		n += countEntries(e.Entries)
	}
	return n
}

func (t *typesetter) contentsLevel(entries []document.ContentsEntry, c column) {
	list := c.element.Add(structure.Contents)
	for _, entry := range entries {
		element := list.Add(structure.ContentsOf)
		t.contentsEntry(entry, c.under(element.Add(structure.Reference).Add(structure.Link)))
		if len(entry.Entries) > 0 {
			t.contentsLevel(entry.Entries, c.in(14).under(element))
		}
	}
}

// contentsEntry sets an entry: its text, dots, and the page's number at the right edge, which the link says as well.
func (t *typesetter) contentsEntry(entry document.ContentsEntry, c column) {
	const numberWidth, room = 28, 26
	text := printable(entry.Title.String())
	link := &display.Link{Target: t.linkTo(entry.ID)}
	t.later = append(t.later, func() {
		link.Contents = t.say(contentsLink, "heading", text, "page", strconv.Itoa(link.Target.Page+1))
	})
	p := t.inline("", document.PlainLine(text+" "), c.style, c.element)
	right, dot := c.x+c.width, t.faces[c.style.face].Width(". ", c.style.size)
	lines := typeset.Break(p.spans, c.width-numberWidth)
	for i, line := range lines {
		slab := display.Slab{Height: c.style.leading, Band: c.band, Keep: true, Ops: p.line(nil, line, c.x, 0, c.style)}
		if i+1 == len(lines) {
			slab.Keep = false
			dots := max(int((right-room-(c.x+line.Width)-4)/dot), 0) // in columns under each other
			number := c.style.text("", right, c.style.baseline(), c.element)
			number.Shape, number.Target = display.PageNumber, link.Target
			slab.Ops = append(slab.Ops, c.style.in(soft).text(strings.Repeat(". ", dots), right-room-float64(dots)*dot,
				c.style.baseline(), nil), number)
		}
		slab.Ops = append(slab.Ops, display.Op{Shape: display.LinkArea, X: c.x, W: c.width, H: slab.Height,
			Element: c.element, Link: link})
		t.add(slab)
	}
}

// section sets a section with all below it.
func (t *typesetter) section(b *document.Section, c column) {
	outer := t.place
	t.place = fmt.Sprintf("section %q", cmp.Or(b.ID, b.Title.String()))
	c.level++
	t.setHeading(b.Title, b.ID, c)
	t.blocks(b.Blocks, c)
	t.place = outer
}

// setHeading sets a heading of the column's level, which keeps with what follows, and makes a bookmark for it.
func (t *typesetter) setHeading(title document.Line, id string, c column) {
	look := headings[min(c.level, len(headings))-1]
	target := &display.Target{}
	if id != "" {
		target = t.target(id)
	}
	t.pending = append(t.pending, display.Op{Shape: display.Anchor, Y: -6, Target: target})
	t.heading = printable(title.String())
	if t.heading != "" {
		t.out.Bookmarks = append(t.out.Bookmarks, file.Bookmark{Text: t.heading, Level: c.level, Target: target})
	}
	if c.level == 1 { // an ornament
		t.add(display.Slab{Height: 18, Keep: true, Ops: []display.Op{box(c.x, 0, 46, 5, accent)}})
	}
	text := c.under(c.element.Add(structure.Heading(c.level)))
	text.style, text.heads = look.style, true
	t.prose("", title, text, look.above)
	if c.level == 2 { // a line under the headings of chapters
		t.add(display.Slab{Height: 4, Keep: true, Ops: []display.Op{box(c.x, 3, c.width, 0.6, rule)}})
	}
	t.gap = look.below
}
