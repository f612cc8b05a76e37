package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
)

// robustness says how often which ranking comes out of random weights and answers.
func (w *Writer) robustness() *document.Section {
	r := &w.Found.Order.Robustness
	blocks := []document.Block{
		paragraph(w.say("robustness-intro", "draws", w.say("thousands", "count", r.Draws/1000), "count", w.counted())),
		paragraph(w.say("robustness-how")),
		w.ranks(),
	}
	var ordered, unordered []document.Line
	for a := range w.Found.Scores {
		if s := w.standsAbove(a); s != nil {
			ordered = append(ordered, s)
		}
		for b := range a {
			if !r.Ordered(a, b) && !r.Ordered(b, a) {
				unordered = append(unordered, w.unordered(b, a))
			}
		}
	}
	if ordered != nil {
		blocks = append(blocks, paragraph(w.say("ordered-intro")), list(ordered))
	}
	if unordered != nil {
		blocks = append(blocks, paragraph(w.say("unordered-intro")), list(unordered))
	}
	return &document.Section{ID: "order.robustness", Title: w.say("h-robustness"), Blocks: blocks}
}

// counted is how many dimensions the profile counts.
func (w *Writer) counted() int {
	n := 0
	for _, d := range w.Found.Scores[0].Dimensions {
		if d.Weight > 0 {
			n++
		}
	}
	return n
}

// ranks is the table of how often each messenger reaches each place.
func (w *Writer) ranks() *document.Table {
	r := &w.Found.Order.Robustness
	var places []document.Line
	for i := range w.Found.Scores {
		places = append(places, w.say("place", "place", i+1))
	}
	return w.beside("col-place", document.End, places, 0, func(rank, m int) document.Cell {
		return document.Cell{Text: w.share(r.Ranks[m][rank])}
	})
}

// standsAbove lists above whom a messenger stands in nearly all draws, the surest first; nil where above nobody.
func (w *Writer) standsAbove(a int) document.Line {
	r := &w.Found.Order.Robustness
	var below []int
	for b := range w.Found.Scores {
		if r.Ordered(a, b) {
			below = append(below, b)
		}
	}
	if below == nil {
		return nil
	}
	slices.SortStableFunc(below, func(x, y int) int { return cmp.Compare(r.Above[a][y], r.Above[a][x]) })
	var names []document.Line
	for _, b := range below {
		names = append(names, w.say("name-share", "name", w.name(b), "share", w.share(r.Above[a][b])))
	}
	return w.say("ordered", "above", w.name(a), "below", joined(names, ", "))
}

// unordered words a pair that cannot be ordered, the one that is above more often first.
func (w *Writer) unordered(a, b int) document.Line {
	r := &w.Found.Order.Robustness
	if r.Above[b][a] > r.Above[a][b] {
		a, b = b, a
	}
	above, below := r.Above[a][b], r.Above[b][a]
	pairs := []any{"a", w.name(a), "b", w.name(b), "above", w.share(above), "below", w.share(below)}
	if level := r.Draws - above - below; level > 0 {
		return w.say("unordered-level", append(pairs, "level", w.share(level))...)
	}
	return w.say("unordered", pairs...)
}

// share words a share of the draws, rounded down: what reaches a threshold in print reaches it. Seldom is not never.
func (w *Writer) share(n int) document.Line {
	of := w.Found.Order.Robustness.Draws
	if n > 0 && n*100 < of {
		return w.say("share-some")
	}
	return w.say("percent", "percent", n*100/of)
}
