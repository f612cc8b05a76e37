package pdf

import (
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// Measures of a chart, in points.
const (
	barRow     = 21.0
	bandHeight = 10.0 // of the range
	markHeight = 16.0 // of the mark at the supported score
	markWidth  = 3.0
	legendRow  = 20.0
	axisRow    = 16.0
	scaleTop   = 100 // the end of the scale, in points of the score
)

// chart draws scores and sets the table that says the same: a pale band from the lowest to the highest score that is
// possible, and a dark mark at the supported one. Nothing is drawn from 0 up to the band, as a bar would suggest a
// certainty that is not there. It is a figure of its own with a short description that points to the table: reading the
// numbers aloud twice would help nobody.
func (t *typesetter) chart(b *document.Chart, c column) {
	g := t.gridOf(&b.Table)
	// A figure is not divided, and one of many bars would leave half a page empty before it.
	const most = 9
	figures := (len(b.Bars) + most - 1) / most
	names := 0.0 // as wide in all of them, so that their scales agree
	for _, bar := range b.Bars {
		names = max(names, t.faces[typeface.Bold].Width(bar.Name, cellText.size))
	}
	names = min(names, 0.4*c.width) + 12
	for i := range figures {
		t.figure(b, b.Bars[i*len(b.Bars)/figures:(i+1)*len(b.Bars)/figures], names, c)
		if i == figures-1 {
			t.keepLast() // with the table
		}
	}
	t.setGrid(g, c)
}

// A plot is where a chart's parts stand.
type plot struct {
	*typesetter
	element       *structure.Element
	left, width   float64 // of the scale
	labels, right float64 // where names begin, and where the numbers end
	ops           []display.Op
}

// figure draws some of the bars as one figure with legend and scale, beside names of a width.
func (t *typesetter) figure(b *document.Chart, bars []document.Bar, names float64, c column) {
	const numbers = 78 // for the numbers on the right
	p := &plot{typesetter: t, element: c.element.Add(structure.Figure).Say(structure.Alt, t.say(chartOf, "heading", t.heading)), labels: c.x, left: c.x + names,
		width: c.width - names - numbers, right: c.x + c.width}
	height := legendRow + float64(len(bars))*barRow + axisRow
	p.legend(b.Table.Columns)
	p.scale(float64(len(bars)) * barRow)
	for i, bar := range bars {
		p.draw(bar, legendRow+float64(i)*barRow)
	}
	target := &display.Target{}
	p.ops = append(p.ops, display.Op{Shape: display.Anchor, Target: target})
	t.figures = append(t.figures, placed{p.element, target, c.x, c.width, height})
	t.add(flow.Slab{Above: 10, Height: height, Ops: p.ops, Band: c.band})
}

// at is the place of a score on the scale.
func (p *plot) at(score int) float64 { return p.left + p.width*float64(score)/scaleTop }

func (p *plot) box(x, y, w, h float64, color display.Color) {
	p.ops = append(p.ops, display.Op{Shape: display.Box, X: x, Y: y, W: w, H: h, Color: color, Element: p.element})
}

// text puts a text on the scale's baseline grid; shift is the share of its width that stands left of x.
func (p *plot) text(text string, x, baseline, shift float64, st style) float64 {
	width := p.faces[st.face].Width(text, st.size)
	p.ops = append(p.ops, display.Op{Shape: display.Text, Face: st.face, Size: st.size, Color: st.color,
		X: x - shift*width, Y: baseline, Text: text, Element: p.element})
	return width
}

// legend says what the bar and the mark mean, in the texts of the table's head.
func (p *plot) legend(columns []document.Column) {
	const baseline = 9.5
	var heads [4]string
	for i := range min(len(heads), len(columns)) {
		heads[i] = p.letters(columns[i].Text.String())
	}
	x := p.left
	p.box(x, baseline-bandHeight+2, 18, bandHeight, pale)
	x += 23
	x += p.text(p.fitting(heads[1]+" – "+heads[3], (p.right-x)/2, axisText)+" ", x, baseline, 0, axisText) + 12
	p.box(x, baseline-markHeight+5, markWidth, markHeight, accent)
	x += markWidth + 5
	p.text(p.fitting(heads[2], p.right-x, axisText)+" ", x, baseline, 0, axisText)
}

// scale draws the lines of the scale and their numbers.
func (p *plot) scale(height float64) {
	for tick := 0; tick <= scaleTop; tick += 25 {
		x := p.at(tick)
		p.box(x-0.25, legendRow, 0.5, height+3, rule)
		p.text(strconv.Itoa(tick)+" ", x+1, legendRow+height+12, 0.5, axisText)
	}
}

// draw draws one score and writes its numbers beside it.
func (p *plot) draw(b document.Bar, y float64) {
	baseline := y + barRow/2 + 0.355*cellText.size
	p.text(p.fitting(p.letters(b.Name), p.left-p.labels-12, cellText.strong())+" ", p.labels, baseline, 0, cellText.strong())
	const hair = 0.8 // so that a range of nothing is seen
	p.box(p.at(b.Low), y+(barRow-bandHeight)/2, max(p.at(b.High)-p.at(b.Low), hair), bandHeight, pale)
	p.box(p.at(b.Supported)-markWidth/2, y+(barRow-markHeight)/2, markWidth, markHeight, accent)
	p.text(strconv.Itoa(b.Supported)+" ", p.left+p.width+32, baseline, 1, cellText.strong())
	p.text(strconv.Itoa(b.Low)+"–"+strconv.Itoa(b.High)+" ", p.right, baseline, 1, cellText.in(soft))
}

// fitting is a text, cut short with an ellipsis where it is wider than a width.
func (t *typesetter) fitting(text string, width float64, st style) string {
	face := t.faces[st.face]
	if face.Width(text, st.size) <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && face.Width(string(runes)+"…", st.size) > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}
