package pdf

import (
	"github.com/yuin/goldmark/ast"

	"openletter/report/markdown"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
)

// toneColors are the colours of call-outs. The label says the tone in words.
var toneColors = map[string]sheet.Color{
	"note": accent, "tip": green, "important": violet, "warning": amber, "caution": red,
}

// callOut sets an alert on a tinted ground with its label.
func (s *setter) callOut(n *markdown.Alert, c column) {
	color := toneColors[n.Tone]
	band := &flow.Band{X: c.x, Width: c.width, Ground: ground, BarWidth: 3, Bar: color}
	e := c.element.Add(structure.Division)
	const padding = 14
	inner := c.in(padding).under(e)
	inner.width -= padding
	inner.band = band
	s.add(flow.Slab{Above: 12, Height: 8, Keep: true, Band: band})
	label := look{style: toneLabel.in(color), element: e.Add(structure.P)}
	in := inliner{setter: s, node: n}
	in.text(s.say(tonePrefix+n.Tone), label, false)
	s.setLines(in.paragraph, inner.styled(label.style), 0)
	s.keepHeld()
	s.gap = 1
	s.blocks(n, inner)
	s.padBelow(9)
}

// styled is the column with another style of text.
func (c column) styled(st style) column {
	c.style = st
	return c
}

// quotation sets a block quotation beside a bar.
func (s *setter) quotation(n *ast.Blockquote, c column) {
	band := c.band
	if band == nil {
		band = &flow.Band{X: c.x, Width: 2, Ground: rule}
	}
	inner := c.in(14).under(c.element.Add(structure.Quote))
	inner.band = band
	inner.style.color = soft
	s.blocks(n, inner)
}

// keepHeld lets the latest slab keep with the next.
func (s *setter) keepHeld() {
	if s.held != nil {
		s.held.Keep = true
	}
}

// padBelow makes the latest slab higher, so that its band ends below the text.
func (s *setter) padBelow(by float64) {
	if s.held != nil {
		s.held.Height += by
	}
}
