package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// demands says of each messenger what would lift its total to the next grade, in sentences that can be quoted.
func demands(w *Writer, _ Settings) Made {
	all := &document.List{}
	for m, messenger := range w.Found.Messengers {
		all.Items = append(all.Items, w.demand(idOf("demand", messenger.ID), m))
	}
	return Made{Title: w.say("h-demands"), Blocks: []document.Block{paragraph(w.say("demands-intro")), all}}
}

// demand is the sentences about one messenger, and below them what would be different.
func (w *Writer) demand(id string, m int) document.Item {
	c := &w.Found.Counterfactuals[m]
	s, name := &w.Found.Scores[m], w.name(m)
	text := line(document.Strong{Text: line(name, ".")})
	add := func(sentence document.Line) { text = line(text, " ", sentence) }
	if s.Grade == nil {
		add(w.say("demand-ungraded", "name", name, "answered", w.lang.Tenths(s.Coverage), "gate", w.Found.Ruleset.Gate.Percent))
	}
	if c.Target == nil {
		add(w.say("demand-top", "name", name, "from", c.From.Floor()))
		return document.Item{ID: id, Text: text}
	}
	found := c.Operator
	if found.Lift == nil {
		add(w.say("demand-none", "name", name, "from", c.From.Floor(), "least", c.Target.AtLeast, "grade", c.Target.Name))
		found = c.Anybody
	}
	lift := found.Lift
	if lift == nil {
		add(w.say("demand-none-together"))
		if lift = closest(c); lift == nil {
			add(w.say("demand-nothing"))
			return document.Item{ID: id, Text: text}
		}
		add(w.say("demand-best", "clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor()))
	} else {
		add(w.lifted(name, c, lift))
	}
	if open := w.openQuestions(lift); open != nil {
		add(w.say("demand-open", "names", joined(open, ", ")))
	}
	if found.Lift != nil && found.Others > 0 {
		add(w.say("demand-others", "count", found.Others))
	}
	return document.Item{ID: id, Text: text, Blocks: []document.Block{w.different(lift)}}
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
		return w.say("demand-lift", append(pairs, "grade", lift.Grade.Name)...)
	}
	return w.say("demand-lift-ungraded", append(pairs, "grade", c.Target.Name, "least", c.Target.AtLeast,
		"answered", w.lang.Tenths(lift.Coverage), "gate", w.Found.Ruleset.Gate.Percent)...)
}

// clause words who would have to do what.
func (w *Writer) clause(name document.Line, l *finding.Lift) document.Line {
	var own, state []document.Line
	for _, c := range l.Changes {
		var demand document.Line
		if v := w.attribute(c.Answer.Criterion.Attribute).Value(c.To); v != nil {
			demand = w.in(v.Demand)
		}
		if c.Changer == fact.ByState {
			state = append(state, demand)
		} else {
			own = append(own, demand)
		}
	}
	switch {
	case len(state) == 0:
		return w.say("demand-clause-operator", "name", name, "demand", w.enumerated(own))
	case len(own) == 0:
		return w.say("demand-clause-state", "demand", w.enumerated(state))
	}
	return w.say("demand-clause-both", "name", name, "own", w.enumerated(own), "state", w.enumerated(state))
}

// enumerated joins up to [finding.MaxChanges] demands.
func (w *Writer) enumerated(demands []document.Line) document.Line {
	switch len(demands) {
	case 1:
		return demands[0]
	case 2:
		return w.say("demand-two", "a", demands[0], "b", demands[1])
	}
	return w.say("demand-three", "a", demands[0], "b", demands[1], "c", demands[2])
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
		text := w.say("demand-change-"+string(c.Changer), "criterion", w.in(a.Name), "today", today.text, "then", w.label(a, c.To))
		all.Items = append(all.Items, document.Item{Mark: today.mark, Text: line(text, w.cite(today.sources))})
	}
	return all
}
