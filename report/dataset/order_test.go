package dataset

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestStrays(t *testing.T) {
	for _, c := range []struct {
		list []int
		want []stray
	}{
		{nil, nil},
		{[]int{1, 2, 2, 3}, nil},
		{[]int{9, 1, 2, 3}, []stray{{0, 3}}},
		{[]int{2, 3, 1}, []stray{{2, -1}}},
		{[]int{1, 5, 2, 3, 4}, []stray{{1, 4}}},
		{[]int{3, 2, 1}, []stray{{0, 2}, {1, 2}}},
	} {
		if got := strays(c.list); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.list, got, c.want)
		}
	}
}

// TestStraysAreFew holds that what is left is sorted, and that one item out of its place is one stray.
func TestStraysAreFew(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		list := make([]int, 1+dice.IntN(12))
		for i := range list {
			list[i] = dice.IntN(8)
		}
		rest := slices.Clone(list)
		found := strays(list)
		for _, s := range slices.Backward(found) {
			rest = slices.Delete(rest, s.item, s.item+1)
		}
		if !slices.IsSorted(rest) {
			t.Fatalf("%v: without %v it is not sorted", list, found)
		}
		slices.Sort(list)
		from, to := dice.IntN(len(list)), dice.IntN(len(list))
		moved := slices.Insert(slices.Delete(slices.Clone(list), from, from+1), to, list[from])
		if n := len(strays(moved)); n > 1 {
			t.Fatalf("%v: %d strays after one item was moved", moved, n)
		}
	}
}
