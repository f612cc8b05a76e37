// Package ranking computes how sure the ranking of some messengers is: what holds under any weights, how often a ranking
// comes out when weights and open questions are drawn at random, and how little would turn it round.
//
// Its rules:
//
//   - It works on finished scores and on the ruleset that they come from, and adds up with package card. It reads no
//     file, clock, environment or global; the same scores give the same results on every machine, because all of it is
//     whole numbers and the random numbers come from a generator that is written down here.
//   - A dimension that the profile counts sets the floor however small its weight becomes.
//   - What is open is never filled in: it is turned against a claim, drawn from all that it may turn out to be, or
//     answered on purpose to see what that would do.
//   - What is said of two messengers depends on these two and the weights only: it is the same in every report that
//     compares both.
package ranking

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A question is a criterion that may turn out in several ways.
type question struct {
	criterion int   // index in the card
	outcomes  []int // points that it may turn out to earn, ascending
}

// questions lists the criteria that are not settled and can move the total: by the dimension that they are part of, or by
// a cap.
func questions(c *card.Card) []question {
	var open []question
	for i := range c.Criteria {
		k := &c.Criteria[i]
		if k.Answer.Points[finding.Low] == k.Answer.Points[finding.High] {
			continue
		}
		q := question{i, card.Outcomes(*k.Answer)}
		if c.Counts(k.Place) || q.mayCap(c) {
			open = append(open, q)
		}
	}
	return open
}

// mayCap says whether the question may turn out so that a cap fires which can move the total.
func (q *question) mayCap(c *card.Card) bool {
	return slices.ContainsFunc(c.Caps, func(k card.Cap) bool {
		return k.Criterion == q.criterion && c.Counts(k.Place) && q.outcomes[0] <= k.Worst
	})
}

// cards lays out the scores of all messengers that are compared.
func cards(scores []finding.Score, rules *fact.Ruleset) []*card.Card {
	list := make([]*card.Card, len(scores))
	for i := range scores {
		list[i] = card.New(&scores[i], rules)
	}
	return list
}
