package order

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// FirstToFind lists for each messenger the single open or disputed question whose answer could move its supported total
// most, the largest move first: what is worth finding out before anything else. A messenger whose total no single
// answer can move is not in the list. The scores come from one ruleset and profile; there is at least one.
func FirstToFind(scores []finding.Score, rules *fact.Ruleset) []finding.Prospect {
	b := newBooks(scores, rules)
	var list []finding.Prospect
	for _, e := range b.prospects(scores) {
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

func (b *books) prospects(scores []finding.Score) []extremes {
	list := make([]extremes, len(b.accounts))
	for m, a := range b.accounts {
		e := &list[m]
		from := scores[m].Total[finding.Point]
		highest, lowest := from, from
		for i := range a.open {
			for o := range a.open[i].outcomes {
				sums, caps := a.supported(i, o)
				to := finding.Exact(b.total(sums, caps, b.profile, 100) / 100)
				if to > highest {
					highest, e.rises = to, a.prospect(m, i, o, from, to)
				}
				if to < lowest {
					lowest, e.falls = to, a.prospect(m, i, o, from, to)
				}
			}
		}
		for _, p := range []*finding.Prospect{e.rises, e.falls} {
			if p != nil {
				p.Turns = passed(p, scores)
			}
		}
	}
	return list
}

// prospect is what an outcome of a question would do.
func (a *account) prospect(m, question, outcome int, from, to finding.Exact) *finding.Prospect {
	q := &a.open[question]
	return &finding.Prospect{
		Messenger: m, Criterion: q.answer.Criterion, State: q.answer.State, Points: q.outcomes[outcome].points, From: from, To: to,
	}
}

// passed lists the messengers that a rising one comes to stand above, or a falling one below, where it did not before.
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

// nothing is the index of a question that does not exist.
const nothing = -1

// supported closes an account with every question as it is best supported, except one: the question and its outcome by
// index, or nothing.
func (a *account) supported(question, turned int) (sums, caps []int64) {
	sums, caps = slices.Clone(a.earned), slices.Clone(a.caps)
	for i := range a.open {
		q := &a.open[i]
		o := q.supported
		if i == question {
			o = turned
		}
		take(sums, caps, q.dimension, &q.outcomes[o])
	}
	return sums, caps
}
