package assess

import (
	"cmp"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A trial is a change that is tried: an option, and which of its raises.
type trial struct{ option, raise int }

// A candidate is a set of trials with what it is preferred by.
type candidate struct {
	trials []trial // in the order of the ruleset
	kinds  [2]int  // how many of them are up to the state, and how many are open today
	steps  int
	total  int64
	most   int64 // the total with the best values
}

// compareKinds is negative when a is to be preferred to b whatever the values are.
func (a *candidate) compareKinds(b *candidate) int { return slices.Compare(a.kinds[:], b.kinds[:]) }

// compare is negative when a is to be preferred to b, which has as many trials.
func (a *candidate) compare(b *candidate) int {
	return cmp.Or(a.compareKinds(b), cmp.Compare(a.steps, b.steps), cmp.Compare(b.total, a.total),
		slices.CompareFunc(a.trials, b.trials, func(x, y trial) int {
			return cmp.Or(cmp.Compare(x.option, y.option), cmp.Compare(y.raise, x.raise))
		}))
}

// A search looks for the smallest set of allowed changes that brings the total to the target.
type search struct {
	*changes
	allowed []int // options, those that can gain most first
	target  int64
	climbs  bool // whether the target rises to the highest total that was reached
	best    *candidate
	found   int // sets of the best one's size that reach the target
}

// search looks for the smallest set of changes that brings the total to the target, and, where none does, for the set
// that comes closest. Anybody says whether changes by others than the operator are allowed.
func (w *changes) search(target int64, anybody bool) finding.Search {
	s := &search{changes: w, target: target}
	for i := range w.options {
		if anybody || w.options[i].changer == fact.ByOperator {
			s.allowed = append(s.allowed, i)
		}
	}
	slices.SortStableFunc(s.allowed, func(a, b int) int { return cmp.Compare(w.options[b].gain(), w.options[a].gain()) })
	set := make([]trial, 0, finding.MaxChanges)
	for size := 1; size <= finding.MaxChanges; size++ {
		if s.extend(set, size, 0, w.free); s.best != nil {
			return finding.Search{Lift: w.lift(s.best), Others: s.found - 1}
		}
	}
	s.climbs, s.target = true, w.with(nil).Total(1)+1
	for size := 1; size <= finding.MaxChanges; size++ {
		s.extend(set, size, 0, w.free)
	}
	if s.best == nil {
		return finding.Search{}
	}
	return finding.Search{Best: w.lift(s.best)}
}

// extend tries each set that has so many more of the allowed options than a given one, all of them behind a place in
// the row, and may reach the target with the best values.
//
// Two bounds keep the work small. Without any limit a total is the mean, so the mean of the uncapped dimensions and all
// gains is one; options are sorted by falling gain, so the rest of a row falls short once one does. And the last option of a
// set has to lift whatever still holds the others down.
func (s *search) extend(set []trial, lacking, from int, bound int64) {
	if lacking == 0 {
		s.try(set)
		return
	}
	var others card.Result
	if lacking == 1 {
		others = s.with(set)
	}
	for i := from; i < len(s.allowed); i++ {
		o := &s.options[s.allowed[i]]
		if bound+int64(lacking)*o.gain() < s.target {
			return
		}
		if lacking > 1 || !o.fallsShort(others, s.target) {
			s.extend(append(set, trial{option: s.allowed[i]}), lacking-1, i+1, bound+o.gain())
		}
	}
}

// try keeps a set if it reaches the target and is to be preferred to the best one so far. Where the target climbs, a higher
// total is preferred to all else; and as sets come by size, one that is larger than the best has to be higher.
func (s *search) try(set []trial) {
	total := s.with(set).Total(1)
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
	c := &candidate{trials: slices.Clone(set), most: total}
	steps, bound := 0, s.free
	for _, t := range set {
		o := &s.options[t.option]
		if o.changer == fact.ByState {
			c.kinds[0]++
		}
		if open(o.Answer) {
			c.kinds[1]++
		}
		steps, bound = steps+o.fewest(), bound+o.gain()
	}
	if s.best == nil || c.compareKinds(s.best) <= 0 {
		slices.SortFunc(c.trials, func(a, b trial) int { return cmp.Compare(a.option, b.option) })
		s.vary(c, 0, steps, bound)
	}
}

// vary gives the options of a candidate from the ith on each of their values, and keeps what reaches the target and is
// to be preferred to the best so far. The bounds are of the steps and the total. It says false where the best of these
// values do not reach the target: then lesser values of the options before do not either.
func (s *search) vary(c *candidate, i, fewest int, bound int64) bool {
	if i == len(c.trials) {
		c.steps, c.total = fewest, s.with(c.trials).Total(1)
		if c.total >= s.target && (s.best == nil || c.compare(s.best) < 0) {
			kept := *c
			kept.trials = slices.Clone(c.trials)
			s.best = &kept
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
		if !s.tooFar(c, steps) && !s.vary(c, i+1, steps, gains) {
			return r > 0
		}
	}
	return true
}

// tooFar says whether a candidate that takes so many steps cannot be preferred to the best so far. With as many steps
// it has to reach a higher total or to come earlier.
func (s *search) tooFar(c *candidate, steps int) bool {
	b := s.best
	if b == nil || c.kinds != b.kinds {
		return false
	}
	return steps > b.steps || steps == b.steps && c.most <= b.total && c.trials[0].option > b.trials[0].option
}
