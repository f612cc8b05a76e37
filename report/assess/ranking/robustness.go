package ranking

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// Draws is how often weights and answers are drawn. A share then differs from its true value by one percentage point
// or more less than once in twenty times, at worst.
const Draws = 10_000

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
	sums     card.Sums // buffer; every question is answered, so the floor looks at what is earned
	totals   []int64   // by messenger
	firsts   [][]int64 // by messenger, then by place: the weights added up of the draws in which it came first
}

// A runner is what one messenger's total is made of under any weights and outcomes.
type runner struct {
	*card.Card
	answering stream // draws outcomes
	dice      []die
	sums      []int64 // of what is settled
	points    []int   // by criterion; a draw overwrites those of open questions that a cap looks at
}

func newRace(scores []finding.Score, rules *fact.Ruleset) *race {
	n := len(scores)
	r := &race{weighing: seed, totals: make([]int64, n)}
	for i, c := range cards(scores, rules) {
		r.weights = make([]int64, len(c.Weights)) // as many for each
		r.firsts = append(r.firsts, make([]int64, len(c.Weights)))
		r.sums = *c.Sums()
		open := questions(c)
		points, _ := c.Points(finding.Point)
		c.Add(points, points, &r.sums)
		for _, q := range open {
			k := &c.Criteria[q.criterion]
			r.sums.Earned[k.Place] -= k.Unit * int64(points[q.criterion])
		}
		settled := slices.Clone(r.sums.Earned)
		r.sums.Judged = r.sums.Earned
		r.runners = append(r.runners, runner{c, streamOf(scores[i].Messenger), diceFor(c, open), settled, points})
		r.Ranks, r.Above = append(r.Ranks, make([]int, n)), append(r.Above, make([]int, n))
	}
	return r
}

func (r *race) run(draws int) {
	r.Draws += draws
	for range draws {
		r.weighing.weights(r.weights)
		for m := range r.runners {
			r.totals[m] = r.draw(&r.runners[m])
		}
		r.count()
	}
}

// draw settles the open questions of one messenger at random and takes its total.
func (r *race) draw(m *runner) int64 {
	copy(r.sums.Earned, m.sums)
	for i := range m.dice {
		d := &m.dice[i]
		face := m.answering.below(len(d.earns))
		r.sums.Earned[d.place] += d.earns[face]
		if d.points != nil {
			m.points[d.criterion] = d.points[face]
		}
	}
	m.Fire(m.points, r.sums.Limits)
	return m.Total(&r.sums, r.weights, weightSum)
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
				r.firsts[a][d] += w
			}
		}
	}
}

// centre averages the weights of the draws in which each messenger came first.
func (r *race) centre() {
	for m, sums := range r.firsts {
		central := []int{}
		if r.Ranks[m][0] > 0 {
			dimensions := r.runners[m].Dimensions
			central = make([]int, len(dimensions))
			for place, percent := range fact.Percents(sums) {
				central[dimensions[place]] = percent
			}
		}
		r.Central = append(r.Central, central)
	}
}
