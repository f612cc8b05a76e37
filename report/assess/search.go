package assess

import (
	"cmp"
	"math"
	"slices"

	"openletter/report/assess/card"
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
		s.sets(size, s.reaches)
		if s.best != nil {
			return finding.Search{Lift: w.lift(s.best), Others: s.found - 1}
		}
	}
	s.target = w.with(nil).total() + 1
	for size := 1; size <= finding.MaxChanges; size++ {
		s.sets(size, s.comesCloser)
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
	best    *candidate
	found   int // sets of the best one's size that reach the target
}

// sets calls try with each set of allowed options of a size that may reach the target with the best values, in the order
// of the rows. The set is overwritten after the call.
//
// Two bounds keep the work small. Without any limit a total is the mean, so the mean of the uncapped dimensions and all
// gains is one; options are sorted by falling gain, so the rest of a row falls short once one does. And the last option of a
// set has to lift whatever still holds the others down.
func (s *searching) sets(size int, try func(set []trial)) {
	set := make([]trial, 0, finding.MaxChanges)
	var extend func(from int, bound int64)
	extend = func(from int, bound int64) {
		if len(set) == size {
			try(set)
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

// reaches keeps a set that reaches the target if it is to be preferred to the best one so far.
func (s *searching) reaches(set []trial) {
	total := s.with(set).total()
	if total < s.target {
		return
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

// comesCloser keeps a set if it brings the total higher than any before, or as high by changes that are preferred.
// Sets come by size, so a larger one has to bring it higher. Least is asked for the same total: where a limit holds
// it, lesser values may do.
func (s *searching) comesCloser(set []trial) {
	total := s.with(set).total()
	if total < s.target || s.best != nil && total == s.best.total && len(set) > len(s.best.trials) {
		return
	}
	c := s.candidate(set, total)
	if s.best != nil && total == s.best.total && c.compareKinds(s.best) > 0 {
		return
	}
	s.target = total
	if c = s.least(c); c != nil && (s.best == nil || c.total > s.best.total || c.compare(s.best) < 0) {
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

// mostSteps is how many steps a candidate, which has its best values, may take to be preferred to the best one so far.
func (s *searching) mostSteps(c *candidate) int {
	switch {
	case s.best == nil || s.best.total < s.target || c.compareKinds(s.best) < 0:
		return math.MaxInt
	case c.total <= s.best.total && c.trials[0].option > s.best.trials[0].option:
		return s.best.steps - 1 // with as many it would at most be as good, and it comes later
	}
	return s.best.steps
}

// least finds the preferred values of the options of a candidate among those that still reach the target; nil where all
// take more steps than the best candidate so far.
func (s *searching) least(c *candidate) *candidate {
	most, fewest, bound := s.mostSteps(c), 0, s.free
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

// lift tells a candidate as a finding.
func (w *changes) lift(c *candidate) *finding.Lift {
	l := &finding.Lift{To: finding.Exact(c.total), Coverage: w.score.Coverage}
	for _, t := range c.trials {
		o := &w.options[t.option]
		to := o.raises[t.raise].value
		l.Changes = append(l.Changes, finding.Change{
			ID: "change." + o.answer.ID + "." + to, Answer: o.answer, To: to, Changer: o.changer, Open: o.open,
		})
		if !o.answer.Counted {
			l.Coverage += finding.Exact(w.Criteria[o.criterion].Unit * w.Weights[o.place])
		}
	}
	l.Grade = card.Grade(w.rules, l.To, l.Coverage)
	return l
}
