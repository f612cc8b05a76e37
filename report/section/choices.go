package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// choices says what holds whatever equally defensible choices the ruleset makes; nothing where it declares none.
func (w *Writer) choices() []document.Block {
	c := w.Found.Choices
	if c == nil {
		return nil
	}
	alternatives := each(w.Found.Ruleset.Alternatives, func(a fact.Alternative) document.Line {
		names := each(a.Choices, func(c fact.Choice) document.Line { return w.In(c.Name) })
		text := w.Say("choice-otherwise", "because", w.In(a.Because), "names", joined("; ", names...))
		return labelled(w.In(a.Name), text)
	})
	totals := ledger(w, w.messengers, w.totalOf, "col-messenger", "col-lowest", "col-highest", "col-same-grade")
	totals.Columns = numeric(totals.Columns)
	return body(titled("order.choices", w.Say("h-choices"),
		w.Say("choices-intro", "count", len(alternatives), "combinations", c.Combinations), alternatives,
		w.under("choices-pairs", ledger(w, c.Pairs, w.pairChoice, "col-order", "col-holds", "col-breaks")),
		w.under("choices-totals", totals), w.effective(c.Weights)))
}

// effective is the table of what each dimension weighs in effect; nothing where none can be left out.
func (w *Writer) effective(all []finding.Effective) []document.Block {
	if all == nil {
		return nil
	}
	heads := each(all, func(e finding.Effective) document.Line {
		return w.Say("effective", "name", w.In(e.Dimension.Name), "weight", e.Weight, "effect", e.Effect)
	})
	return w.under("choices-weights", w.figures("col-without", heads, func(m int) []document.Line {
		return each(all, func(e finding.Effective) document.Line { return line(e.Without[m].Floor()) })
	}))
}

// pairChoice is the row about one pair: in how many combinations its order holds, and which single choices suffice to turn it.
func (w *Writer) pairChoice(p finding.PairChoice) document.Row {
	breaks := joined("; ", each(p.Breaks, func(c *fact.Choice) document.Line { return w.In(c.Name) })...)
	none := "breaks-several"
	if p.Holds == w.Found.Choices.Combinations {
		none = "breaks-none"
	}
	return row("", w.Say("above", "above", w.Name(p.Above), "below", w.Name(p.Below)), w.holds(p.Holds), w.orSay(breaks, none))
}

// totalOf is the row about the supported total of one messenger.
func (w *Writer) totalOf(m int) document.Row {
	t := w.Found.Choices.Totals[m]
	return row("", w.Name(m), line(t.Lowest.Floor()), line(t.Highest.Floor()), w.holds(t.SameGrade))
}

// holds words in how many combinations something is so.
func (w *Writer) holds(n int) document.Line {
	return w.Say("holds", "count", n, "of", w.Found.Choices.Combinations)
}
