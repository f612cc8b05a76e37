package ranking

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestRobustnessAgainstEverything compares shares with those of every weighting of a grid and every way in which the
// questions may turn out, by package card. Drawing errs by a point or two, the grid by as much again.
func TestRobustnessAgainstEverything(t *testing.T) {
	const tolerance = 3.5
	worst, tried := 0.0, 0
	for seed := range uint64(60) {
		w := roll(seed, 2+int(seed%2), 2+int(seed/2%2))
		if w.ways() > 400 {
			continue
		}
		tried++
		got := Robustness(w.scores(), w.rules, Draws)
		ranks, above := w.everything()
		for a := range ranks {
			for b := range ranks[a] {
				for what, pair := range map[string][2]float64{
					fmt.Sprintf("rank %d of %d", b+1, a): {share(got.Ranks[a][b], got.Draws), ranks[a][b]},
					fmt.Sprintf("%d above %d", a, b):     {share(got.Above[a][b], got.Draws), above[a][b]},
				} {
					worst = max(worst, math.Abs(pair[0]-pair[1]))
					if math.Abs(pair[0]-pair[1]) > tolerance {
						t.Errorf("seed %d, %s: drawn %.2f %%, counted %.2f %%\n%s", seed, what, pair[0], pair[1], w)
					}
				}
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d worlds were small enough", tried)
	}
	t.Logf("%d worlds; the largest difference is %.2f points", tried, worst)
}

// ways is in how many ways the questions of all messengers may turn out together.
func (w world) ways() int {
	n := 1
	for _, m := range w.messengers {
		for _, c := range w.criteria() {
			n *= len(possible(m, c))
		}
	}
	return n
}

func share(n, of int) float64 { return 100 * float64(n) / float64(of) }

// everything counts ranks and pairs over a grid of weights and all resolutions, in percent.
func (w world) everything() (ranks, above [][]float64) {
	n := len(w.messengers)
	for range n {
		ranks, above = append(ranks, make([]float64, n)), append(above, make([]float64, n))
	}
	resolutions := make([][]*fact.Messenger, n)
	for m := range n {
		resolutions[m] = w.resolutions(w.messengers[m])
	}
	all := 0.0
	for _, weights := range grid(len(w.weights()), 4) {
		v := w.weighed(weights)
		totals := make([][]finding.Exact, n)
		for m := range n {
			for _, r := range resolutions[m] {
				totals[m] = append(totals[m], v.total(r))
			}
		}
		share := 1.0
		for m := range n {
			share /= float64(len(totals[m]))
		}
		all++
		everyLine(totals, nil, func(line []finding.Exact) {
			for a := range n {
				rank := 0
				for b := range n {
					if line[b] > line[a] {
						rank++
					}
					if line[a] > line[b] {
						above[a][b] += 100 * share
					}
				}
				ranks[a][rank] += 100 * share
			}
		})
	}
	for a := range n {
		for b := range n {
			ranks[a][b] /= all
			above[a][b] /= all
		}
	}
	return ranks, above
}

// everyLine calls do for every choice of one from each list.
func everyLine(lists [][]finding.Exact, chosen []finding.Exact, do func([]finding.Exact)) {
	if len(lists) == 0 {
		do(chosen)
		return
	}
	for _, x := range lists[0] {
		everyLine(lists[1:], append(slices.Clone(chosen), x), do)
	}
}

// grid lists the weightings of n dimensions in whole percentages, each in the middle of a cell of the simplex.
func grid(n, step int) [][]int64 {
	var list [][]int64
	var fill func(weights []int64, rest int)
	fill = func(weights []int64, rest int) {
		if len(weights) == n-1 {
			list = append(list, append(slices.Clone(weights), int64(rest)))
			return
		}
		for x := step / 2; x < rest-(n-2-len(weights))*step/2; x += step {
			fill(append(weights, int64(x)), rest-x)
		}
	}
	fill(nil, 100)
	return list
}

// TestSharesDependOnThePairOnly: neither the order of the list nor who else is in it changes what is said of two.
func TestSharesDependOnThePairOnly(t *testing.T) {
	for seed := range uint64(20) {
		w := roll(seed, 4, 3)
		s := w.scores()
		all := Robustness(s, w.rules, 500)
		for a := range s {
			for b := range s {
				if a == b {
					continue
				}
				two := Robustness([]finding.Score{s[b], s[a]}, w.rules, 500)
				if two.Above[1][0] != all.Above[a][b] {
					t.Errorf("seed %d: %d above %d in %d draws, in another report in %d", seed, a, b, all.Above[a][b], two.Above[1][0])
				}
			}
		}
	}
}

// TestRobustnessAddsUp: each draw gives each messenger one rank and each pair one outcome, and what dominates is never
// below.
func TestRobustnessAddsUp(t *testing.T) {
	dominated := 0
	for seed := range uint64(400) {
		w := roll(seed, 3, 1+int(seed%4))
		s := w.scores()
		r := Robustness(s, w.rules, 200)
		for a := range s {
			sum := 0
			for _, n := range r.Ranks[a] {
				sum += n
			}
			if sum != r.Draws {
				t.Errorf("seed %d: the ranks of %d add up to %d", seed, a, sum)
			}
			for b := range s {
				if r.Above[a][b]+r.Above[b][a] > r.Draws {
					t.Errorf("seed %d: %d and %d are above each other", seed, a, b)
				}
				if a != b && dominanceOf(&s[a], &s[b], places(&s[a], w.rules, counted)).holds() {
					if dominated++; r.Above[b][a] > 0 {
						t.Errorf("seed %d: %d dominates %d and is below it in %d draws\n%s", seed, a, b, r.Above[b][a], w)
					}
				}
			}
		}
	}
	if dominated < 50 {
		t.Errorf("only %d pairs with dominance", dominated)
	}
}

// eight is a world of the size that the report is made for: 8 messengers, 36 criteria in 8 dimensions.
func eight() ([]finding.Score, *fact.Ruleset) {
	w := world{rules: &fact.Ruleset{Floor: fact.Floor{Margin: 25}}, profile: &fact.Profile{}}
	for i := range 8 {
		d := fact.Dimension{ID: fmt.Sprint("d", i), Headline: i < 4}
		for k := range 4 + i%2 {
			d.Criteria = append(d.Criteria, criterion(fmt.Sprint("c", i, k), 20))
		}
		w.rules.Dimensions = append(w.rules.Dimensions, d)
		w.profile.Weights = append(w.profile.Weights, fact.DimensionWeight{Dimension: d.ID, Weight: 12})
		w.rules.Caps = append(w.rules.Caps, fact.Cap{Dimension: d.ID, AtMost: 40, Attribute: fmt.Sprint("c", i, 0), Worst: "half"})
	}
	var scores []finding.Score
	for range 8 {
		m := &fact.Messenger{ID: fmt.Sprint("m", len(scores))}
		scores = append(scores, card.Score(m, w.terms())) // every question of every messenger is open: the most work
	}
	return scores, w.rules
}

// TestDrawsAllocateNothing: neither weights nor answers nor ranks.
func TestDrawsAllocateNothing(t *testing.T) {
	scores, rules := eight()
	r := newRace(scores, rules)
	if n := len(questions(r.runners[0].Card)); n != 36 {
		t.Fatalf("%d questions are open", n)
	}
	if n := testing.AllocsPerRun(10, func() { r.run(100) }); n != 0 {
		t.Errorf("a hundred draws allocate %v times", n)
	}
}

// BenchmarkRobustness is to stay under 50 ms.
func BenchmarkRobustness(b *testing.B) {
	scores, rules := eight()
	b.ReportAllocs()
	for b.Loop() {
		Robustness(scores, rules, Draws)
	}
}
