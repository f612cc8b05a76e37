package pdf

import (
	"cmp"
	"strings"

	"openletter/report/document"
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
)

// figureColors are the colours that figures use, by their names in the look.
var figureColors = map[string]display.Color{
	"paper": display.Color(templates.Color("paper")), "edge": display.Color(templates.Color("edge")),
	"head": tint, "ink": ink, "quiet": soft, "accent": accent,
}

// The styles.
var (
	body        = style{typeface.Regular, 10, 14.6, ink}
	leadText    = style{typeface.Regular, 12.5, 18, soft}
	fine        = style{typeface.Regular, 8.5, 12.2, ink}
	entryText   = style{typeface.Regular, 9, 12, ink}
	pairText    = style{typeface.Regular, 9.25, 13.4, ink}
	captionText = style{typeface.Bold, 9.25, 13.4, ink}
	cellText    = style{typeface.Regular, 8.75, 11.8, ink}
	denseText   = style{typeface.Regular, 7.75, 9.6, ink} // in heat tables
	narrowText  = style{typeface.Regular, 8, 10, ink}     // in columns side by side, and in tables of sentences
	toneLabel   = style{typeface.Bold, 8.5, 12.5, accent}
	furniture   = style{typeface.Regular, 8, 10, soft}
	headings    = [...]struct {
		style
		above, below float64 // space; that above is left out at the top of a page
	}{
		{style{typeface.Bold, 25, 31, ink}, 0, 8},
		{style{typeface.Bold, 16.5, 21, accent}, 26, 8},
		{style{typeface.Bold, 12.25, 16.5, ink}, 18, 5},
		{style{typeface.Bold, 10.25, 14.6, accent}, 13, 4},
	}
)

func (st style) strong() style {
	st.face = st.face.Stronger()
	return st
}

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

func box(x, y, w, h float64, color display.Color) display.Op {
	return display.Op{Shape: display.Box, X: x, Y: y, W: w, H: h, Color: color}
}

// A sign is drawn as a path, because no text face has it. The shapes differ as much as their colours do.
type sign struct {
	letter rune
	path   string        // path operators in a square of side 1, counted from below; strokes and fills have one colour
	width  float64       // how much of the square it takes
	color  display.Color // its own; the zero Color for that of the text
	said   string        // key of the interface text that says it as a mark or as a box to tick; "" for none
	fill   display.Color // ground of a cell of a heat table, by darkness; the zero Color for none
	tint   display.Color // ground of a cell that it marks: pale, so that letters stay readable; the zero Color for none
}

// Paths that more than one sign is made of.
const (
	checkPath  = "0.15 w 1 J 1 j 0.08 0.46 m 0.36 0.16 l 0.9 0.8 l S"
	ringedPath = circlePath + " 0.1 w 1 J 1 j 0.29 0.47 m 0.43 0.32 l 0.7 0.62 l S"
	crossPath  = "0.15 w 1 J 0.14 0.14 m 0.82 0.82 l 0.14 0.82 m 0.82 0.14 l S"
	blockPath  = "0.04 0.03 0.9 0.9 re 0.72 0.8 m 0.81 0.71 l 0.58 0.48 l 0.81 0.25 l 0.72 0.16 l 0.49 0.39 l " +
		"0.26 0.16 l 0.17 0.25 l 0.4 0.48 l 0.17 0.71 l 0.26 0.8 l 0.49 0.57 l h f*" // with a hole in the shape of a cross
	dashPath   = "0.14 w 0.14 0.46 m 0.84 0.46 l S"
	circlePath = "0.1 w 0.89 0.48 m 0.89 0.7 0.71 0.88 0.49 0.88 c 0.27 0.88 0.09 0.7 0.09 0.48 c 0.09 0.26 0.27 0.08 0.49 0.08 c 0.71 0.08 0.89 0.26 0.89 0.48 c h S"
	halfPath   = circlePath + " 0.49 0.88 m 0.27 0.88 0.09 0.7 0.09 0.48 c 0.09 0.26 0.27 0.08 0.49 0.08 c h f"
	dottedPath = "0.08 w [0.12 0.11] 0 d 0.89 0.48 m 0.89 0.7 0.71 0.88 0.49 0.88 c 0.27 0.88 0.09 0.7 0.09 0.48 c 0.09 0.26 0.27 0.08 0.49 0.08 c 0.71 0.08 0.89 0.26 0.89 0.48 c h S [] 0 d " +
		"0.08 w 1 J 0.36 0.57 m 0.36 0.76 0.62 0.76 0.62 0.58 c 0.62 0.48 0.49 0.5 0.49 0.4 c S 0.1 w 0.49 0.27 m 0.49 0.27 l S"
	flagPath = "0.11 w 1 J 0.18 -0.02 m 0.18 0.92 l S 0.18 0.94 m 0.94 0.68 l 0.18 0.4 l h f"
	boxPath  = "0.08 w 0.1 0.06 0.78 0.78 re S"
	tickPath = " 0.11 w 1 J 1 j 0.26 0.44 m 0.42 0.26 l 0.72 0.64 l S"
	shaft    = "0.1 w 1 J 1 j "
)

