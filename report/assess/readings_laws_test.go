package assess

import (
	"math/rand/v2"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestInversionsAreAllThereIs compares every pair of made-up messengers by hand, and holds the reasons against the
// scores: with the weights of the named dimensions changed the order turns, and with all but the last of them it does
// not. Answers are settled and the floor is out of reach, so a total is the weighted mean.
func TestInversionsAreAllThereIs(t *testing.T) {
	values := []string{"good", "fair", "bad"}
	seen := 0
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 5))
		var messengers []*fact.Messenger
		for _, id := range []string{"a", "b", "c"} {
			messengers = append(messengers, messenger(id, values[r.IntN(3)], values[r.IntN(3)], values[r.IntN(3)]))
		}
		profiles := []fact.Profile{randomProfile(r, "base"), randomProfile(r, "other")}
		rules := readRules(profiles...)
		rules.Floor.Margin = 100
		readings := read(rules, messengers...)
		list := inversions(readings[0], readings[1])
		var want [][2]int
		for i := range messengers {
			for k := i + 1; k < len(messengers); k++ {
				before, now := meanLead(readings[0], i, k, nil), meanLead(readings[1], i, k, nil)
				if before*now < 0 {
					want = append(want, map[bool][2]int{true: {i, k}, false: {k, i}}[now > 0])
				}
			}
		}
		var got [][2]int
		for _, v := range list {
			got = append(got, [2]int{v.Ahead, v.Behind})
			seen++
			n := len(v.Dimensions)
			if v.Limit || n == 0 {
				t.Fatalf("seed %d: the order turns without a limit, and not by %v", seed, v)
			}
			other := readings[1].Profile
			if meanLead(readings[0], v.Ahead, v.Behind, reweigh(other, v.Dimensions)) <= 0 {
				t.Errorf("seed %d: the dimensions of %v do not turn the order", seed, v)
			}
			if n > 1 && meanLead(readings[0], v.Ahead, v.Behind, reweigh(other, v.Dimensions[:n-1])) > 0 {
				t.Errorf("seed %d: %v names more dimensions than it takes", seed, v)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("seed %d: got %v, want %v", seed, got, want)
		}
	}
	if seen < 300 {
		t.Errorf("only %d orders turned", seen)
	}
}

// randomProfile makes up weights that add up to 100.
func randomProfile(r *rand.Rand, id string) fact.Profile {
	a, b := r.IntN(101), r.IntN(101)
	return weigh(id, min(a, b), max(a, b)-min(a, b), 100-max(a, b))
}

// reweigh gives the weights that some dimensions have in a profile.
func reweigh(p *fact.Profile, dimensions []*fact.Dimension) map[string]int {
	weights := map[string]int{}
	for _, d := range dimensions {
		weights[d.ID] = p.Weight(d.ID)
	}
	return weights
}

// meanLead is how far one messenger's mean lies above another's, with other weights for some dimensions.
func meanLead(r finding.Reading, ahead, behind int, weights map[string]int) float64 {
	var sum float64
	for d := range r.Scores[ahead].Dimensions {
		a, b := &r.Scores[ahead].Dimensions[d], &r.Scores[behind].Dimensions[d]
		weight, changed := weights[a.Dimension.ID]
		if !changed {
			weight = a.Weight
		}
		sum += float64(weight) * float64(a.Score[finding.Point]-b.Score[finding.Point])
	}
	return sum
}
