package figure

import (
	"strings"

	"openletter/report/document"
)

// Parts of a path, in parts of the size of letters.
const (
	pathPad  = 0.35 // within a station, round its words
	pathSign = 1.3  // from the left edge of the words of a station with a mark to the words
	pathLine = 1.7  // between two stations
	pathRow  = 0.4  // between two rows
	mostPath = 0.24 // of the width, for the first and for the last station
	hairline = 0.09
)

// A path is a scene of the ways of messages in the making.
type path struct {
	*Paper
	from    *document.Table
	scene   *Scene
	stacked bool
	left    []float64 // of each station
	wide    []float64
	y       float64
}

// Path draws the way of a message for each row of a table: its first cell sends, its last one receives, and what stands
// between is filled by its mark.
func Path(from *document.Table, paper *Paper) *Scene {
	p := &path{Paper: paper, from: from, scene: &Scene{Width: paper.Width}, stacked: paper.Width <= narrow*paper.Size}
	if len(from.Columns) == 0 {
		return p.scene
	}
	p.scene.Says = from.Columns[0].Text.String() + ":"
	if p.divide(); !p.stacked {
		p.heads()
	}
	for i, r := range from.Rows {
		r.Cells = p.cells(&r)
		if i > 0 {
			p.y += pathRow * p.Size
		}
		g := Group{Says: p.says(&r)}
		if p.stacked {
			g.Items = p.stack(&r)
		} else {
			g.Items = p.row(&r)
		}
		p.scene.Groups = append(p.scene.Groups, g)
		p.scene.Says = strings.TrimSpace(p.scene.Says + " " + g.Says)
	}
	p.scene.Height = p.y
	return p.scene
}

// cells are as many cells of a row as there are stations.
func (p *path) cells(r *document.Row) []document.Cell {
	cells := make([]document.Cell, len(p.from.Columns))
	copy(cells, r.Cells)
	return cells
}

// divide shares the width between the stations: the ends have what their words need, the others the rest in equal parts.
func (p *path) divide() {
	n := len(p.from.Columns)
	p.left, p.wide = make([]float64, n), make([]float64, n)
	rest := p.Width - float64(n-1)*pathLine*p.Size
	for i := range p.wide {
		if i > 0 && i < n-1 {
			continue
		}
		need := 0.0
		for _, r := range p.from.Rows {
			need = max(need, p.Wide(p.cells(&r)[i].Text.String(), p.Size, i == 0))
		}
		for word := range strings.FieldsSeq(p.from.Columns[i].Text.String()) {
			need = max(need, p.Wide(word, small*p.Size, true))
		}
		p.wide[i] = min(need, mostPath*p.Width)
		rest -= p.wide[i]
	}
	x := 0.0
	for i := range p.wide {
		if i > 0 && i < n-1 {
			p.wide[i] = rest / float64(n-2)
		}
		p.left[i] = x
		x += p.wide[i] + pathLine*p.Size
	}
}

// heads names the stations above the rows.
func (p *path) heads() {
	var g Group
	most, size := 0, small*p.Size
	lines := make([][]string, len(p.from.Columns))
	for i, c := range p.from.Columns {
		lines[i] = p.lines(c.Text.String(), p.wide[i], size, true)
		most = max(most, len(lines[i]))
	}
	for i := range lines {
		for k, line := range lines[i] {
			y := p.y + (float64(most-len(lines[i])+k)+0.5)*leading*size + 0.355*size
			g.Items = append(g.Items, text(line, p.left[i], 0, y, size, true, "quiet"))
		}
	}
	p.y += float64(most)*leading*size + 0.3*p.Size
	p.scene.Groups = append(p.scene.Groups, g)
}

// row draws a way from left to right.
func (p *path) row(r *document.Row) (items []Item) {
	high := 0.0
	for i := range r.Cells {
		high = max(high, p.height(p.words(i, &r.Cells[i], p.wide[i])))
	}
	for i := range r.Cells {
		if i > 0 {
			items = append(items, p.between(p.left[i-1]+p.wide[i-1], p.left[i], p.y+high/2))
		}
		items = append(items, p.station(i, &r.Cells[i], p.left[i], p.wide[i], high)...)
	}
	p.y += high
	return items
}

// between is the line from one station to the next.
func (p *path) between(from, to, y float64) Item {
	const apart = 0.3 // from what it leads to
	return Item{X: from + apart*p.Size, Y: y - hairline*p.Size, W: to - from - 2*apart*p.Size, H: 2 * hairline * p.Size, Color: "accent"}
}

// stack draws a way from above to below: each station says what it is.
func (p *path) stack(r *document.Row) (items []Item) {
	for i, c := range r.Cells {
		if i > 0 {
			const down = 0.5
			items = append(items, Item{X: p.Size, Y: p.y + 0.1*p.Size, W: 2 * hairline * p.Size, H: (down - 0.2) * p.Size, Color: "accent"})
			p.y += down * p.Size
			c.Text = append(document.PlainLine(p.from.Columns[i].Text.String()+": "), c.Text...)
		}
		high := p.height(p.words(i, &c, p.Width))
		items = append(items, p.station(i, &c, 0, p.Width, high)...)
		p.y += high
	}
	return items
}

func (p *path) height(lines []string) float64 {
	return (float64(len(lines))*leading + 2*pathPad) * p.Size
}

// words are the lines of a station. What is filled has space round its words.
func (p *path) words(i int, c *document.Cell, width float64) []string {
	if c.Mark != "" {
		width -= (2*pathPad + pathSign) * p.Size
	}
	return p.lines(c.Text.String(), width, p.Size, i == 0)
}

// grounds are the colours that marks fill a station with; without one it is white within a line.
var grounds = map[document.Mark]string{
	document.Good: "yes", document.Partly: "some", document.Bad: "no", document.Disputed: "doubt",
}

// station draws a station with its words in the middle of its height.
func (p *path) station(i int, c *document.Cell, x, width, high float64) (items []Item) {
	lines, color := p.words(i, c, width), "ink"
	middle := p.y + high/2
	if c.Mark != "" {
		ground := Item{X: x, Y: p.y, W: width, H: high, Color: grounds[c.Mark], Ground: true}
		if ground.Color == "" {
			line := hairline * p.Size
			ground.Color, ground.Ground = "edge", false
			items = append(items, ground)
			ground = Item{X: x + line, Y: p.y + line, W: width - 2*line, H: high - 2*line, Color: "paper", Ground: true}
		}
		sign := ""
		if c.Mark == document.Bad { // its sign has the colour of its ground
			color, sign = "paper", "paper"
		}
		const side = 0.95
		items = append(items, ground, Item{Shape: Sign, Text: string(c.Mark), Color: sign, X: x + pathPad*p.Size,
			Y: middle - side/2*p.Size, W: side * p.Size})
		x += (pathPad + pathSign) * p.Size
	}
	for k, line := range lines {
		y := middle + (float64(k)-float64(len(lines)-1)/2)*leading*p.Size + 0.355*p.Size
		items = append(items, text(line, x, 0, y, p.Size, i == 0, color))
	}
	return items
}

// says is a way in words.
func (p *path) says(r *document.Row) string {
	said := r.Cells[0].Text.String()
	for i, c := range r.Cells[1:] {
		said += [...]string{". ", "; "}[min(i, 1)] + p.from.Columns[i+1].Text.String() + ": " + c.Text.String()
	}
	return said + "."
}
