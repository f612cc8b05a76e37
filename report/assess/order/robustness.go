package order

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// Draws is how often weights and answers are drawn. A share then differs from its true value by one percentage point
// or more less than once in twenty times, at worst.
const Draws = 10_000

// seed begins the stream of weights: nothing that could have been chosen to please.
const seed = 0

// Robustness draws weights for the dimensions that count and an outcome for every open question, all equally likely,
// and counts which order comes out. The scores come from one ruleset and profile; there is at least one.
func Robustness(scores []finding.Score, rules *fact.Ruleset, draws int) finding.Robustness {
	r := newRace(scores, rules)
	r.run(draws)
	return finding.Robustness{Draws: draws, Ranks: r.ranks, Above: r.above}
}

// A race holds all that a draw needs, so that it allocates nothing.
type race struct {
	books
	weighing   stream   // draws weights
	answering  []stream // draws outcomes, by messenger
	dice       [][]die  // by messenger
	weights    []int64
	sums, caps []int64
	totals     []int64 // by messenger
	ranks      [][]int
	above      [][]int
}

func newRace(scores []finding.Score, rules *fact.Ruleset) *race {
	r := &race{books: newBooks(scores, rules), weighing: seed}
	n := len(r.profile)
	r.weights = make([]int64, n)
	r.sums, r.caps = make([]int64, n+1), make([]int64, n+1)
	r.totals = make([]int64, len(scores))
	for i := range scores {
		r.answering = append(r.answering, streamOf(scores[i].Messenger))
		r.dice = append(r.dice, diceFor(r.accounts[i].open))
		r.ranks = append(r.ranks, make([]int, len(scores)))
		r.above = append(r.above, make([]int, len(scores)))
	}
	return r
}

func (r *race) run(draws int) {
	for range draws {
		r.weighing.weights(r.weights)
		for m := range r.accounts {
			r.totals[m] = r.draw(m)
		}
		r.count()
	}
}

// draw settles the open questions of one messenger at random and takes its total.
func (r *race) draw(m int) int64 {
	s, sums := &r.answering[m], r.sums
	copy(sums, r.accounts[m].earned)
	copy(r.caps, r.accounts[m].caps)
	for i := range r.dice[m] {
		d := &r.dice[m][i]
		face := s.below(len(d.earns))
		sums[d.dimension] += d.earns[face]
		if d.caps == nil {
			continue
		}
		for _, l := range d.caps[face] {
			r.caps[l.dimension] = min(r.caps[l.dimension], l.at)
		}
	}
	return r.total(sums, r.caps, r.weights, whole)
}

// count notes who stands above whom. The rank of a messenger is the number of those above it, so equals share the
// better rank and the ranks behind them stay empty.
func (r *race) count() {
	for a, mine := range r.totals {
		rank := 0
		for b, other := range r.totals {
			if other > mine {
				rank++
			} else if mine > other {
				r.above[a][b]++
			}
		}
		r.ranks[a][rank]++
	}
}
