package dataset

import (
	"cmp"
	"slices"
	"sort"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A placed thing stands in a sorted list.
type placed struct {
	key string // by which the list is sorted
	id  string
	at  fact.Position
}

// sorted reports the items of a list that stand out of order; those without a key are left out. rule says how they are
// sorted, call what stands before their key.
func sorted[T any](f *file, rule, call string, list []T, place func(item T) placed) {
	var things []placed
	var keys []string
	for _, item := range list {
		if thing := place(item); thing.key != "" {
			things, keys = append(things, thing), append(keys, thing.key)
		}
	}
	for _, s := range strays(keys) {
		place := "at the beginning"
		if s.behind >= 0 {
			place = "behind " + things[s.behind].id
		}
		f.problemAt(problem.WrongOrder, things[s.item].at, "%s %s is out of order: %s, and it belongs %s",
			call, things[s.item].key, rule, place)
	}
}

// A stray is an item of a list that stands out of order.
type stray struct {
	item   int
	behind int // the item behind which it belongs; -1 for the beginning
}

// strays gives the fewest items that have to move for a list to be sorted: those that are not in its longest sorted part.
func strays[K cmp.Ordered](keys []K) []stray {
	sorted := longestSorted(keys)
	var out []stray
	for i, key := range keys {
		if _, kept := slices.BinarySearch(sorted, i); !kept {
			s := stray{i, -1}
			if k := sort.Search(len(sorted), func(k int) bool { return key < keys[sorted[k]] }); k > 0 {
				s.behind = sorted[k-1]
			}
			out = append(out, s)
		}
	}
	return out
}

// longestSorted gives the items of the longest part of a list that is sorted.
func longestSorted[K cmp.Ordered](keys []K) []int {
	var ends []int                   // of the sorted parts of each length the least last item
	before := make([]int, len(keys)) // the item before each in its sorted part
	for i, key := range keys {
		length := sort.Search(len(ends), func(k int) bool { return key < keys[ends[k]] })
		if length > 0 {
			before[i] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, i)
		} else {
			ends[length] = i
		}
	}
	for k := len(ends) - 2; k >= 0; k-- {
		ends[k] = before[ends[k+1]]
	}
	return ends
}
