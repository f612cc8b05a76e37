package ranking

import (
	"cmp"
	"slices"
	"sort"
)

// A goal asks that weights, each times its coefficient, add up to more than a threshold.
type goal struct {
	per   []int64
	above int64
}

// excess is by how much weights exceed a goal, which is met above 0.
func (g *goal) excess(weights []int64) int64 {
	sum := -g.above
	for i, w := range weights {
		sum += w * g.per[i]
	}
	return sum
}

// fewest finds the fewest whole percentage points of weight that must move between dimensions until two goals are met,
// and the weights after such a move; 0 when no move does it. Every dimension keeps at least one point, so that it goes
// on counting. With one goal, given twice, the number is exact. With two it may be one too many, about once in seven
// thousand times: only whole points on the edge of what can be reached are tried.
func fewest(weights []int64, goals [2]goal) (int, []int64) {
	most := 0
	for _, w := range weights {
		most += int(w) - 1
	}
	directions := mixtures(goals[0].per, goals[1].per)
	// With fewer points than this not even fractions of a point would do.
	points := 1 + sort.Search(most, func(i int) bool {
		fractions, _ := reach(weights, directions, goals, int64(i+1))
		return fractions
	})
	for ; points <= most; points++ {
		if _, after := reach(weights, directions, goals, int64(points)); after != nil {
			return points, after
		}
	}
	return 0, nil
}

// reach says whether the goals can be met by a move of so many points, fractions of points allowed, and returns weights
// in whole points that meet them, or nil where none were found.
//
// What a move brings to one goal it may cost the other. For each mixture of the two the best move is easy to find; and from the
// best move for one mixture to that for the next, points change places one by one.
func reach(weights []int64, directions [][]int64, goals [2]goal, points int64) (possible bool, after []int64) {
	last := moved(weights, directions[0], points)
	for _, per := range directions {
		next := moved(weights, per, points)
		fractions, w := between(last, next, goals)
		if w != nil {
			return true, w
		}
		possible = possible || fractions
		last = next
	}
	return possible, nil
}

// moved moves points to the dimension that brings most, from those that bring least. Where too few can be moved, all are.
func moved(weights, per []int64, points int64) []int64 {
	out := slices.Clone(weights)
	order := make([]int, len(per))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(per[i], per[k]) })
	top := slices.Index(per, slices.Max(per))
	for _, from := range order {
		if from != top {
			n := min(points, out[from]-1)
			out[from], out[top], points = out[from]-n, out[top]+n, points-n
		}
	}
	return out
}

// between says whether two goals are both met somewhere on the way from one list of weights, the better for the second
// goal, to another, the better for the first. It returns whole weights there that meet them, or nil.
func between(a, b []int64, goals [2]goal) (bool, []int64) {
	lack, spare := -goals[0].excess(a), goals[1].excess(a)
	gain, loss := lack+goals[0].excess(b), spare-goals[1].excess(b)
	switch {
	case spare <= 0 || lack >= 0 && lack >= gain:
		return false, nil // b does not meet the first goal, or a not the second
	case lack < 0:
		return true, a
	case spare > loss:
		return true, b
	case lack*loss >= spare*gain:
		return false, nil // the second goal is lost before the first is met
	}
	var steps int64
	for i := range a {
		steps = gcd(steps, max(a[i]-b[i], b[i]-a[i]))
	}
	first := lack/(gain/steps) + 1 // the first step that meets the first goal
	if first*(loss/steps) >= spare {
		return true, nil
	}
	w := slices.Clone(a)
	for i := range w {
		w[i] += (b[i] - a[i]) / steps * first
	}
	return true, w
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
