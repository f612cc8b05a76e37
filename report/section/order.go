package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// order says how sure the ranking of the messengers is. A single messenger has none.
func order(w *Writer, _ Settings) []document.Block {
	switch {
	case len(w.messengers) < 2:
		return nil
	case w.Found.Ranking == nil:
		return body(w.Say("order-skipped", "most", finding.MostCompared))
	}
	return body(w.Say("order-intro"), w.orderInShort(), w.dominance(), w.robustness(), w.sensitivity(), w.find())
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

// pair names two messengers.
func (w *Writer) pair(a, b int) document.Line { return w.Say("pair", "a", w.Name(a), "b", w.Name(b)) }

// dominance says what holds under any weights: how every two messengers compare criterion by criterion. The pairs of
// which most can be said come first.
func (w *Writer) dominance() *document.Section {
	o := w.Found.Ranking
	scopes := []document.Column{{Text: w.Say("col-headline", "count", o.Headline)}, {Text: w.Say("col-counted", "count", o.Counted)}}
	place := func(r finding.Relation) int { return slices.Index(finding.Ways[:], r.Way) }
	pairs := slices.Clone(o.Pairs)
	slices.SortStableFunc(pairs, func(x, y finding.Pair) int {
		return cmp.Or(place(x.Headline)-place(y.Headline), place(x.Counted)-place(y.Counted))
	})
	table := ledger(w, pairs, func(p finding.Pair) document.Row {
		return row("", w.pair(p.A, p.B), w.relation(&p, &p.Headline), w.relation(&p, &p.Counted))
	}, "col-pair")
	table.Columns = append(table.Columns, scopes...)
	tally := &document.Table{}
	const few = 6 // so many pairs need no count of how they compare
	if len(pairs) > few {
		tally = w.tally(scopes)
	}
	return titled("order.dominance", w.Say("h-dominance"), w.Say("dominance-intro"), tally, table)
}

// tally counts how many pairs compare in which way; columns are those of the two scopes.
func (w *Writer) tally(scopes []document.Column) *document.Table {
	pairs := w.Found.Ranking.Pairs
	columns := append([]document.Column{{Text: w.Say("col-tally", "pairs", len(pairs))}}, scopes...)
	table := &document.Table{RowHeads: true, Columns: numeric(columns)}
	for _, way := range finding.Ways {
		headline := len(only(pairs, func(p finding.Pair) bool { return p.Headline.Way == way }))
		counted := len(only(pairs, func(p finding.Pair) bool { return p.Counted.Way == way }))
		if headline+counted > 0 {
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
		return w.Say("dominance-unopposed", "name", w.Name(r.Better), "wins", len(better), "count", r.Of, "open", w.questions(r.Open))
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
