package pdf

import (
	"cmp"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// A sign is drawn as a path, because no text face has it. The shapes differ as much as their colours do.
type sign struct {
	path  string        // path operators in a square of side 1, counted from below; strokes and fills have one colour
	width float64       // how much of the square it takes
	color display.Color // its own; the zero Color for that of the text
	said  string        // key of the interface text that says it as a mark or as a box to tick; "" for none
	tint  display.Color // ground of a cell that it marks: pale, so that letters stay readable; the zero Color for none
}

// Paths that more than one sign is made of.
const (
	checkPath  = "0.15 w 1 J 1 j 0.08 0.46 m 0.36 0.16 l 0.9 0.8 l S"
	crossPath  = "0.15 w 1 J 0.14 0.14 m 0.82 0.82 l 0.14 0.82 m 0.82 0.14 l S"
	circlePath = "0.1 w 0.89 0.48 m 0.89 0.7 0.71 0.88 0.49 0.88 c 0.27 0.88 0.09 0.7 0.09 0.48 c 0.09 0.26 0.27 0.08 0.49 0.08 c 0.71 0.08 0.89 0.26 0.89 0.48 c h S"
	halfPath   = circlePath + " 0.49 0.88 m 0.27 0.88 0.09 0.7 0.09 0.48 c 0.09 0.26 0.27 0.08 0.49 0.08 c h f"
	askPath    = "0.14 w 1 J 0.24 0.64 m 0.24 0.96 0.76 0.96 0.76 0.64 c 0.76 0.44 0.5 0.48 0.5 0.29 c S 0.18 w 0.5 0.06 m 0.5 0.06 l S"
	flagPath   = "0.11 w 1 J 0.18 -0.02 m 0.18 0.92 l S 0.18 0.94 m 0.94 0.68 l 0.18 0.4 l h f"
	boxPath    = "0.08 w 0.1 0.06 0.78 0.78 re S"
	tickPath   = " 0.11 w 1 J 1 j 0.26 0.44 m 0.42 0.26 l 0.72 0.64 l S"
	shaft      = "0.1 w 1 J 1 j "
)

// signs are the drawn signs by the rune that stands for them: the marks first, then what our texts use beside them.
// Some marks are not said, as the text behind them says the same: "none" can be good or bad, but what is unknown,
// disputed or does not arise is called so.
var signs = map[rune]*sign{
	'✓': {path: checkPath, width: 1, color: green, said: markGood, tint: display.Color{R: 0xea, G: 0xf5, B: 0xee}},
	'✔': {path: checkPath, width: 1, color: green},
	'◐': {path: halfPath, width: 1, color: amber, said: markPartly, tint: display.Color{R: 0xfd, G: 0xf4, B: 0xe1}},
	'✗': {path: crossPath, width: 1, color: red, said: markBad, tint: display.Color{R: 0xfc, G: 0xec, B: 0xea}},
	'✘': {path: crossPath, width: 1, color: red},
	'⚑': {path: flagPath, width: 1, color: violet, tint: display.Color{R: 0xf1, G: 0xee, B: 0xf9}},
	'○': {path: circlePath, width: 1, color: grey},
	'?': {path: askPath, width: 1, color: grey},
	'☐': {path: boxPath, width: 1, said: taskOpen},
	'☑': {path: boxPath + tickPath, width: 1, said: taskDone},
	'→': {path: shaft + "0.06 0.36 m 0.94 0.36 l 0.64 0.62 m 0.94 0.36 l 0.64 0.1 l S", width: 1},
	'←': {path: shaft + "0.94 0.36 m 0.06 0.36 l 0.36 0.62 m 0.06 0.36 l 0.36 0.1 l S", width: 1},
	'↑': {path: shaft + "0.4 0 m 0.4 0.84 l 0.12 0.54 m 0.4 0.84 l 0.68 0.54 l S", width: 0.8},
	'↓': {path: shaft + "0.4 0.84 m 0.4 0 l 0.12 0.3 m 0.4 0 l 0.68 0.3 l S", width: 0.8},
	'↩': {path: shaft + "0.9 0.74 m 0.9 0.34 l 0.1 0.34 l 0.38 0.6 m 0.1 0.34 l 0.38 0.08 l S", width: 1},
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
	// Without the blank it would run into the words.
	return below.AddInline(structure.Span).Say(structure.ActualText, t.say(mark.said)+" ")
}

// op draws the sign with its left edge at x, standing on a baseline.
func (g *sign) op(x, baseline float64, st style, e *structure.Element) display.Op {
	side := st.size * signSize
	return display.Op{Shape: display.Drawing, X: x, Y: baseline - side + 0.05*side, W: side, Text: g.path,
		Color: cmp.Or(g.color, st.color), Element: e}
}
