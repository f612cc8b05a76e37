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

// A Flow places slabs on pages as they are added.
type Flow struct {
	frame   Frame
	pages   []display.Page
	y       float64      // the end of what stands on the last page
	pending []Slab       // a group whose last slab may not have come yet
	band    *Band        // the band that the last placed slab stands on
	ground  []display.Op // that band's boxes on the page
}

// New is a flow with an empty page.
func New(frame Frame) *Flow { return &Flow{frame: frame, pages: make([]display.Page, 1), y: frame.Top} }

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
func (f *Flow) Room() float64 { return f.roomUnder(f.pending) }

func (f *Flow) roomUnder(slabs []Slab) float64 {
	y := f.y
	for _, s := range slabs {
		y += s.Above + s.Height
	}
	return f.frame.Bottom - y
}

// Pages places what is still pending and returns all pages, at least one.
func (f *Flow) Pages() []display.Page {
	f.flush()
	return f.pages
}

// flush places the pending group.
func (f *Flow) flush() {
	for group := f.pending; len(group) > 0; {
		n := f.together(group)
		if !f.atTop() && f.roomUnder(group[:n]) < -0.01 {
			f.pages = append(f.pages, nil)
			f.y, f.band, f.ground = f.frame.Top, nil, nil
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
	room := f.frame.Bottom - f.frame.Top + group[0].Above // which is left out at the top
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

func (f *Flow) atTop() bool { return f.y == f.frame.Top }

// place puts a slab under the last one on the current page and moves its operations there.
func (f *Flow) place(s Slab) {
	switch {
	case !f.atTop():
		f.y += s.Above
	case s.Head != nil:
		head := *s.Head
		head.Ops = slices.Clone(head.Ops) // the next page needs it as it is
		f.place(head)
	}
	last := len(f.pages) - 1
	f.spread(s, &f.pages[last])
	for i := range s.Ops {
		op := &s.Ops[i]
		op.Y += f.y
		if op.Shape == display.Anchor {
			*op.Target = display.Target{Page: last, Y: op.Y, Known: true}
		}
	}
	f.pages[last] = append(f.pages[last], s.Ops)
	f.y += s.Height
}

// spread lays the slab's band on a page, or makes the one that is already there reach to the slab's end.
func (f *Flow) spread(s Slab, page *display.Page) {
	if b := s.Band; b != f.band {
		f.band, f.ground = b, nil
		if b != nil {
			f.ground = []display.Op{{Shape: display.Box, X: b.X, Y: f.y, W: b.Width, Color: b.Ground}}
			if b.BarWidth > 0 {
				f.ground = append(f.ground, display.Op{Shape: display.Box, X: b.X, Y: f.y, W: b.BarWidth, Color: b.Bar})
			}
			*page = append(*page, f.ground)
		}
	}
	for i := range f.ground {
		f.ground[i].H = f.y + s.Height - f.ground[i].Y
	}
}
