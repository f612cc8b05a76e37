package display

import "math"

// Columns places what a function adds in columns side by side, the first where slabs stand and each of the others moved to the right
// by the same distance. On the last page all are about as high. Slabs with a head or a band have no place in columns.
func (f *Flow) Columns(n int, apart float64, add func()) {
	if len(f.pending) > 0 && !f.pending[len(f.pending)-1].Keep {
		f.flush()
	}
	before := len(f.pending) // what keeps with the columns
	f.held = true
	add()
	f.held = false
	groups := f.groups(f.pending[before:])
	f.pending = f.pending[:before]
	const few = 48.0 // columns that are lower look like mistakes
	least := 0.0
	for i := range groups {
		if least += heightOf(groups[i]); least > few {
			break
		}
	}
	if !f.atTop() && f.roomUnder(f.pending) < least {
		f.newPage()
	}
	f.flush()
	for len(groups) > 0 {
		groups = groups[f.fill(groups, n, apart):]
		if len(groups) > 0 {
			f.newPage()
		}
	}
	f.Add(Slab{}) // can be changed through Last
}

// groups are slabs that stand together in a column. One that is higher than a page is taken apart.
func (f *Flow) groups(slabs []Slab) (groups [][]Slab) {
	from := 0
	for i, s := range slabs {
		if s.Keep && i+1 < len(slabs) {
			continue
		}
		if group := slabs[from : i+1]; heightOf(group) <= f.bottom-f.top {
			groups = append(groups, group)
		} else {
			for k := range group {
				groups = append(groups, group[k:k+1])
			}
		}
		from = i + 1
	}
	return groups
}

// heightOf is how high slabs are below each other, without the space above the first.
func heightOf(slabs []Slab) float64 {
	height := -slabs[0].Above
	for _, s := range slabs {
		height += s.Above + s.Height
	}
	return height
}

// fill places as many groups as the rest of the page takes, but at least one, and says how many.
func (f *Flow) fill(groups [][]Slab, n int, apart float64) int {
	const step = 2.0
	top, most := f.y, math.Inf(-1)
	if !f.atTop() {
		top += groups[0][0].Above
	}
	all := 0.0
	for _, g := range groups {
		all += g[0].Above + heightOf(g)
	}
	height := min(all/float64(n), f.bottom-top)
	for height < f.bottom-top && share(groups, n, height)[n-1] < len(groups) {
		height = min(height+step, f.bottom-top)
	}
	from := 0
	for i, end := range share(groups, n, height) {
		if f.y = top; end > from {
			most = max(most, f.column(groups[from:end], float64(i)*apart))
		}
		from = end
	}
	f.y = most
	return from
}

// share says behind which group each of n columns of a height ends. The first takes at least one.
func share(groups [][]Slab, n int, height float64) []int {
	ends := make([]int, n)
	at := 0
	for i := range ends {
		for y := 0.0; at < len(groups); at++ {
			if y > 0 {
				y += groups[at][0].Above
			}
			if y += heightOf(groups[at]); y > height+0.01 && at > 0 {
				break
			}
		}
		ends[i] = at
	}
	return ends
}

// column places groups below each other, moved to the right, and says where they end.
func (f *Flow) column(groups [][]Slab, right float64) float64 {
	first := true
	for _, g := range groups {
		for _, s := range g {
			for i := range s.Ops {
				s.Ops[i].X += right
			}
			if first {
				s.Above = 0
			}
			first = false
			f.place(s)
		}
	}
	return f.y
}
