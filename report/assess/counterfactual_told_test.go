package assess

import (
	"fmt"
	"strings"

	"openletter/report/fact"
	"openletter/report/finding"
)

// toldSearch says a search in short: from, to, grade, changes, and how many other sets would do.
func toldSearch(c finding.Counterfactual, s finding.Search) string {
	switch {
	case c.Target == nil:
		return fmt.Sprintf("%v, nothing above", c.From)
	case s.Lift == nil && s.Best == nil:
		return fmt.Sprintf("%v, %s out of reach, nothing moves it", c.From, c.Target.Name)
	case s.Lift == nil:
		return fmt.Sprintf("%v, %s out of reach, at most %v: %s", c.From, c.Target.Name, s.Best.To, toldChanges(s.Best))
	}
	grade := fmt.Sprintf("no grade with %v %%", s.Lift.Coverage)
	if s.Lift.Grade != nil {
		grade = s.Lift.Grade.Name
	}
	out := fmt.Sprintf("%v to %v, %s: %s", c.From, s.Lift.To, grade, toldChanges(s.Lift))
	if s.Others > 0 {
		out += fmt.Sprintf("; %d other", s.Others)
	}
	return out
}

func toldChanges(l *finding.Lift) string {
	var out []string
	for _, c := range l.Changes {
		word := c.Answer.Criterion.Attribute + " " + c.To
		if c.Changer == fact.ByState {
			word += " (state)"
		}
		if c.Open {
			word += " (open)"
		}
		out = append(out, word)
	}
	return strings.Join(out, ", ")
}
