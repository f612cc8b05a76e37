package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess/order"
	"openletter/report/fact"
	"openletter/report/finding"
)

// sensitivity words what little would turn an order round, and which question is worth finding out first.
func (e *editor) sensitivity() report.SensitivityCheck {
	conclusions := order.Conclusions(e.scores, e.rules)
	slices.SortStableFunc(conclusions, func(a, b finding.Conclusion) int {
		return cmp.Compare(frailty(&a), frailty(&b))
	})
	var check report.SensitivityCheck
	for i := range conclusions {
		check.Turns = append(check.Turns, e.turnOf(&conclusions[i]))
	}
	moved := map[int]bool{}
	for _, p := range order.FirstToFind(e.scores, e.rules) {
		moved[p.Messenger] = true
		check.Find = append(check.Find, e.firstFind(&p))
	}
	var unmoved []string
	for m := range e.scores {
		if !moved[m] {
			unmoved = append(unmoved, e.name(m))
		}
	}
	if unmoved != nil {
		check.Unmoved = e.say("find-none", "names", strings.Join(unmoved, ", "))
	}
	return check
}

// frailty orders conclusions: what the fewest points turn first, then what none turn, last what is level.
func frailty(c *finding.Conclusion) int {
	switch {
	case c.Level():
		return 1000
	case c.Moved == 0:
		return 999
	}
	return c.Moved
}

// turnOf words what would turn one order round.
func (e *editor) turnOf(c *finding.Conclusion) report.Turn {
	high, low := e.apart(c.Totals[0], c.Totals[1])
	if c.Level() {
		level := e.say("turn-level")
		return report.Turn{Order: e.say("order-level", "pair", e.pair(c.Above, c.Below), "total", high), Weights: level, Answer: level}
	}
	t := report.Turn{
		Order:   e.say("order-of", "above", e.name(c.Above), "high", high, "below", e.name(c.Below), "low", low),
		Weights: e.turnWeights(c),
		Answer:  e.say("turn-no-answer"),
	}
	if p := c.Closest; p != nil {
		other := c.Above
		if p.Messenger == other {
			other = c.Below
		}
		key := "turn-answer-no"
		if slices.Contains(p.Turns, other) {
			key = "turn-answer"
		}
		from, to := e.apart(p.From, p.To)
		t.Answer = e.say(key, "name", e.name(p.Messenger), "question", e.criterionNames([]*fact.Criterion{p.Criterion}), "from", from, "to", to)
	}
	return t
}

// turnWeights words the smallest change of weights that turns an order round.
func (e *editor) turnWeights(c *finding.Conclusion) string {
	if c.Moved == 0 && c.Dominated {
		return e.say("turn-dominated", "below", e.name(c.Below))
	}
	if c.Moved == 0 {
		return e.say("turn-held", "above", e.name(c.Above), "below", e.name(c.Below))
	}
	var less, more []string
	for _, s := range c.Shifts {
		name := e.in(s.Dimension.Name)
		if s.Points < 0 {
			less = append(less, e.say("dimension-points", "dimension", name, "points", strconv.Itoa(-s.Points)))
		} else {
			more = append(more, e.say("dimension-points", "dimension", name, "points", strconv.Itoa(s.Points)))
		}
	}
	return e.say("turn-points", "points", strconv.Itoa(c.Moved), "less", strings.Join(less, ", "), "more", strings.Join(more, ", "))
}

// firstFind words the question that is worth finding out first.
func (e *editor) firstFind(p *finding.Prospect) report.FirstFind {
	f := report.FirstFind{
		Name:     e.name(p.Messenger),
		Question: report.Cell{Mark: fact.MarkUnknown, Words: e.criterionNames([]*fact.Criterion{p.Criterion})},
	}
	if p.State == finding.OpenDisputed || p.State == finding.OpenAlleged {
		f.Question.Mark = fact.MarkDisputed
	}
	from, to := e.apart(p.From, p.To)
	alone, past := "find-rise", "find-rise-past"
	if p.To < p.From {
		alone, past = "find-fall", "find-fall-past"
	}
	if p.Turns == nil {
		f.Effect = e.say(alone, "from", from, "to", to)
		return f
	}
	var passed []string
	for _, m := range p.Turns {
		passed = append(passed, e.name(m))
	}
	f.Effect = e.say(past, "from", from, "to", to, "names", strings.Join(passed, ", "))
	return f
}
