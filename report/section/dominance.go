package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// dominance says what holds under any weights: how every two messengers compare criterion by criterion. The pairs of
// which most can be said come first.
func (w *Writer) dominance() *document.Section {
	o := w.Found.Order
	columns := w.columns("col-pair")
	columns = append(columns, document.Column{Text: w.say("col-headline", "count", o.Headline)}, document.Column{Text: w.say("col-counted", "count", o.Counted)})
	table := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: columns}
	pairs := slices.Clone(o.Pairs)
	slices.SortStableFunc(pairs, func(x, y finding.Pair) int {
		return cmp.Or(cmp.Compare(place(x.Headline.Way), place(y.Headline.Way)), cmp.Compare(place(x.Counted.Way), place(y.Counted.Way)))
	})
	for i := range pairs {
		p := &pairs[i]
		table.Rows = append(table.Rows, row("", w.pair(p.A, p.B), w.relation(p, &p.Headline), w.relation(p, &p.Counted)))
	}
	blocks := []document.Block{paragraph(w.say("dominance-intro"))}
	const few = 6 // so many pairs need no count of how they compare
	if len(pairs) > few {
		blocks = append(blocks, w.tally(columns[1:]))
	}
	return &document.Section{ID: "order.dominance", Title: w.say("h-dominance"), Blocks: append(blocks, table)}
}

// place is where a way stands among all ways.
func place(way finding.Way) int { return slices.Index(finding.Ways[:], way) }

// tally counts how many pairs compare in which way; columns are those of the two scopes.
func (w *Writer) tally(columns []document.Column) *document.Table {
	o := w.Found.Order
	columns = append([]document.Column{{Text: w.say("col-tally", "pairs", len(o.Pairs))}}, columns...)
	table := &document.Table{RowHeads: true, Columns: aligned(columns, document.End)}
	for _, way := range finding.Ways {
		headline, counted := 0, 0
		for i := range o.Pairs {
			if o.Pairs[i].Headline.Way == way {
				headline++
			}
			if o.Pairs[i].Counted.Way == way {
				counted++
			}
		}
		if headline+counted > 0 {
			table.Rows = append(table.Rows, row("", w.say("tally-"+string(way)), line(headline), line(counted)))
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
		return w.say("dominance-certain", "name", w.name(r.Better), "wins", len(better), "count", r.Of)
	case finding.Unopposed:
		return w.say("dominance-unopposed", "name", w.name(r.Better), "wins", len(better), "count", r.Of, "open", w.questions(r.Open))
	case finding.Nowhere:
		return w.say("dominance-nowhere", "name", w.name(r.Better))
	case finding.Both:
		return w.say("dominance-both",
			"a", w.name(p.A), "wins", len(r.BetterA), "better", w.questions(r.BetterA),
			"b", w.name(p.B), "losses", len(r.BetterB), "worse", w.questions(r.BetterB), "open", r.Unsettled)
	case finding.Identical:
		return w.say("dominance-identical")
	}
	return w.say("dominance-undecided", "open", r.Unsettled, "count", r.Of)
}
