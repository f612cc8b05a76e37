package pdf

import (
	"cmp"
	"fmt"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
)

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
		target = &t.anchor(id).target
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
