package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// robustness says how often which ranking comes out of random weights and answers.
func (w *Writer) robustness() *document.Section {
	r := &w.Found.Ranking.Robustness
	counted := 0 // dimensions that the profile counts
	for _, d := range w.Found.Scores[0].Dimensions {
		if d.Weight > 0 {
			counted++
		}
	}
	places := w.eachMessenger(func(m int) document.Line { return w.Say("place", "place", m+1) })
	blocks := []document.Block{
		paragraph(w.Say("robustness-intro", "draws", w.Say("thousands", "count", r.Draws/1000), "count", counted)),
		paragraph(w.Say("robustness-how")),
		w.beside("col-place", document.End, places, 0, func(rank, m int) document.Cell {
			return document.Cell{Text: w.share(r.Ranks[m][rank])}
		}),
	}
	var unordered []document.Line
	for a := range w.Found.Scores {
		for b := range a {
			if !r.Ordered(a, b) && !r.Ordered(b, a) {
				unordered = append(unordered, w.unordered(b, a))
			}
		}
	}
	blocks = append(blocks, w.listed("ordered-intro", list(w.eachMessenger(w.standsAbove)))...)
	blocks = append(blocks, w.listed("unordered-intro", list(unordered))...)
	return &document.Section{ID: "order.robustness", Title: w.Say("h-robustness"), Blocks: blocks}
}

// standsAbove lists above whom a messenger stands in nearly all draws, the surest first; nil where above nobody.
func (w *Writer) standsAbove(a int) document.Line {
	r := &w.Found.Ranking.Robustness
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
	names := each(below, func(b int) document.Line {
		return w.Say("name-share", "name", w.Name(b), "share", w.share(r.Above[a][b]))
	})
	return w.Say("ordered", "above", w.Name(a), "below", joined(names, ", "))
}

// unordered words a pair that cannot be ordered, the one that is above more often first.
func (w *Writer) unordered(a, b int) document.Line {
	r := &w.Found.Ranking.Robustness
	if r.Above[b][a] > r.Above[a][b] {
		a, b = b, a
	}
	above, below := r.Above[a][b], r.Above[b][a]
	pairs := []any{"a", w.Name(a), "b", w.Name(b), "above", w.share(above), "below", w.share(below)}
	if level := r.Draws - above - below; level > 0 {
		return w.Say("unordered-level", append(pairs, "level", w.share(level))...)
	}
	return w.Say("unordered", pairs...)
}

// share words a share of the draws, rounded down: what reaches a threshold in print reaches it. Seldom is not never.
func (w *Writer) share(n int) document.Line {
	of := w.Found.Ranking.Robustness.Draws
	if n > 0 && n*100 < of {
		return w.Say("share-some")
	}
	return w.percent(n * 100 / of)
}

// sensitivity says what little would turn the ranking of two messengers round.
func (w *Writer) sensitivity() *document.Section {
	table := ledger(w, w.Found.Ranking.Conclusions, w.turn, "col-order", "col-weights", "col-one-answer")
	return &document.Section{ID: "order.sensitivity", Title: w.Say("h-sensitivity"), Blocks: w.tabled("sensitivity-intro", table)}
}

// turn is the row about one ranking: what it is, which change of weights would turn it, and which answer.
func (w *Writer) turn(c finding.Conclusion) document.Row {
	high, low := w.lang.Apart(c.Totals[0], c.Totals[1])
	if c.Level() {
		level := w.Say("turn-level")
		return row("", w.Say("order-level", "pair", w.pair(c.Above, c.Below), "total", high), level, level)
	}
	ranking := w.Say("order-of", "above", w.Name(c.Above), "high", high, "below", w.Name(c.Below), "low", low)
	return row("", ranking, w.turnByWeights(&c), w.turnByAnswer(&c))
}

// turnByWeights words the smallest change of weights that turns a ranking round.
func (w *Writer) turnByWeights(c *finding.Conclusion) document.Line {
	if c.Moved == 0 && c.Dominated {
		return w.Say("turn-dominated", "below", w.Name(c.Below))
	}
	if c.Moved == 0 {
		return w.Say("turn-held", "above", w.Name(c.Above), "below", w.Name(c.Below))
	}
	var less, more []document.Line
	for _, s := range c.Shifts {
		name := w.In(s.Dimension.Name)
		if s.Points < 0 {
			less = append(less, w.Say("dimension-points", "dimension", name, "points", -s.Points))
		} else {
			more = append(more, w.Say("dimension-points", "dimension", name, "points", s.Points))
		}
	}
	return w.Say("turn-points", "points", c.Moved, "less", joined(less, ", "), "more", joined(more, ", "))
}

// turnByAnswer words the single answer that brings the lower messenger nearest.
func (w *Writer) turnByAnswer(c *finding.Conclusion) document.Line {
	p := c.Closest
	if p == nil {
		return w.Say("turn-no-answer")
	}
	key := "turn-answer-no"
	if slices.Contains(p.Turns, c.Above+c.Below-p.Messenger) {
		key = "turn-answer"
	}
	from, to := w.lang.Apart(p.From, p.To)
	return w.Say(key, "name", w.Name(p.Messenger), "question", w.question(p.Criterion.Attribute), "from", from, "to", to)
}

// find lists the questions that are worth finding out first.
func (w *Writer) find() *document.Section {
	section := &document.Section{ID: "order.find", Title: w.Say("h-find"), Blocks: []document.Block{paragraph(w.Say("find-intro"))}}
	moved := map[int]bool{}
	table := ledger(w, w.Found.Ranking.FirstToFind, func(p finding.Prospect) document.Row {
		moved[p.Messenger] = true
		r := row("", w.Name(p.Messenger), w.question(p.Criterion.Attribute), w.effect(&p))
		if r.Cells[1].Mark = document.Unknown; p.State == finding.OpenDisputed || p.State == finding.OpenAlleged {
			r.Cells[1].Mark = document.Disputed
		}
		return r
	}, "col-messenger", "col-question", "col-effect")
	if table.Rows != nil {
		section.Blocks = append(section.Blocks, table)
	}
	unmoved := w.eachMessenger(func(m int) document.Line {
		if moved[m] {
			return nil
		}
		return w.Name(m)
	})
	if unmoved != nil {
		section.Blocks = append(section.Blocks, paragraph(w.Say("find-none", "names", joined(unmoved, ", "))))
	}
	return section
}

// effect words what an answer could do to a total, and past which messengers it would lead.
func (w *Writer) effect(p *finding.Prospect) document.Line {
	from, to := w.lang.Apart(p.From, p.To)
	alone, past := "find-rise", "find-rise-past"
	if p.To < p.From {
		alone, past = "find-fall", "find-fall-past"
	}
	if p.Turns == nil {
		return w.Say(alone, "from", from, "to", to)
	}
	return w.Say(past, "from", from, "to", to, "names", joined(each(p.Turns, w.Name), ", "))
}
