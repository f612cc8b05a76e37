// Package display spreads a document over pages: it lists each one's texts, boxes and drawings, with places. Its rules:
//   - A slab that keeps with the next one stands on the same page: headings with what they head, the first two and the
//     last two lines of a paragraph with each other. Only a group that is taller than a page is divided.
//   - The space above a slab is left out at the top of a page. The head of a table is repeated there.
//   - Places are in points from the upper left corner of the page.
//   - What belongs to a structure element is painted as its marked content, everything else as an artifact.
//   - The list is complete before the first page is painted, because a page number can point forward.
package display

import (
	"iter"
	"slices"

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
	Page  int     // counted from 0
	Y     float64 // from the top of the page
	Known bool    // whether the place has been laid out
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
	Text       Shape = iota // letters; Y is the baseline
	PageNumber              // the number of Target's page, set to end at X; Y is the baseline
	Box                     // a filled rectangle
	Drawing                 // path operators in Text, for a square of side 1 counted from below, scaled to W at X, Y
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

// A Flow places slabs on pages as they are added: one under the other, none divided.
type Flow struct {
	top     float64 // of the part of a page that slabs fill
	bottom  float64
	pages   []Page
	y       float64 // the end of what stands on the last page
	pending []Slab  // a group whose last slab may not have come yet
	band    *Band   // the band that the last placed slab stands on
	ground  []Op    // that band's boxes on the page
	holds   bool    // whether nothing is placed yet
}

// NewFlow is a flow with an empty page, of which slabs fill the part between two distances from its top, in points.
func NewFlow(top, bottom float64) *Flow {
	return &Flow{top: top, bottom: bottom, pages: make([]Page, 1), y: top}
}

// Holding is a flow that places nothing: it holds slabs for another flow.
func Holding() *Flow { return &Flow{holds: true} }

// Held are the slabs that a flow holds.
func (f *Flow) Held() []Slab { return f.pending }

// Add puts a slab behind those that were added before. It can still be changed, through Last, until the next one comes.
func (f *Flow) Add(s Slab) {
	if n := len(f.pending); n > 0 && !f.pending[n-1].Keep && !f.holds {
		f.flush()
	}
	f.pending = append(f.pending, s)
}

// Break begins a new page, unless the last one is empty.
func (f *Flow) Break() {
	if f.flush(); !f.atTop() && !f.holds {
		f.newPage()
	}
}

func (f *Flow) newPage() {
	f.pages = append(f.pages, nil)
	f.y, f.band, f.ground = f.top, nil, nil
}

// Last is the slab that was added last; there must be one.
func (f *Flow) Last() *Slab { return &f.pending[len(f.pending)-1] }

// Room is how much of the current page is left under what was added so far.
func (f *Flow) Room() float64 { return f.roomUnder(f.pending) }

func (f *Flow) roomUnder(slabs []Slab) float64 {
	y := f.y
	for _, s := range slabs {
		y += s.Above + s.Height
	}
	return f.bottom - y
}

// Pages places what is still pending and returns all pages, at least one.
func (f *Flow) Pages() []Page {
	f.flush()
	return f.pages
}

func (f *Flow) flush() {
	if f.holds {
		return
	}
	for group := f.pending; len(group) > 0; {
		n := f.together(group)
		if !f.atTop() && f.roomUnder(group[:n]) < -0.01 {
			f.newPage()
		}
		for _, s := range group[:n] {
			f.place(s)
		}
		group = group[n:]
	}
	f.pending = f.pending[:0]
}

// together is how many slabs of a group go on one page: all, or as many as a page can take, but at least one.
func (f *Flow) together(group []Slab) int {
	room := f.bottom - f.top + group[0].Above // which is left out at the top
	if head := group[0].Head; head != nil {
		room -= head.Height
	}
	for i, s := range group {
		if room -= s.Above + s.Height; room < 0 && i > 0 {
			return i
		}
	}
	return len(group)
}

func (f *Flow) atTop() bool { return f.y == f.top }

// place puts a slab under the last one on the current page and moves its operations there.
func (f *Flow) place(s Slab) {
	switch {
	case !f.atTop():
		f.y += s.Above
	case s.Head != nil:
		head := Slab{Height: s.Head.Height, Band: s.Head.Band}
		for _, op := range s.Head.Ops {
			if op.Shape != LinkArea && op.Shape != Anchor {
				op.Element, op.Artifact = nil, PageHeader
				head.Ops = append(head.Ops, op)
			}
		}
		f.place(head)
	}
	last := len(f.pages) - 1
	f.spread(s, &f.pages[last])
	for i := range s.Ops {
		op := &s.Ops[i]
		op.Y += f.y
		if op.Shape == Anchor {
			*op.Target = Target{Page: last, Y: op.Y, Known: true}
		}
	}
	f.pages[last] = append(f.pages[last], s.Ops)
	f.y += s.Height
}

// spread lays the slab's band on a page, or makes the one that is already there reach to the slab's end.
func (f *Flow) spread(s Slab, page *Page) {
	if s.Band != f.band {
		f.band, f.ground = s.Band, nil
		if s.Band != nil {
			f.ground = slices.Clone([]Op(*s.Band))
			*page = append(*page, f.ground)
		}
		for i := range f.ground {
			f.ground[i].Y = f.y
		}
	}
	for i := range f.ground {
		f.ground[i].H = f.y + s.Height - f.ground[i].Y
	}
}
