package display

import "slices"

// A Flow places slabs on pages as they are added: one under the other, none divided.
type Flow struct {
	top     float64 // of the part of a page that slabs fill
	bottom  float64
	pages   []Page
	y       float64 // the end of what is placed on the last page
	pending []Slab  // a group whose last slab may not have come yet
	before  sheet   // the page before the current one; not placed, as it may have to give
	current sheet
	band    *Band // the band that the last placed slab stands on
	ground  []Op  // that band's boxes on the page
	held    bool  // whether all slabs stay pending, for columns
}

// A sheet is what goes on one page: groups that keep together.
type sheet struct {
	groups [][]Slab
	height float64 // of all of them
}

// NewFlow is a flow with an empty page, of which slabs fill the part between two distances from its top, in points.
func NewFlow(top, bottom float64) *Flow { return &Flow{top: top, bottom: bottom} }

// Add puts a slab behind those that were added before. It can still be changed, through Last, until the next one comes.
func (f *Flow) Add(s Slab) {
	if n := len(f.pending); n > 0 && !f.pending[n-1].Keep && !f.held {
		f.flush()
	}
	f.pending = append(f.pending, s)
}

// Break begins a new page, unless the current one is empty.
func (f *Flow) Break() {
	f.flush()
	f.placeBoth()
}

// Last is the slab that was added last; there must be one.
func (f *Flow) Last() *Slab { return &f.pending[len(f.pending)-1] }

// Room is how much of the current page is left under what was added so far.
func (f *Flow) Room() float64 { return f.frame() - f.current.with(f.pending) }

func (f *Flow) frame() float64 { return f.bottom - f.top }

// with is the height of the sheet with a further group.
func (s *sheet) with(group []Slab) float64 {
	height := s.height
	for i := range group {
		switch slab := &group[i]; {
		case height > 0:
			height += slab.Above + slab.Height
		case slab.Head != nil:
			height += slab.Head.Height + slab.Height
		default:
			height += slab.Height
		}
	}
	return height
}

// sheetOf is a sheet with groups.
func sheetOf(groups [][]Slab) (s sheet) {
	for _, group := range groups {
		s.height = s.with(group)
	}
	s.groups = groups
	return s
}

// Pages places what is not placed yet and returns all pages, at least one.
func (f *Flow) Pages() []Page {
	f.flush()
	f.placeBoth()
	if len(f.pages) == 0 {
		return make([]Page, 1)
	}
	return f.pages
}

// placeBoth places all that is not placed yet.
func (f *Flow) placeBoth() {
	f.placeAll(f.before)
	f.placeAll(f.current)
	f.before, f.current = sheet{}, sheet{}
}

func (f *Flow) flush() {
	for group := f.pending; len(group) > 0; {
		n := f.together(group)
		if len(f.current.groups) > 0 && f.current.with(group[:n]) > f.frame()+0.01 {
			f.turn()
		}
		f.current.height = f.current.with(group[:n])
		f.current.groups = append(f.current.groups, group[:n:n])
		group = group[n:]
	}
	f.pending = nil
}

// turn begins the next page.
func (f *Flow) turn() {
	const least = 0.62 // of a page must be full: 60 % with letters, and what is below the last line
	for n := len(f.before.groups) - 1; n > 0 && f.current.height < least*f.frame(); n-- {
		before := sheetOf(f.before.groups[:n])
		current := sheetOf(slices.Insert(slices.Clone(f.current.groups), 0, f.before.groups[n]))
		if before.height < least*f.frame() || current.height > f.frame() {
			break
		}
		f.before, f.current = before, current
	}
	f.placeAll(f.before)
	f.before, f.current = f.current, sheet{}
}

// placeAll places what goes on one page, on a new one; nothing for an empty sheet.
func (f *Flow) placeAll(s sheet) {
	if len(s.groups) == 0 {
		return
	}
	f.pages = append(f.pages, nil)
	f.y, f.band, f.ground = f.top, nil, nil
	for _, group := range s.groups {
		for _, slab := range group {
			f.place(slab)
		}
	}
}

// together is how many slabs of a group go on one page: all, or as many as a page can take, but at least one.
func (f *Flow) together(group []Slab) int {
	room := f.frame() + group[0].Above // which is left out at the top
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
			*op.Target = Target{Page: last, Y: op.Y, Known: true, Element: op.Element}
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
