package ranking

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// Draws is how often weights and answers are drawn. Three standard errors of a share are then less than one percentage point, so
// that a whole percentage is sure or one of two neighbours: 3 × √(½ × ½ ÷ 25,000) = 0.95 %. It is the same in every report.
const Draws = 25_000

const seed = 0 // of the stream of weights: nothing that could have been chosen to please

// Robustness draws weights for the dimensions that count and an outcome for every open question, all equally likely,
// and counts which ranking comes out. The scores come from one ruleset and profile; there is at least one.
func Robustness(scores []finding.Score, rules *fact.Ruleset, draws int) finding.Robustness {
	r := newRace(scores, rules)
	r.run(draws)
	r.centre()
	return r.Robustness
}

// A race holds all that a draw needs, so that it allocates nothing.
type race struct {
	finding.Robustness
	runners  []runner
	weighing stream // draws weights
	weights  []int64
	totals   []int64  // by messenger
	firsts   []firsts // by messenger
}

// firsts adds up, by place, the weights of the draws in which a messenger came first, and their squares, in 256ths.
type firsts struct{ sums, squares []int64 }

// A runner is what one messenger's total is made of under any weights and outcomes.
type runner struct {
	*card.Card
	answering stream // draws outcomes
	dice      []die
	settled   []int64   // what the dimensions earn by what is settled
	points    []int     // by criterion; a draw overwrites those of open questions that a cap looks at
	capped    bool      // whether a cap looks at an open question
	sums      card.Sums // of the last draw; every question is answered then, so the floor looks at what is earned
}

func newRace(scores []finding.Score, rules *fact.Ruleset) *race {
	n := len(scores)
	r := &race{weighing: seed, totals: make([]int64, n)}
	for i, c := range cards(scores, rules) {
		r.weights = make([]int64, len(c.Weights)) // as many for each
		r.firsts = append(r.firsts, firsts{make([]int64, len(c.Weights)), make([]int64, len(c.Weights))})
		m := runner{Card: c, answering: streamOf(scores[i].Messenger), sums: *c.Sums()}
		open := questions(c)
		m.points, _ = c.Points(finding.Point)
		c.Settle(m.points, func(criterion int) bool {
			return slices.ContainsFunc(open, func(q question) bool { return q.criterion == criterion })
		})
		c.Add(m.points, m.points, &m.sums)
		for _, q := range open {
			k := &c.Criteria[q.criterion]
			m.sums.Earned[k.Place] -= k.Unit * int64(m.points[q.criterion])
		}
		m.settled, m.sums.Judged, m.dice = slices.Clone(m.sums.Earned), m.sums.Earned, diceFor(c, open)
		m.capped = slices.ContainsFunc(m.dice, func(d die) bool { return d.points != nil })
		r.runners = append(r.runners, m)
		r.Ranks, r.Above = append(r.Ranks, make([]int, n)), append(r.Above, make([]int, n))
	}
	return r
}

func (r *race) run(draws int) {
	r.Draws += draws
	for range draws {
		r.weighing.weights(r.weights)
		for m := range r.runners {
			r.totals[m] = r.runners[m].draw(r.weights)
		}
		r.count()
	}
}

// draw settles the open questions of one messenger at random and takes its total under some weights.
func (m *runner) draw(weights []int64) int64 {
	copy(m.sums.Earned, m.settled)
	for i := range m.dice {
		d := &m.dice[i]
		face := m.answering.below(len(d.earns))
		m.sums.Earned[d.place] += d.earns[face]
		if d.points != nil {
			m.points[d.criterion] = d.points[face]
		}
	}
	if m.capped { // else the caps that fire on what is settled stay
		m.Fire(m.points, m.sums.Limits)
	}
	return m.Total(&m.sums, weights, weightSum)
}

// count notes who is above whom. The rank of a messenger is the number of those above it, so equals share the
// better rank and the ranks behind them stay empty.
func (r *race) count() {
	for a, mine := range r.totals {
		rank := 0
		for b, other := range r.totals {
			if other > mine {
				rank++
			} else if mine > other {
				r.Above[a][b]++
			}
		}
		r.Ranks[a][rank]++
		if rank == 0 {
			for d, w := range r.weights {
				r.firsts[a].sums[d] += w
				parts := (w + part/2) / part
				r.firsts[a].squares[d] += parts * parts
			}
		}
	}
}

// centre averages the weights of the draws in which each messenger came first.
func (r *race) centre() {
	for m, f := range r.firsts {
		central := []int{}
		if f.sure(int64(r.Ranks[m][0])) {
			dimensions := r.runners[m].Dimensions
			central = make([]int, len(dimensions))
			for place, percent := range fact.Percents(f.sums) {
				central[dimensions[place]] = percent
			}
		}
		r.Central = append(r.Central, central)
	}
}

// part is a 256th of all weight.
const part = weightSum / 256

// sure says whether three standard errors of each average over so many draws are at most one percentage point.
func (f firsts) sure(draws int64) bool {
	for d, squares := range f.squares {
		sum := f.sums[d] / part
		if draws == 0 || 3*3*100*100*(squares-sum*sum/draws) > 256*256*draws*draws {
			return false
		}
	}
	return true
}
