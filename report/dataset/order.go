package dataset

import (
	"slices"
	"sort"
)

// A stray is an item of a list that stands out of order.
type stray struct {
	item   int
	behind int // the item behind which it belongs; -1 for the beginning
}

// strays gives the fewest items that have to move for a list of n items to be sorted: those that are not in its longest
// sorted part. less says whether one item must stand before another.
func strays(n int, less func(i, j int) bool) []stray {
	sorted := longestSorted(n, less)
	var out []stray
	for i := range n {
		if _, kept := slices.BinarySearch(sorted, i); !kept {
			s := stray{i, -1}
			if k := sort.Search(len(sorted), func(k int) bool { return less(i, sorted[k]) }); k > 0 {
				s.behind = sorted[k-1]
			}
			out = append(out, s)
		}
	}
	return out
}

// longestSorted gives the items of the longest part of a list that is sorted.
func longestSorted(n int, less func(i, j int) bool) []int {
	var ends []int           // of the sorted parts of each length the least last item
	before := make([]int, n) // the item before each in its sorted part
	for i := range n {
		length := sort.Search(len(ends), func(k int) bool { return less(i, ends[k]) })
		if length > 0 {
			before[i] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, i)
		} else {
			ends[length] = i
		}
	}
	sorted := make([]int, len(ends))
	for k := len(ends) - 1; k >= 0; k-- {
		if sorted[k] = ends[k]; k < len(ends)-1 {
			sorted[k] = before[sorted[k+1]]
		}
	}
	return sorted
}
