// Package typeset breaks text into lines. Its rules:
//   - A line ends at a blank, or behind a hyphen or a slash between letters, or where an address is usually divided;
//     inside a word only when the word alone is wider than the line. No line begins with a dash or a middle dot.
//   - A line keeps the blank that it ends with, for the words in the text of the tags; the line's width leaves it out.
//   - Nothing is stretched: lines are set ragged.
//   - A last line of one word takes another one from the line above, where that keeps a third of the width, or the end
//     of an address. One that is only the short end of an address takes more of that.
package typeset

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"openletter/report/pdf/typeface"
)

// A Span is text in one face and size, or a fixed piece such as a sign. A newline ends the line; U+00A0 joins words.
type Span struct {
	Text    string
	Face    *typeface.Face
	Size    float64 // in points
	Width   float64 // of a fixed piece, in points; 0 for text
	Address bool    // the text is a web address and may be divided like one
	Loose   bool    // a line may end before this span, even where no blank stands
}

// A Fragment is the part of a span that stands on one line.
type Fragment struct {
	Span  int     // index of the span
	Text  string  // empty for a fixed piece
	X     float64 // from the beginning of the line, in points
	Width float64 // without a blank at the end of the line
}

// A Line is a line of text. A line without fragments is empty but takes its height.
type Line struct {
	Fragments []Fragment
	Width     float64 // without a blank at its end
}

// Measure returns the width of the widest piece that should not be divided, and that of the text on a single line.
func Measure(spans []Span) (narrowest, widest float64) {
	run := breaking{spans: spans, width: math.Inf(1)}
	run.all()
	return run.narrowest, run.widest
}

// Break sets spans in lines of a width in points. It returns no line for no text.
func Break(spans []Span, width float64) []Line {
	run := breaking{spans: spans, width: width + tolerance, keeps: true}
	run.all()
	return run.lines
}

// tolerance, in points, keeps a line that fits exactly from being broken by rounding.
const tolerance = 0.01

// A position is a place between two runes: a span and an offset into its text.
type position struct{ span, at int }

// An opening is a place where a line can end.
type opening struct {
	position
	x, solid float64 // from the line's start, with the blanks before it and without
	blank    bool    // it is behind a blank
	address  bool    // what follows is of an address
}

// A breaking is the state of breaking one text, or of measuring it: then only newlines end a line.
type breaking struct {
	spans []Span
	width float64
	keeps bool // the lines are wanted, not only their widths
	lines []Line

	start  position // of the line
	x      float64  // from the line's start to the current rune
	blanks float64  // how much of x is blanks at the end

	before, last rune // the two before the current one
	address      bool // so is the current span
	slashes      int  // seen in it
	loose        bool // at the first rune of a loose span

	canEnd    bool      // whether the line can end at the following
	end       opening   // latest place where the line can end
	words     []opening // those behind blanks and within addresses of this line, in their order
	isAddress bool      // the line is of an address, up to the latest blank

	above      []opening // words of the line before
	aboveStart position  // where that begins; the line's own start where none is
	aboveX     float64   // its width with blanks

	piece             float64 // width since the latest place where the line can end, good while the text is measured
	narrowest, widest float64 // the widest piece and the widest line
}

func (b *breaking) all() {
	for i := range b.spans {
		b.span(i)
	}
	if end := (position{len(b.spans), 0}); b.start != end {
		b.fillLast()
		b.emit(end, b.x-b.blanks)
	}
}

func (b *breaking) span(i int) {
	s := &b.spans[i]
	b.address, b.loose, b.slashes = s.Address, s.Loose, 0
	if s.Width > 0 {
		b.solid(position{i, 0}, fixed, s.Width)
		b.pass(fixed)
	}
	for at, r := range s.Text {
		switch w := float64(s.Face.Advance(r)) * s.Size / 1000; {
		case r == '\n':
			b.fillLast()
			b.emit(position{i, at}, b.x-b.blanks)
			b.restart(position{i, at + 1}, 0)
			b.above, b.aboveStart = b.above[:0], b.start
		case r == ' ':
			b.x, b.blanks = b.x+w, b.blanks+w
		case b.last >= 'A' && b.last < '\u2000' && !b.address && !b.loose && b.x+w <= b.width: // most: within a word
			b.x, b.piece = b.x+w, b.piece+w
		default:
			b.solid(position{i, at}, r, w)
		}
		b.pass(r)
	}
}

func (b *breaking) pass(r rune) {
	b.before, b.last, b.loose = b.last, r, false
	if r == '/' {
		b.slashes++
	}
}

