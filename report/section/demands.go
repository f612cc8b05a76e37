package section

import (
	"cmp"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// demands says of each messenger what would lift its total to the next grade, in sentences that can be quoted.
func demands(w *Writer, _ Settings) []document.Block {
	return w.under("demands-intro", each(w.messengers, func(m int) document.Item {
		text, changes := w.demand(m)
		text = sentences(strong(w.Name(m), "."), text)
		return document.Item{ID: "demand." + w.Found.Messengers[m].ID, Text: text, Blocks: body(each(changes, w.different))}
	}))
}

// demand is the sentences about one messenger, and the changes that they speak of.
func (w *Writer) demand(m int) (text document.Line, changes []finding.Change) {
	c, s, name := &w.Found.Counterfactuals[m], &w.Found.Scores[m], w.Name(m)
	add := func(key string, pairs ...any) { text = sentences(text, w.Say(key, pairs...)) }
	gate := w.Found.Ruleset.Gate.Percent
	text = w.sayIf(s.Grade == nil, "demand-ungraded", "name", name, "answered", w.lang.Tenths(s.Coverage), "gate", gate)
	if c.Target == nil {
		add("demand-top", "name", name, "from", c.From.Floor())
		return text, nil
	}
	found := c.Operator
	if found.Lift == nil {
		add("demand-none", "name", name, "from", c.From.Floor(), "least", c.Target.AtLeast, "grade", c.Target.Name)
		found = c.Anybody
	}
	lift := found.Lift
	switch best := closest(c); {
	case lift != nil:
		text = sentences(text, w.lifted(name, c, lift))
	case best == nil:
		add("demand-none-together")
		add("demand-nothing")
		return text, nil
	default:
		lift = best
		add("demand-none-together")
		add("demand-best", "clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor())
	}
	open := only(lift.Changes, func(c finding.Change) bool { return c.Open }) // today's answer is open or disputed
	names := each(open, func(c finding.Change) document.Line { return w.question(c.Answer.Criterion.Attribute) })
	others := w.sayIf(found.Lift != nil && found.Others > 0, "demand-others", "count", found.Others)
	return sentences(text, w.naming("demand-open", names), others), lift.Changes
}

// closest is what comes closest to the target: what the operator could do, unless more comes of it with the state.
func closest(c *finding.Counterfactual) *finding.Lift {
	if own, all := c.Operator.Best, c.Anybody.Best; own == nil || all != nil && all.To > own.To {
		return all
	}
	return c.Operator.Best
}

// lifted words what a set of changes would do that reaches the target.
func (w *Writer) lifted(name document.Line, c *finding.Counterfactual, lift *finding.Lift) document.Line {
	pairs := []any{"clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor()}
	if lift.Grade != nil {
		return w.Say("demand-lift", append(pairs, "grade", lift.Grade.Name)...)
	}
	return w.Say("demand-lift-ungraded", append(pairs, "grade", c.Target.Name, "least", c.Target.AtLeast,
		"answered", w.lang.Tenths(lift.Coverage), "gate", w.Found.Ruleset.Gate.Percent)...)
}

// clause words who would have to do what.
func (w *Writer) clause(name document.Line, l *finding.Lift) document.Line {
	byState := func(c finding.Change) bool { return c.Changer == fact.ByState }
	own := w.demanded(only(l.Changes, func(c finding.Change) bool { return !byState(c) }))
	state := w.demanded(only(l.Changes, byState))
	switch {
	case state == nil:
		return w.Say("demand-clause-operator", "name", name, "demand", own)
	case own == nil:
		return w.Say("demand-clause-state", "demand", state)
	}
	return w.Say("demand-clause-both", "name", name, "own", own, "state", state)
}

// demanded joins the demands of up to [finding.MaxChanges] changes; nil where there are none.
func (w *Writer) demanded(changes []finding.Change) document.Line {
	demands := each(changes, func(c finding.Change) document.Line {
		value := cmp.Or(w.attribute(c.Answer.Criterion.Attribute).Value(c.To), &fact.Value{})
		return w.In(value.Demand)
	})
	switch len(demands) {
	case 2:
		return w.Say("demand-two", "a", demands[0], "b", demands[1])
	case 3:
		return w.Say("demand-three", "a", demands[0], "b", demands[1], "c", demands[2])
	}
	return joined("", demands...)
}

// different says what one change would make different, with the sources of what is so today.
func (w *Writer) different(c finding.Change) document.Item {
	a, today := w.attribute(c.Answer.Criterion.Attribute), w.answer(c.Answer)
	then := w.label(a, c.To)
	text := w.Say("demand-change-"+string(c.Changer), "criterion", w.In(a.Name), "today", today.text, "then", then)
	return document.Item{Mark: today.mark, Text: line(text, w.cite(today.sources))}
}
