package file

import (
	"bytes"
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
	f.out = append(append(append(f.out, '/'), op.Element.Kind...), "<</MCID "...)
	f.out = strconv.AppendInt(f.out, int64(f.tree.Mark(f.pages()-1, op.Element)), 10)
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

// text writes letters from x. Within a text object each place is told by its distance from the one before.
func (f *File) text(op *display.Op, x float64, letters string) {
	s := &f.state
	if f.changes(op.Color) {
		f.color(op.Color, "rg\n")
	}
	if s.size != op.Size || s.face != op.Face {
		s.size, s.face = op.Size, op.Face
		f.write("/" + op.Face.String() + " ")
		f.numbers(op.Size)
		f.write("Tf\n")
	}
	left, up := hundredths(x), hundredths(f.up(op.Y))
	out := f.out
	isAlone := op.Turned || op.Upright // by a matrix of its own, which is taken back behind it
	switch {
	case op.Turned:
		out = append(out, "-1 0 0 -1 "...)
	case op.Upright:
		out = append(out, "0 1 -1 0 "...)
	default:
		out = append(appendHundredths(out, left-s.x), ' ')
		out = append(appendHundredths(out, up-s.y), " Td("...)
	}
	if isAlone {
		out = append(appendHundredths(out, left), ' ')
		out = append(appendHundredths(out, up), " Tm("...)
		left, up = 0, 0
	}
	s.x, s.y = left, up
	shown := f.Shown[op.Face]
	for _, r := range letters {
		out = appendGlyph(out, shown.Number(r))
	}
	f.out = append(out, ")Tj\n"...)
	if isAlone {
		f.write("1 0 0 1 0 0 Tm\n")
	}
}
