package ranking

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/finding"
)

// TestFewestAgainstEverything tries every division of 100 points among three dimensions, by package card.
func TestFewestAgainstEverything(t *testing.T) {
	turned, never := 0, 0
	for seed := range uint64(30) {
		w := roll(seed, 2, 3)
		scores := w.scores()
		c := conclusions(scores, w.rules)[0]
		if c.Level() {
			continue
		}
		least := 0
		everyWeighting(3, func(weights []int64) {
			points := moves(w.weights(), weights)
			if least > 0 && points >= least {
				return
			}
			v := w.weighed(weights)
			if v.total(w.messengers[c.Below]) > v.total(w.messengers[c.Above]) {
				least = points
			}
		})
		if c.Moved != least {
			t.Errorf("seed %d: %d points, and the fewest are %d\n%s", seed, c.Moved, least, w)
		}
		if c.Dominated && c.Moved > 0 {
			t.Errorf("seed %d: turned although number %d is better nowhere\n%s", seed, c.Below, w)
		}
		if least > 0 {
			turned++
		} else {
			never++
		}
	}
	if turned < 8 || never < 5 {
		t.Errorf("only %d can be turned and %d cannot", turned, never)
	}
}

// everyWeighting calls do for every division of 100 points among n dimensions, at least one for each.
func everyWeighting(n int, do func([]int64)) {
	var fill func([]int64, int)
	fill = func(weights []int64, rest int) {
		if len(weights) == n-1 {
			do(append(weights, int64(rest)))
			return
		}
		for x := 1; x <= rest-(n-1-len(weights)); x++ {
			fill(append(weights, int64(x)), rest-x)
		}
	}
	fill(make([]int64, 0, n), 100)
}

// moves is how many points must move to get from some weights to others.
func moves(from, to []int64) int {
	n := 0
	for i := range from {
		n += int(max(0, to[i]-from[i]))
	}
	return n
}

// TestFewestOfFour compares with every division of 100 points among four dimensions, by the formula: 156,849 of them.
func TestFewestOfFour(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	exact, tried, never := 0, 0, 0
	for range 40 {
		weights := []int64{}
		for _, share := range split(r, 4) {
			weights = append(weights, int64(share))
		}
		above, below := rollParts(r), rollParts(r)
		if above.total(weights) < below.total(weights) {
			above, below = below, above
		}
		got := 0
		for _, goals := range reversals(above, below) {
			if n, after := fewest(weights, goals); n > 0 && (got == 0 || n < got) {
				got = n
				if moves(weights, after) != n || below.total(after) <= above.total(after) {
					t.Errorf("%v to %v is no move of %d that turns %v and %v round", weights, after, n, above, below)
				}
			}
		}
		least := 0
		everyWeighting(4, func(other []int64) {
			if n := moves(weights, other); (least == 0 || n < least) && below.total(other) > above.total(other) {
				least = n
			}
		})
		tried++
		switch {
		case least == 0:
			never++
		case got == least:
			exact++
		}
		if got != least && (least == 0 || got != least+1) {
			t.Errorf("%v, %v and %v: %d points, and the fewest are %d", weights, above, below, got, least)
		}
	}
	t.Logf("%d of %d exact, %d impossible", exact, tried, never)
	if never < 3 || exact < 20 {
		t.Errorf("of %d only %d exact and %d impossible", tried, exact, never)
	}
}

func (p parts) total(weights []int64) int64 {
	var mean int64
	for d, w := range weights {
		mean += w * p.scores[d]
	}
	return min(mean, 100*p.limit)
}

// rollParts is a messenger whose limit is often in the way.
func rollParts(r *rand.Rand) parts {
	var p parts
	for range 4 {
		p.scores = append(p.scores, int64(r.IntN(101))*10_000)
	}
	p.limit = slices.Min(p.scores) + int64(10+r.IntN(50))*10_000
	return p
}

