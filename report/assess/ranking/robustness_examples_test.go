package ranking

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// lands is a world of dimensions with one question each, answered with exact points by values named after them.
func lands(margin int, headline string, rows ...string) world {
	w := world{rules: &fact.Ruleset{Floor: fact.Floor{Margin: margin}}, profile: &fact.Profile{}}
	n := len(strings.Fields(rows[0])) - 1
	for i := range n {
		id := string(rune('a' + i))
		c := fact.Criterion{Attribute: id, Weight: 100}
		for p := 100; p >= 0; p-- {
			c.Points = append(c.Points, fact.ValuePoints{Value: fmt.Sprint(p), Points: p})
		}
		w.rules.Dimensions = append(w.rules.Dimensions,
			fact.Dimension{ID: id, Headline: strings.Contains(headline, id), Criteria: []fact.Criterion{c}})
		weight := 100 / n
		if i == 0 {
			weight = 100 - (n-1)*weight
		}
		w.profile.Weights = append(w.profile.Weights, fact.DimensionWeight{Dimension: id, Weight: weight})
	}
	for _, row := range rows {
		words := strings.Fields(row)
		m := &fact.Messenger{ID: words[0]}
		for i, word := range words[1:] {
			ours, theirs, disputed := strings.Cut(word, "/")
			c := sure(string(rune('a'+i)), ours)
			if disputed {
				c.Status, c.OtherSide = fact.Disputed, []fact.Side{{Value: theirs}}
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

// TestCentralWeights holds averages that can be worked out: with weights w and 1 - w, a comes first where w > 0.4, on average at 0.7,
// and b where w < 0.4, on average at 0.2. c never does.
func TestCentralWeights(t *testing.T) {
	w := lands(100, "", "a 100 0", "b 40 40", "c 30 30")
	r := Robustness(w.scores(), w.rules, Draws)
	for m, want := range [][]int{{70, 30}, {20, 80}, nil} {
		near := len(r.Central[m]) == len(want)
		for d := range want {
			near = near && r.Central[m][d]-want[d] <= 1 && want[d]-r.Central[m][d] <= 1
		}
		if !near {
			t.Errorf("%d: central weights %v, worked out %v", m, r.Central[m], want)
		}
	}
}

// TestCentralWeightsOfFewDraws: with two open questions of 101 outcomes each, a is above b in 3 of 10,201 cases under whatever weights,
// some seven draws. What those weigh on average says nothing.
func TestCentralWeightsOfFewDraws(t *testing.T) {
	w := unknownFirst(lands(100, "", "a 0 0", "b 99 99"))
	r := Robustness(w.scores(), w.rules, Draws)
	if n := r.Ranks[0][0]; n == 0 || n > 30 || len(r.Central[0]) != 0 || len(r.Central[1]) != 2 {
		t.Errorf("a came first in %d draws; central weights %v", n, r.Central)
	}
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

// TestOrderedFrom: from 95 % of the draws on the order is said, and chance is allowed for. Three standard errors of 23,850 of 25,000
// are 3 × √(23,850 × 1,150 ÷ 25,000) = 99.4 draws, and 95 % are 23,750.
func TestOrderedFrom(t *testing.T) {
	r := finding.Robustness{Draws: 25_000, Above: [][]int{{0, 23_850}, {23_849, 0}}}
	if !r.Ordered(0, 1) || r.Ordered(1, 0) {
		t.Error("100 draws above 95 % are enough, 99 are not")
	}
	r = finding.Robustness{Draws: 20, Above: [][]int{{0, 20}, {0, 0}}}
	if !r.Ordered(0, 1) || r.Ordered(1, 0) {
		t.Error("all of the draws are enough, none are not")
	}
}

// TestShare is worked out on paper for 25,000 draws. Three standard errors are 237 draws at a half, 51.8
// at 302 draws, 43 at 207 and 9.5 at 10; a percentage is 250 draws.
func TestShare(t *testing.T) {
	r := finding.Robustness{Draws: 25_000}
	for n, want := range map[int]string{
		0: "0 true", 10: "0 true", 206: "0 true", 207: "0 true", 208: "0 false", 250: "1 false", 302: "1 true", 300: "1 false", 375: "1 true",
		12_500: "50 false", 12_625: "50 false", 24_793: "99 true", 24_792: "99 false", 24_999: "99 true", 25_000: "100 true",
	} {
		if percent, sure := r.Share(n); fmt.Sprint(percent, sure) != want {
			t.Errorf("%d of the draws are %d %t, want %s", n, percent, sure, want)
		}
	}
}

// TestSameDraws holds the exact numbers of two examples: they are the same on every machine and in every version.
func TestSameDraws(t *testing.T) {
	house := walls()
	house.rules.Caps = []fact.Cap{{AtMost: 40, Attribute: "lock", Worst: "bad"}}
	house.messengers = []*fact.Messenger{claims("alfa", []string{"lock half"}), claims("beta", []string{"door half"}), claims("gamma", nil)}
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
		r := Robustness(c.world.scores(), c.world.rules, 10_000)
		if got := fmt.Sprint(r.Ranks, r.Above); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
