package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// choices says what holds whatever equally defensible choices the ruleset makes; nil where it declares none.
func (w *Writer) choices() document.Block {
	c := w.Found.Choices
	if c == nil {
		return nil
	}
	alternatives := &document.List{}
	for i := range w.Found.Ruleset.Alternatives {
		a := &w.Found.Ruleset.Alternatives[i]
		names := each(a.Choices, func(c fact.Choice) document.Line { return w.In(c.Name) })
		text := w.Say("choice-otherwise", "because", w.In(a.Because), "names", joined(names, "; "))
		alternatives.Items = append(alternatives.Items, document.Item{Text: labelled(w.In(a.Name), text)})
	}
	pairs := ledger(w, c.Pairs, w.pairChoice, "col-order", "col-holds", "col-breaks")
	totals := ledger(w, w.Found.Scores, func(s finding.Score) document.Row { return w.spreadOf(&s) },
		"col-messenger", "col-lowest", "col-highest", "col-same-grade")
	blocks := []document.Block{paragraph(w.Say("choices-intro", "count", len(alternatives.Items), "combinations", c.Combinations)),
		alternatives}
	blocks = append(blocks, w.tabled("choices-pairs", pairs)...)
	blocks = append(blocks, w.tabled("choices-totals", totals)...)
	return &document.Section{ID: "order.choices", Title: w.Say("h-choices"), Blocks: blocks}
}

// pairChoice is the row about one pair: in how many combinations its order holds, and which single choice suffices to turn it.
func (w *Writer) pairChoice(p finding.PairChoice) document.Row {
	breaks := w.Say("breaks-none")
	if len(p.Breaks) > 0 {
		breaks = joined(each(p.Breaks, func(c *fact.Choice) document.Line { return w.In(c.Name) }), "; ")
	} else if p.Holds < w.Found.Choices.Combinations {
		breaks = w.Say("breaks-several")
	}
	return row("", w.Say("above", "above", w.Name(p.Above), "below", w.Name(p.Below)), w.holds(p.Holds), breaks)
}

// spreadOf is the row about the supported total of one messenger.
func (w *Writer) spreadOf(s *finding.Score) document.Row {
	for m := range w.Found.Messengers {
		if w.Found.Messengers[m].ID == s.Messenger {
			t := w.Found.Choices.Totals[m]
			return row("", w.Name(m), line(t.Lowest.Floor()), line(t.Highest.Floor()), w.holds(t.SameGrade))
		}
	}
	return document.Row{}
}

// holds words in how many combinations something is so.
func (w *Writer) holds(n int) document.Line {
	return w.Say("holds", "count", n, "of", w.Found.Choices.Combinations)
}
