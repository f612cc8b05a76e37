package ranking

import (
	"cmp"
	"slices"
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

// fewest finds the fewest of the 100 percentage points of weight that must move between dimensions until two goals are
// met, and the weights after such a move; 0 when no move does it. Every dimension keeps at least one point, so that it
// goes on counting. With one goal, given twice, the number is exact. With two it may be one too many, about once in
// seven thousand times: only whole points on the edge of what can be reached are tried.
//
// What a move brings to one goal it may cost the other. For each mixture of the two the best move is easy to find; and
// from the best move for one mixture to that for the next, points change places one by one.
func fewest(weights []int64, goals [2]goal) (int, []int64) {
	list := orders(goals[0].per, goals[1].per)
	for points := 1; points <= 100-len(weights); points++ {
		last := moved(weights, list[0], int64(points))
		for _, order := range list {
			next := moved(weights, order, int64(points))
			if after := between(last, next, goals); after != nil {
				return points, after
			}
			last = next
		}
	}
	return 0, nil
}

// moved moves points to the last dimension of an order from the others, one after the other. Where too few can be
// moved, all are.
func moved(weights []int64, order []int, points int64) []int64 {
	out := slices.Clone(weights)
	last := len(order) - 1
	for _, from := range order[:last] {
		n := min(points, out[from]-1)
		out[from], out[order[last]], points = out[from]-n, out[order[last]]+n, points-n
	}
	return out
}

// between finds whole weights that meet two goals on the way from one list of weights, the better for the second goal,
// to another, the better for the first; nil where there are none.
func between(a, b []int64, goals [2]goal) []int64 {
	lack, spare := -goals[0].excess(a), goals[1].excess(a)
	gain, loss := lack+goals[0].excess(b), spare-goals[1].excess(b)
	switch {
	case spare <= 0 || lack >= 0 && lack >= gain:
		return nil // b does not meet the first goal, or a not the second
	case lack < 0:
		return a
	case spare > loss:
		return b
	}
	var steps int64
	for i := range a {
		steps = gcd(steps, max(a[i]-b[i], b[i]-a[i]))
	}
	first := lack/(gain/steps) + 1 // the first step that meets the first goal
	if first*(loss/steps) >= spare {
		return nil // the second goal is lost before the first is met
	}
	w := slices.Clone(a)
	for i := range w {
		w[i] += (b[i] - a[i]) / steps * first
	}
	return w
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// orders sorts the dimensions by what they bring to a mixture of two goals, from the least to the most, the first of
// equals being the last of all: once for every proportion that makes a difference, from the second goal alone to the
// first alone.
func orders(first, second []int64) [][]int {
	type mixture struct{ first, second int64 } // how much two goals count against each other
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
	list := make([][]int, len(bounds)-1)
	for b := range list {
		// The sum of two neighbouring mixtures lies between them.
		f, s := bounds[b].first+bounds[b+1].first, bounds[b].second+bounds[b+1].second
		brings := func(i int) int64 { return f*first[i] + s*second[i] }
		order := make([]int, len(first))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(brings(i), brings(k)) })
		top := slices.IndexFunc(order, func(i int) bool { return brings(i) == brings(order[len(order)-1]) })
		list[b] = slices.Concat(order[:top], order[top+1:], order[top:top+1])
	}
	return list
}
