package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// order says how sure the ranking of the messengers is. A single messenger has none.
func order(w *Writer, s Settings) []document.Block {
	switch {
	case len(w.messengers) < 2:
		return nil
	case w.Found.Ranking == nil:
		return body(w.Say("order-skipped", "most", finding.MostCompared))
	case s["details"] == "no":
		return body(w.Say("sure-intro"), w.sure(), w.find())
	}
	return body(w.Say("order-intro"), w.orderInShort(), w.dominance(), w.robustness(), w.choices(), w.sensitivity(), w.find())
}

// orderInShort says of how many pairs the ranking is certain, clear or neither, and of which.
func (w *Writer) orderInShort() *document.Pairs {
	o := w.Found.Ranking
	above := func(a, b int) document.Line { return w.Say("above", "above", w.Name(a), "below", w.Name(b)) }
	var certain, clear, unclear []document.Line
	for _, p := range o.Pairs {
		if r := p.Counted; r.Way == finding.Certain {
			certain = append(certain, above(r.Better, p.A+p.B-r.Better))
		}
		if !o.Robustness.Ordered(p.A, p.B) && !o.Robustness.Ordered(p.B, p.A) {
			unclear = append(unclear, w.pair(p.A, p.B))
		}
	}
	for _, a := range w.messengers {
		below := only(w.messengers, func(b int) bool { return o.Robustness.Ordered(a, b) })
		clear = append(clear, each(below, func(b int) document.Line { return above(a, b) })...)
	}
	return &document.Pairs{Items: []document.Pair{
		{Label: w.Say("result-certain"), Text: w.countedPairs(certain)},
		{Label: w.Say("result-clear", "percent", finding.OrderedFrom), Text: w.countedPairs(clear)},
		{Label: w.Say("result-unclear"), Text: w.countedPairs(unclear)},
	}}
}

// countedPairs says how many of all pairs some are, and which.
func (w *Writer) countedPairs(pairs []document.Line) document.Line {
	count := w.Say("result-count", "count", len(pairs), "pairs", len(w.Found.Ranking.Pairs))
	if len(pairs) == 0 {
		return count
	}
	return w.Say("result-named", "count", count, "names", w.handful(pairs))
}

func (w *Writer) pair(a, b int) document.Line { return w.Say("pair", "a", w.Name(a), "b", w.Name(b)) }

// dominance says how every two messengers compare under any weights; the pairs of which most can be said come first.
func (w *Writer) dominance() *document.Section {
	o := w.Found.Ranking
	headline, counted := w.Say("col-headline", "count", o.Headline), w.Say("col-counted", "count", o.Counted)
	scopes := []document.Column{{Text: headline}, {Text: counted}}
	place := func(r finding.Relation) int { return slices.Index(finding.Ways[:], r.Way) }
	pairs := slices.Clone(o.Pairs)
	slices.SortStableFunc(pairs, func(x, y finding.Pair) int {
		return cmp.Or(place(x.Headline)-place(y.Headline), place(x.Counted)-place(y.Counted))
	})
	table := ledger(w, pairs, func(p finding.Pair) document.Row {
		return row("", w.pair(p.A, p.B), w.relation(&p, &p.Headline), w.relation(&p, &p.Counted))
	}, "col-pair")
	table.Columns = append(table.Columns, scopes...)
	return titled("order.dominance", w.Say("h-dominance"), w.Say("dominance-intro"), w.tally(scopes), table)
}

// tally counts how many pairs compare in which way in the two scopes; of few pairs it says nothing.
func (w *Writer) tally(scopes []document.Column) *document.Table {
	pairs := w.Found.Ranking.Pairs
	columns := append([]document.Column{{Text: w.Say("col-tally", "pairs", len(pairs))}}, scopes...)
	table := &document.Table{RowHeads: true, Columns: numeric(columns)}
	const few = 6
	for _, way := range finding.Ways {
		headline := len(only(pairs, func(p finding.Pair) bool { return p.Headline.Way == way }))
		counted := len(only(pairs, func(p finding.Pair) bool { return p.Counted.Way == way }))
		if len(pairs) > few && headline+counted > 0 {
			table.Rows = append(table.Rows, row("", w.Say("tally-"+string(way)), line(headline), line(counted)))
		}
	}
	return table
}

