package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// effective tells what the dimensions weigh in effect: each is left out once. A weight says how much a dimension may matter; how
// much it does depends on how messengers differ in it, and on caps and floor (OECD and JRC, Handbook on Constructing Composite
// Indicators, 2008, step 7, on the sensitivity of totals to what goes into them).
func effective(scores []finding.Score, rules *fact.Ruleset, profile *fact.Profile) []finding.Effective {
	var all []finding.Effective
	var moved []int64 // how far the totals move together, by what is left out
	parts := make([]card.Parts, len(scores))
	for i := range scores {
		parts[i] = card.PartsOf(&scores[i], rules)
	}
	weights := weightsOf(rules, profile)
	for d, weight := range weights {
		if weight == 0 || weight == 100 {
			continue
		}
		others := slices.Clone(weights)
		others[d] = 0
		e, sum := finding.Effective{Dimension: &rules.Dimensions[d], Weight: weight}, int64(0)
		for i := range scores {
			with, without := scores[i].Total[finding.Point], parts[i].Total(others)
			e.Without = append(e.Without, without)
			sum += int64(max(with, without) - min(with, without))
		}
		all, moved = append(all, e), append(moved, sum)
	}
	for i, percent := range fact.Percents(moved) {
		all[i].Effect = percent
	}
	return all
}

// weightsOf lists what a profile gives the dimensions of a ruleset, in their order.
func weightsOf(rules *fact.Ruleset, profile *fact.Profile) []int {
	var weights []int
	for i := range rules.Dimensions {
		weights = append(weights, profile.Weight(rules.Dimensions[i].ID))
	}
	return weights
}
