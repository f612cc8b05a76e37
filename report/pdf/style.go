package pdf

import (
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
	"openletter/templates"
)

// The page, in points. Text runs over a narrower measure than tables: a line of it holds some 85 letters.
const (
	sideMargin   = 54.0
	topMargin    = 68.0
	bottomMargin = 62.0
	headerLine   = 40.0 // baseline from the top
	footerLine   = 34.0 // baseline from the bottom
	measure      = 448.0
)

// A style is how letters are set.
type style struct {
	face    typeface.Style
	size    float64 // points
	leading float64 // from one baseline to the next
	color   display.Color
}

// The colours, of the look that the web page has too.
var (
	ink    = display.Color(templates.Color("ink"))
	soft   = display.Color(templates.Color("quiet"))  // for what stands back
	accent = display.Color(templates.Color("accent")) // headings and links
	rule   = display.Color(templates.Color("rule"))   // hairlines
	tint   = display.Color(templates.Color("head"))   // head of a table
	ground = display.Color(templates.Color("tint"))   // behind call-outs and code
	green  = display.Color(templates.Color("good"))
	amber  = display.Color(templates.Color("partly"))
	red    = display.Color(templates.Color("bad"))
	grey   = display.Color(templates.Color("unknown"))
	violet = display.Color(templates.Color("disputed"))
	pale   = display.Color(templates.Color("band")) // the range of a score
)

// The styles.
var (
	body      = style{typeface.Regular, 10, 14.6, ink}
	leadText  = style{typeface.Regular, 12.5, 18, soft}
	fine      = style{typeface.Regular, 8.5, 12.2, ink}
	entryText = style{typeface.Regular, 9, 12, ink}
	pairText  = style{typeface.Regular, 9.25, 13.4, ink}
	cellText  = style{typeface.Regular, 8.75, 11.8, ink}
	toneLabel = style{typeface.Bold, 8.5, 12.5, accent}
	furniture = style{typeface.Regular, 8, 10, soft}
	axisText  = style{typeface.Regular, 7.75, 10, soft}

	headings = [...]struct {
		style
		above, below float64 // space; that above is left out at the top of a page
	}{
		{style{typeface.Bold, 25, 31, ink}, 0, 8},
		{style{typeface.Bold, 16.5, 21, accent}, 26, 8},
		{style{typeface.Bold, 12.25, 16.5, ink}, 18, 5},
		{style{typeface.Bold, 10.25, 14.6, accent}, 13, 4},
	}
)

// strong is the style with a bold face.
func (st style) strong() style {
	st.face = st.face.Stronger()
	return st
}

// in is the style in another colour.
func (st style) in(c display.Color) style {
	st.color = c
	return st
}

// baseline is the distance from the top of a line to the letters' baseline: it puts capitals in the middle.
func (st style) baseline() float64 { return st.leading/2 + 0.355*st.size }

// text is a text in the style, with the left end of its baseline at x, y.
func (st style) text(text string, x, y float64, e *structure.Element) display.Op {
	return display.Op{Shape: display.Text, Face: st.face, Size: st.size, Color: st.color, X: x, Y: y, Text: text,
		Element: e}
}

// box is a filled rectangle.
func box(x, y, w, h float64, color display.Color) display.Op {
	return display.Op{Shape: display.Box, X: x, Y: y, W: w, H: h, Color: color}
}
