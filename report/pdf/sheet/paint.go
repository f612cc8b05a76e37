package sheet

import (
	"iter"
	"strconv"

	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Painter writes content streams and keeps what the rest of the file must know about them.
type Painter struct {
	Size        Size
	Tree        *structure.Tree
	Annotations []Annotation
	Shown       [typeface.Styles]*typeface.Selection // what pages show of each face

	page  int
	out   []byte
	state graphics
}

// graphics is the part of the graphics state that is still as a previous operation set it.
type graphics struct {
	open     bool // marked content is open
	element  *structure.Element
	artifact Artifact
	colored  bool
	color    Color
	face     typeface.Style
	size     float64 // 0 before the first text of a page
}

// NewPainter is a painter of pages of one size that marks content for a tree.
func NewPainter(size Size, tree *structure.Tree, faces [typeface.Styles]*typeface.Face) *Painter {
	p := &Painter{Size: size, Tree: tree}
	for style, face := range faces {
		p.Shown[style] = face.Select()
	}
	return p
}

// Page returns the content stream of the page with a number, counted from 0. What is on the page may come in several
// lists. Pages must be painted in order, each once. The stream is good until the next call.
func (p *Painter) Page(number int, lists ...iter.Seq[Op]) []byte {
	p.page, p.out, p.state = number, p.out[:0], graphics{}
	for _, ops := range lists {
		for op := range ops {
			p.paint(&op)
		}
	}
	p.close()
	return p.out
}

func (p *Painter) paint(op *Op) {
	switch op.Shape {
	case Anchor:
	case LinkArea:
		p.Annotations = append(p.Annotations, Annotation{
			Page: p.page, X0: op.X, Y0: p.up(op.Y + op.H), X1: op.X + op.W, Y1: p.up(op.Y),
			Link: op.Link, Element: op.Element,
		})
		p.Tree.Annotate(p.page, len(p.Annotations), op.Element)
	case Box:
		p.mark(op)
		p.fill(op.Color)
		p.numbers(op.X, p.up(op.Y+op.H), op.W, op.H)
		p.write("re f\n")
	case Drawing:
		p.mark(op)
		p.drawing(op)
	case Text:
		p.mark(op)
		p.text(op, op.X, op.Text)
	case PageNumber:
		p.mark(op)
		number := strconv.Itoa(op.Target.Page + 1)
		p.text(op, op.X-p.Shown[op.Face].Face.Width(number, op.Size), number)
	}
}

// up turns a distance from the top of the page into one from below.
func (p *Painter) up(y float64) float64 { return p.Size.Height - y }

func (p *Painter) write(s string) { p.out = append(p.out, s...) }

func (p *Painter) numbers(values ...float64) {
	for _, v := range values {
		p.out = append(AppendNumber(p.out, v), ' ')
	}
}

// mark opens the marked content that an operation belongs to, unless it is still open.
func (p *Painter) mark(op *Op) {
	s := &p.state
	if s.open && s.element == op.Element && (op.Element != nil || s.artifact == op.Artifact) {
		return
	}
	p.close()
	s.open, s.element, s.artifact = true, op.Element, op.Artifact
	switch {
	case op.Element != nil:
		p.write("/")
		p.write(string(op.Element.Kind))
		p.write("<</MCID ")
		p.out = strconv.AppendInt(p.out, int64(p.Tree.Mark(p.page, op.Element)), 10)
		p.write(">>BDC\n")
	case op.Artifact == PageHeader:
		p.write("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n")
	case op.Artifact == PageFooter:
		p.write("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n")
	default:
		p.write("/Artifact BMC\n")
	}
}

func (p *Painter) close() {
	if p.state.open {
		p.write("EMC\n")
	}
	p.state.open = false
}

func (p *Painter) fill(c Color) {
	if p.state.colored && p.state.color == c {
		return
	}
	p.state.colored, p.state.color = true, c
	p.color(c, "rg\n")
}

// color writes a colour with the operator that sets it.
func (p *Painter) color(c Color, operator string) {
	p.numbers(float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
	p.write(operator)
}

// drawing paints a path in its own graphics state: what it changes is undone, and the colour serves lines as well.
func (p *Painter) drawing(op *Op) {
	p.write("q ")
	p.color(op.Color, "rg ")
	p.color(op.Color, "RG ")
	p.numbers(op.W, 0, 0, op.W, op.X, p.up(op.Y+op.W))
	p.write("cm ")
	p.write(op.Text)
	p.write(" Q\n")
}

func (p *Painter) text(op *Op, x float64, letters string) {
	p.fill(op.Color)
	p.write("BT ")
	if s := &p.state; s.size != op.Size || s.face != op.Face {
		s.size, s.face = op.Size, op.Face
		p.write("/")
		p.write(op.Face.String())
		p.write(" ")
		p.numbers(op.Size)
		p.write("Tf ")
	}
	p.numbers(x, p.up(op.Y))
	p.write("Td(")
	shown := p.Shown[op.Face]
	for _, r := range letters {
		code := shown.Code(r)
		p.out = appendCode(appendCode(p.out, byte(code>>8)), byte(code))
	}
	p.write(")Tj ET\n")
}
