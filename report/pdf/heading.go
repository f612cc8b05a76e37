package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
)

// A contentsEntry is a link of the contents. It says the page to those who do not see it, once the page is known.
type contentsEntry struct {
	text string
	link *display.Link
}

// contents sets links to sections with the numbers of their pages. Where their end would run over to the next page, the
// lines move closer.
func (t *typesetter) contents(b *document.Contents, c column) {
	const closest, below = 10.0, 4.0
	c.style = entryText
	t.open(10)
	room := t.flow.Room() - t.gap - below - 0.1
	if leading := room / float64(countEntries(b.Entries)); leading >= closest {
		c.style.leading = min(leading, c.style.leading)
	}
	t.contentsLevel(b.Entries, c)
	t.padBelow(below)
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
		t.contentsEntry(entry, c, element.Add(structure.Reference).Add(structure.Link))
		if len(entry.Entries) > 0 {
			t.contentsLevel(entry.Entries, c.in(14).under(element))
		}
	}
}

// contentsEntry sets an entry: its text, dots, and the page's number at the right edge.
func (t *typesetter) contentsEntry(entry document.ContentsEntry, c column, e *structure.Element) {
	const numberWidth = 28
	text := printable(entry.Title.String())
	link := &display.Link{Target: t.linkTo(entry.ID)}
	t.entries = append(t.entries, contentsEntry{text, link})
	p := t.inline("", document.PlainLine(text+" "), c.style, e)
	lines := t.breakLines(&p, c.width-numberWidth)
	for i, line := range lines {
		slab := flow.Slab{Height: c.style.leading, Band: c.band, Keep: i+1 < len(lines), Ops: t.firstOps(&p, line, c.x, c.style)}
		area := display.Op{Shape: display.LinkArea, X: c.x, W: c.width, H: slab.Height, Element: e, Link: link}
		if i+1 == len(lines) {
			slab.Ops = append(slab.Ops, t.dots(c.x+line.Width, c.x+c.width, c.style), display.Op{
				Shape: display.PageNumber, Target: link.Target, Size: c.style.size, Face: c.style.face, Color: c.style.color,
				X: c.x + c.width, Y: c.style.baseline(), Element: e,
			})
		}
		slab.Ops = append(slab.Ops, area)
		t.add(slab)
	}
}

// dots lead the eye from an entry to its number. They stand in columns under each other.
func (t *typesetter) dots(from, to float64, st style) display.Op {
	st = st.in(soft)
	const room = 26 // for the number
	step := t.faces[st.face].Width(". ", st.size)
	count := max(int((to-room-from-4)/step), 0)
	return t.word(strings.Repeat(". ", count), to-room-float64(count)*step, st, nil)
}

// labelContents completes the links of the contents, now that pages are known.
func (t *typesetter) labelContents() {
	for _, e := range t.entries {
		e.link.Contents = t.say(contentsLink, "heading", e.text, "page", strconv.Itoa(e.link.Target.Page+1))
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
	rank := min(c.level, len(headingStyles)) - 1
	st := headingStyles[rank]
	target := &display.Target{}
	if id != "" {
		target = t.target(id)
	}
	t.pending = append(t.pending, display.Op{Shape: display.Anchor, Y: -6, Target: target})
	t.heading = printable(title.String())
	if t.heading != "" {
		t.bookmarks = append(t.bookmarks, file.Bookmark{Text: t.heading, Level: c.level, Target: target})
	}
	p := t.inline("", title, st, c.element.Add(structure.Heading(c.level)))
	if c.level == 1 { // an ornament
		t.add(flow.Slab{Height: 18, Keep: true, Ops: []display.Op{{Shape: display.Box, X: c.x, W: 46, H: 5, Color: accent}}})
	}
	for i, line := range t.breakLines(&p, c.width) {
		slab := flow.Slab{Height: st.leading, Keep: true, Band: c.band, Ops: t.firstOps(&p, line, c.x, st)}
		if i == 0 {
			slab.Above = aboveHeading[rank]
		}
		t.add(slab)
	}
	if c.level == 2 { // a line under the headings of chapters
		t.add(flow.Slab{Height: 4, Keep: true, Ops: []display.Op{{Shape: display.Box, X: c.x, Y: 3, W: c.width, H: 0.6, Color: rule}}})
	}
	t.gap = belowHeading[rank]
}