// solid adds a rune that is not a blank, and ends the line before it where it must.
func (b *breaking) solid(here position, r rune, w float64) {
	if b.mayBreakBefore(r) {
		b.narrowest, b.piece = max(b.narrowest, b.piece), 0
		b.canEnd, b.end = true, opening{here, b.x, b.x - b.blanks, b.last == ' ', b.address}
		if b.keeps && (b.end.blank || b.address) {
			b.words = append(b.words, b.end)
			b.isAddress = b.address
		}
	} else {
		b.piece += b.blanks
	}
	for b.x+w > b.width && b.start != here {
		if b.canEnd {
			b.emit(b.end.position, b.end.solid)
			b.aboveX = b.end.x
			isAddress := b.end.address
			b.restart(b.end.position, b.x-b.end.x)
			b.isAddress = isAddress
			continue
		}
		if unicode.Is(unicode.Mn, r) {
			break // an accent stays with its letter
		}
		b.emit(here, b.x)
		b.aboveX = b.x
		b.restart(here, 0)
	}
	b.x, b.blanks, b.piece = b.x+w, 0, b.piece+w
}

// fillLast makes a last line longer that is only a word, or only the short end of an address.
func (b *breaking) fillLast() {
	short := b.width / 5
	isBlank := func(o opening) bool { return o.blank }
	if slices.ContainsFunc(b.words, isBlank) || b.isAddress && b.x-b.blanks > short {
		return
	}
	skip := 1 // the word that is on the last line, whole or in part
	for _, from := range slices.Backward(b.above) {
		width := b.x + b.aboveX - from.x
		switch {
		case width > b.width || from.solid < b.width/3:
			return
		case b.isAddress && width-b.blanks <= short, !b.isAddress && !from.blank && !from.address:
			continue
		case !b.isAddress && skip > 0:
			skip--
			continue
		}
		b.lines = b.lines[:len(b.lines)-1]
		b.start = b.aboveStart
		b.emit(from.position, from.solid)
		b.start, b.x = from.position, width
		return
	}
}

func (b *breaking) restart(at position, x float64) {
	b.above, b.words, b.aboveStart, b.isAddress = b.words, b.above[:0], b.start, b.address
	b.start, b.x, b.canEnd, b.piece = at, x, false, 0
	if x == 0 {
		b.blanks = 0
	}
}

func (b *breaking) emit(end position, width float64) {
	b.narrowest, b.widest = max(b.narrowest, b.piece), max(b.widest, width)
	if !b.keeps {
		return
	}
	x := 0.0
	fragments := make([]Fragment, 0, min(end.span, len(b.spans)-1)-b.start.span+1)
	for i := b.start.span; i < len(b.spans) && i <= end.span; i++ {
		s := &b.spans[i]
		from, to := 0, len(s.Text)
		if i == b.start.span {
			from = min(b.start.at, to)
		}
		if i == end.span {
			to = end.at
		}
		f := Fragment{Span: i, Text: s.Text[from:to], X: x, Width: s.Width}
		if s.Width > 0 && i == end.span || s.Width == 0 && f.Text == "" {
			continue
		}
		switch isLast := i == end.span || i == end.span-1 && end.at == 0; {
		case isLast && f.Text != "":
			f.Width = max(width-x, 0)
		case f.Text != "":
			solid := strings.TrimRight(f.Text, " ")
			f.Width = s.Face.Width(solid, s.Size)
			x += float64(len(f.Text)-len(solid)) * s.Face.Width(" ", s.Size)
		}
		x += f.Width
		fragments = append(fragments, f)
	}
	b.lines = append(b.lines, Line{Fragments: fragments, Width: width})
}

// fixed stands for a fixed piece among runes: OBJECT REPLACEMENT CHARACTER.
const fixed = '\uFFFC'

// mayBreakBefore says whether a line may end between the last rune and r.
func (b *breaking) mayBreakBefore(r rune) bool {
	switch {
	case b.last == ' ':
		return r != '·' && r != '–' && r != '—'
	case b.loose:
		return true
	case b.last == 0 || b.last == '\u00a0' || r == '\u00a0':
		return false
	case b.address:
		return b.slashes > 2 && divides(b.last, r) // https://host/ is not divided
	}
	switch b.last {
	case '-', '\u2010', '/', '–':
		return unicode.IsLetter(b.before) && unicode.IsLetter(r)
	case '—':
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// divides says where an address may be divided: behind slashes, and before signs that a text has as well.
func divides(last, r rune) bool {
	const signs = ".,-_?&=#%~+@:;"
	if last == '/' {
		return r != '/'
	}
	return strings.ContainsRune(signs, r) && !strings.ContainsRune(signs, last)
}
