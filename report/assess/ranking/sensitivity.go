package ranking

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// conclusions says of each two messengers which is above the other by its supported total, and what little would
// turn that round: a change of weights, or one answer. The first of two comes first in the list of scores.
func conclusions(scores []finding.Score, rules *fact.Ruleset) []finding.Conclusion {
	list := cards(scores, rules)
	rises, falls := make([]*finding.Prospect, len(list)), make([]*finding.Prospect, len(list))
	for m, c := range list {
		rises[m], falls[m] = extremes(c, m, scores)
	}
	var out []finding.Conclusion
	for j := range scores {
		for i := range j {
			c := finding.Conclusion{Above: i, Below: j}
			if scores[j].Total[finding.Point] > scores[i].Total[finding.Point] {
				c.Above, c.Below = j, i
			}
			c.Totals = [2]finding.Exact{scores[c.Above].Total[finding.Point], scores[c.Below].Total[finding.Point]}
			if !c.Level() {
				turn(&c, list[c.Above], list[c.Below], &scores[0])
				c.Closest = larger(rises[c.Below], falls[c.Above]) // what brings the two nearest
			}
			out = append(out, c)
		}
	}
	return out
}

// turn finds the fewest percentage points of weight that turn a ranking round; any of the scores names the dimensions.
func turn(c *finding.Conclusion, aboveCard, belowCard *card.Card, named *finding.Score) {
	above, below := partsOf(aboveCard), partsOf(belowCard)
	c.Dominated = true
	for d := range above.scores {
		c.Dominated = c.Dominated && below.scores[d] <= above.scores[d]
	}
	for _, goals := range reversals(above, below) {
		points, weights := fewest(aboveCard.Weights, goals)
		if points > 0 && (c.Moved == 0 || points < c.Moved) {
			c.Moved, c.Shifts = points, shifts(aboveCard, weights, named)
		}
	}
}

// parts are what the supported total of a messenger is made of: the total under any weights is their mean of the
// scores, or the limit where that is lower.
type parts struct {
	scores []int64 // by place, of the dimensions that count
	limit  int64
}

func partsOf(c *card.Card) parts {
	sums := c.Sums()
	earned, judged := c.Points(finding.Point)
	c.Add(earned, judged, sums)
	p := parts{limit: c.Result(sums, c.Weights).Limit}
	for d := range c.Weights {
		p.scores = append(p.scores, min(sums.Earned[d], sums.Limits[d]))
	}
	return p
}

// reversals are the goals that put one messenger above another: one pair of the list is enough, and a single goal
// stands twice. Let a and b be the means of the two and A and B their limits; b is above when min(b, B) > min(a, A).
//
//   - Where B > A, it is enough that b > a, and enough that b > A.
//   - Where B ≤ A, it must be that b > a, and that B > a.
func reversals(above, below parts) [][2]goal {
	var lead, loss []int64
	for d, score := range above.scores {
		lead, loss = append(lead, below.scores[d]-score), append(loss, -score)
	}
	if below.limit > above.limit {
		ahead, over := goal{lead, 0}, goal{below.scores, 100 * above.limit}
		return [][2]goal{{ahead, ahead}, {over, over}}
	}
	return [][2]goal{{{lead, 0}, {loss, -100 * below.limit}}}
}

// shifts compares weights with those of the profile: first what loses, then what gains, the largest first.
func shifts(c *card.Card, weights []int64, named *finding.Score) []finding.Shift {
	var list []finding.Shift
	for place, w := range weights {
		if gained := int(w - c.Weights[place]); gained != 0 {
			list = append(list, finding.Shift{Dimension: named.Dimensions[c.Dimensions[place]].Dimension, Points: gained})
		}
	}
	slices.SortStableFunc(list, func(x, y finding.Shift) int {
		if (x.Points < 0) != (y.Points < 0) {
			return x.Points
		}
		return max(y.Points, -y.Points) - max(x.Points, -x.Points)
	})
	return list
}
