package pdf

import (
	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
)

// toneColors are the colours of call-outs. The label says the tone in words.
var toneColors = map[document.Tone]display.Color{
	"note": accent, "tip": green, "important": violet, "warning": amber, "caution": red,
}

// callOut sets an alert on a tinted ground with its label.
func (t *typesetter) callOut(b *document.Alert, c column) {
	color, ok := toneColors[b.Tone]
	if !ok {
		t.problem("a call-out cannot have the tone %q", b.Tone)
		return
	}
	band := &flow.Band{X: c.x, Width: c.width, Ground: ground, BarWidth: 3, Bar: color}
	e := c.element.Add(structure.Division)
	const padding = 14
	inner := c.in(padding).under(e)
	inner.width -= padding
	inner.band = band
	t.add(flow.Slab{Above: 12, Height: 8, Keep: true, Band: band})
	label := inner.under(e.Add(structure.P))
	label.style = toneLabel.in(color)
	t.prose("", document.PlainLine(t.say(tonePrefix+string(b.Tone))), label, 0)
	t.flow.Last().Keep = true
	t.gap = 1
	t.blocks(b.Blocks, inner)
	t.flow.Last().Height += 9
}

// quotation sets a block quotation beside a bar.
func (t *typesetter) quotation(b *document.Quotation, c column) {
	if c.band == nil {
		c.band = &flow.Band{X: c.x, Width: 2, Ground: rule}
	}
	c.style.color = soft
	t.blocks(b.Blocks, c.in(14).under(c.element.Add(structure.Quote)))
}
