package display

// Columns adds what a function adds in columns side by side, the first where slabs stand and each of the others moved
// to the right by the same distance. What of them goes on one page is one slab; the last is as low as it can be.
// Slabs with a head or a band have no place in columns.
func (f *Flow) Columns(n int, apart float64, add func()) {
	if len(f.pending) > 0 && !f.pending[len(f.pending)-1].Keep {
		f.flush()
	}
	before := f.pending // what keeps with the columns
	f.pending, f.held = nil, true
	add()
	groups := f.groups(f.pending)
	f.pending, f.held = before, false
	const few = 48.0 // columns that are lower look like mistakes
	least := 0.0
	for i := range groups {
		if least += heightOf(groups[i]); least > few {
			break
		}
	}
	if len(f.current.groups) > 0 && f.Room() < least {
		f.turn()
	}
	for room := f.Room(); len(groups) > 0; room = f.frame() {
		slab, used := columns(groups, n, apart, room)
		f.pending = append(f.pending, slab)
		if groups = groups[used:]; len(groups) > 0 {
			f.flush()
		}
	}
	if len(f.pending) == 0 {
		f.pending = append(f.pending, Slab{}) // can be changed through Last
	}
}

// groups are slabs that stand together in a column. One that is higher than a page is taken apart.
func (f *Flow) groups(slabs []Slab) (groups [][]Slab) {
	from := 0
	for i, s := range slabs {
		if s.Keep && i+1 < len(slabs) {
			continue
		}
		if group := slabs[from : i+1]; heightOf(group) <= f.frame() {
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

// columns is a slab with groups in n columns, as many as fit into a room but at least one, and how many these are.
func columns(groups [][]Slab, n int, apart, room float64) (slab Slab, used int) {
	const step = 2.0
	slab.Above = groups[0][0].Above
	room -= slab.Above
	all := 0.0
	for _, g := range groups {
		all += g[0].Above + heightOf(g)
	}
	height := min(all/float64(n), room)
	for height < room && share(groups, n, height)[n-1] < len(groups) {
		height = min(height+step, room)
	}
	for i, end := range share(groups, n, height) {
		slab.column(groups[used:end], float64(i)*apart)
		used = end
	}
	return slab, used
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

// column puts groups below each other into the slab, moved to the right.
func (s *Slab) column(groups [][]Slab, right float64) {
	y := 0.0
	for _, g := range groups {
		for _, line := range g {
			if y > 0 {
				y += line.Above
			}
			for _, op := range line.Ops {
				op.X, op.Y = op.X+right, op.Y+y
				s.Ops = append(s.Ops, op)
			}
			y += line.Height
		}
	}
	s.Height = max(s.Height, y)
}
