package order

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/score"
)

// TestRobustnessAgainstEverything compares shares with those of every weighting of a grid and every way in which the
// questions may turn out, by package score. Drawing errs by a point or two, the grid by as much again.
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
	resolutions := make([][]*report.Messenger, n)
	for m := range n {
		resolutions[m] = w.resolutions(w.messengers[m])
	}
	all := 0.0
	for _, weights := range grid(len(newScale(&w.scores()[0], w.rules).profile), 4) {
		v := w.weighed(weights)
		totals := make([][]report.Exact, n)
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
		everyLine(totals, nil, func(line []report.Exact) {
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
func everyLine(lists [][]report.Exact, chosen []report.Exact, do func([]report.Exact)) {
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

// lands is a world of dimensions with one question each, answered with exact points by values named after them.
func lands(margin int, headline string, rows ...string) world {
	w := world{rules: &report.Ruleset{Floor: report.Floor{Margin: margin}}, profile: &report.Profile{}}
	n := len(strings.Fields(rows[0])) - 1
	for i := range n {
		id := string(rune('a' + i))
		c := report.Criterion{Attribute: id, Weight: 100}
		for p := 100; p >= 0; p-- {
			c.Points = append(c.Points, report.ValuePoints{Value: fmt.Sprint(p), Points: p})
		}
		w.rules.Dimensions = append(w.rules.Dimensions,
			report.Dimension{ID: id, Headline: strings.Contains(headline, id), Criteria: []report.Criterion{c}})
		weight := 100 / n
		if i == 0 {
			weight = 100 - (n-1)*weight
		}
		w.profile.Weights = append(w.profile.Weights, report.DimensionWeight{Dimension: id, Weight: weight})
	}
	for _, row := range rows {
		words := strings.Fields(row)
		m := &report.Messenger{ID: words[0]}
		for i, word := range words[1:] {
			ours, theirs, disputed := strings.Cut(word, "/")
			c := sure(string(rune('a'+i)), ours)
			if disputed {
				c.Status, c.OtherSide = report.Disputed, []report.Side{{Value: theirs}}
			}
			m.Claims = append(m.Claims, c)
		}
		w.messengers = append(w.messengers, m)
	}
	return w
}

// TestRobustnessExamples are shares that can be worked out on paper. With two dimensions the weight of the first is any
// number from 0 to 1; with three, the first weighs more than x with probability (1-x)².
func TestRobustnessExamples(t *testing.T) {
	for _, c := range []struct {
		name  string
		world world
		want  float64 // share in which the first stands above the second
		equal float64
	}{
		{"one better in each: the weights decide evenly", lands(100, "", "a 100 0", "b 0 100"), 50, 0},
		{"100·w > 40 for w > 0.4", lands(100, "", "a 100 0", "b 40 40"), 60, 0},
		{"the first of three must weigh more than a half", lands(100, "", "a 100 0 0", "b 50 50 50"), 25, 0},
		{"the first of three must weigh more than a fifth", lands(100, "", "a 100 0 0", "b 20 20 20"), 64, 0},
		{"always", lands(100, "", "a 50 51", "b 50 50"), 100, 0},
		{"never: the same everywhere", lands(100, "", "a 50 50", "b 50 50"), 0, 100},
		{"half the time the dispute lifts it above", lands(100, "", "a 80/20 80/20", "b 70 70"), 25 + 50*(1.0/6), 0},
		// a has (80,80) in a quarter of the cases and wins; (80,20) wins where 20+60w > 70, so for w > 5/6; (20,80) alike.
		{"a floor of 30 above 0 keeps it from ever reaching 40", lands(30, "ab", "a 100 0", "b 40 40"), 0, 0},
		{"a floor of 40 above 0 lets it draw level where w ≥ 0.4", lands(40, "ab", "a 100 0", "b 40 40"), 0, 60},
		{"the floor asks of headline dimensions only", lands(30, "a", "a 100 0", "b 40 40"), 60, 0},
		{"one unknown among the numbers 0 to 100", unknownFirst(lands(100, "", "a 0", "b 50")), 100 * 50.0 / 101, 100 * 1.0 / 101},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Robustness(c.world.scores(), c.world.rules, Draws)
			got := share(r.Above[0][1], r.Draws)
			equal := 100 - got - share(r.Above[1][0], r.Draws)
			if math.Abs(got-c.want) > 1.5 || math.Abs(equal-c.equal) > 1.5 {
				t.Errorf("drawn %.2f %% above and %.2f %% equal, worked out %.2f %% and %.2f %%", got, equal, c.want, c.equal)
			}
		})
	}
}

// unknownFirst takes away what is known of the first messenger.
func unknownFirst(w world) world {
	w.messengers[0].Claims = nil
	return w
}

// TestEqualsShareTheBetterRank: a is first, b and c are both second, and nobody is third; d is fourth.
func TestEqualsShareTheBetterRank(t *testing.T) {
	w := lands(100, "", "a 90 90", "b 50 50", "c 50 50", "d 10 10")
	r := Robustness(w.scores(), w.rules, 100)
	for m, want := range [][]int{{100, 0, 0, 0}, {0, 100, 0, 0}, {0, 100, 0, 0}, {0, 0, 0, 100}} {
		if !slices.Equal(r.Ranks[m], want) {
			t.Errorf("%d: ranks %v, want %v", m, r.Ranks[m], want)
		}
	}
	if !r.Ordered(0, 1) || r.Ordered(1, 2) || r.Ordered(2, 1) || r.Ordered(3, 0) {
		t.Error("a is above b; b and c cannot be ordered; d is not above a")
	}
}

// TestOrderedFrom: at 95 % of the draws the order is said, and not below.
func TestOrderedFrom(t *testing.T) {
	r := report.Robustness{Draws: 10_000, Above: [][]int{{0, 9_500}, {9_499, 0}}}
	if !r.Ordered(0, 1) || r.Ordered(1, 0) {
		t.Error("95 % is enough, 94.99 % is not")
	}
}

// TestSameDraws holds the exact numbers of two examples: they are the same on every machine and in every version.
func TestSameDraws(t *testing.T) {
	house := walls()
	house.rules.Caps = []report.Cap{{AtMost: 40, Attribute: "lock", Worst: "bad"}}
	house.messengers = []*report.Messenger{claims("alfa", []string{"lock half"}), claims("beta", []string{"door half"}), claims("gamma", nil)}
	for _, c := range []struct {
		name  string
		world world
		want  string
	}{
		{"weights and disputes", lands(40, "ab", "alfa 100 0/30 55", "beta 40 70 45/90", "gamma 60 60/20 60"),
			"[[2411 1649 5940] [4982 3070 1948] [2607 5281 2112]] [[0 2679 3792] [7321 0 5713] [6208 4287 0]]"},
		{"unknowns and a cap", house, // alfa is above beta in 37 of 81 cases, level in 7
			"[[3344 4216 2440] [3843 3049 3108] [3967 2680 3353]] [[0 4607 4728] [4512 0 4658] [4584 4658 0]]"},
	} {
		r := Robustness(c.world.scores(), c.world.rules, Draws)
		if got := fmt.Sprint(r.Ranks, r.Above); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
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
				two := Robustness([]report.Score{s[b], s[a]}, w.rules, 500)
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
				if a != b && Dominance(&s[a], &s[b], w.rules, Counted).Holds() {
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
func eight() ([]report.Score, *report.Ruleset) {
	w := world{rules: &report.Ruleset{Floor: report.Floor{Margin: 25}}, profile: &report.Profile{}}
	for i := range 8 {
		d := report.Dimension{ID: fmt.Sprint("d", i), Headline: i < 4}
		for k := range 4 + i%2 {
			d.Criteria = append(d.Criteria, criterion(fmt.Sprint("c", i, k), 20))
		}
		w.rules.Dimensions = append(w.rules.Dimensions, d)
		w.profile.Weights = append(w.profile.Weights, report.DimensionWeight{Dimension: d.ID, Weight: 12})
		w.rules.Caps = append(w.rules.Caps, report.Cap{Dimension: d.ID, AtMost: 40, Attribute: fmt.Sprint("c", i, 0), Worst: "half"})
	}
	var scores []report.Score
	for range 8 {
		m := &report.Messenger{ID: fmt.Sprint("m", len(scores))}
		scores = append(scores, score.Messenger(m, w.terms())) // every question of every messenger is open: the most work
	}
	return scores, w.rules
}

// TestDrawsAllocateNothing: neither weights nor answers nor ranks.
func TestDrawsAllocateNothing(t *testing.T) {
	scores, rules := eight()
	r := newRace(scores, rules)
	if n := len(r.accounts[0].open); n != 36 {
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
