package difference

import (
	"openletter/report/assess/ranking"
	"openletter/report/fact"
	"openletter/report/finding"
)

// clarity compares, pair by pair, which messenger is clearly above the other when weights and open answers are
// drawn at random. Only what both states compare can be told apart, and only as many as a report checks.
func clarity(ids []string, scores map[string]four, old, new *fact.Ruleset) []finding.ClarityChange {
	out := []finding.ClarityChange{}
	var both []string
	for _, id := range ids {
		if scores[id][oldOld] != nil && scores[id][newNew] != nil {
			both = append(both, id)
		}
	}
	if len(both) < 2 || len(both) > finding.MostCompared {
		return out
	}
	var drawn [newNew + 1]finding.Robustness
	for i, rules := range [...]*fact.Ruleset{oldOld: old, newOld: old, oldNew: new, newNew: new} {
		list := make([]finding.Score, len(both))
		for k, id := range both {
			list[k] = *scores[id][i]
		}
		drawn[i] = ranking.Robustness(list, rules, ranking.Draws)
	}
	for a := range both {
		for b := a + 1; b < len(both); b++ {
			above := func(i int) string {
				switch {
				case drawn[i].Ordered(a, b):
					return both[a]
				case drawn[i].Ordered(b, a):
					return both[b]
				}
				return ""
			}
			if why := cause(func(i, j int) bool { return above(i) != above(j) }); why != finding.NoCause {
				out = append(out, finding.ClarityChange{
					Pair: [2]string{both[a], both[b]}, Old: above(oldOld), New: above(newNew), Cause: why,
				})
			}
		}
	}
	return out
}
