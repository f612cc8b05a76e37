package pdf

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
		if f.widths[i]-step < f.needs[i].narrowest {
			continue
		}
		f.widths[i] -= step
		for j := range f.widths {
			if i == j {
				continue
			}
			f.widths[j] += step
			if h := f.height(); h < height {
				from, to, height = i, j, h
			}
			f.widths[j] -= step
		}
		f.widths[i] += step
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
			lines := width / (f.widths[i] - 2*cellSide)
			if lines > 1 {
				lines += ragged
			} else {
				lines = 1
			}
			highest = max(highest, lines)
			sum += little * lines
		}
		sum += highest
	}
	return sum
}
