package order

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Conclusions says of each two messengers which stands above the other by its supported total, and what little would
// turn that round: a change of weights, or one answer. The first of two comes first in the list of scores. The scores
// come from one ruleset and profile; there is at least one.
func Conclusions(scores []finding.Score, rules *fact.Ruleset) []finding.Conclusion {
	b := newBooks(scores, rules)
	prospects := b.prospects(scores)
	var list []finding.Conclusion
	for j := range scores {
		for i := range j {
			c := finding.Conclusion{Above: i, Below: j}
			if scores[j].Total[finding.Point] > scores[i].Total[finding.Point] {
				c.Above, c.Below = j, i
			}
			c.Totals = [2]finding.Exact{scores[c.Above].Total[finding.Point], scores[c.Below].Total[finding.Point]}
			if !c.Level() {
				b.turn(&c, scores)
				c.Closest = closest(prospects[c.Above].falls, prospects[c.Below].rises)
			}
			list = append(list, c)
		}
	}
	return list
}

// turn finds the fewest percentage points of weight that turn an order round.
func (b *books) turn(c *finding.Conclusion, scores []finding.Score) {
	above, below := b.standing(c.Above), b.standing(c.Below)
	c.Dominated = true
	for d := range b.profile {
		c.Dominated = c.Dominated && below.scores[d] <= above.scores[d]
	}
	for _, goals := range reversals(above, below) {
		points, weights := fewest(b.profile, goals)
		if points > 0 && (c.Moved == 0 || points < c.Moved) {
			c.Moved, c.Shifts = points, b.shifts(weights, &scores[0])
		}
	}
}

// A standing is what the supported total of a messenger is made of: the total under any weights is their mean of the
// scores, or the limit where that is lower.
type standing struct {
	scores []int64 // by dimension
	limit  int64
}

func (b *books) standing(m int) standing {
	sums, caps := b.accounts[m].supported(nothing, 0)
	s := standing{limit: b.limit(sums, caps)}
	for d := range b.profile {
		s.scores = append(s.scores, min(sums[d], caps[d]))
	}
	return s
}

// reversals are the goals that put one messenger above another: the goals of any one list are enough. Let a and b be
// the means of the two and A and B their limits; b is above when min(b, B) > min(a, A).
//
//   - Where B > A, it is enough that b > a, and enough that b > A.
//   - Where B ≤ A, it must be that b > a, and that B > a.
func reversals(above, below standing) [][]goal {
	lead := make([]int64, len(above.scores))
	loss := make([]int64, len(above.scores))
	for d := range lead {
		lead[d], loss[d] = below.scores[d]-above.scores[d], -above.scores[d]
	}
	if below.limit > above.limit {
		return [][]goal{{{lead, 0}}, {{below.scores, 100 * above.limit}}}
	}
	return [][]goal{{{lead, 0}, {loss, -100 * below.limit}}}
}

// shifts compares weights with those of the profile: first what loses, then what gains, the largest first.
func (b *books) shifts(weights []int64, s *finding.Score) []finding.Shift {
	var list []finding.Shift
	for i := range s.Dimensions {
		d := s.Dimensions[i].Dimension
		if place, counts := b.place[d.ID]; counts && weights[place] != b.profile[place] {
			list = append(list, finding.Shift{Dimension: d, Points: int(weights[place] - b.profile[place])})
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

// closest is the answer that brings two messengers nearest: what lowers the upper one or what raises the lower one.
func closest(falls, rises *finding.Prospect) *finding.Prospect {
	if falls == nil || rises != nil && rises.To-rises.From >= falls.From-falls.To {
		return rises
	}
	return falls
}
