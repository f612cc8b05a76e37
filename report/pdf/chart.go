package pdf

import (
	"fmt"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/figure"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// chart draws scores as a figure, or as several of one height where there are many: a figure is not divided between
// pages.
func (t *typesetter) chart(b *document.Chart, c column) {
	const most = 24
	size := (len(b.Bars) + most - 1) / most
	for i := range size {
		part := *b
		part.Bars = b.Bars[i*len(b.Bars)/size : (i+1)*len(b.Bars)/size]
		t.figure(func(p *figure.Paper) *figure.Scene { return figure.Chart(&part, p) }, c)
	}
}

// figure places a scene that is as wide as the column. Its alternative text is what the caption and the scene say.
func (t *typesetter) figure(draw func(*figure.Paper) *figure.Scene, c column) {
	wide := func(text string, size float64, strong bool) float64 {
		return t.faces[lettering(strong)].Width(t.drawable(text, lettering(strong)), size)
	}
	scene := draw(&figure.Paper{Width: c.width, Size: cellText.size, Wide: wide})
	alt := strings.TrimSpace(t.caption + " " + scene.Says)
	e := c.element.Add(structure.Figure).Say(structure.Alt, alt)
	target := &display.Target{}
	slab := display.Slab{Above: 8, Height: scene.Height, Band: c.band}
	slab.Ops = append(slab.Ops, display.Op{Shape: display.Anchor, Target: target})
	for _, g := range scene.Groups {
		for i := range g.Items {
			slab.Ops = append(slab.Ops, t.shape(&g.Items[i], c.x, e))
		}
	}
	t.later = append(t.later, func() { // says where on the page the figure is (ISO 32000-1, 14.8.5.4.3)
		top, by := t.size.Height-target.Y, t.scale
		e.Say(structure.Attributes, fmt.Sprintf("<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>",
			by*c.x, by*(top-scene.Height), by*(c.x+c.width), by*top))
	})
	t.add(slab)
}

// shape is the operation that paints an item of a scene whose left edge is at x.
func (t *typesetter) shape(item *figure.Item, x float64, e *structure.Element) display.Op {
	color := figureColors[item.Color]
	switch item.Shape {
	case figure.Text:
		face := lettering(item.Strong)
		st := style{face, item.Size, 0, color}
		letters := t.drawable(item.Text, face)
		x += item.X - item.Share*t.faces[face].Width(letters, item.Size)
		return st.text(letters+" ", x, item.Y, e) // apart from the next one
	case figure.Disc:
		return display.Op{Shape: display.Drawing, X: x + item.X, Y: item.Y, W: item.W, Text: discPath, Color: color,
			Element: e}
	}
	op := box(x+item.X, item.Y, item.W, item.H, color)
	if color != tint { // a band of the scale, which only repeats what the lines beside it say
		op.Element = e
	}
	return op
}

func lettering(strong bool) typeface.Style {
	if strong {
		return typeface.Bold
	}
	return typeface.Regular
}

const discPath = "0.5 1 m 0.776 1 1 0.776 1 0.5 c 1 0.224 0.776 0 0.5 0 c 0.224 0 0 0.224 0 0.5 c 0 0.776 0.224 1 0.5 1 c h f"

// drawable is a text without the signs that a face has no letters for.
func (t *typesetter) drawable(text string, face typeface.Style) string {
	drawn := func(r rune) bool { return !t.faces[face].Covers(r) }
	return printable(string(slices.DeleteFunc([]rune(text), drawn)))
}

// fitting is a text without the signs that are drawn, cut short with an ellipsis where it is wider than a width.
func (t *typesetter) fitting(text string, width float64, st style) string {
	face := t.faces[st.face]
	runes := []rune(t.drawable(text, st.face))
	if face.Width(string(runes), st.size) <= width {
		return string(runes)
	}
	for len(runes) > 0 && face.Width(string(runes)+"…", st.size) > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}
