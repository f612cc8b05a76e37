package pdf

import (
	"openletter/report/pdf/display"
	"openletter/report/pdf/typeface"
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

// The colours. Each of those that carry text has a contrast of at least 4.5 to 1 on white and on every tint.
var (
	ink    = display.Color{R: 0x1f, G: 0x2a, B: 0x33}
	soft   = display.Color{R: 0x52, G: 0x5f, B: 0x69} // for what stands back
	accent = display.Color{R: 0x0b, G: 0x55, B: 0x68} // headings and links
	rule   = display.Color{R: 0xc9, G: 0xd2, B: 0xd7} // hairlines
	tint   = display.Color{R: 0xe6, G: 0xee, B: 0xf0} // head of a table
	ground = display.Color{R: 0xf3, G: 0xf6, B: 0xf7} // behind call-outs and code
	green  = display.Color{R: 0x1b, G: 0x73, B: 0x44}
	amber  = display.Color{R: 0x8f, G: 0x5a, B: 0x00}
	red    = display.Color{R: 0xb3, G: 0x26, B: 0x1e}
	grey   = display.Color{R: 0x52, G: 0x5f, B: 0x69}
	violet = display.Color{R: 0x5a, G: 0x44, B: 0x9b}
	pale   = display.Color{R: 0xb4, G: 0xd3, B: 0xda} // the range of a score
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

	headingStyles = [...]style{
		{typeface.Bold, 25, 31, ink},
		{typeface.Bold, 16.5, 21, accent},
		{typeface.Bold, 12.25, 16.5, ink},
		{typeface.Bold, 10.25, 14.6, accent},
	}
	// Space above a heading, where it does not begin a page, and below it.
	aboveHeading = [...]float64{0, 26, 18, 13}
	belowHeading = [...]float64{8, 8, 5, 4}
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
