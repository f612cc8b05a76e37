package assess

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// Tried is how many totals the search for a counterfactual computes.
func Tried(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) int {
	w := newChanges(s, rules, changers)
	w.counterfactual()
	return w.tried
}
