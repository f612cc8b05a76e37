package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Outcomes lists the points that an answer may turn out to earn once what is open about it is settled: ascending, each
// once, from its lowest to its highest end. An unanswered question may turn out as any value of its criterion, and a
// dispute as any side says.
func Outcomes(a finding.Answer) []int {
	points := allPoints(a.Criterion)
	if a.Claim != nil {
		points = outcomes(a.Criterion, a.Claim)
	}
	most := slices.Max(points)
	for _, claim := range a.Others[:a.Weighed] {
		theirs := outcomes(a.Criterion, claim)
		most = min(most, slices.Max(theirs))
		points = append(points, theirs...)
	}
	// Whatever turns out for each group of people, the hardest hit decides. So any outcome of one group may come out in
	// which all others can earn as much, and no other.
	points = slices.DeleteFunc(points, func(p int) bool { return p > most })
	slices.Sort(points)
	return slices.Compact(points)
}

// outcomes lists what one claim leaves possible, in any order. Where it answers nothing, that is all.
func outcomes(c *fact.Criterion, claim *fact.Claim) []int {
	rule := answeredBy(c, claim)
	if rule == nil {
		return allPoints(c)
	}
	points := []int{rule.Points}
	if state(claim) != finding.OpenDisputed {
		return points
	}
	for _, side := range claim.OtherSide {
		rule := c.Find(side.Value)
		if rule == nil { // a bare denial: that of one side says as much as that of several
			return append(points, allPoints(c)...)
		}
		points = append(points, rule.Points)
	}
	return points
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
