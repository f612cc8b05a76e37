package ranking

import (
	"cmp"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// firstToFind lists for each messenger the single open or disputed question whose answer could move its supported total
// most, the largest move first: what is worth finding out before anything else. A messenger whose total no single
// answer can move is not in the list.
func firstToFind(scores []finding.Score, rules *fact.Ruleset) []finding.Prospect {
	var list []finding.Prospect
	for m, c := range cards(scores, rules) {
		if most := larger(extremes(c, m, scores)); most != nil {
			list = append(list, *most)
		}
	}
	slices.SortStableFunc(list, func(x, y finding.Prospect) int { return cmp.Compare(move(&y), move(&x)) })
	return list
}

func move(p *finding.Prospect) finding.Exact { return max(p.To-p.From, p.From-p.To) }

// larger is the one of two prospects that moves a total more, the first of equal ones; nil where there is none.
func larger(x, y *finding.Prospect) *finding.Prospect {
	if y == nil || x != nil && move(x) >= move(y) {
		return x
	}
	return y
}

// extremes are the single answers that would raise and lower the supported total of one messenger most, every other
// question staying as it is best supported; nil where none does. Of equal ones it is the first in the order of the
// ruleset.
func extremes(c *card.Card, messenger int, scores []finding.Score) (rises, falls *finding.Prospect) {
	from := scores[messenger].Total[finding.Point]
	highest, lowest := from, from
	points, judged := c.Points(finding.Point)
	sums := c.Sums()
	for _, q := range questions(c) {
		a, judgedAs := c.Criteria[q.criterion].Answer, judged[q.criterion]
		for _, earned := range q.outcomes {
			points[q.criterion], judged[q.criterion] = earned, earned
			c.Add(points, judged, sums)
			to := finding.Exact(c.Total(sums, c.Weights, 100) / 100)
			p := &finding.Prospect{
				Messenger: messenger, Criterion: a.Criterion, State: a.State, Points: earned, From: from, To: to,
				Turns: passed(messenger, from, to, scores),
			}
			switch {
			case to > highest:
				highest, rises = to, p
			case to < lowest:
				lowest, falls = to, p
			}
		}
		points[q.criterion], judged[q.criterion] = a.Points[finding.Point], judgedAs
	}
	return rises, falls
}

// passed lists the messengers that a rising one comes above, or a falling one below, where it was not before.
func passed(messenger int, from, to finding.Exact, scores []finding.Score) []int {
	var list []int
	for i := range scores {
		other := scores[i].Total[finding.Point]
		if i != messenger && (from <= other && other < to || to < other && other <= from) {
			list = append(list, i)
		}
	}
	return list
}
