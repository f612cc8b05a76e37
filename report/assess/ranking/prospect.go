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
// answer can move is not in the list. The scores come from one ruleset and profile; there is at least one.
func firstToFind(scores []finding.Score, rules *fact.Ruleset) []finding.Prospect {
	var list []finding.Prospect
	for _, e := range prospects(cards(scores, rules), scores) {
		p := e.rises
		if p == nil || e.falls != nil && e.falls.From-e.falls.To > p.To-p.From {
			p = e.falls
		}
		if p != nil {
			list = append(list, *p)
		}
	}
	size := func(p finding.Prospect) finding.Exact { return max(p.To-p.From, p.From-p.To) }
	slices.SortStableFunc(list, func(x, y finding.Prospect) int { return cmp.Compare(size(y), size(x)) })
	return list
}

// extremes are the single answers that would raise and lower the supported total of one messenger most; nil where none
// does. Of equal ones it is the first in the order of the ruleset.
type extremes struct{ rises, falls *finding.Prospect }

// prospects finds the extremes of each messenger.
func prospects(cards []*card.Card, scores []finding.Score) []extremes {
	list := make([]extremes, len(cards))
	for m, c := range cards {
		e := &list[m]
		e.try(c, m, scores[m].Total[finding.Point])
		for _, p := range []*finding.Prospect{e.rises, e.falls} {
			if p != nil {
				p.Turns = passed(p, scores)
			}
		}
	}
	return list
}

// try gives each outcome to each open question of a messenger, every other question staying as it is best supported.
func (e *extremes) try(c *card.Card, messenger int, from finding.Exact) {
	points := c.Points(finding.Point)
	sums, limits := c.Buffers()
	highest, lowest := from, from
	for _, q := range questions(c) {
		supported := points[q.criterion]
		for _, earned := range q.outcomes {
			points[q.criterion] = earned
			c.Add(points, sums, limits)
			to := finding.Exact(c.Total(sums, limits, c.Weights, 100) / 100)
			a := c.Criteria[q.criterion].Answer
			p := &finding.Prospect{Messenger: messenger, Criterion: a.Criterion, State: a.State, Points: earned, From: from, To: to}
			switch {
			case to > highest:
				highest, e.rises = to, p
			case to < lowest:
				lowest, e.falls = to, p
			}
		}
		points[q.criterion] = supported
	}
}

// passed lists the messengers that a rising one comes above, or a falling one below, where it was not before.
func passed(p *finding.Prospect, scores []finding.Score) []int {
	var list []int
	for i := range scores {
		other := scores[i].Total[finding.Point]
		if i != p.Messenger && (p.From <= other && other < p.To || p.To < other && other <= p.From) {
			list = append(list, i)
		}
	}
	return list
}
