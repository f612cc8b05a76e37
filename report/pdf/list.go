package pdf

import (
	"slices"
	"strconv"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// list sets a list with bullets, numbers or boxes.
func (t *typesetter) list(b *document.List, c column) {
	if b.Legend {
		t.legend(b, c)
		return
	}
	if b.Fine && t.fitsColumns(c, shortItems(b)) {
		t.inColumns(c, func(c column) { t.items(b, c) })
		return
	}
	if b.Fine {
		c.style = fine
	}
	t.items(b, c)
}

// items sets the items of a list in the column's style.
func (t *typesetter) items(b *document.List, c column) {
	attributes := structure.Bulleted
	indent := 1.3 * c.style.size
	if b.Ordered {
		attributes = structure.Numbered
		last := numeral(b.Start + len(b.Items) - 1)
		indent = t.faces[c.style.face].Width(last, c.style.size) + 0.5*c.style.size
	}
	if c.lists == 0 && t.gap < 0 {
		t.gap = 0.45 * c.style.leading
	}
	e := c.element.Add(structure.List).Say(structure.Attributes, attributes)
	for i, item := range b.Items {
		number := ""
		if b.Ordered {
			number = numeral(b.Start + i)
		}
		t.listItem(item, number, c.under(e.Add(structure.ListItem)), indent)
	}
}

// legend sets the items of a list one behind the other, as far as a line takes them.
func (t *typesetter) legend(b *document.List, c column) {
	c.style = fine
	list := c.element.Add(structure.List)
	in := &inliner{typesetter: t}
	for i, item := range b.Items {
		e := list.Add(structure.ListItem).Add(structure.ListBody)
		if i > 0 {
			in.text("\u00a0\u00a0\u00a0 ", run{style: c.style}, false)
		}
		if item.Mark != "" {
			drawn := t.signOf(item.Mark)
			in.draw(drawn, run{style: c.style, element: t.spoken(drawn, e)}, 0.3)
		}
		in.line = item.Text
		in.all(item.Text, run{style: c.style, element: e})
	}
	t.setLines(c, 5, strip{in.paragraph, c.x, c.width})
	t.flow.Last().Keep = len(b.Items) > 0 // with what it explains
}

func numeral(n int) string { return strconv.Itoa(n) + "." }

// tasks are the boxes to tick.
var tasks = map[document.Task]*sign{document.TaskOpen: signs['☐'], document.TaskDone: signs['☑']}

// bullets are what stands before an item, by how many lists it is in.
var bullets = [...]string{"•", "–", "·"}

// listItem sets an item with its number, "" for none. A mark stands for the bullet; behind a number it is in the text.
func (t *typesetter) listItem(item document.Item, number string, c column, indent float64) {
	inText := item.Mark
	var op display.Op
	label := func() *structure.Element { return c.element.Add(structure.Label) }
	baseline := c.style.baseline()
	switch {
	case item.Task != document.NoTask:
		drawn := tasks[item.Task]
		op = drawn.op(c.x, baseline, c.style, label().Say(structure.ActualText, t.say(drawn.said)))
	case number != "":
		op = c.style.text(number, c.x, baseline, label())
	case item.Mark != "":
		inText = ""
		drawn := t.signOf(item.Mark)
		op = drawn.op(c.x, baseline, c.style, nil)
		if drawn.said != "" {
			op.Element = t.spoken(drawn, label())
		}
	default:
		op = c.style.in(soft).text(bullets[min(c.lists, len(bullets)-1)], c.x, baseline, label())
	}
	t.pending = append(t.anchorAt(t.pending, item.ID, -4, c.element), op)
	inner := c.in(indent).under(c.element.Add(structure.ListBody))
	inner.lists++
	t.itemText(item, inText, inner)
	t.blocks(item.Blocks, inner)
	t.addPending(c)
}

// itemText sets the text of an item. It needs no element of its own where nothing stands below it.
func (t *typesetter) itemText(item document.Item, mark document.Mark, c column) {
	if len(item.Text) == 0 && mark == "" {
		return
	}
	if len(item.Blocks) > 0 {
		c = c.under(c.element.Add(structure.P))
	}
	t.prose(mark, item.Text, c, 0.2*c.style.leading)
	if len(item.Blocks) > 0 && leads(item.Blocks[0], false) {
		t.flow.Last().Keep = true
	}
}

// pairs sets labels to the left of what is said about them. A pair without a label goes over both columns.
func (t *typesetter) pairs(b *document.Pairs, c column) {
	const gutter = 14.0
	wide := min(c.width, measure)
	c.style, c.whole = pairText, true
	list := c.element.Add(structure.List)
	if t.out.Standard == file.UA2 {
		list.Say(structure.Attributes, structure.Described)
	}
	labels, texts := make([]paragraph, len(b.Items)), make([]paragraph, len(b.Items))
	widest := 0.0 // of the labels
	for i, item := range b.Items {
		e := list.Add(structure.ListItem)
		if len(item.Label) > 0 {
			text := slices.Concat(item.Label, document.PlainLine(":"))
			labels[i] = t.inline("", text, c.style.in(soft), e.Add(structure.Label))
			_, width := typeset.Measure(labels[i].spans)
			widest = max(widest, min(width, wide/2))
		}
		texts[i] = t.inline("", item.Text, c.style, e.Add(structure.ListBody))
	}
	above := 8.0
	for i, item := range b.Items {
		left := 0.0
		if len(item.Label) > 0 {
			left = widest + gutter
		}
		t.pending = t.anchorAt(t.pending, item.ID, -2, list.Kids[i].Element)
		t.setLines(c, above, strip{labels[i], c.x, widest}, strip{texts[i], c.x + left, wide - left})
		above = 1
	}
	t.add(display.Slab{Above: 5, Height: 1, Ops: []display.Op{box(c.x, 0, c.width, 0.6, rule)}})
}

// note is the kind of an element that holds a source.
func (t *typesetter) note() structure.Kind {
	if t.out.Standard == file.UA2 {
		return structure.EndNote
	}
	return structure.Note
}

// sourceList sets the sources in columns where these are wide enough.
func (t *typesetter) sourceList(b *document.Sources, c column) {
	if t.fitsColumns(c, len(b.Entries)) {
		t.inColumns(c, func(c column) { t.sourceItems(b, c) })
		return
	}
	c.style = fine
	t.sourceItems(b, c)
}

// How a list of fine print stands in columns side by side.
const (
	fineColumns  = 2
	columnGutter = 16.0
	fewItems     = 3 // stand over the whole width
)

// fitsColumns says whether so many items of fine print can stand in columns side by side: on upright paper, and in no
// block.
func (t *typesetter) fitsColumns(c column, items int) bool {
	return items > fewItems && c.lists == 0 && c.band == nil && c.x == sideMargin && !t.doc.Sheet.IsSlide()
}

// shortItems counts the items of a list and of the lists within it; 0 where anything else stands within.
func shortItems(b *document.List) int {
	n := len(b.Items)
	for _, item := range b.Items {
		for _, below := range item.Blocks {
			list, ok := below.(*document.List)
			if !ok || shortItems(list) == 0 {
				return 0
			}
			n += shortItems(list)
		}
	}
	return n
}

// inColumns sets fine print in columns side by side.
func (t *typesetter) inColumns(c column, set func(c column)) {
	c.style = narrowText
	c.width = (c.width - (fineColumns-1)*columnGutter) / fineColumns
	t.flow.Columns(fineColumns, c.width+columnGutter, func() { set(c) })
}

// sourceItems sets the sources as a numbered list. An arrow behind each leads to where it is first cited.
func (t *typesetter) sourceItems(b *document.Sources, c column) {
	e := c.element.Add(structure.List).Say(structure.Attributes, structure.Numbered)
	indent := t.faces[c.style.face].Width(numeral(len(b.Entries)), c.style.size) + 8
	for _, entry := range b.Entries {
		src := t.sources[entry.ID]
		if src == nil {
			t.problem("the source %q is listed within a block, where nothing can cite it", entry.ID)
			continue
		}
		c := c.under(e.Add(structure.ListItem))
		number := numeral(src.number)
		left := c.x + indent - 8 - t.faces[c.style.face].Width(number, c.style.size)
		label := c.style.in(soft).text(number, left, c.style.baseline(), c.element.Add(structure.Label))
		anchor := document.SourceAnchor(entry.ID)
		note := c.element.Add(structure.ListBody).Add(t.note()).Say(structure.ID, anchor)
		t.pending = append(t.anchorAt(t.pending, anchor, -4, note), label)
		in := &inliner{typesetter: t, line: entry.Text, paragraph: t.inline("", entry.Text, c.style, note)}
		if src.first != nil {
			said := t.say(backToText, "number", strconv.Itoa(src.number))
			link := &display.Link{Target: src.first, Contents: said}
			e := note.AddInline(structure.Link).Say(structure.ActualText, said)
			in.text("\u00a0\u00a0", run{style: c.style, element: note}, false)
			in.draw(signs['↩'], run{style: c.style.in(accent), element: e, quiet: true, linkOf: e, link: link}, 0)
		}
		c = c.in(indent)
		t.setLines(c, 3, strip{in.paragraph, c.x, c.width})
		t.addPending(c)
	}
}
