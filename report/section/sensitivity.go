package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/finding"
)

// sensitivity says what little would turn the ranking of two messengers round.
func (w *Writer) sensitivity() *document.Section {
	table := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns("col-order", "col-weights", "col-one-answer")}
	for i := range w.Found.Order.Conclusions {
		table.Rows = append(table.Rows, w.turn(&w.Found.Order.Conclusions[i]))
	}
	return &document.Section{ID: "order.sensitivity", Title: w.say("h-sensitivity"),
		Blocks: []document.Block{paragraph(w.say("sensitivity-intro")), table}}
}

// turn is the row about one ranking: what it is, which change of weights would turn it, and which answer.
func (w *Writer) turn(c *finding.Conclusion) document.Row {
	high, low := w.lang.Apart(c.Totals[0], c.Totals[1])
	if c.Level() {
		level := w.say("turn-level")
		return row("", w.say("order-level", "pair", w.pair(c.Above, c.Below), "total", high), level, level)
	}
	ranking := w.say("order-of", "above", w.name(c.Above), "high", high, "below", w.name(c.Below), "low", low)
	return row("", ranking, w.turnByWeights(c), w.turnByAnswer(c))
}

// turnByWeights words the smallest change of weights that turns a ranking round.
func (w *Writer) turnByWeights(c *finding.Conclusion) document.Line {
	if c.Moved == 0 && c.Dominated {
		return w.say("turn-dominated", "below", w.name(c.Below))
	}
	if c.Moved == 0 {
		return w.say("turn-held", "above", w.name(c.Above), "below", w.name(c.Below))
	}
	var less, more []document.Line
	for _, s := range c.Shifts {
		name := w.in(s.Dimension.Name)
		if s.Points < 0 {
			less = append(less, w.say("dimension-points", "dimension", name, "points", -s.Points))
		} else {
			more = append(more, w.say("dimension-points", "dimension", name, "points", s.Points))
		}
	}
	return w.say("turn-points", "points", c.Moved, "less", joined(less, ", "), "more", joined(more, ", "))
}

// turnByAnswer words the single answer that brings the lower messenger nearest.
func (w *Writer) turnByAnswer(c *finding.Conclusion) document.Line {
	p := c.Closest
	if p == nil {
		return w.say("turn-no-answer")
	}
	other := c.Above
	if p.Messenger == other {
		other = c.Below
	}
	key := "turn-answer-no"
	if slices.Contains(p.Turns, other) {
		key = "turn-answer"
	}
	from, to := w.lang.Apart(p.From, p.To)
	return w.say(key, "name", w.name(p.Messenger), "question", w.question(p.Criterion.Attribute), "from", from, "to", to)
}

// find lists the questions that are worth finding out first.
func (w *Writer) find() *document.Section {
	section := &document.Section{ID: "order.find", Title: w.say("h-find"), Blocks: []document.Block{paragraph(w.say("find-intro"))}}
	table := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns("col-messenger", "col-question", "col-effect")}
	moved := map[int]bool{}
	for i := range w.Found.Order.FirstToFind {
		p := &w.Found.Order.FirstToFind[i]
		moved[p.Messenger] = true
		r := row("", w.name(p.Messenger), w.question(p.Criterion.Attribute), w.effect(p))
		if r.Cells[1].Mark = document.Unknown; p.State == finding.OpenDisputed || p.State == finding.OpenAlleged {
			r.Cells[1].Mark = document.Disputed
		}
		table.Rows = append(table.Rows, r)
	}
	if table.Rows != nil {
		section.Blocks = append(section.Blocks, table)
	}
	var unmoved []document.Line
	for m := range w.Found.Scores {
		if !moved[m] {
			unmoved = append(unmoved, w.name(m))
		}
	}
	if unmoved != nil {
		section.Blocks = append(section.Blocks, paragraph(w.say("find-none", "names", joined(unmoved, ", "))))
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
		return w.say(alone, "from", from, "to", to)
	}
	var passed []document.Line
	for _, m := range p.Turns {
		passed = append(passed, w.name(m))
	}
	return w.say(past, "from", from, "to", to, "names", joined(passed, ", "))
}
