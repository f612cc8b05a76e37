package ranking

import (
	"cmp"
	"slices"
)

// A mixture says how much two goals count against each other.
type mixture struct{ first, second int64 }

// mixtures adds up the coefficients of two goals in every proportion that makes a difference: one from each range within
// which the dimensions keep their order of usefulness, from the second goal alone to the first alone.
func mixtures(first, second []int64) [][]int64 {
	bounds := []mixture{{0, 1}, {1, 0}}
	for i := range first {
		for k := range i {
			// Dimensions i and k are equally useful where f times the first goal and s times the second add up to 0.
			f, s := first[i]-first[k], second[i]-second[k]
			if f < 0 && s > 0 || f > 0 && s < 0 {
				bounds = append(bounds, mixture{max(s, -s), max(f, -f)})
			}
		}
	}
	compare := func(a, b mixture) int { return cmp.Compare(a.first*b.second, b.first*a.second) }
	slices.SortFunc(bounds, compare)
	bounds = slices.CompactFunc(bounds, func(a, b mixture) bool { return compare(a, b) == 0 })
	list := make([][]int64, len(bounds)-1)
	for b := range list {
		// The sum of two neighbouring mixtures lies between them.
		f, s := bounds[b].first+bounds[b+1].first, bounds[b].second+bounds[b+1].second
		for i := range first {
			list[b] = append(list[b], f*first[i]+s*second[i])
		}
	}
	return list
}
