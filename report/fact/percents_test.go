package fact

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestPercentsAddUp compares with worked-out roundings, and looks that every share is less than one percentage point off.
func TestPercentsAddUp(t *testing.T) {
	for _, c := range []struct {
		shares []int64
		want   []int
	}{
		{[]int64{0, 0}, []int{0, 0}},
		{[]int64{7}, []int{100}},
		{[]int64{1, 1, 1}, []int{34, 33, 33}},
		{[]int64{1, 2, 3}, []int{17, 33, 50}},
		{[]int64{0, 996, 4}, []int{0, 100, 0}},
		{[]int64{2, 2, 2, 0, 1}, []int{29, 29, 28, 0, 14}},
	} {
		if got := Percents(c.shares); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.shares, got, c.want)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		shares, all, sum := make([]int64, 1+random.IntN(9)), int64(0), 0
		for i := range shares {
			shares[i] = 1 + random.Int64N(1<<random.IntN(50))
			all += shares[i]
		}
		for i, percent := range Percents(shares) {
			if sum += percent; math.Abs(float64(percent)-100*float64(shares[i])/float64(all)) >= 1 {
				t.Errorf("%d%% of %v is share %d", percent, shares, i)
			}
		}
		if sum != 100 {
			t.Errorf("the percents of %v add up to %d", shares, sum)
		}
	}
}
