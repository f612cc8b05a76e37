package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
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

// chart draws scores and sets the table that says the same: a pale band from the lowest to the highest possible score,
// and a dark mark at the supported one. The figure's description only points to the table.
func (t *typesetter) chart(b *document.Chart, c column) {
	g := t.gridOf(&b.Table)
	const most = 9 // a figure is not divided, and one of many bars would leave half a page empty before it
	figures := (len(b.Bars) + most - 1) / most
	names := 0.0 // as wide in all of them, so that their scales agree
	for _, bar := range b.Bars {
		names = max(names, t.faces[typeface.Bold].Width(bar.Name, cellText.size))
	}
	names = min(names, 0.4*c.width) + 12
	for i := range figures {
		t.figure(b, b.Bars[i*len(b.Bars)/figures:(i+1)*len(b.Bars)/figures], names, c)
	}
	if figures > 0 {
		t.flow.Last().Keep = true // with the table
	}
	t.setGrid(g, c)
}

// A plot is a figure in the making: names stand at the left edge of its column, and numbers end at the right one.
type plot struct {
	*typesetter
	column
	left, scale float64 // where the scale begins, and how wide it is
	ops         []display.Op
}

// figure draws some of the bars as one figure with legend and scale, beside names of a width.
func (t *typesetter) figure(b *document.Chart, bars []document.Bar, names float64, c column) {
	const numbers = 78 // for the numbers on the right
	c.element = c.element.Add(structure.Figure).Say(structure.Alt, t.say(chartOf, "heading", t.heading))
	p := &plot{typesetter: t, column: c, left: c.x + names, scale: c.width - names - numbers}
	rows := float64(len(bars)) * barRow
	height := legendRow + rows + axisRow
	p.legend(b.Table.Columns)
	for tick := 0; tick <= scaleTop; tick += 25 {
		p.box(p.at(tick)-0.25, legendRow, 0.5, rows+3, rule)
		p.text(strconv.Itoa(tick), p.at(tick)+1, legendRow+rows+12, 0.5, axisText)
	}
	for i, bar := range bars {
		p.bar(bar, legendRow+float64(i)*barRow)
	}
	target := &display.Target{}
	p.ops = append(p.ops, display.Op{Shape: display.Anchor, Target: target})
	t.later = append(t.later, func() { // says where on the page the figure is (ISO 32000-1, 14.8.5.4.3)
		bottom := t.size.Height - target.Y - height
		c.element.Say(structure.Attributes, fmt.Sprintf("<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>",
			c.x, bottom, c.x+c.width, bottom+height))
	})
	t.add(display.Slab{Above: 10, Height: height, Ops: p.ops, Band: c.band})
}

func (p *plot) at(score int) float64 { return p.left + p.scale*float64(score)/scaleTop }

func (p *plot) box(x, y, w, h float64, color display.Color) {
	op := box(x, y, w, h, color)
	op.Element = p.element
	p.ops = append(p.ops, op)
}

// text puts a text and a blank on a baseline and returns their width, of which the share shift stands left of x.
func (p *plot) text(text string, x, baseline, shift float64, st style) float64 {
	text += " "
	width := p.faces[st.face].Width(text, st.size)
	p.ops = append(p.ops, st.text(text, x-shift*width, baseline, p.element))
	return width
}

// legend says what the bar and the mark mean, in the texts of the table's head.
func (p *plot) legend(columns []document.Column) {
	const baseline = 9.5
	var heads [4]string
	for i := range min(len(heads), len(columns)) {
		heads[i] = columns[i].Text.String()
	}
	x, right := p.left, p.x+p.width
	p.box(x, baseline-bandHeight+2, 18, bandHeight, pale)
	x += 23
	x += p.text(p.fitting(heads[1]+" – "+heads[3], (right-x)/2, axisText), x, baseline, 0, axisText) + 12
	p.box(x, baseline-markHeight+5, markWidth, markHeight, accent)
	x += markWidth + 5
	p.text(p.fitting(heads[2], right-x, axisText), x, baseline, 0, axisText)
}

// bar draws one score and writes its numbers beside it.
func (p *plot) bar(b document.Bar, y float64) {
	baseline, strong := y+barRow/2+0.355*cellText.size, cellText.strong()
	p.text(p.fitting(b.Name, p.left-p.x-12, strong), p.x, baseline, 0, strong)
	const hair = 0.8 // so that a range of nothing is seen
	p.box(p.at(b.Low), y+(barRow-bandHeight)/2, max(p.at(b.High)-p.at(b.Low), hair), bandHeight, pale)
	p.box(p.at(b.Supported)-markWidth/2, y+(barRow-markHeight)/2, markWidth, markHeight, accent)
	p.text(strconv.Itoa(b.Supported), p.left+p.scale+32, baseline, 1, strong)
	p.text(fmt.Sprintf("%d–%d", b.Low, b.High), p.x+p.width, baseline, 1, cellText.in(soft))
}

// fitting is a text without the signs that are drawn, cut short with an ellipsis where it is wider than a width.
func (t *typesetter) fitting(text string, width float64, st style) string {
	face := t.faces[st.face]
	drawn := func(r rune) bool { return !face.Covers(r) }
	runes := []rune(printable(string(slices.DeleteFunc([]rune(text), drawn))))
	if face.Width(string(runes), st.size) <= width {
		return string(runes)
	}
	for len(runes) > 0 && face.Width(string(runes)+"…", st.size) > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}
