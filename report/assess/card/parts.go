package card

import (
	"cmp"
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

// Percents are shares of the sum of all, in whole percents that add up to 100, or all zero where the sum is: each is rounded down,
// and those with the largest remainders are rounded up, of equals the earlier one. The sum is below 2^56.
func Percents(shares []int64) []int {
	var sum int64
	for _, share := range shares {
		sum += share
	}
	result, byRemainder := make([]int, len(shares)), make([]int, len(shares))
	if sum == 0 {
		return result
	}
	rest := 100
	for i, share := range shares {
		result[i], byRemainder[i] = int(share*100/sum), i
		rest -= result[i]
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int { return cmp.Compare(shares[b]*100%sum, shares[a]*100%sum) })
	for _, i := range byRemainder[:rest] {
		result[i]++
	}
	return result
}
