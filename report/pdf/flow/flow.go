// Package flow spreads what a document holds over pages.
//
// Its rules:
//
//   - The document comes as slabs, one under the other: a line of a paragraph, a row of a table. A slab is never
//     divided.
//   - A slab that keeps with the next one stands on the same page: headings with what they head, the first two and
//     the last two lines of a paragraph with each other. Only a group that is taller than a page is divided.
//   - The space above a slab is left out at the top of a page.
//   - A slab of a table brings the table's head along: it is repeated when the slab begins a page.
package flow

import (
	"slices"

	"openletter/report/pdf/display"
)

// A Slab is a strip of the document that goes over the width of the page.
type Slab struct {
	Above  float64      // space above it, in points
	Height float64      // its height without that space, in points
	Keep   bool         // whether it must stand on the same page as the next slab
	Ops    []display.Op // with Y counted from the top of the slab
	Head   *Slab        // repeated above the slab when it begins a page; nil for none
	Band   *Band        // the ground behind the slab; nil for none
}

// A Band is a ground that goes behind consecutive slabs as one box on each page, and a bar at its left edge.
type Band struct {
	X, Width float64
	Ground   display.Color
	BarWidth float64 // 0 for no bar
	Bar      display.Color
}

// A Frame is the part of a page that slabs fill, in points from the top of the page.
type Frame struct{ Top, Bottom float64 }

// Height is the height of the frame.
func (f Frame) Height() float64 { return f.Bottom - f.Top }

// A Flow places slabs on pages as they are added.
type Flow struct {
	frame   Frame
	pages   []display.Page
	y       float64
	pending []Slab       // a group whose last slab may not have come yet
	band    *Band        // the band that the last placed slab stands on
	ground  []display.Op // that band's boxes on the page
}

// New is a flow without pages.
func New(frame Frame) *Flow { return &Flow{frame: frame} }

// Add puts a slab behind those that were added before. It can still be changed, through Last, until the next one comes.
func (f *Flow) Add(s Slab) {
	if last := f.Last(); last != nil && !last.Keep {
		f.flush()
	}
	f.pending = append(f.pending, s)
}

// Last is the slab that was added last; nil before the first.
func (f *Flow) Last() *Slab {
	if len(f.pending) == 0 {
		return nil
	}
	return &f.pending[len(f.pending)-1]
}

// Room is how much of the current page is left under what was added so far.
func (f *Flow) Room() float64 {
	y := f.y
	if f.pages == nil {
		y = f.frame.Top
	}
	for _, s := range f.pending {
		y += s.Above + s.Height
	}
	return f.frame.Bottom - y
}

// Pages places what is still pending and returns all pages, at least one.
func (f *Flow) Pages() []display.Page {
	f.flush()
	if f.pages == nil {
		f.newPage()
	}
	return f.pages
}

// flush places the pending group.
func (f *Flow) flush() {
	group := f.pending
	for len(group) > 0 {
		n := f.together(group)
		if f.pages == nil || !f.fits(group[:n]) {
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
	height := repeated(group[0].Head)
	for i, s := range group {
		if i > 0 {
			height += s.Above
		}
		if height += s.Height; height > f.frame.Height() && i > 0 {
			return i
		}
	}
	return len(group)
}

// fits says whether slabs find room on the current page.
func (f *Flow) fits(group []Slab) bool {
	height := 0.0
	for i, s := range group {
		if i > 0 || !f.atTop() {
			height += s.Above
		}
		height += s.Height
	}
	return f.atTop() || f.y+height <= f.frame.Bottom+0.01
}

func (f *Flow) atTop() bool { return f.y == f.frame.Top }

func repeated(head *Slab) float64 {
	if head == nil {
		return 0
	}
	return head.Height
}

func (f *Flow) newPage() {
	f.pages = append(f.pages, nil)
	f.y, f.band = f.frame.Top, nil
}

// place puts a slab under the last one on the current page.
func (f *Flow) place(s Slab) {
	switch {
	case !f.atTop():
		f.y += s.Above
	case s.Head != nil:
		head := *s.Head
		head.Ops = slices.Clone(head.Ops) // the next page needs it as it is
		f.put(head)
	}
	f.put(s)
}

// put puts a slab at the current place and moves its operations there.
func (f *Flow) put(s Slab) {
	number := len(f.pages) - 1
	f.spread(s)
	for i := range s.Ops {
		op := &s.Ops[i]
		op.Y += f.y
		if op.Shape == display.Anchor {
			*op.Target = display.Target{Page: number, Y: op.Y, Known: true}
		}
	}
	f.pages[number] = append(f.pages[number], s.Ops)
	f.y += s.Height
}

// spread lays the slab's band, or makes the one that is already there reach to the slab's end.
func (f *Flow) spread(s Slab) {
	b := s.Band
	if b != nil && b == f.band {
		for i := range f.ground {
			f.ground[i].H = f.y + s.Height - f.ground[i].Y
		}
		return
	}
	f.band = b
	if b == nil {
		return
	}
	f.ground = []display.Op{{Shape: display.Box, X: b.X, Y: f.y, W: b.Width, H: s.Height, Color: b.Ground}}
	if b.BarWidth > 0 {
		f.ground = append(f.ground, display.Op{Shape: display.Box, X: b.X, Y: f.y, W: b.BarWidth, H: s.Height, Color: b.Bar})
	}
	last := len(f.pages) - 1
	f.pages[last] = append(f.pages[last], f.ground)
}
