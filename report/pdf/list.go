package pdf

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/markdown"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
)

// anyList sets a list in the way that its role asks for.
func (s *setter) anyList(n *ast.List, c column) {
	switch markdown.RoleOf(n) {
	case markdown.Contents:
		s.contents(n, c)
	case markdown.Facts:
		s.facts(n, c)
	case markdown.Fine:
		c.style = fine
		s.list(n, c)
	default:
		s.list(n, c)
	}
}

// list sets a list with bullets, numbers or boxes.
func (s *setter) list(n *ast.List, c column) {
	attributes := structure.Bulleted
	indent := 1.3 * c.style.size
	if n.IsOrdered() {
		attributes = structure.Numbered
		last := numeral(n.Start + n.ChildCount() - 1)
		indent = s.faces[c.style.face].Width(last, c.style.size) + 0.5*c.style.size
	}
	if c.depth == 0 {
		s.open(0.45 * c.style.leading)
	}
	e := c.element.Add(structure.List).With(attributes)
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		s.listItem(item, numeral(number), n.IsOrdered(), c.under(e.Add(structure.ListItem)), indent)
		number++
	}
}

func numeral(n int) string { return strconv.Itoa(n) + "." }

// bullets are what stands before an item, by how many lists it is in.
var bullets = [...]string{"•", "–", "·"}

// listItem sets an item. What marks it is held back until the first line of the item is set, and stands beside it. An
// item that begins with a mark needs no bullet.
func (s *setter) listItem(item ast.Node, number string, ordered bool, c column, indent float64) {
	inner := c.in(indent)
	inner.depth++
	switch task, mark := firstInline(item); {
	case task != nil:
		s.taskBox(task.IsChecked, c)
	case mark != nil && !ordered:
		inner.without = mark
		l := look{style: c.style}
		if mark.Spoken() != "" {
			l.element = s.spoken(mark, c.element.Add(structure.Label))
		}
		s.label = []sheet.Op{s.signOf(mark).op(c.x, c.style.baseline(), &l)}
	default:
		text, st := bullets[min(c.depth, len(bullets)-1)], c.style.in(soft)
		if ordered {
			text, st = number, c.style
		}
		s.label = []sheet.Op{s.word(text, c.x, st, c.element.Add(structure.Label))}
	}
	s.blocks(item, inner.under(c.element.Add(structure.ListBody)))
	s.dropLabel(c)
}

// firstInline returns the box or the mark that an item begins with, if any.
func firstInline(item ast.Node) (*east.TaskCheckBox, *markdown.MarkNode) {
	block := item.FirstChild()
	if block == nil || block.Type() != ast.TypeBlock {
		return nil, nil
	}
	task, _ := block.FirstChild().(*east.TaskCheckBox)
	mark, _ := block.FirstChild().(*markdown.MarkNode)
	return task, mark
}

// taskBox draws a box to tick as the label of an item.
func (s *setter) taskBox(done bool, c column) {
	label, drawn := c.element.Add(structure.Label), signs['☐']
	label.ActualText = s.say(taskOpen)
	if done {
		label.ActualText, drawn = s.say(taskDone), signs['☑']
	}
	l := look{style: c.style, element: label}
	s.label = []sheet.Op{drawn.op(c.x, c.style.baseline(), &l)}
}

// word is a text on the first line of a slab.
func (s *setter) word(text string, x float64, st style, e *structure.Element) sheet.Op {
	return sheet.Op{Shape: sheet.Text, Face: st.face, Size: st.size, Color: st.color, X: x, Y: st.baseline(), Text: text, Element: e}
}

// dropLabel sets the label of an item that had nothing to stand beside.
func (s *setter) dropLabel(c column) {
	if s.label != nil {
		s.add(flowLine(c))
	}
}
