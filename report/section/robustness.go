package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// robustness says how often which ranking comes out of random weights and answers.
func (w *Writer) robustness() *document.Section {
	r := &w.Found.Ranking.Robustness
	counted := only(w.Found.Scores[0].Dimensions, func(d finding.DimensionScore) bool { return d.Weight > 0 })
	draws := w.Say("thousands", "count", r.Draws/1000)
	places := each(w.messengers, func(m int) document.Line { return w.Say("place", "place", m+1) })
	table := w.figures("col-place", places, func(rank, m int) document.Line { return w.share(r.Ranks[m][rank]) })
	var unordered []document.Line
	for a := range w.messengers {
		for b := range a {
			if !r.Ordered(a, b) && !r.Ordered(b, a) {
				unordered = append(unordered, w.unordered(b, a))
			}
		}
	}
	return titled("order.robustness", w.Say("h-robustness"),
		w.Say("robustness-intro", "draws", draws, "count", len(counted)), w.Say("robustness-how"), table,
		w.under("ordered-intro", each(w.messengers, w.standsAbove)), w.under("unordered-intro", unordered))
}

// standsAbove lists above whom a messenger stands in nearly all draws, the surest first; nil where above nobody.
func (w *Writer) standsAbove(a int) document.Line {
	r := &w.Found.Ranking.Robustness
	below := only(w.messengers, func(b int) bool { return r.Ordered(a, b) })
	if len(below) == 0 {
		return nil
	}
	slices.SortStableFunc(below, func(x, y int) int { return r.Above[a][y] - r.Above[a][x] })
	names := each(below, func(b int) document.Line {
		return w.Say("name-share", "name", w.Name(b), "share", w.share(r.Above[a][b]))
	})
	return w.Say("ordered", "above", w.Name(a), "below", joined(", ", names...))
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
	return titled("order.sensitivity", w.Say("h-sensitivity"), w.under("sensitivity-intro", table))
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
	moved := func(sign int) document.Line { // the dimensions that lose weight, or those that gain it
		shifts := only(c.Shifts, func(s finding.Shift) bool { return s.Points*sign > 0 })
		return joined(", ", each(shifts, func(s finding.Shift) document.Line {
			return w.Say("dimension-points", "dimension", w.In(s.Dimension.Name), "points", s.Points*sign)
		})...)
	}
	return w.Say("turn-points", "points", c.Moved, "less", moved(-1), "more", moved(1))
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
	prospects := w.Found.Ranking.FirstToFind
	table := ledger(w, prospects, func(p finding.Prospect) document.Row {
		r := row("", w.Name(p.Messenger), w.question(p.Criterion.Attribute), w.effect(&p))
		if r.Cells[1].Mark = document.Unknown; p.State == finding.OpenDisputed || p.State == finding.OpenAlleged {
			r.Cells[1].Mark = document.Disputed
		}
		return r
	}, "col-messenger", "col-question", "col-effect")
	unmoved := w.namesIf(func(m int) bool {
		return !slices.ContainsFunc(prospects, func(p finding.Prospect) bool { return p.Messenger == m })
	})
	return titled("order.find", w.Say("h-find"), w.Say("find-intro"), table, w.naming("find-none", unmoved))
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
	return w.Say(past, "from", from, "to", to, "names", joined(", ", each(p.Turns, w.Name)...))
}
