package assess

import (
	"cmp"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readings weighs the scores of some messengers for every profile of the ruleset, in its order: how dimensions weigh in
// the total changes, and nothing else. It does not matter for which profile the scores were made.
func readings(scores []finding.Score, rules *fact.Ruleset) []finding.Reading {
	list := make([]finding.Reading, len(rules.Profiles))
	for i := range list {
		r := &list[i]
		r.Profile = &rules.Profiles[i]
		for m := range scores {
			r.Fits = append(r.Fits, fits(r.Profile, &scores[m]))
			r.Scores = append(r.Scores, withoutAnswers(card.Reweigh(scores[m], rules, r.Profile)))
		}
	}
	return list
}

// withoutAnswers is a score without its answers: the findings hold them once, in the scores of the report's day and
// profile.
func withoutAnswers(s finding.Score) finding.Score {
	s.Dimensions = slices.Clone(s.Dimensions)
	for i := range s.Dimensions {
		s.Dimensions[i].Answers = nil
	}
	return s
}

// fits holds a messenger against the requirements of a profile: an answer is acceptable when it earns no fewer points
// than the worst acceptable value. An open question is taken at its worst and at its best, so that a requirement can be
// neither met nor failed. It changes no total.
func fits(p *fact.Profile, s *finding.Score) []finding.Fit {
	out := []finding.Fit{}
	for i := range p.Required {
		q := &p.Required[i]
		a := s.Answer(q.Attribute)
		if a == nil {
			continue
		}
		fit := finding.Fit{Requirement: q, Answer: a, State: finding.FitOpen}
		if worst := a.Criterion.Find(q.Worst); worst != nil && a.Points[finding.Low] >= worst.Points {
			fit.State = finding.FitMet
		} else if worst != nil && a.Points[finding.High] < worst.Points {
			fit.State = finding.FitFailed
		}
		out = append(out, fit)
	}
	return out
}

// inversions lists the pairs of which one has the higher supported total in the base and the other in another reading, in
// the order of the messengers. Pairs with equal totals are left out.
func inversions(base, other finding.Reading) []finding.Inversion {
	var out []finding.Inversion
	for i := range base.Scores {
		for k := i + 1; k < len(base.Scores); k++ {
			ahead, behind := i, k
			if leadOf(other, i, k) < 0 {
				ahead, behind = k, i
			}
			if leadOf(base, ahead, behind) < 0 && leadOf(other, ahead, behind) > 0 {
				out = append(out, inversion(base, other, ahead, behind))
			}
		}
	}
	return out
}

// leadOf is how far one messenger's supported total lies above another's.
func leadOf(r finding.Reading, ahead, behind int) finding.Exact {
	return r.Scores[ahead].Total[finding.Point] - r.Scores[behind].Total[finding.Point]
}

// inversion explains why a messenger is ahead that was behind. The lead is the sum over the dimensions of weight times
// difference, and what limits on the totals take from it. So the change of the lead falls into shares, one for each
// dimension whose weight changes and one for the limits. The largest shares that are together enough to turn the order,
// even if no other change helped, are the reason.
func inversion(base, other finding.Reading, ahead, behind int) finding.Inversion {
	type share struct {
		dimension *fact.Dimension // nil for the limits
		size      finding.Exact
	}
	gap := -leadOf(base, ahead, behind)
	rest := leadOf(other, ahead, behind) + gap
	var shares []share
	for d := range base.Scores[ahead].Dimensions {
		a, b := &base.Scores[ahead].Dimensions[d], &base.Scores[behind].Dimensions[d]
		weight := other.Scores[ahead].Dimensions[d].Weight - a.Weight
		s := share{a.Dimension, (a.Score[finding.Point] - b.Score[finding.Point]) / 100 * finding.Exact(weight)}
		rest -= s.size
		shares = append(shares, s)
	}
	shares = append(shares, share{nil, rest})
	slices.SortStableFunc(shares, func(a, b share) int { return cmp.Compare(b.size, a.size) })
	r := finding.Inversion{Ahead: ahead, Behind: behind, Overlap: overlap(base, ahead, behind) || overlap(other, ahead, behind)}
	for i := 0; gap >= 0; i++ {
		gap -= shares[i].size
		if shares[i].dimension == nil {
			r.Limit = true
		} else {
			r.Dimensions = append(r.Dimensions, shares[i].dimension)
		}
	}
	return r
}

// overlap says whether the ranges of two totals have a point in common.
func overlap(r finding.Reading, i, k int) bool {
	a, b := r.Scores[i].Total, r.Scores[k].Total
	return a[finding.Low] <= b[finding.High] && b[finding.Low] <= a[finding.High]
}
