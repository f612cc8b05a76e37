package judge

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"openletter/report/pdf/display"
)

// How far letters reach above and below the baseline, in parts of their size.
const (
	above = 0.72
	below = 0.15 // the tails of a few letters reach further, and may meet those that reach up from below
)

// bottom is the lower end of what an operation paints, and for letters their baseline.
func bottom(op *display.Op) float64 {
	switch op.Shape {
	case display.Text, display.PageNumber:
		return op.Y
	case display.Drawing, display.Sign:
		return op.Y + op.W
	}
	return op.Y + op.H
}

// right is the right end of what an operation paints, without a blank at the end of a text.
func (r *reader) right(op *display.Op) float64 {
	if op.Shape != display.Text {
		return op.X + op.W
	}
	return op.X + r.Faces[op.Face].Width(strings.TrimRight(op.Text, " \u00a0"), op.Size)
}

// An area is what a text or a sign covers.
type area struct {
	left, top, right, bottom float64
	op                       *display.Op
}

// areas are those of the texts and signs of a page, from the top.
func (r *reader) areas(content display.Page) (list []area) {
	for op := range content.All() {
		switch op.Shape {
		case display.Drawing, display.Sign:
			list = append(list, area{op.X, op.Y, op.X + op.W, op.Y + op.W, op})
		case display.Text:
			switch width := r.right(op) - op.X; {
			case width <= 0:
			case op.Upright:
				list = append(list, area{op.X - above*op.Size, op.Y - width, op.X + below*op.Size, op.Y, op})
			case op.Turned:
				list = append(list, area{op.X - width, op.Y - below*op.Size, op.X, op.Y + above*op.Size, op})
			default:
				list = append(list, area{op.X, op.Y - above*op.Size, op.X + width, op.Y + below*op.Size, op})
			}
		}
	}
	slices.SortFunc(list, func(a, b area) int { return cmp.Compare(a.top, b.top) })
	return list
}

// carries says whether an area is that of a drawing on which something else stands, such as a number on a disc.
func (a area) carries(b area) bool {
	x, y := (b.left+b.right)/2, (b.top+b.bottom)/2
	return a.op.Shape == display.Drawing && a.left <= x && x <= a.right && a.top <= y && y <= a.bottom
}

// places judges where texts and signs stand on a page.
func (r *reader) places(page int, content display.Page) {
	const slack = 0.7
	list := r.areas(content)
	for i, a := range list {
		side, top, foot := r.Side, r.Top, r.Foot
		if a.op.Element == nil { // a page's head and foot, and the repeated head of a table
			top, foot = 0, r.Size.Height
		}
		if a.left < side-slack || a.right > r.Size.Width-side+slack || a.top < top-slack || a.bottom > foot+slack {
			r.tell(Outside, page, a.op.Text)
		}
		for _, b := range list[i+1:] {
			if b.top > a.bottom {
				break
			}
			if a.carries(b) || b.carries(a) {
				continue
			}
			if min(a.right, b.right)-max(a.left, b.left) > slack && min(a.bottom, b.bottom)-b.top > slack {
				r.tell(Overlap, page, a.op.Text+" | "+b.op.Text)
			}
		}
	}
}

// contrast judges the colours of texts and shapes against what they stand on: a box, a drawing that carries them, or
// paper. Boxes are painted before all else. Those count that say something: the parts of figures, but for lines, which
// help to read off a scale.
func (r *reader) contrast(page int, content display.Page) {
	const forText, forShapes = 4.5, 3
	var shapes []area
	list := r.areas(content)
	for op := range content.All() {
		if op.Shape != display.Box || min(op.W, op.H) < thinnest {
			continue
		}
		box := area{op.X, op.Y, op.X + op.W, op.Y + op.H, op}
		if op.Element != nil && ratio(op.Color, under(shapes, box)) < forShapes {
			r.tell(Contrast, page, "a box of a figure")
		}
		shapes = append(shapes, box)
	}
	for op := range content.All() { // as they are painted
		i := slices.IndexFunc(list, func(a area) bool { return a.op == op })
		if i < 0 {
			continue
		}
		a, least := list[i], float64(forText)
		if op.Shape != display.Text {
			least = forShapes
		}
		isInside := op.Shape == display.Drawing && op.Color == paper // of a ring
		if !isInside && ratio(op.Color, under(shapes, a)) < least {
			r.tell(Contrast, page, op.Text)
		}
		if op.Shape == display.Drawing {
			shapes = append(shapes, a)
		}
	}
}

// thinnest is how thick a shape is at least, in points: what is thinner is a line.
const thinnest = 4

var paper = display.Color{R: 0xff, G: 0xff, B: 0xff}

// under is the colour of the uppermost shape at the middle of an area.
func under(shapes []area, a area) display.Color {
	x, y := (a.left+a.right)/2, (a.top+a.bottom)/2
	for _, s := range slices.Backward(shapes) {
		if s.left <= x && x <= s.right && s.top <= y && y <= s.bottom {
			return s.op.Color
		}
	}
	return paper
}

// ratio is the contrast of two colours (WCAG 2.2).
func ratio(a, b display.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c display.Color) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
