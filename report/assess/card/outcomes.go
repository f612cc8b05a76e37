package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Outcomes lists the points that an answer may turn out to earn once what is open about it is settled: ascending, each
// once, and only one where nothing is open. An unanswered question may turn out as any value of its criterion, and a
// dispute as any side says. The first is the answer's lowest end, the last its highest, and the supported end is among
// them.
func Outcomes(a finding.Answer) []int {
	possible := outcomes(a.Criterion, a.Claim)
	most := slices.Max(possible)
	for _, claim := range a.Others {
		if answersNothing(claim) {
			continue
		}
		theirs := outcomes(a.Criterion, claim)
		most = min(most, slices.Max(theirs))
		possible = append(possible, theirs...)
	}
	// Whatever turns out for each group of people, the hardest hit decides. So any outcome of one group may come out in
	// which all others can earn as much, and no other.
	possible = slices.DeleteFunc(possible, func(points int) bool { return points > most })
	slices.Sort(possible)
	return slices.Compact(possible)
}

// outcomes lists what one claim leaves possible, or no claim at all.
func outcomes(c *fact.Criterion, claim *fact.Claim) []int {
	if claim == nil {
		return allPoints(c)
	}
	a := weigh(c, claim)
	if a.Rule == nil {
		return allPoints(c)
	}
	possible := []int{a.Rule.Points}
	if a.State != finding.OpenDisputed {
		return possible
	}
	for _, side := range claim.OtherSide {
		rule := c.Find(side.Value)
		if rule == nil { // a bare denial: that of one side says as much as that of several
			return append(possible, allPoints(c)...)
		}
		possible = append(possible, rule.Points)
	}
	return possible
}

// allPoints lists what any answer to a criterion can earn; 0 for a criterion without a table.
func allPoints(c *fact.Criterion) []int {
	if len(c.Points) == 0 {
		return []int{0}
	}
	points := make([]int, len(c.Points))
	for i := range c.Points {
		points[i] = c.Points[i].Points
	}
	return points
}
