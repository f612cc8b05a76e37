package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// demands says of each messenger what would lift its total to the next grade, in sentences that can be quoted.
func demands(w *Writer, _ Settings) []document.Block {
	all := &document.List{}
	for m, messenger := range w.Found.Messengers {
		text, lift := w.demand(m)
		item := document.Item{ID: "demand." + messenger.ID, Text: text}
		if lift != nil {
			item.Blocks = []document.Block{w.different(lift)}
		}
		all.Items = append(all.Items, item)
	}
	return []document.Block{paragraph(w.Say("demands-intro")), all}
}

// demand is the sentences about one messenger, and the changes that they speak of; nil where there are none.
func (w *Writer) demand(m int) (document.Line, *finding.Lift) {
	c := &w.Found.Counterfactuals[m]
	s, name := &w.Found.Scores[m], w.Name(m)
	text := []any{strong(name, ".")}
	add := func(key string, pairs ...any) { text = append(text, " ", w.Say(key, pairs...)) }
	if s.Grade == nil {
		add("demand-ungraded", "name", name, "answered", w.lang.Tenths(s.Coverage), "gate", w.Found.Ruleset.Gate.Percent)
	}
	if c.Target == nil {
		add("demand-top", "name", name, "from", c.From.Floor())
		return line(text...), nil
	}
	found := c.Operator
	if found.Lift == nil {
		add("demand-none", "name", name, "from", c.From.Floor(), "least", c.Target.AtLeast, "grade", c.Target.Name)
		found = c.Anybody
	}
	lift := found.Lift
	if lift == nil {
		add("demand-none-together")
		if lift = closest(c); lift == nil {
			add("demand-nothing")
			return line(text...), nil
		}
		add("demand-best", "clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor())
	} else {
		text = append(text, " ", w.lifted(name, c, lift))
	}
	if open := w.openQuestions(lift); open != nil {
		add("demand-open", "names", joined(open, ", "))
	}
	if found.Lift != nil && found.Others > 0 {
		add("demand-others", "count", found.Others)
	}
	return line(text...), lift
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
	var own, state []document.Line
	for _, c := range l.Changes {
		var demand document.Line
		if v := w.attribute(c.Answer.Criterion.Attribute).Value(c.To); v != nil {
			demand = w.In(v.Demand)
		}
		if c.Changer == fact.ByState {
			state = append(state, demand)
		} else {
			own = append(own, demand)
		}
	}
	switch {
	case len(state) == 0:
		return w.Say("demand-clause-operator", "name", name, "demand", w.enumerated(own))
	case len(own) == 0:
		return w.Say("demand-clause-state", "demand", w.enumerated(state))
	}
	return w.Say("demand-clause-both", "name", name, "own", w.enumerated(own), "state", w.enumerated(state))
}

// enumerated joins up to [finding.MaxChanges] demands.
func (w *Writer) enumerated(demands []document.Line) document.Line {
	switch len(demands) {
	case 1:
		return demands[0]
	case 2:
		return w.Say("demand-two", "a", demands[0], "b", demands[1])
	}
	return w.Say("demand-three", "a", demands[0], "b", demands[1], "c", demands[2])
}

// openQuestions names the questions whose answer is open or disputed today.
func (w *Writer) openQuestions(l *finding.Lift) (names []document.Line) {
	for _, c := range l.Changes {
		if c.Open {
			names = append(names, w.question(c.Answer.Criterion.Attribute))
		}
	}
	return names
}

// different lists what would be different, with the sources of what is so today.
func (w *Writer) different(l *finding.Lift) *document.List {
	all := &document.List{}
	for _, c := range l.Changes {
		a, today := w.attribute(c.Answer.Criterion.Attribute), w.answer(c.Answer)
		text := w.Say("demand-change-"+string(c.Changer), "criterion", w.In(a.Name), "today", today.text, "then", w.label(a, c.To))
		all.Items = append(all.Items, document.Item{Mark: today.mark, Text: line(text, w.cite(today.sources))})
	}
	return all
}
