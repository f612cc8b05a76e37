package ranking

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A Scope says which criteria a comparison looks at.
type Scope int

// The scopes. Each also takes in the criteria elsewhere that a cap within it looks at: a claim about scores would not
// hold otherwise.
const (
	Headline Scope = iota // the headline dimensions
	Counted               // every dimension that the profile counts
)

// Dominance compares two messengers criterion by criterion and says what becomes of the claim that the first is at
// least as good as the second throughout. Both scores come from the same ruleset and profile.
func Dominance(a, b *finding.Score, rules *fact.Ruleset, scope Scope) finding.Dominance {
	var d finding.Dominance
	for _, p := range places(a, rules, scope) {
		ours := a.Dimensions[p.dimension].Answers[p.answer]
		theirs := b.Dimensions[p.dimension].Answers[p.answer]
		low, high := ours.Points[finding.Low], ours.Points[finding.High]
		otherLow, otherHigh := theirs.Points[finding.Low], theirs.Points[finding.High]
		d.Of++
		switch {
		case low > otherHigh:
			d.Better = append(d.Better, ours.Criterion)
		case high < otherLow:
			d.Worse = append(d.Worse, ours.Criterion)
		case low < otherHigh:
			d.Open = append(d.Open, ours.Criterion)
		case high == low && otherLow == otherHigh:
			d.Even++
		}
	}
	return d
}

// place says where in a score an answer is.
type place struct {
	dimension, answer int
	weight            int // in the total, in ten-thousandths
}

// places lists the answers within a scope, the heaviest first, and by the ruleset's order among equals.
func places(s *finding.Score, rules *fact.Ruleset, scope Scope) []place {
	within := func(d *finding.DimensionScore) bool {
		return scope == Headline && d.Dimension.Headline || scope == Counted && d.Weight > 0
	}
	looked := map[string]bool{}
	limited := map[string]bool{"": true} // a cap without a dimension limits the total
	for i := range s.Dimensions {
		limited[s.Dimensions[i].Dimension.ID] = within(&s.Dimensions[i])
	}
	for i := range rules.Caps {
		if limited[rules.Caps[i].Dimension] {
			looked[rules.Caps[i].Attribute] = true
		}
	}
	var list []place
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		for k := range d.Answers {
			if c := d.Answers[k].Criterion; within(d) || looked[c.Attribute] {
				list = append(list, place{i, k, d.Weight * c.Weight})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b place) int { return cmp.Compare(b.weight, a.weight) })
	return list
}
