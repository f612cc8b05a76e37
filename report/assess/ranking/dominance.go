package ranking

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A scope says which criteria a comparison looks at. Each also takes in the criteria elsewhere that a cap within it
// looks at: a claim about scores would not hold otherwise.
type scope int

const (
	headline scope = iota // the headline dimensions
	counted               // every dimension that the profile counts
)

// A dominance is the claim that one messenger is at least as good as another on every one of some criteria, and better
// on at least one. All that is open or disputed is turned against the claim: the one called better is taken at its
// lowest, the other at its highest. A claim that holds so holds under any weights.
type dominance struct {
	better []*fact.Criterion // on these it is better, whatever open questions turn out to be; the heaviest first
	worse  []*fact.Criterion // these break the claim by an answer: it is worse, whatever open questions turn out to be
	open   []*fact.Criterion // these break it only because something is open or disputed
	even   int               // on so many criteria both certainly earn the same
	of     int               // how many criteria were compared
}

func (d dominance) holds() bool { return len(d.worse) == 0 && len(d.open) == 0 && len(d.better) > 0 }

// dominanceOf says what becomes of the claim about a against b in some places.
func dominanceOf(a, b *finding.Score, places []place) dominance {
	d := dominance{of: len(places)}
	for _, p := range places {
		ours, theirs := &a.Dimensions[p.dimension].Answers[p.answer], &b.Dimensions[p.dimension].Answers[p.answer]
		switch {
		case ours.Points[finding.Low] > theirs.Points[finding.High]:
			d.better = append(d.better, ours.Criterion)
		case ours.Points[finding.High] < theirs.Points[finding.Low]:
			d.worse = append(d.worse, ours.Criterion)
		case ours.Points[finding.Low] < theirs.Points[finding.High]:
			d.open = append(d.open, ours.Criterion)
		case ours.Points == theirs.Points:
			d.even++
		}
	}
	return d
}

// relation compares two messengers criterion by criterion, by the claim of dominance in both directions.
func relation(scores []finding.Score, x, y int, places []place) finding.Relation {
	there, back := dominanceOf(&scores[x], &scores[y], places), dominanceOf(&scores[y], &scores[x], places)
	r := finding.Relation{
		Way: finding.Undecided, Better: -1, BetterA: there.better, BetterB: back.better,
		Of: there.of, Unsettled: there.of - there.even - len(there.better) - len(back.better),
	}
	switch {
	case len(there.better) > 0 && len(back.better) > 0:
		r.Way = finding.Both
	case there.holds():
		r.Way, r.Better = finding.Certain, x
	case back.holds():
		r.Way, r.Better = finding.Certain, y
	case len(there.better) > 0:
		r.Way, r.Better, r.Open = finding.Unopposed, x, there.open
	case len(back.better) > 0:
		r.Way, r.Better, r.Open = finding.Unopposed, y, back.open
	case there.even == there.of:
		r.Way = finding.Identical
	case len(there.open) == 0:
		r.Way, r.Better = finding.Nowhere, x
	case len(back.open) == 0:
		r.Way, r.Better = finding.Nowhere, y
	}
	return r
}

// place says where in a score an answer is.
type place struct {
	dimension, answer int
	weight            int // in the total, in ten-thousandths
}

// places lists the answers within a scope, the heaviest first, and by the ruleset's order among equals.
func places(s *finding.Score, rules *fact.Ruleset, in scope) []place {
	within := map[string]bool{"": true} // the dimensions, by id; a cap without one limits the total
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		within[d.Dimension.ID] = in == headline && d.Dimension.Headline || in == counted && d.Weight > 0
	}
	looked := map[string]bool{} // attributes at which a cap looks
	for i := range rules.Caps {
		for _, on := range rules.Caps[i].Conditions() {
			looked[on.Attribute] = looked[on.Attribute] || within[rules.Caps[i].Dimension]
		}
	}
	var list []place
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		for k := range d.Answers {
			if c := d.Answers[k].Criterion; within[d.Dimension.ID] || looked[c.Attribute] {
				list = append(list, place{i, k, d.Weight * c.Weight})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b place) int { return cmp.Compare(b.weight, a.weight) })
	return list
}
