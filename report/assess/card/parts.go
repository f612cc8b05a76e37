package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Parts are what a supported total is made of whatever the dimensions weigh, for those who try many weights.
type Parts struct {
	scores []int64 // by dimension, after caps
	floors []int64 // by dimension: the most that the total can be where the dimension counts
	limit  int64   // the lowest cap on the total that fires
}

// PartsOf takes the supported total of a score apart.
func PartsOf(s *finding.Score, rules *fact.Ruleset) Parts {
	all := finding.Score{Dimensions: slices.Clone(s.Dimensions)}
	for i := range all.Dimensions {
		all.Dimensions[i].Weight = 1 // so that each dimension has its own place
	}
	c := New(&all, rules)
	sums := c.Sums()
	earned, judged := c.Points(finding.Point)
	c.Add(earned, judged, sums)
	p := Parts{limit: sums.Limits[c.totalPlace()]}
	for d, sets := range c.floors {
		floor := Never
		if sets {
			floor = min(sums.Judged[d], sums.Limits[d]) + c.margin
		}
		p.scores, p.floors = append(p.scores, min(sums.Earned[d], sums.Limits[d])), append(p.floors, floor)
	}
	return p
}

// Total is the supported total under some weights, by dimension, of which at least one is not zero.
func (p Parts) Total(weights []int) finding.Exact {
	sum, all, limit := int64(0), int64(0), p.limit
	for d, w := range weights {
		sum += int64(w) * p.scores[d]
		all += int64(w)
		if w > 0 {
			limit = min(limit, p.floors[d])
		}
	}
	return finding.Exact(min(sum/all, limit))
}
