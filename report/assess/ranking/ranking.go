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
	"cmp"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// Of says how sure the ranking of some messengers by their supported totals is. There are at least two scores, and they
// come from one ruleset and profile.
func Of(scores []finding.Score, rules *fact.Ruleset) *finding.Ranking {
	main, all := places(&scores[0], rules, headline), places(&scores[0], rules, counted)
	r := &finding.Ranking{
		Headline: len(main), Counted: len(all), Robustness: Robustness(scores, rules, Draws),
		Conclusions: conclusions(scores, rules), FirstToFind: firstToFind(scores, rules),
	}
	slices.SortStableFunc(r.Conclusions, func(x, y finding.Conclusion) int { return frailty(&x) - frailty(&y) })
	for y := range scores {
		for x := range y {
			pair := finding.Pair{A: x, B: y, Headline: relation(scores, x, y, main), Counted: relation(scores, x, y, all)}
			r.Pairs = append(r.Pairs, pair)
		}
	}
	return r
}

// frailty sorts conclusions: what the fewest points turn round first, then what none do, last what is level. More than
// 100 points cannot be moved.
func frailty(c *finding.Conclusion) int {
	if c.Level() {
		return 1000
	}
	return cmp.Or(c.Moved, 999)
}

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
		if c.Counts(k.Place) || c.MayFire(i, q.outcomes[0]) {
			open = append(open, q)
		}
	}
	return open
}

func cards(scores []finding.Score, rules *fact.Ruleset) []*card.Card {
	list := make([]*card.Card, len(scores))
	for i := range scores {
		list[i] = card.New(&scores[i], rules)
	}
	return list
}
