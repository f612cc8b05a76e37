package figure

import (
	"fmt"
	"strconv"
	"strings"

	"openletter/report/document"
)

// Parts of a chart, in parts of the size of letters.
const (
	small    = 0.84 // letters of the scale and in a disc
	leading  = 1.3  // from one line of text to the next
	radius   = 0.86 // of the disc at a supported score
	thick    = 0.3  // of the line from the lowest to the highest score
	cap      = 0.95 // how high the ends of that line are
	gap      = 0.8  // between columns
	narrow   = 34   // a scene that is no wider has names and grades above the bars, not beside them
	mostName = 0.32 // of the width
	mostEnd  = 0.24 // of the width
	scaleEnd = 100
)

// A chart is a scene of a chart in the making.
type chart struct {
	*Paper
	from        *document.Chart
	scene       *Scene
	stacked     bool
	left, scale float64 // where the scale begins, and how wide it is
	ends, end   float64 // where ranges begin, and where grades do
	y           float64
}

// Chart draws scores on the bands of their grades: for each a line from the lowest to the highest possible score, a disc
// with the number at the supported one, and beside it range and grade in words.
func Chart(from *document.Chart, paper *Paper) *Scene {
	c := &chart{Paper: paper, from: from, scene: &Scene{Width: paper.Width}, stacked: paper.Width <= narrow*paper.Size}
	c.divide()
	c.legend()
	top := c.y
	groups := make([]Group, len(from.Bars))
	for i := range from.Bars {
		groups[i] = Group{Says: c.says(&from.Bars[i]), Items: c.bar(&from.Bars[i])}
	}
	c.bands(top)
	c.scene.Groups = append(c.scene.Groups, groups...)
	c.scene.Height = c.y
	c.scene.Says = c.inWords()
	return c.scene
}

// divide shares the width between names, scale, ranges and grades.
func (c *chart) divide() {
	r := radius * c.Size
	if c.left, c.scale = r, c.Width-2*r; c.stacked {
		return
	}
	names, ranges, grades := 0.0, 0.0, 0.0
	for i := range c.from.Bars {
		b := &c.from.Bars[i]
		names = max(names, c.Wide(b.Name, c.Size, true))
		ranges = max(ranges, c.Wide(rangeOf(b), c.Size, false))
		grades = max(grades, c.Wide(b.Grade, c.Size, true))
	}
	names, grades = min(names, mostName*c.Width), min(grades, mostEnd*c.Width)
	c.end = c.Width - grades
	c.ends = c.end - ranges - gap*c.Size
	c.left = names + gap*c.Size + r
	c.scale = c.ends - gap*c.Size - r - c.left
}

func rangeOf(b *document.Bar) string { return fmt.Sprintf("%d–%d", b.Low, b.High) }

// at is the place of a score.
func (c *chart) at(score int) float64 { return c.left + c.scale*float64(score)/scaleEnd }

// text is a text of which a share stands left of a place.
func text(text string, x, share, baseline, size float64, strong bool, color string) Item {
	return Item{Shape: Text, Text: text, X: x, Share: share, Y: baseline, Size: size, Strong: strong, Color: color}
}

// legend says what line and disc mean.
func (c *chart) legend() {
	size := small * c.Size
	y, x, r := 0.8*c.Size, 0.0, radius*c.Size*0.7
	var g Group
	draw := func(said string, sample ...Item) {
		const before = 2.2 // the sample
		room := before*c.Size + c.Wide(said, size, false)
		if x > 0 && x+room > c.Width {
			x, y = 0, y+leading*c.Size
		}
		for _, s := range sample {
			s.X, s.Y = s.X+x, s.Y+y
			g.Items = append(g.Items, s)
		}
		for i, line := range c.lines(said, c.Width-before*c.Size, size, false) {
			if i > 0 {
				y += leading * size
			}
			g.Items = append(g.Items, text(line, x+before*c.Size, 0, y+0.3*c.Size, size, false, "quiet"))
		}
		x += room + 2*gap*c.Size
	}
	draw(c.from.Heads[1]+" – "+c.from.Heads[3], c.span(0, 1.8*c.Size, 0, "accent")...)
	draw(c.from.Heads[2], Item{Shape: Disc, X: 0.9*c.Size - r, Y: -r, W: 2 * r, Color: "accent"})
	c.scene.Groups = append(c.scene.Groups, g)
	c.y = y + leading*c.Size
}

// span is a line between two places with its ends.
func (c *chart) span(from, to, y float64, color string) []Item {
	line, end := thick*c.Size, cap*c.Size
	const hair = 0.12 // how wide an end is
	return []Item{
		{X: from, Y: y - line/2, W: to - from, H: line, Color: color},
		{X: from, Y: y - end/2, W: hair * c.Size, H: end, Color: color},
		{X: to - hair*c.Size, Y: y - end/2, W: hair * c.Size, H: end, Color: color},
	}
}

