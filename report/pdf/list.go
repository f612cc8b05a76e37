package pdf

import (
	"strconv"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// list sets a list with bullets, numbers or boxes.
func (t *typesetter) list(b *document.List, c column) {
	if b.Fine {
		c.style = fine
	}
	attributes := structure.Bulleted
	indent := 1.3 * c.style.size
	if b.Ordered {
		attributes = structure.Numbered
		last := numeral(b.Start + len(b.Items) - 1)
		indent = t.faces[c.style.face].Width(last, c.style.size) + 0.5*c.style.size
	}
	if c.lists == 0 {
		t.open(0.45 * c.style.leading)
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

func numeral(n int) string { return strconv.Itoa(n) + "." }

// bullets are what stands before an item, by how many lists it is in.
var bullets = [...]string{"•", "–", "·"}

// listItem sets an item with its number, "" for none. What marks it stands beside its first line; a mark needs no
// bullet, but where items are numbered it is part of the text.
func (t *typesetter) listItem(item document.Item, number string, c column, indent float64) {
	inText := item.Mark
	t.pending = t.anchorAt(t.pending, item.ID, -4)
	switch {
	case item.Task != document.NoTask:
		t.taskBox(item.Task == document.TaskDone, c)
	case item.Mark != "" && number == "":
		t.markLabel(item.Mark, c)
		inText = ""
	case number != "":
		t.pending = append(t.pending, t.word(number, c.x, c.style, c.element.Add(structure.Label)))
	default:
		bullet := bullets[min(c.lists, len(bullets)-1)]
		t.pending = append(t.pending, t.word(bullet, c.x, c.style.in(soft), c.element.Add(structure.Label)))
	}
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
		t.keepLast()
	}
}

// markLabel draws a mark as the label of an item.
func (t *typesetter) markLabel(mark document.Mark, c column) {
	r := run{style: c.style}
	if spokenMarks[mark] != "" {
		r.element = t.spoken(mark, c.element.Add(structure.Label))
	}
	t.pending = append(t.pending, t.signOf(mark).op(c.x, c.style.baseline(), &r))
}

// taskBox draws a box to tick as the label of an item.
func (t *typesetter) taskBox(done bool, c column) {
	key, drawn := taskOpen, signs['☐']
	if done {
		key, drawn = taskDone, signs['☑']
	}
	label := c.element.Add(structure.Label).Say(structure.ActualText, t.say(key))
	t.pending = append(t.pending, drawn.op(c.x, c.style.baseline(), &run{style: c.style, element: label}))
}

// word is a text on the first line of a slab.
func (t *typesetter) word(text string, x float64, st style, e *structure.Element) display.Op {
	return display.Op{Shape: display.Text, Face: st.face, Size: st.size, Color: st.color, X: x, Y: st.baseline(), Text: text, Element: e}
}
