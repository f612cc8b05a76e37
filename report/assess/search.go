package assess

import (
	"cmp"
	"math"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A candidate is a set of trials with what it is preferred by.
type candidate struct {
	trials []trial // in the order of the ruleset
	states int     // how many of them are up to the state
	opens  int     // how many are open today
	steps  int
	total  int64
}

// compare is negative when a is to be preferred to b, which has as many trials.
func (a *candidate) compare(b *candidate) int {
	return cmp.Or(a.compareKinds(b), cmp.Compare(a.steps, b.steps), cmp.Compare(b.total, a.total),
		slices.CompareFunc(a.trials, b.trials, func(x, y trial) int {
			return cmp.Or(cmp.Compare(x.option, y.option), cmp.Compare(y.raise, x.raise))
		}))
}

// compareKinds looks at what does not depend on the values.
func (a *candidate) compareKinds(b *candidate) int {
	return cmp.Or(cmp.Compare(a.states, b.states), cmp.Compare(a.opens, b.opens))
}

// search looks for the smallest set of allowed changes that brings the total to the target, and, where none does, for
// the set that comes closest.
func (w *changes) search(target int64, allow func(*option) bool) finding.Search {
	s := &searching{changes: w, target: target}
	for i := range w.options {
		if allow(&w.options[i]) {
			s.allowed = append(s.allowed, i)
		}
	}
	slices.SortStableFunc(s.allowed, func(a, b int) int { return cmp.Compare(w.options[b].gain(), w.options[a].gain()) })
	for d, weight := range w.Weights {
		s.free += w.sums[d] / 100 * weight
	}
	for size := 1; size <= finding.MaxChanges; size++ {
		if s.sets(size); s.best != nil {
			return finding.Search{Lift: w.lift(s.best), Others: s.found - 1}
		}
	}
	s.climbs, s.target = true, w.with(nil).total()+1
	for size := 1; size <= finding.MaxChanges; size++ {
		s.sets(size)
	}
	if s.best == nil {
		return finding.Search{}
	}
	return finding.Search{Best: w.lift(s.best)}
}

// searching is the state of one search.
type searching struct {
	*changes
	allowed []int // options, those that can gain most first
	free    int64 // the total before any limit
	target  int64
	climbs  bool // whether the target rises to the highest total that was reached
	best    *candidate
	found   int // sets of the best one's size that reach the target
}

// sets tries each set of allowed options of a size that may reach the target with the best values, in the order
// of the rows.
//
// Two bounds keep the work small. Without any limit a total is the mean, so the mean of the uncapped dimensions and all
// gains is one; options are sorted by falling gain, so the rest of a row falls short once one does. And the last option of a
// set has to lift whatever still holds the others down.
func (s *searching) sets(size int) {
	set := make([]trial, 0, finding.MaxChanges)
	var extend func(from int, bound int64)
	extend = func(from int, bound int64) {
		if len(set) == size {
			s.try(set)
			return
		}
		lacking := int64(size - len(set))
		var others result
		if lacking == 1 {
			others = s.with(set)
		}
		for i := from; i < len(s.allowed); i++ {
			o := &s.options[s.allowed[i]]
			if bound+lacking*o.gain() < s.target {
				return
			}
			if lacking == 1 && o.fallsShort(others, s.target) {
				continue
			}
			set = append(set, trial{option: s.allowed[i]})
			extend(i+1, bound+o.gain())
			set = set[:len(set)-1]
		}
	}
	extend(0, s.free)
}

// try keeps a set if it reaches the target and is to be preferred to the best one so far. Where the target climbs, a higher
// total is preferred to all else; and as sets come by size, one that is larger than the best has to be higher.
func (s *searching) try(set []trial) {
	total := s.with(set).total()
	if total < s.target {
		return
	}
	if s.climbs {
		if s.best != nil && total > s.best.total {
			s.best = nil
		} else if s.best != nil && len(set) > len(s.best.trials) {
			return
		}
		s.target = total
	}
	s.found++
	c := s.candidate(set, total)
	if s.best != nil && c.compareKinds(s.best) > 0 {
		return
	}
	if c = s.least(c); c != nil && (s.best == nil || c.compare(s.best) < 0) {
		s.best = c
	}
}

// candidate makes the candidate of a set with the best values, which bring the total so high.
func (s *searching) candidate(set []trial, total int64) *candidate {
	c := &candidate{trials: slices.Clone(set), total: total}
	for _, t := range set {
		if s.options[t.option].changer == fact.ByState {
			c.states++
		}
		if s.options[t.option].open {
			c.opens++
		}
	}
	slices.SortFunc(c.trials, func(a, b trial) int { return cmp.Compare(a.option, b.option) })
	return c
}

// least finds the preferred values of the options of a candidate among those that still reach the target; nil where all
// take more steps than the best candidate so far.
func (s *searching) least(c *candidate) *candidate {
	most, fewest, bound := math.MaxInt, 0, s.free
	if b := s.best; b != nil && c.compareKinds(b) == 0 {
		most = b.steps
		if c.total <= b.total && c.trials[0].option > b.trials[0].option {
			most-- // with as many steps it would at most be as good, and it comes later
		}
	}
	for _, t := range c.trials {
		o := &s.options[t.option]
		fewest, bound = fewest+o.fewest(), bound+o.gain()
	}
	var best *candidate
	var vary func(i, fewest int, bound int64) bool
	// vary gives options from the ith on their values. It says false where the best of these values do not reach the
	// target: then lesser values of the options before do not either.
	vary = func(i, fewest int, bound int64) bool {
		if i == len(c.trials) {
			c.steps, c.total = fewest, s.with(c.trials).total()
			if c.total >= s.target && (best == nil || c.compare(best) < 0) {
				kept := *c
				kept.trials = slices.Clone(c.trials)
				best, most = &kept, fewest
			}
			return c.total >= s.target
		}
		o := &s.options[c.trials[i].option]
		for r, raise := range o.raises {
			steps, gains := fewest-o.fewest()+raise.steps, bound-o.gain()+raise.gain
			if gains < s.target {
				return r > 0
			}
			c.trials[i].raise = r
			if steps <= most && !vary(i+1, steps, gains) {
				return r > 0
			}
		}
		return true
	}
	vary(0, fewest, bound)
	return best
}
