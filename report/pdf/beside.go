package pdf

import (
	"slices"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// besideGap is the space between what stands side by side, in points.
const besideGap = 18.0

// beside sets stacks of blocks side by side, as one slab. Stacks for which no page is high enough stand one after the other.
func (t *typesetter) beside(b *document.Beside, c column) {
	t.addPending(c)
	n, outer := float64(len(b.Stacks)), t.flow
	c.width = (c.width - (n-1)*besideGap) / n
	whole := display.Slab{Above: 8, Band: c.band}
	var all []display.Slab
	for i, stack := range b.Stacks {
		inner := c.under(c.element.Add(structure.Division))
		inner.x += float64(i) * (c.width + besideGap)
		t.flow, t.gap = display.Holding(), -1
		t.blocks(stack, inner)
		t.addPending(inner)
		page, height := placed(t.flow.Held())
		whole.Ops, whole.Height = append(whole.Ops, page...), max(whole.Height, height)
		all = append(all, t.flow.Held()...)
	}
	if t.flow = outer; whole.Height <= t.frame() {
		all = []display.Slab{whole}
	}
	for _, slab := range all {
		t.add(slab)
	}
}

// placed are the operations of slabs that stand one under the other from the top of a page without an end, and their height.
func placed(slabs []display.Slab) (ops []display.Op, height float64) {
	const endless = 1e6
	flow := display.NewFlow(0, endless)
	for _, slab := range slabs {
		slab.Ops = slices.Clone(slab.Ops)
		flow.Add(slab)
	}
	height = endless - flow.Room()
	return slices.Concat(flow.Pages()[0]...), height
}
