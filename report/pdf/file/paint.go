package file

import (
	"bytes"
	"slices"
	"strconv"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// graphics is the part of the graphics state that is still as a previous operation set it.
type graphics struct {
	open     bool // marked content is open
	element  *structure.Element
	artifact display.Artifact
	colored  bool
	color    display.Color
	stroked  bool
	stroke   display.Color // of lines
	face     typeface.Style
	size     float64 // 0 before the first text of a page
	inText   bool    // a text object is open
	x, y     int     // where its latest line begins, in hundredths of a point
}

func (f *File) pages() int { return f.pdf.PageCount() }

// Page adds a page and paints what stands on it: first the boxes, which are grounds, rules and bars, then the rest.
func (f *File) Page(page display.Page) {
	f.pdf.AddPage()
	f.state = graphics{}
	for op := range page.All() {
		if op.Shape == display.Box {
			f.box(op)
		}
	}
	f.endMark()
	f.handOver()
	for op := range page.All() {
		f.paint(op)
	}
	f.endMark()
	f.inText(false)
	f.content = append(f.content, bytes.Clone(f.out))
	f.out = f.out[:0]
}

func (f *File) handOver() {
	if n := len(f.out); n > 0 {
		f.pdf.RawWriteStr(string(f.out[:n-1])) // which ends the line
	}
	f.out = f.out[:0]
}

func (f *File) box(op *display.Op) {
	f.mark(op, false)
	f.handOver()
	if f.changes(op.Color) {
		f.pdf.SetFillColor(int(op.Color.R), int(op.Color.G), int(op.Color.B))
	}
	f.pdf.Rect(op.X, op.Y, op.W, op.H, "F")
}

func (f *File) paint(op *display.Op) {
	switch op.Shape {
	case display.LinkArea:
		f.Annotations = append(f.Annotations, Annotation{
			Page: f.pages() - 1, X0: op.X, Y0: f.up(op.Y + op.H), X1: op.X + op.W, Y1: f.up(op.Y),
			Link: op.Link, Element: op.Element,
		})
		f.tree.Annotate(f.pages()-1, len(f.Annotations), op.Element)
	case display.Drawing:
		f.mark(op, false)
		f.write("q ") // a graphics state of its own: what the path changes is undone
		f.color(op.Color, "rg ")
		f.color(op.Color, "RG ") // for its lines
		f.numbers(op.W, 0, 0, op.W, op.X, f.up(op.Y+op.W))
		f.write("cm " + op.Text + " Q\n")
	case display.Text:
		f.mark(op, true)
		f.text(op, op.X, op.Text)
	case display.Sign:
		f.mark(op, true)
		f.sign(op)
	case display.PageNumber:
		f.mark(op, true)
		number := strconv.Itoa(op.Target.Page + 1)
		f.text(op, op.X-f.Shown[op.Face].Face.Width(number, op.Size), number)
	}
}

// up turns a distance from the top of the page into one from below.
func (f *File) up(y float64) float64 { return f.size.Height - y }

func (f *File) write(s string) { f.out = append(f.out, s...) }

func (f *File) numbers(values ...float64) {
	for _, v := range values {
		f.out = append(appendNumber(f.out, v), ' ')
	}
}

// mark opens the marked content that an operation belongs to, unless it is still open. Text objects go around marked
// content (ISO 32000-1, 14.6.1), so that one of them serves many elements.
func (f *File) mark(op *display.Op, isText bool) {
	s := &f.state
	if s.open && s.inText == isText && s.element == op.Element && (op.Element != nil || s.artifact == op.Artifact) {
		return
	}
	f.endMark()
	f.inText(isText)
	s.open, s.element, s.artifact = true, op.Element, op.Artifact
	if op.Element == nil {
		f.write(artifacts[op.Artifact])
		return
	}
	kind, copied := op.Element.Kind, op.Element.Copied
	if copied != "" {
		kind = structure.Span // the only tag at which Poppler looks for such a text
	}
	f.out = append(append(append(f.out, '/'), kind...), "<</MCID "...)
	f.out = strconv.AppendInt(f.out, int64(f.tree.Mark(f.pages()-1, op.Element)), 10)
	if copied != "" {
		f.out = appendText(append(f.out, "/ActualText"...), copied)
	}
	f.write(">>BDC\n")
}

var artifacts = [...]string{
	display.Ornament:   "/Artifact BMC\n",
	display.PageHeader: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n",
	display.PageFooter: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n",
}

func (f *File) endMark() {
	if f.state.open {
		f.write("EMC\n")
	}
	f.state.open = false
}

// inText begins or ends a text object, unless it is so already.
func (f *File) inText(isText bool) {
	if f.state.inText == isText {
		return
	}
	f.state.inText, f.state.x, f.state.y = isText, 0, 0
	if isText {
		f.write("BT\n")
	} else {
		f.write("ET\n")
	}
}

// changes says whether a colour is another one than the last, and notes it.
func (f *File) changes(c display.Color) bool {
	isSame := f.state.colored && f.state.color == c
	f.state.colored, f.state.color = true, c
	return !isSame
}

func (f *File) color(c display.Color, operator string) {
	f.numbers(float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
	f.write(operator)
}

// text writes letters from x.
func (f *File) text(op *display.Op, x float64, letters string) {
	if f.changes(op.Color) {
		f.color(op.Color, "rg\n")
	}
	f.font(op.Face, op.Size)
	out := f.at(op, x, op.Y)
	shown := f.Shown[op.Face]
	for _, r := range letters {
		out = appendGlyph(out, shown.Number(r))
	}
	f.show(op, out)
}

// sign writes a letter that has a shape of its own.
func (f *File) sign(op *display.Op) {
	code := slices.Index(f.signs, op.Text)
	if code < 0 {
		code = len(f.signs)
		f.signs = append(f.signs, op.Text)
	}
	if f.changes(op.Color) {
		f.color(op.Color, "rg\n")
	}
	if !f.state.stroked || f.state.stroke != op.Color { // of the lines that it is made of
		f.state.stroked, f.state.stroke = true, op.Color
		f.color(op.Color, "RG\n")
	}
	f.font(signFace, op.W)
	x, y := op.X, op.Y+op.W
	if op.Turned {
		x, y = op.X+op.W, op.Y
	}
	f.show(op, appendCode(f.at(op, x, y), byte(code+1)))
}

// signFace stands for the font of signs among the faces.
const signFace = typeface.Style(typeface.Styles)

func (f *File) font(face typeface.Style, size float64) {
	s := &f.state
	if s.size == size && s.face == face {
		return
	}
	s.size, s.face = size, face
	name := "sign"
	if face != signFace {
		name = face.String()
	}
	f.write("/" + name + " ")
	f.numbers(size)
	f.write("Tf\n")
}

// at writes where letters begin, and opens their string. Within a text object each place is told by its distance from
// the one before; what is turned has a matrix of its own.
func (f *File) at(op *display.Op, x, y float64) []byte {
	s := &f.state
	left, up := hundredths(x), hundredths(f.up(y))
	if op.Turned || op.Upright {
		s.x, s.y = 0, 0
		matrix := "-1 0 0 -1 "
		if op.Upright {
			matrix = "0 1 -1 0 "
		}
		out := appendHundredths(append(f.out, matrix...), left)
		return append(appendHundredths(append(out, ' '), up), " Tm("...)
	}
	out := append(appendHundredths(f.out, left-s.x), ' ')
	out = append(appendHundredths(out, up-s.y), " Td("...)
	s.x, s.y = left, up
	return out
}

// show ends a string and shows it, and takes back the matrix of what is turned.
func (f *File) show(op *display.Op, out []byte) {
	f.out = append(out, ")Tj\n"...)
	if op.Turned || op.Upright {
		f.write("1 0 0 1 0 0 Tm\n")
	}
}
