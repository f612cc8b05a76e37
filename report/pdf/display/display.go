// Package display spreads a document over pages: it lists each one's texts, boxes and drawings, with places. Its rules:
//   - A slab that keeps with the next one stands on the same page: headings with what they head, the first two and the
//     last two lines of a paragraph with each other. Only a group that is taller than a page is divided.
//   - The space above a slab is left out at the top of a page. The head of a table is repeated there.
//   - A page that would stay less than 60 % full takes slabs from the end of the page before it, where that has them to
//     give.
//   - Places are in points from the upper left corner of the page.
//   - What belongs to a structure element is painted as its marked content, everything else as an artifact.
//   - The list is complete before the first page is painted, because a page number can point forward.
package display

import (
	"iter"

	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Size is the size of a page in points.
type Size struct{ Width, Height float64 }

// A4 is the paper that most reports are printed on.
var A4 = Size{595.28, 841.89}

// Times is the size at a scale.
func (s Size) Times(scale float64) Size { return Size{s.Width * scale, s.Height * scale} }

// A Color is an sRGB colour.
type Color struct{ R, G, B uint8 }

// A Target is a place that links lead to. It is known once its page is laid out.
type Target struct {
	Page    int                // counted from 0
	Y       float64            // from the top of the page
	Known   bool               // whether the place has been laid out
	Element *structure.Element // that stands there; nil for the document
}

// A Link leads to a web address or to a place in the document.
type Link struct {
	Address  string  // http or https, as it goes into the file; empty for a place in the document
	Target   *Target // nil for a web address
	Contents string  // says where the link leads, to those who do not see the text around it
}

// A Shape is the kind of an operation.
type Shape uint8

// The shapes.
const (
	Text       Shape = iota // letters; Y is the baseline, and W the room that they have; 0 where nobody says
	PageNumber              // the number of Target's page, set to end at X; Y is the baseline
	Box                     // a filled rectangle
	Drawing                 // path operators in Text, for a square of side 1 counted from below, scaled to W at X, Y
	Sign                    // the first letter of Text, drawn in a square of side W at X, Y; Text names its shape
	LinkArea                // a rectangle that can be clicked; paints nothing
	Anchor                  // makes Target known; paints nothing
)

// An Artifact says what something is that belongs to no structure element (ISO 32000-1, 14.8.2.2).
type Artifact uint8

// The artifacts.
const (
	Ornament   Artifact = iota
	PageHeader          // repeated at the top of pages
	PageFooter          // repeated at the bottom of pages
)

// An Op is one operation on a page. Which fields count depends on the shape.
type Op struct {
	Shape      Shape
	Turned     bool // letters stand upside down and run to the left from X
	Face       typeface.Style
	Upright    bool     // a text runs upwards: X is its baseline, and it begins at Y
	Artifact   Artifact // where Element is nil
	Color      Color
	Size       float64            // of letters, in points
	X, Y, W, H float64            // in points
	Text       string             // letters or path operators
	Element    *structure.Element // nil for an artifact
	Target     *Target            // of a page number or an anchor
	Link       *Link              // of a link area
}

// A Page is the operations of a page in the sequence of reading aloud, in runs that were laid out together.
type Page [][]Op

// All are the operations of a page. Anchors are left out: layout has used them.
func (p Page) All() iter.Seq[*Op] {
	return func(yield func(*Op) bool) {
		for _, ops := range p {
			for i := range ops {
				if ops[i].Shape != Anchor && !yield(&ops[i]) {
					return
				}
			}
		}
	}
}

// Scale makes all that stands on a page larger by a factor, and moves it away from the upper left corner in proportion.
func (p Page) Scale(by float64) {
	for op := range p.All() {
		op.X, op.Y, op.W, op.H, op.Size = op.X*by, op.Y*by, op.W*by, op.H*by, op.Size*by
	}
}

// A Slab is a strip of the document that goes over the width of the page: a line of a paragraph, a row of a table.
type Slab struct {
	Above  float64 // space above it, in points
	Height float64 // its height without that space, in points
	Keep   bool    // whether it must stand on the same page as the next slab
	Ops    []Op    // with Y counted from the top of the slab
	Head   *Slab   // repeated above the slab when it begins a page, but as an artifact; nil for none
	Band   *Band   // the ground behind the slab; nil for none
}

// A Band is boxes that go behind consecutive slabs, on each page as high as these together. Their Y and H do not count.
type Band []Op