// bar draws one score under those before.
func (c *chart) bar(b *document.Bar) (items []Item) {
	color, weak := "accent", b.Mark == document.Unknown
	if weak {
		color = "edge"
	}
	above, below := c.row(b, weak, &items)
	y := c.y + above + (below-above)/2
	items = append(items, c.span(c.at(b.Low), c.at(b.High), y, color)...)
	r, size := radius*c.Size, small*c.Size
	x := c.at(b.Supported)
	items = append(items, Item{Shape: Disc, X: x - r, Y: y - r, W: 2 * r, Color: color})
	inside := "paper"
	if weak { // a ring
		const ring = 0.13
		items = append(items, Item{Shape: Disc, X: x - r + ring*c.Size, Y: y - r + ring*c.Size, W: 2*r - 2*ring*c.Size, Color: "paper"})
		inside = "ink"
	}
	items = append(items, text(strconv.Itoa(b.Supported), x, 0.5, y+0.355*size, size, true, inside))
	c.y += below
	return items
}

// row sets the words of a score, and says between which distances from its top the bar stands.
func (c *chart) row(b *document.Bar, weak bool, items *[]Item) (above, below float64) {
	line, pad := leading*c.Size, 0.35*c.Size
	color := "ink"
	if weak {
		color = "quiet"
	}
	add := func(lines []string, x, share, top float64, strong bool, color string) {
		for i, said := range lines {
			baseline := c.y + top + (float64(i)+0.5)*line + 0.355*c.Size
			*items = append(*items, text(said, x, share, baseline, c.Size, strong, color))
		}
	}
	if c.stacked {
		said := strings.TrimSpace(rangeOf(b) + "  " + b.Grade)
		name := c.lines(b.Name, c.Width, c.Size, true)
		add(name, 0, 0, pad, true, "ink")
		above = pad + float64(len(name))*line
		if c.Wide(name[len(name)-1], c.Size, true)+gap*c.Size+c.Wide(said, c.Size, !weak) <= c.Width {
			add([]string{said}, c.Width, 1, above-line, !weak, color)
		} else {
			said := c.lines(said, c.Width, c.Size, !weak)
			add(said, 0, 0, above, !weak, color)
			above += float64(len(said)) * line
		}
		return above, above + 2*radius*c.Size + pad
	}
	name := c.lines(b.Name, mostName*c.Width, c.Size, true)
	grade := c.lines(b.Grade, mostEnd*c.Width, c.Size, !weak)
	below = max(float64(max(len(name), len(grade)))*line, 2*radius*c.Size) + pad
	middle := func(n int) float64 { return (below - float64(n)*line) / 2 }
	add(name, 0, 0, middle(len(name)), true, "ink")
	add([]string{rangeOf(b)}, c.ends, 0, middle(1), false, "quiet")
	add(grade, c.end, 0, middle(len(grade)), !weak, color)
	return 0, below
}

// bands lays the bands of the grades behind all bars, with their names and limits below.
func (c *chart) bands(top float64) {
	var g Group
	size, hair := small*c.Size, 0.06*c.Size
	limits := []int{0, scaleEnd}
	for i, b := range c.from.Bands {
		next := scaleEnd
		if i+1 < len(c.from.Bands) {
			next = c.from.Bands[i+1].Least
			limits = append(limits, next)
		}
		if i%2 == 0 {
			g.Items = append(g.Items, Item{X: c.at(b.Least), Y: top, W: c.at(next) - c.at(b.Least), H: c.y - top, Color: "head"})
		}
		g.Items = append(g.Items, text(b.Name, (c.at(b.Least)+c.at(next))/2, 0.5, c.y+1.05*c.Size, c.Size, true, "ink"))
	}
	if len(c.from.Bands) > 0 {
		c.y += 1.2 * c.Size
	}
	if c.stacked { // no line runs through a text
		top = c.y - 2*small*c.Size
	}
	for _, limit := range limits {
		g.Items = append(g.Items, Item{X: c.at(limit) - hair/2, Y: top, W: hair, H: c.y - top, Color: "edge"},
			text(strconv.Itoa(limit), c.at(limit), 0.5, c.y+1.05*size, size, false, "quiet"))
	}
	c.y += 1.3 * size
	c.scene.Groups = append(c.scene.Groups, g)
}

// says is a score in words.
func (c *chart) says(b *document.Bar) string {
	said := fmt.Sprintf("%s: %d (%s)", b.Name, b.Supported, rangeOf(b))
	if b.Grade != "" {
		said += ", " + b.Grade
	}
	return said
}

// inWords is the whole chart in words: what its numbers are, the bands of the grades, and each score.
func (c *chart) inWords() string {
	heads := &c.from.Heads
	said := fmt.Sprintf("%s (%s – %s), 0–%d.", heads[2], heads[1], heads[3], scaleEnd)
	for i, b := range c.from.Bands {
		said += [...]string{" ", ", "}[min(i, 1)] + fmt.Sprintf("%s ≥ %d", b.Name, b.Least)
	}
	for i := range c.from.Bars {
		said += [...]string{". ", "; "}[min(i, 1)] + c.says(&c.from.Bars[i])
	}
	return said + "."
}
