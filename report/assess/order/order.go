// Package order is the arithmetic of how sure the order of some messengers is: what holds under any weights, how often
// an order comes out when weights and open questions are drawn at random, and how little would turn it round.
//
// Its rules:
//
//   - It works on finished scores and on the ruleset that they come from. It reads no file, clock, environment or
//     global; the same scores give the same results on every machine, because all of it is whole numbers and the random
//     numbers come from a generator that is written down here.
//   - A total is what package score makes it: caps on dimensions, weighted mean, floor, caps on the total. A dimension
//     that the profile counts sets the floor however small its weight becomes.
//   - What is open is never filled in: it is turned against a claim, drawn from all that it may turn out to be, or
//     answered on purpose to see what that would do.
//   - What is said of two messengers depends on these two and the weights only: it is the same in every report that
//     compares both.
package order

import (
	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// never is a limit that limits nothing. It is larger than any score and small enough to be multiplied by all weights.
const never = 1 << 30

// scale is what all accounts have in common: the dimensions that count.
type scale struct {
	place    map[string]int // of a dimension's id among those that count
	profile  []int64        // percentages
	headline []bool
	margin   int64 // of the floor, in ten-thousandths of a point
}

// newScale reads the dimensions that count from one of the scores: all are made with the same profile.
func newScale(s *finding.Score, rules *fact.Ruleset) scale {
	c := scale{place: map[string]int{}, margin: exact(rules.Floor.Margin)}
	for _, d := range s.Dimensions {
		if d.Weight > 0 {
			c.place[d.Dimension.ID] = len(c.profile)
			c.profile = append(c.profile, int64(d.Weight))
			c.headline = append(c.headline, d.Dimension.Headline)
		}
	}
	return c
}

// exact turns points into ten-thousandths.
func exact(points int) int64 { return int64(points) * int64(finding.OnePoint) }

// An account is one messenger's total as a function of the weights and of how its open questions turn out. Its lists
// have one place for each dimension that counts and one more: for the criteria of those that do not count, and for the
// caps on the total.
type account struct {
	earned []int64 // by dimension: what settled answers contribute
	caps   []int64 // by dimension, last of the total: the lowest that fires for certain
	open   []question
}

// A question is a criterion that may turn out in several ways.
type question struct {
	answer    *finding.Answer
	dimension int
	supported int // index of the outcome that is best supported
	outcomes  []outcome
}

// An outcome is one way in which a question may turn out.
type outcome struct {
	points int
	earns  int64 // what that contributes to the mean of the dimension
	caps   []limit
}

// A limit is a cap that fires.
type limit struct {
	dimension int
	at        int64
}

// newAccount opens the account of one messenger.
func newAccount(s *finding.Score, rules *fact.Ruleset, common scale) *account {
	n := len(common.profile)
	a := &account{earned: make([]int64, n+1), caps: make([]int64, n+1)}
	for i := range a.caps {
		a.caps[i] = never
	}
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		place, counts := common.place[d.Dimension.ID]
		if !counts {
			place = n
		}
		for k := range d.Answers {
			a.add(&d.Answers[k], place, rules, common)
		}
	}
	return a
}

// add enters the answer to one criterion: for good where it is settled, as a question where it is open. Open questions
// that can move nothing are left out.
func (a *account) add(answer *finding.Answer, place int, rules *fact.Ruleset, common scale) {
	turnsOut := func(points int) outcome {
		return outcome{
			points: points,
			earns:  exact(points) / 100 * int64(answer.Criterion.Weight),
			caps:   fired(answer.Criterion, points, rules, common),
		}
	}
	if answer.Points[finding.Low] == answer.Points[finding.High] {
		o := turnsOut(answer.Points[finding.Point])
		take(a.earned, a.caps, place, &o)
		return
	}
	q := question{answer: answer, dimension: place}
	matters := place < len(common.profile)
	for _, points := range card.Outcomes(*answer) {
		if points == answer.Points[finding.Point] {
			q.supported = len(q.outcomes)
		}
		o := turnsOut(points)
		matters = matters || len(o.caps) > 0
		q.outcomes = append(q.outcomes, o)
	}
	if matters {
		a.open = append(a.open, q)
	}
}

// fired lists the caps that fire when a criterion earns so many points, on dimensions that count and on the total.
func fired(c *fact.Criterion, points int, rules *fact.Ruleset, common scale) []limit {
	var limits []limit
	for i := range rules.Caps {
		k := &rules.Caps[i]
		place, counts := common.place[k.Dimension]
		if k.Dimension == "" {
			place, counts = len(common.profile), true
		}
		if worst := c.Find(k.Worst); counts && k.Attribute == c.Attribute && worst != nil && points <= worst.Points {
			limits = append(limits, limit{place, exact(k.AtMost)})
		}
	}
	return limits
}

// take enters an outcome into running sums and caps.
func take(sums, caps []int64, place int, o *outcome) {
	sums[place] += o.earns
	for _, l := range o.caps {
		caps[l.dimension] = min(caps[l.dimension], l.at)
	}
}

// limit is the most that a total can be, from caps on the total and the weakest headline dimension.
func (c *scale) limit(sums, caps []int64) int64 {
	n := len(c.profile)
	limit := caps[n]
	for d := range n {
		if c.headline[d] {
			limit = min(limit, min(sums[d], caps[d])+c.margin)
		}
	}
	return limit
}

// total is the total under some weights, which add up to whole, in ten-thousandths of a point times whole.
func (c *scale) total(sums, caps, weights []int64, whole int64) int64 {
	var mean int64
	for d, w := range weights {
		mean += w * min(sums[d], caps[d])
	}
	return min(mean, c.limit(sums, caps)*whole)
}

// books are the accounts of all messengers that are compared.
type books struct {
	scale
	accounts []*account
}

func newBooks(scores []finding.Score, rules *fact.Ruleset) books {
	b := books{scale: newScale(&scores[0], rules)}
	for i := range scores {
		b.accounts = append(b.accounts, newAccount(&scores[i], rules, b.scale))
	}
	return b
}