// relation words how the two messengers of a pair compare in one scope.
func (w *Writer) relation(p *finding.Pair, r *finding.Relation) document.Line {
	better := r.BetterA
	if r.Better == p.B {
		better = r.BetterB
	}
	switch r.Way {
	case finding.Certain:
		return w.Say("dominance-certain", "name", w.Name(r.Better), "wins", len(better), "count", r.Of)
	case finding.Unopposed:
		name, open := w.Name(r.Better), w.questions(r.Open)
		return w.Say("dominance-unopposed", "name", name, "wins", len(better), "count", r.Of, "open", open)
	case finding.Nowhere:
		return w.Say("dominance-nowhere", "name", w.Name(r.Better))
	case finding.Both:
		return w.Say("dominance-both",
			"a", w.Name(p.A), "wins", len(r.BetterA), "better", w.questions(r.BetterA),
			"b", w.Name(p.B), "losses", len(r.BetterB), "worse", w.questions(r.BetterB), "open", r.Unsettled)
	case finding.Identical:
		return w.Say("dominance-identical")
	}
	return w.Say("dominance-undecided", "open", r.Unsettled, "count", r.Of)
}

// robustness says how often which ranking comes out of random weights and answers.
func (w *Writer) robustness() *document.Section {
	r := &w.Found.Ranking.Robustness
	counted := only(w.Found.Scores[0].Dimensions, func(d finding.DimensionScore) bool { return d.Weight > 0 })
	draws := w.Say("thousands", "count", r.Draws/1000)
	var places []document.Line
	for place := range w.messengers {
		places = append(places, w.Say("place", "place", place+1))
	}
	table := w.figures("col-place", places, func(m int) []document.Line { return each(r.Ranks[m], w.share) })
	var unordered []document.Line
	for i, a := range w.messengers {
		level := only(w.messengers[:i], func(b int) bool { return !r.Ordered(a, b) && !r.Ordered(b, a) })
		unordered = append(unordered, each(level, func(b int) document.Line { return w.unordered(b, a) })...)
	}
	return titled("order.robustness", w.Say("h-robustness"),
		w.Say("robustness-intro", "draws", draws, "count", len(counted)), w.Say("robustness-how"), table,
		w.under("ordered-intro", each(w.messengers, w.standsAbove)), w.under("unordered-intro", unordered),
		w.under("first-intro", each(w.messengers, w.comesFirst)))
}

// comesFirst says in how many draws a messenger came first, and how dimensions weighed in them on average, the heaviest first.
func (w *Writer) comesFirst(m int) document.Line {
	r := &w.Found.Ranking.Robustness
	switch {
	case r.Ranks[m][0] == 0:
		return w.Say("first-never", "name", w.Name(m))
	case len(r.Central[m]) == 0:
		return w.Say("first-seldom", "name", w.Name(m), "share", w.share(r.Ranks[m][0]))
	}
	dimensions := slices.Clone(w.Found.Scores[m].Dimensions)
	weight := func(d finding.DimensionScore) int {
		return r.Central[m][slices.IndexFunc(dimensions, func(o finding.DimensionScore) bool { return o.Dimension == d.Dimension })]
	}
	counted := only(dimensions, func(d finding.DimensionScore) bool { return d.Weight > 0 })
	slices.SortStableFunc(counted, func(x, y finding.DimensionScore) int { return weight(y) - weight(x) })
	weights := each(counted, func(d finding.DimensionScore) document.Line {
		return w.Say("reader-weight", "dimension", w.In(d.Dimension.Name), "percent", weight(d))
	})
	return w.Say("first", "name", w.Name(m), "share", w.share(r.Ranks[m][0]), "weights", joined(", ", weights...))
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

// share words a share of the draws, rounded down: what reaches a threshold in print reaches it. Seldom is not never, and what chance
// could change by one percentage point is marked.
func (w *Writer) share(n int) document.Line {
	percent, sure := w.Found.Ranking.Robustness.Share(n)
	switch {
	case n > 0 && percent == 0 && sure:
		return w.Say("share-some")
	case !sure:
		return w.Say("share-about", "percent", w.percent(max(percent, 1)))
	}
	return w.percent(percent)
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
	switch {
	case c.Moved == 0 && c.Dominated:
		return w.Say("turn-dominated", "below", w.Name(c.Below))
	case c.Moved == 0:
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