// TestMovesExamples read as a reader would reckon. All weigh 50 % and 50 %, or 34, 33 and 33 %.
func TestMovesExamples(t *testing.T) {
	for _, c := range []struct {
		name  string
		world world
		want  string
	}{
		// a: 60·w + 40·v, b: 30·w + 60·v with v = 100-w. b is above when 30·w < 20·v: w < 40. At 39 it is: 11 points.
		{"from the dimension that helps the upper one to the other", lands(100, "", "a 60 40", "b 30 60"), "11: a-11 b+11"},
		{"nowhere better", lands(100, "", "a 60 60", "b 60 30"), "never, dominated"},
		{"nowhere better in a third dimension either", lands(100, "", "a 60 60 1", "b 60 30 1"), "never, dominated"},
		{"level", lands(100, "", "a 60 40", "b 40 60"), "level"},
		// b leads by 60 in the third, a by 10 and 50: 340+1650 against 1980, a lead of 10. One point from the second to the
		// third brings 110.
		{"the most useful point first", lands(100, "", "a 50 50 0", "b 40 0 60"), "1: b-1 c+1"},
		// b may be 10 above its weakest, 0: at most 10. a has at least 20 whatever the weights: never. But b is better in a.
		{"held by the floor", lands(10, "ab", "a 20 90", "b 100 0"), "never, held"},
		// b may be at most 30. a has 20·w + 90·v: below 30 when w > 600/7 = 85.7; at 86 it has 29.8, and b has 30: 36 points.
		{"the upper one has to sink below the floor's limit", lands(30, "ab", "a 20 90", "b 100 0"), "36: a+36 b-36"},
		// a is held at 40 while 100·w is more; b has 39 under any weights. b is above when w < 39, at 38.
		{"the upper one sinks below its limit", lands(40, "ab", "a 100 0", "b 39 39"), "12: a-12 b+12"},
		// a is held at 40 and b at 50. 48·w + 10·v > 40 when 38·w > 3000, at 79: 29 points. The other way, 100·w would have
		// to sink below 48·w + 10·v, at 16: 34 points.
		{"the lower one rises past the upper one's limit", lands(40, "ab", "a 100 0", "b 48 10"), "29: a+29 b-29"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := toldMove(conclusions(c.world.scores(), c.world.rules)[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func toldMove(c finding.Conclusion) string {
	switch {
	case c.Level():
		return "level"
	case c.Moved == 0 && c.Dominated:
		return "never, dominated"
	case c.Moved == 0:
		return "never, held"
	}
	text := fmt.Sprint(c.Moved, ":")
	slices.SortFunc(c.Shifts, func(a, b finding.Shift) int { return strings.Compare(a.Dimension.ID, b.Dimension.ID) })
	for _, s := range c.Shifts {
		text += fmt.Sprintf(" %s%+d", s.Dimension.ID, s.Points)
	}
	return text
}

// TestMovesTurnTheOrder applies what is said to the profile: package card then says the opposite, and the points are as
// many as said.
func TestMovesTurnTheOrder(t *testing.T) {
	turned := 0
	for seed := range uint64(600) {
		w := roll(seed, 3, 2+int(seed%5))
		scores := w.scores()
		first := card.New(&scores[0], w.rules)
		for _, c := range conclusions(scores, w.rules) {
			if c.Moved == 0 {
				continue
			}
			turned++
			weights, out, in := slices.Clone(first.Weights), 0, 0
			for i, shift := range c.Shifts {
				place := slices.IndexFunc(first.Dimensions, func(d int) bool { return scores[0].Dimensions[d].Dimension == shift.Dimension })
				weights[place] += int64(shift.Points)
				out, in = out-min(0, shift.Points), in+max(0, shift.Points)
				if i > 0 && c.Shifts[i-1].Points > 0 && (shift.Points < 0 || shift.Points > c.Shifts[i-1].Points) {
					t.Errorf("seed %d: shifts out of order: %v", seed, c.Shifts)
				}
			}
			if out != c.Moved || in != c.Moved || slices.Min(weights) < 1 {
				t.Errorf("seed %d: %d points out and %d in instead of %d, weights %v", seed, out, in, c.Moved, weights)
			}
			v := w.weighed(weights)
			if a, b := v.total(w.messengers[c.Above]), v.total(w.messengers[c.Below]); b <= a {
				t.Errorf("seed %d: with the weights %v still %s against %s\n%s", seed, weights, a, b, w)
			}
		}
	}
	if turned < 300 {
		t.Errorf("only %d orders were turned", turned)
	}
}
