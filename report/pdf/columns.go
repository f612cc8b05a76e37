package pdf

import (
	"math"
	"slices"
)

// Padding of cells, in points.
const (
	cellSide = 5.0
	cellTop  = 3.6
	denseTop = 2.4
)

// A need is the width of a column at which no word is divided, and that at which no cell takes a second line.
type need struct{ narrowest, widest float64 }

// needs are those of the columns with padding. Where columns are few, none is so narrow that a date is broken up.
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

// parts divides columns into groups that fit on the page, each led by the first column: one where nothing is gained.
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
	size := (len(needs) - 2 + groups) / groups // groups of one size look better than full ones with a small rest
	var parts [][]int
	for part := range slices.Chunk(all[1:], size) {
		parts = append(parts, append([]int{0}, part...))
	}
	return parts
}

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

// compares says whether most answers in the table have a mark: then its columns are equals.
func (g *grid) compares() bool {
	marks, cells := 0, 0
	for _, row := range g.rows {
		for _, c := range row[1:] {
			cells++
			if c.from.Mark != "" {
				marks++
			}
		}
	}
	return len(g.head) > 2 && 2*marks > cells
}

func total(needs []need) need {
	var sum need
	for _, n := range needs {
		sum.narrowest += n.narrowest
		sum.widest += n.widest
	}
	return sum
}

// equals makes all columns equal but the first, which makes the table low; nil where one is too narrow for a word.
func (g *grid) equals(needs []need, available float64) []float64 {
	const share = 0.3
	others, narrowest := float64(len(needs)-1), 0.0
	for _, n := range needs[1:] {
		narrowest = max(narrowest, n.narrowest)
	}
	least := needs[0].narrowest
	first := min(max(least, min(needs[0].widest, share*available)), available-others*narrowest)
	var best []float64
	lowest := math.Inf(1)
	for rows := g.sample(); first >= least; first -= 4 {
		widths := slices.Repeat([]float64{(available - first) / others}, len(needs))
		widths[0] = first
		if height := heightOf(rows, widths); height < lowest-0.001 {
			best, lowest = widths, height
		}
	}
	return best
}

// shares gives every column its narrowest width and what is left in proportion to what each could still use, or to all
// alike. Columns that cannot all be as wide as their longest word are cut down from the widest.
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
	if sum.narrowest <= available {
		return widths
	}
	rest := available
	for i, w := range slices.Sorted(slices.Values(widths)) {
		even := rest / float64(len(widths)-i)
		if w > even {
			for k := range widths {
				widths[k] = min(widths[k], even)
			}
			break
		}
		rest -= w
	}
	return widths
}

// settle moves width between columns, in steps, as long as that lowers the estimated height of the table.
func (g *grid) settle(widths []float64, needs []need) {
	rows := g.sample()
	best := heightOf(rows, widths)
	for _, step := range [...]float64{24, 8, 3} {
		for range 40 { // far more moves than a page is wide
			from, to, height := bestMove(rows, widths, needs, step)
			if height >= best-0.001 {
				break
			}
			best = height
			widths[from] -= step
			widths[to] += step
		}
	}
}

// sample are the widths of the cells of some rows on one line, evenly spread: enough to estimate the height of a table.
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
func bestMove(rows [][]float64, widths []float64, needs []need, step float64) (from, to int, height float64) {
	height = math.Inf(1)
	for i := range widths {
		if widths[i]-step < needs[i].narrowest {
			continue
		}
		for j := range widths {
			widths[i] -= step
			widths[j] += step
			if h := heightOf(rows, widths); h < height {
				from, to, height = i, j, h
			}
			widths[j] -= step
			widths[i] += step
		}
	}
	return from, to, height
}

// heightOf estimates the height of rows in lines. All cells count a little, so that the fewest are broken.
func heightOf(rows [][]float64, widths []float64) float64 {
	const ragged = 0.4  // how much of a line is lost at the ends of lines
	const little = 0.05 // what a cell counts that is not the highest
	sum := 0.0
	for _, row := range rows {
		highest := 0.0
		for i, width := range row {
			lines := 1.0
			if n := width / (widths[i] - 2*cellSide); n > 1 {
				lines = n + ragged
			}
			highest = max(highest, lines)
			sum += little * lines
		}
		sum += highest
	}
	return sum
}