func fill(name string) display.Color { return display.Color(templates.Color(name)) }

// signs are the drawn signs by the rune that stands for them: the marks first, then what our texts use beside them.
// What is unknown, disputed or does not arise is called so in the text behind its mark, which therefore is not said.
var signs = lettered(map[rune]*sign{
	'✓': {path: ringedPath, width: 1, color: green, said: markGood, fill: fill("yes"), tint: display.Color{R: 0xea, G: 0xf5, B: 0xee}},
	'✔': {path: checkPath, width: 1, color: green},
	'◐': {path: halfPath, width: 1, color: amber, said: markPartly, fill: fill("some"), tint: display.Color{R: 0xfd, G: 0xf4, B: 0xe1}},
	'✗': {path: blockPath, width: 1, color: fill("no"), said: markBad, fill: fill("no"), tint: display.Color{R: 0xfc, G: 0xec, B: 0xea}},
	'✘': {path: crossPath, width: 1, color: red},
	'⚑': {path: flagPath, width: 1, color: violet, fill: fill("doubt"), tint: display.Color{R: 0xf1, G: 0xee, B: 0xf9}},
	'○': {path: dashPath, width: 1, color: grey},
	'?': {path: dottedPath, width: 1, color: grey},
	'☐': {path: boxPath, width: 1, said: taskOpen},
	'☑': {path: boxPath + tickPath, width: 1, said: taskDone},
	'→': {path: shaft + "0.06 0.36 m 0.94 0.36 l 0.64 0.62 m 0.94 0.36 l 0.64 0.1 l S", width: 1},
	'←': {path: shaft + "0.94 0.36 m 0.06 0.36 l 0.36 0.62 m 0.06 0.36 l 0.36 0.1 l S", width: 1},
	'↑': {path: shaft + "0.4 0 m 0.4 0.84 l 0.12 0.54 m 0.4 0.84 l 0.68 0.54 l S", width: 0.8},
	'↓': {path: shaft + "0.4 0.84 m 0.4 0 l 0.12 0.3 m 0.4 0 l 0.68 0.3 l S", width: 0.8},
	'↩': {path: shaft + "0.9 0.74 m 0.9 0.34 l 0.1 0.34 l 0.38 0.6 m 0.1 0.34 l 0.38 0.08 l S", width: 1},
})

func lettered(signs map[rune]*sign) map[rune]*sign {
	for letter, drawn := range signs {
		drawn.letter = letter
	}
	return signs
}

// onFill is behind the letter of a sign that stands on the ground of its own colour, where a block would not be seen.
const onFill = " on its ground"

// signPath is the shape of a sign, by its letter and onFill.
func signPath(name string) string {
	if strings.HasSuffix(name, onFill) {
		return crossPath
	}
	return signs[[]rune(name)[0]].path
}

// signSize is the side of a sign's square, in parts of the letters' size: a sign is somewhat higher than capitals.
const signSize = 0.86

// signOf is the sign of a mark. A mark without one is a problem.
func (t *typesetter) signOf(mark document.Mark) *sign {
	for _, r := range string(mark) {
		if drawn := signs[r]; drawn != nil {
			return drawn
		}
	}
	t.problem("no shape is drawn for the mark %q", mark)
	return signs['?']
}

// spoken is an element below another that says a mark; nil where the text behind the mark says the same.
func (t *typesetter) spoken(mark *sign, below *structure.Element) *structure.Element {
	if mark.said == "" {
		return nil
	}
	return t.saying(mark.said, below)
}

// saying is an element below another that is said as an interface text.
func (t *typesetter) saying(key string, below *structure.Element) *structure.Element {
	return below.AddInline(structure.Span).Say(structure.ActualText, t.say(key)+" ") // apart from the words
}

// op draws the sign with its left edge at x, standing on a baseline.
func (g *sign) op(x, baseline float64, st style, e *structure.Element) display.Op {
	side, name, color := st.size*signSize, string(g.letter), cmp.Or(g.color, st.color)
	if g.color == g.fill && st.color == figureColors["paper"] {
		name, color = name+onFill, st.color
	}
	return display.Op{Shape: display.Sign, X: x, Y: baseline - side + 0.05*side, W: side, Text: name, Color: color,
		Element: e}
}
