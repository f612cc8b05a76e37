package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/finding"
)

// demands says of each messenger what would lift it to the next grade.
func (e *editor) demands() []report.Demand {
	changers := make(map[string]fact.Changer, len(e.facts.Attributes))
	for i := range e.facts.Attributes {
		changers[e.facts.Attributes[i].ID] = e.facts.Attributes[i].Changer
	}
	var out []report.Demand
	for i := range e.scores {
		c := assess.Counterfactual(&e.scores[i], e.rules, changers)
		d := report.Demand{Name: e.in(e.messengers[i].Name)}
		e.demand(&d, &e.scores[i], &c)
		out = append(out, d)
	}
	return out
}

func (e *editor) demand(d *report.Demand, s *finding.Score, c *finding.Counterfactual) {
	add := func(key string, pairs ...string) { d.Sentences = append(d.Sentences, e.say(key, pairs...)) }
	from, gate := whole(c.From), strconv.Itoa(e.rules.Gate.Percent)
	if s.Grade == nil {
		add("demand-ungraded", "name", d.Name, "answered", e.percent(s.Coverage), "gate", gate)
	}
	if c.Target == nil {
		add("demand-top", "name", d.Name, "from", from)
		return
	}
	lift, others := c.Operator.Lift, c.Operator.Others
	if lift == nil {
		add("demand-none", "name", d.Name, "from", from, "least", strconv.Itoa(c.Target.AtLeast), "grade", c.Target.Name)
		lift, others = c.Anybody.Lift, c.Anybody.Others
	}
	if lift == nil {
		add("demand-none-together")
		if lift = closest(c); lift == nil {
			add("demand-nothing")
			return
		}
		add("demand-best", "clause", e.demandClause(d.Name, lift), "name", d.Name, "from", from, "to", whole(lift.To))
		others = 0
	} else if lift.Grade != nil {
		add("demand-lift", "clause", e.demandClause(d.Name, lift), "name", d.Name, "from", from, "to", whole(lift.To),
			"grade", lift.Grade.Name)
	} else {
		add("demand-lift-ungraded", "clause", e.demandClause(d.Name, lift), "name", d.Name, "from", from, "to", whole(lift.To),
			"grade", c.Target.Name, "least", strconv.Itoa(c.Target.AtLeast), "answered", e.percent(lift.Coverage), "gate", gate)
	}
	if names := e.openNames(lift); names != "" {
		add("demand-open", "names", names)
	}
	if others > 0 {
		add("demand-others", "count", strconv.Itoa(others))
	}
	d.Changes = e.changes(lift)
}

// closest is what comes closest to the target: what the operator could do, unless more comes of it with the state.
func closest(c *finding.Counterfactual) *finding.Lift {
	if own, all := c.Operator.Best, c.Anybody.Best; own == nil || all != nil && all.To > own.To {
		return all
	}
	return c.Operator.Best
}

// whole prints an exact number as scores are printed.
func whole(x finding.Exact) string { return strconv.Itoa(x.Floor()) }

// demandClause words who would have to do what.
func (e *editor) demandClause(name string, l *finding.Lift) string {
	var own, state []string
	for _, c := range l.Changes {
		demand := ""
		if v := e.attribute(c.Answer.Criterion.Attribute).Value(c.To); v != nil {
			demand = e.in(v.Demand)
		}
		if c.Changer == fact.ByState {
			state = append(state, demand)
		} else {
			own = append(own, demand)
		}
	}
	switch {
	case len(state) == 0:
		return e.say("demand-clause-operator", "name", name, "demand", e.enumerated(own))
	case len(own) == 0:
		return e.say("demand-clause-state", "demand", e.enumerated(state))
	}
	return e.say("demand-clause-both", "name", name, "own", e.enumerated(own), "state", e.enumerated(state))
}

// enumerated joins up to three demands.
func (e *editor) enumerated(list []string) string {
	switch len(list) {
	case 1:
		return list[0]
	case 2:
		return e.say("demand-two", "a", list[0], "b", list[1])
	}
	return e.say("demand-three", "a", list[0], "b", list[1], "c", list[2])
}

// openNames names the questions that are open or disputed today.
func (e *editor) openNames(l *finding.Lift) string {
	var names []string
	for _, c := range l.Changes {
		if c.Open {
			names = append(names, e.in(e.attribute(c.Answer.Criterion.Attribute).Name))
		}
	}
	return strings.Join(names, ", ")
}

// changes lists what would be different, with the sources of what is so today.
func (e *editor) changes(l *finding.Lift) []report.Statement {
	var out []report.Statement
	for _, c := range l.Changes {
		a, today := e.attribute(c.Answer.Criterion.Attribute), e.cell(*c.Answer)
		out = append(out, report.Statement{
			Mark:    today.Mark,
			Words:   e.say("demand-change-"+string(c.Changer), "criterion", e.in(a.Name), "today", today.Words, "then", e.label(a, c.To)),
			Sources: today.Sources,
		})
	}
	return out
}
