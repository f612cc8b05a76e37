package score

import (
	"slices"

	"openletter/report"
)

// Outcomes lists the points that an answer may turn out to earn once what is open about it is settled: ascending, each
// once, and only one where nothing is open. An unanswered question may turn out as any value of its criterion, and a
// dispute as any side says. The first is the answer's lowest end, the last its highest, and the supported end is among
// them.
func Outcomes(a report.Answer) []int {
	possible := outcomes(a.Criterion, a.Claim)
	for _, claim := range a.Others {
		if answersNothing(claim) {
			continue
		}
		// Whatever turns out for each group of people, the hardest hit decides.
		var joint []int
		for _, theirs := range outcomes(a.Criterion, claim) {
			for _, ours := range possible {
				joint = append(joint, min(ours, theirs))
			}
		}
		possible = joint
	}
	slices.Sort(possible)
	return slices.Compact(possible)
}

// outcomes lists what one claim leaves possible, or no claim at all.
func outcomes(c *report.Criterion, claim *report.Claim) []int {
	if claim == nil {
		return allPoints(c)
	}
	a := weigh(c, claim)
	if a.Rule == nil {
		return allPoints(c)
	}
	possible := []int{a.Rule.Points}
	if a.State == report.OpenDisputed {
		for _, side := range claim.OtherSide {
			if rule := c.Find(side.Value); rule != nil {
				possible = append(possible, rule.Points)
			} else {
				possible = append(possible, allPoints(c)...)
			}
		}
	}
	return possible
}

// allPoints lists what any answer to a criterion can earn; 0 for a criterion without a table.
func allPoints(c *report.Criterion) []int {
	if len(c.Points) == 0 {
		return []int{0}
	}
	points := make([]int, len(c.Points))
	for i := range c.Points {
		points[i] = c.Points[i].Points
	}
	return points
}
