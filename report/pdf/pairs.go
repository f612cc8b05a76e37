package pdf

import (
	"slices"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// pairs sets labels to the left of what is said about them. A pair without a label goes over both columns.
func (t *typesetter) pairs(b *document.Pairs, c column) {
	const gutter = 14.0
	c.style, c.whole = pairText, true
	list := c.element.Add(structure.List)
	labels, texts := make([]paragraph, len(b.Items)), make([]paragraph, len(b.Items))
	widest := 0.0 // of the labels
	for i, item := range b.Items {
		e := list.Add(structure.ListItem)
		if len(item.Label) > 0 {
			text := slices.Concat(item.Label, document.PlainLine(":"))
			labels[i] = t.inline("", text, c.style.in(soft), e.Add(structure.Label))
			_, width := typeset.Measure(labels[i].spans)
			widest = max(widest, min(width, measure/2))
		}
		texts[i] = t.inline("", item.Text, c.style, e.Add(structure.ListBody))
	}
	above := 8.0
	for i, item := range b.Items {
		left := 0.0
		if len(item.Label) > 0 {
			left = widest + gutter
		}
		t.pending = t.anchorAt(t.pending, item.ID, -2)
		t.setLines(c, above, strip{labels[i], c.x, widest}, strip{texts[i], c.x + left, measure - left})
		above = 1
	}
	t.add(flow.Slab{Above: 5, Height: 1, Ops: []display.Op{box(c.x, 0, c.width, 0.6, rule)}})
}
