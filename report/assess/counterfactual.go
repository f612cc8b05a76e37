package assess

import (
	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// counterfactual finds the smallest set of changed answers that would lift a messenger from its supported total to the next
// grade. changers says who could change the answer to an attribute.
//
//   - It looks at sets of one, two and three criteria that are answered better than today. Every set is either looked at
//     or shown to fall short by an upper bound, so what it finds is the smallest there is.
//   - Raising an answer never lowers a score (see package card). So a set is tried with the best values first, and
//     with lesser ones only where the best reach the target.
//   - What nobody can change is left alone, and so is a question that does not arise: it would come up only after
//     another fact has changed. Criteria that the profile does not count change nothing and are left alone too.
//   - Facts hang together: one change may bring others with it. Only what the changes do by themselves is counted, so a
//     real change does at least as much.
//   - Among sets of one size: what the operator alone can do comes first, then what is settled today before what is
//     open, then the fewest steps along the lists of answers, then the greatest total, then the order of the ruleset.
func counterfactual(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) finding.Counterfactual {
	return newChanges(s, rules, changers).counterfactual()
}

func (w *changes) counterfactual() finding.Counterfactual {
	c := finding.Counterfactual{Messenger: w.score.Messenger, From: w.score.Total[finding.Point]}
	next := card.Reached(w.rules, c.From) - 1
	if next < 0 {
		return c
	}
	c.Target = &w.rules.Grades[next]
	target := int64(c.Target.AtLeast) * int64(finding.OnePoint)
	if c.Operator = w.search(target, false); c.Operator.Lift == nil {
		c.Anybody = w.search(target, true)
	}
	return c
}

// lift tells a candidate as a finding.
func (w *changes) lift(c *candidate) *finding.Lift {
	l := &finding.Lift{To: finding.Exact(c.total), Coverage: w.score.Coverage}
	for _, t := range c.trials {
		o := &w.options[t.option]
		to := o.raises[t.raise].value
		l.Changes = append(l.Changes, finding.Change{
			ID: "change." + o.Answer.ID + "." + to, Answer: o.Answer, To: to, Changer: o.changer, Open: open(o.Answer),
		})
		if !o.Answer.Counted {
			l.Coverage += finding.Exact(o.Unit * w.Weights[o.Place])
		}
	}
	l.Grade = card.Grade(w.rules, l.To, l.Coverage)
	return l
}
