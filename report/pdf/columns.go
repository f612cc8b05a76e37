package pdf

import "slices"

// Padding of cells, in points.
const (
	cellSide = 5.0
	cellTop  = 3.6
)

// A need is how much width a column needs: at least narrowest, so that no word is divided; widest, so that no cell takes
// a second line. (CSS calls them min-content and max-content.)
type need struct{ narrowest, widest float64 }

// needs are the needs of the columns with their padding. Where columns are few, none is so narrow that a date would take
// a line for each of its parts.
func (g *grid) needs() []need {
	const few, comfortable = 5, 62.0
	needs := make([]need, len(g.head))
	for _, row := range g.all() {
		for i, c := range row {
			n := &needs[i]
			n.narrowest = max(n.narrowest, c.narrowest+2*cellSide)
			n.widest = max(n.widest, c.widest+2*cellSide)
			if len(g.head) <= few {
				n.narrowest = max(n.narrowest, min(n.widest, comfortable))
			}
		}
	}
	return needs
}

// parts divides columns into groups that fit on the page one under the other. The first column leads every group.
// Where everything fits, or nothing can be gained, there is one group.
func parts(needs []need, available float64) [][]int {
	all := make([]int, len(needs))
	for i := range all {
		all[i] = i
	}
	if total(needs).narrowest <= available || len(needs) < 3 {
		return [][]int{all}
	}
	rest := available - min(needs[0].narrowest, available/3)
	groups, used := 1, 0.0
	for _, n := range needs[1:] {
		if used += n.narrowest; used > rest && used > n.narrowest {
			groups, used = groups+1, n.narrowest
		}
	}
	// Groups of one size look better than full ones with a small rest.
	size := (len(needs) - 2 + groups) / groups
	var parts [][]int
	for part := range slices.Chunk(all[1:], size) {
		parts = append(parts, append([]int{0}, part...))
	}
	return parts
}

// widths shares the width of the page among columns.
func (g *grid) widths(available float64) []float64 {
	needs := g.needs()
	if g.compares() {
		if w := g.equals(needs, available); w != nil {
			return w
		}
	}
	widths := shares(needs, available)
	if total(needs).widest > available && widths[0] >= needs[0].narrowest {
		g.settle(widths, needs)
	}
	return widths
}

// total is the sum of needs.
func total(needs []need) need {
	var sum need
	for _, n := range needs {
		sum.narrowest += n.narrowest
		sum.widest += n.widest
	}
	return sum
}

// equals makes all columns but the first equal. The first one has a width at which the table is low, up to a share of
// the page. It returns nil when a column would be too narrow for its longest word.
func (g *grid) equals(needs []need, available float64) []float64 {
	others := float64(len(needs) - 1)
	narrowest := 0.0
	for _, n := range needs[1:] {
		narrowest = max(narrowest, n.narrowest)
	}
	const share = 0.3
	widest := min(max(needs[0].narrowest, min(needs[0].widest, share*available)), available-others*narrowest)
	if widest < needs[0].narrowest {
		return nil
	}
	fit := columnFit{needs: needs, widths: make([]float64, len(needs)), rows: g.sample()}
	var best []float64
	lowest := 0.0
	for first := widest; first >= needs[0].narrowest; first -= 4 {
		fit.widths[0] = first
		for i := range needs[1:] {
			fit.widths[i+1] = (available - first) / others
		}
		if height := fit.height(); best == nil || height < lowest-0.001 {
			best, lowest = slices.Clone(fit.widths), height
		}
	}
	return best
}

// shares gives every column its narrowest width and divides what is left in proportion to what each could still use.
// What nobody can use makes all of them wider alike. Columns that cannot all be as wide as their longest word are cut
// down from the widest.
func shares(needs []need, available float64) []float64 {
	widths := make([]float64, len(needs))
	sum := total(needs)
	for i, n := range needs {
		switch {
		case sum.narrowest > available:
			widths[i] = n.narrowest
		case sum.widest > available:
			widths[i] = n.narrowest + (available-sum.narrowest)*(n.widest-n.narrowest)/(sum.widest-sum.narrowest)
		default:
			widths[i] = available * n.widest / sum.widest
		}
	}
	if sum.narrowest > available {
		level(widths, available)
	}
	return widths
}

// level cuts the widest of widths down to one level, so that all together are as wide as rest.
func level(widths []float64, rest float64) {
	sorted := slices.Sorted(slices.Values(widths))
	for i, w := range sorted {
		even := rest / float64(len(sorted)-i)
		if w > even {
			for j := range widths {
				widths[j] = min(widths[j], even)
			}
			break
		}
		rest -= w
	}
}

// settle moves width from one column to another, in steps, as long as that lowers the estimated height of the table. A row
// is as high as its highest cell, so a column of short texts should give width to a column of sentences, but not so much
// that it becomes the highest one itself.
func (g *grid) settle(widths []float64, needs []need) {
	f := columnFit{needs: needs, widths: widths, rows: g.sample()}
	best := f.height()
	for _, step := range [...]float64{24, 8, 3} {
		for range 40 { // far more moves than a page is wide
			from, to, height := f.bestMove(step)
			if height >= best-0.001 {
				break
			}
			best = height
			widths[from] -= step
			widths[to] += step
		}
	}
}

// A columnFit is a table whose columns are still being moved.
type columnFit struct {
	needs  []need
	widths []float64
	rows   [][]float64 // widths of the cells on one line
}

// sample are the widths of the cells of some rows, evenly spread: enough to estimate the height of a long table.
func (g *grid) sample() [][]float64 {
	const most = 24
	var rows [][]float64
	step := (len(g.rows) + most - 1) / most
	for i := 0; i < len(g.rows); i += step {
		row := make([]float64, len(g.rows[i]))
		for k, c := range g.rows[i] {
			row[k] = c.widest
		}
		rows = append(rows, row)
	}
	return rows
}

// bestMove finds the two columns between which a step of width makes the table lowest.
func (f *columnFit) bestMove(step float64) (from, to int, height float64) {
	height = f.height()
	for i := range f.widths {
		for j := range f.widths {
			if i == j || f.widths[i]-step < f.needs[i].narrowest {
				continue
			}
			f.widths[i] -= step
			f.widths[j] += step
			if h := f.height(); h < height {
				from, to, height = i, j, h
			}
			f.widths[j] -= step
			f.widths[i] += step
		}
	}
	return from, to, height
}

// height estimates the height of the rows in lines. All cells count a little, so that among tables of one height the
// one with fewer broken cells wins.
func (f *columnFit) height() float64 {
	const (
		ragged = 0.4  // how much of a line is lost at the ends of lines
		little = 0.05 // what a cell counts that is not the highest
	)
	sum := 0.0
	for _, row := range f.rows {
		highest := 0.0
		for i, width := range row {
			lines := 1.0
			if n := width / (f.widths[i] - 2*cellSide); n > 1 {
				lines = n + ragged
			}
			highest = max(highest, lines)
			sum += little * lines
		}
		sum += highest
	}
	return sum
}
