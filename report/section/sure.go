package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// sure is how sure each order of two messengers is by every measure, in one table, and what the measures are.
func (w *Writer) sure() []document.Block {
	r := w.Found.Ranking
	columns := []string{"col-order", "sure-any", "sure-draws"}
	draws := w.Say("thousands", "count", r.Robustness.Draws/1000)
	measures := []document.Line{
		labelled(w.Say("sure-any"), w.Say("sure-any-means")),
		labelled(w.Say("sure-draws"), w.Say("sure-draws-means", "draws", draws)),
	}
	if c := w.Found.Choices; c != nil {
		columns = append(columns, "sure-choices")
		names := joined("; ", each(w.Found.Ruleset.Alternatives, w.alternative)...)
		means := w.Say("sure-choices-means", "combinations", c.Combinations, "names", names)
		measures = append(measures, labelled(w.Say("sure-choices"), means))
	}
	measures = append(measures, labelled(w.Say("col-weights"), w.Say("sure-weights-means")),
		labelled(w.Say("col-one-answer"), w.Say("sure-answer-means")))
	table := ledger(w, r.Conclusions, w.sureRow, append(columns, "col-weights", "col-one-answer")...)
	return body(table, fineList(measures))
}

// alternative names a choice of the rules and what could have been chosen as well.
func (w *Writer) alternative(a fact.Alternative) document.Line {
	others := each(a.Choices, func(c fact.Choice) document.Line { return w.In(c.Name) })
	return line(w.In(a.Name), " (", joined(", ", others...), ")")
}

// sureRow is the row about one order: what it is, and what each measure says of it.
func (w *Writer) sureRow(c finding.Conclusion) document.Row {
	turn := w.turn(c)
	draws := w.share(w.Found.Ranking.Robustness.Above[c.Above][c.Below])
	cells := []document.Line{turn.Cells[0].Text, w.anyWeights(&c), draws}
	if w.Found.Choices != nil {
		cells = append(cells, w.underChoices(&c))
	}
	return row("", append(cells, turn.Cells[1].Text, turn.Cells[2].Text)...)
}

// pairOf says whether two messengers are those of an order.
func pairOf(c *finding.Conclusion, a, b int) bool {
	return a == c.Above && b == c.Below || a == c.Below && b == c.Above
}

// anyWeights says how two messengers compare whatever weights everything that counts has; of the questions only how
// many.
func (w *Writer) anyWeights(c *finding.Conclusion) document.Line {
	i := slices.IndexFunc(w.Found.Ranking.Pairs, func(p finding.Pair) bool { return pairOf(c, p.A, p.B) })
	p := &w.Found.Ranking.Pairs[i]
	switch r := &p.Counted; r.Way {
	case finding.Unopposed:
		wins := max(len(r.BetterA), len(r.BetterB)) // the other is better on nothing
		return w.Say("sure-unopposed", "name", w.Name(r.Better), "wins", wins, "count", r.Of, "open", len(r.Open))
	case finding.Both:
		return w.Say("sure-both", "a", w.Name(p.A), "wins", len(r.BetterA), "b", w.Name(p.B), "losses", len(r.BetterB),
			"open", r.Unsettled)
	default:
		return w.relation(p, r)
	}
}

// underChoices says in how many combinations of choices an order holds, and which single choice breaks it.
func (w *Writer) underChoices(c *finding.Conclusion) document.Line {
	for _, p := range w.Found.Choices.Pairs {
		if pairOf(c, p.Above, p.Below) {
			breaks := joined("; ", each(p.Breaks, func(c *fact.Choice) document.Line { return w.In(c.Name) })...)
			return sentences(line(w.holds(p.Holds), "."), w.sayIf(breaks != nil, "sure-breaks", "names", breaks))
		}
	}
	return w.Say("turn-level")
}
