package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A pair is a label and what is said about it, before they are broken into lines.
type pair struct {
	id          string
	label, text paragraph
}

// pairs sets labels to the left of what is said about them. A pair without a label goes over both columns.
func (t *typesetter) pairs(b *document.Pairs, c column) {
	const gutter = 14.0
	c.style = pairText
	e := c.element.Add(structure.List)
	var list []pair
	labels := 0.0 // width of the widest
	for _, item := range b.Items {
		p := t.pair(item, c.style, e.Add(structure.ListItem))
		_, width := typeset.Measure(p.label.spans)
		labels = max(labels, min(width, measure/2))
		list = append(list, p)
	}
	for i, p := range list {
		above := 1.0
		if i == 0 {
			above = 8
		}
		if p.label.spans == nil {
			t.setPair(p, c, 0, 0, above)
		} else {
			t.setPair(p, c, labels, labels+gutter, above)
		}
	}
	t.add(flow.Slab{Above: 5, Height: 1, Ops: []display.Op{{Shape: display.Box, X: c.x, W: c.width, H: 0.6, Color: rule}}})
}

// pair turns a pair into paragraphs of an element.
func (t *typesetter) pair(item document.Pair, st style, e *structure.Element) pair {
	p := pair{id: item.ID}
	if len(item.Label) > 0 {
		label := append(item.Label[:len(item.Label):len(item.Label)], document.Text(":"))
		p.label = t.inline("", label, st.in(soft), e.Add(structure.Label))
	}
	p.text = t.inline("", item.Text, st, e.Add(structure.ListBody))
	return p
}

// setPair adds a slab for each line of a pair whose label is as wide as labels, and whose text begins at left.
func (t *typesetter) setPair(p pair, c column, labels, left, above float64) {
	labelLines := t.breakLines(&p.label, labels)
	textLines := t.breaker.Break(p.text.spans, measure-left)
	t.pending = t.anchorAt(t.pending, p.id, -2)
	lines := max(len(labelLines), len(textLines))
	for i := range lines {
		slab := flow.Slab{Height: c.style.leading, Band: c.band, Keep: i+1 < lines}
		if i == 0 {
			slab.Above = above
		}
		if i < len(labelLines) {
			slab.Ops = p.label.line(slab.Ops, labelLines[i], c.x, 0, c.style)
		}
		if i < len(textLines) {
			slab.Ops = p.text.line(slab.Ops, textLines[i], c.x+left, 0, c.style)
		}
		t.add(slab)
	}
}
