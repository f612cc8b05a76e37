package assess

import (
	"cmp"
	"slices"

	"openletter/report/assess/ranking"
	"openletter/report/finding"
)

// ranking says how sure the ranking is. A single messenger has none, and a long list has too many pairs to be read.
func (a *assessment) ranking() *finding.Ranking {
	scores, rules := a.found.Scores, a.found.Ruleset
	if n := len(scores); n < 2 || n > finding.MostCompared {
		return nil
	}
	o := &finding.Ranking{
		Headline:    ranking.Dominance(&scores[0], &scores[0], rules, ranking.Headline).Of,
		Counted:     ranking.Dominance(&scores[0], &scores[0], rules, ranking.Counted).Of,
		Robustness:  ranking.Robustness(scores, rules, ranking.Draws),
		Conclusions: ranking.Conclusions(scores, rules),
		FirstToFind: ranking.FirstToFind(scores, rules),
	}
	slices.SortStableFunc(o.Conclusions, func(x, y finding.Conclusion) int { return cmp.Compare(frailty(&x), frailty(&y)) })
	for y := range scores {
		for x := range y {
			o.Pairs = append(o.Pairs, finding.Pair{A: x, B: y,
				Headline: a.relation(x, y, ranking.Headline), Counted: a.relation(x, y, ranking.Counted)})
		}
	}
	return o
}

// frailty sorts conclusions: what the fewest points turn round first, then what none do, last what is level.
func frailty(c *finding.Conclusion) int { // more than 100 points cannot be moved
	switch {
	case c.Level():
		return 1000
	case c.Moved == 0:
		return 999
	}
	return c.Moved
}

// relation compares two messengers criterion by criterion: the claim that one is at least as good throughout is looked
// at in both directions.
func (a *assessment) relation(x, y int, scope ranking.Scope) finding.Relation {
	scores, rules := a.found.Scores, a.found.Ruleset
	there := ranking.Dominance(&scores[x], &scores[y], rules, scope)
	back := ranking.Dominance(&scores[y], &scores[x], rules, scope)
	r := finding.Relation{
		Better: -1, BetterA: there.Better, BetterB: back.Better,
		Of: there.Of, Unsettled: there.Of - there.Even - len(there.Better) - len(there.Worse),
	}
	oneSided := func(better int, d finding.Dominance) {
		r.Way, r.Better, r.Open = finding.Unopposed, better, d.Open
		if d.Holds() {
			r.Way = finding.Certain
		}
	}
	switch {
	case len(there.Better) > 0 && len(back.Better) > 0:
		r.Way = finding.Both
	case len(back.Better) > 0:
		oneSided(y, back)
	case len(there.Better) > 0:
		oneSided(x, there)
	case there.Even == there.Of:
		r.Way = finding.Identical
	case len(there.Open) == 0:
		r.Way, r.Better = finding.Nowhere, x
	case len(back.Open) == 0:
		r.Way, r.Better = finding.Nowhere, y
	default:
		r.Way = finding.Undecided
	}
	return r
}
