package assess

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// Counterfactual finds what would lift a messenger from its supported total to the next grade. changers says who could change the
// answer to an attribute.
func Counterfactual(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) finding.Counterfactual {
	c := finding.Counterfactual{Messenger: s.Messenger, From: s.Total[finding.Point]}
	c.Target = nextGrade(rules, c.From)
	if c.Target == nil {
		return c
	}
	target := finding.Exact(c.Target.AtLeast) * finding.OnePoint
	w := newWorld(s, rules, changers)
	c.Operator = w.search(target, func(o *option) bool { return o.changer == fact.ByOperator })
	if c.Operator.Lift == nil {
		c.Anybody = w.search(target, func(*option) bool { return true })
	}
	return c
}

// nextGrade is the grade above the one that a total lies in, or nil.
func nextGrade(rules *fact.Ruleset, total finding.Exact) *fact.Grade {
	var next *fact.Grade
	for i := range rules.Grades {
		if finding.Exact(rules.Grades[i].AtLeast)*finding.OnePoint <= total {
			return next
		}
		next = &rules.Grades[i]
	}
	return next
}
