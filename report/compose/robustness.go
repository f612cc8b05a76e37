package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess/order"
	"openletter/report/finding"
)

// robustness words how often which order comes out of random weights and answers.
func (e *editor) robustness() report.RobustnessCheck {
	r := order.Robustness(e.scores, e.rules, order.Draws)
	counted := 0
	for _, d := range e.scores[0].Dimensions {
		if d.Weight > 0 {
			counted++
		}
	}
	var places []string
	for i := range e.scores {
		places = append(places, e.say("place", "place", strconv.Itoa(i+1)))
	}
	check := report.RobustnessCheck{
		Intro: e.say("robustness-intro", "draws", e.say("thousands", "count", strconv.Itoa(r.Draws/1000)),
			"count", strconv.Itoa(counted)),
		Ranks: grids(e.names(), places, func(rank, m int) report.Cell {
			return report.Cell{Words: e.share(r.Ranks[m][rank], r.Draws)}
		}, 0),
	}
	for a := range e.scores {
		if s := e.standsAbove(a, &r); s != "" {
			check.Ordered = append(check.Ordered, s)
		}
		for b := range e.scores {
			if r.Ordered(a, b) {
				check.Clear = append(check.Clear, e.above(a, b))
			}
		}
		for b := range a {
			if !r.Ordered(a, b) && !r.Ordered(b, a) {
				check.Unordered = append(check.Unordered, e.unordered(b, a, &r))
			}
		}
	}
	return check
}

// standsAbove lists above whom a messenger stands in nearly all draws, the surest first; "" where above nobody.
func (e *editor) standsAbove(a int, r *finding.Robustness) string {
	var below []int
	for b := range e.scores {
		if r.Ordered(a, b) {
			below = append(below, b)
		}
	}
	if below == nil {
		return ""
	}
	slices.SortStableFunc(below, func(x, y int) int { return cmp.Compare(r.Above[a][y], r.Above[a][x]) })
	var names []string
	for _, b := range below {
		names = append(names, e.say("name-share", "name", e.name(b), "share", e.share(r.Above[a][b], r.Draws)))
	}
	return e.say("ordered", "above", e.name(a), "below", strings.Join(names, ", "))
}

// unordered words a pair that cannot be ordered, the one that is above more often first.
func (e *editor) unordered(a, b int, r *finding.Robustness) string {
	if r.Above[b][a] > r.Above[a][b] {
		a, b = b, a
	}
	above, below := r.Above[a][b], r.Above[b][a]
	pairs := []string{"a", e.name(a), "b", e.name(b), "above", e.share(above, r.Draws), "below", e.share(below, r.Draws)}
	if level := r.Draws - above - below; level > 0 {
		return e.say("unordered-level", append(pairs, "level", e.share(level, r.Draws))...)
	}
	return e.say("unordered", pairs...)
}

// share words a share of the draws, rounded down: what reaches a threshold in print reaches it. Seldom is not never.
func (e *editor) share(n, of int) string {
	if n > 0 && n*100 < of {
		return e.say("share-some")
	}
	return e.say("percent", "percent", strconv.Itoa(n*100/of))
}
