package counterfactual

import (
	"cmp"
	"slices"

	"openletter/report"
)

// A candidate is a set of trials with what it is preferred by.
type candidate struct {
	trials []trial // in the order of the ruleset
	states int     // how many of them are up to the state
	opens  int     // how many are open today
	steps  int
	total  report.Exact
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
func (w *world) search(target report.Exact, allow func(*option) bool) report.Search {
	s := &searching{world: w, target: target}
	for i := range w.options {
		if allow(&w.options[i]) {
			s.allowed = append(s.allowed, i)
		}
	}
	slices.SortStableFunc(s.allowed, func(a, b int) int { return cmp.Compare(w.options[b].gain, w.options[a].gain) })
	for size := 1; size <= report.MaxChanges; size++ {
		s.sets(size, s.reaches)
		if s.best != nil {
			return report.Search{Lift: w.lift(s.best), Others: s.found - 1}
		}
	}
	s.target = w.total(nil) + 1
	for size := 1; size <= report.MaxChanges; size++ {
		s.sets(size, s.comesCloser)
	}
	if s.best == nil {
		return report.Search{}
	}
	return report.Search{Best: w.lift(s.best)}
}

// searching is the state of one search.
type searching struct {
	*world
	allowed []int // options, those that can gain most first
	target  report.Exact
	best    *candidate
	found   int // sets of the best one's size that reach the target
}

// sets calls try with each set of allowed options of a size whose bound reaches the target. The set is overwritten
// after the call. Without any limit a total is the mean, so the mean of the uncapped dimensions and all gains is a
// bound; options stand by falling gain, so the rest of a row falls short once one does.
func (s *searching) sets(size int, try func(set []int)) {
	var free report.Exact
	for d, mean := range s.means {
		free += mean / 100 * s.weights[d]
	}
	set := make([]int, 0, report.MaxChanges)
	var extend func(from int, bound report.Exact)
	extend = func(from int, bound report.Exact) {
		if len(set) == size {
			try(set)
			return
		}
		lacking := report.Exact(size - len(set))
		for i := from; i < len(s.allowed); i++ {
			gain := s.options[s.allowed[i]].gain
			if bound+lacking*gain < s.target {
				return
			}
			set = append(set, s.allowed[i])
			extend(i+1, bound+gain)
			set = set[:len(set)-1]
		}
	}
	extend(0, free)
}

// reaches keeps a set that reaches the target if it is to be preferred to the best one so far.
func (s *searching) reaches(set []int) {
	c := s.candidate(set)
	if s.total(c.trials) < s.target {
		return
	}
	s.found++
	if s.best != nil && c.compareKinds(s.best) > 0 {
		return
	}
	if c = s.least(c); s.best == nil || c.compare(s.best) < 0 {
		s.best = c
	}
}

// comesCloser keeps a set if it brings the total higher than any before, or as high by changes that are preferred.
// Sets come by size, so a larger one has to bring it higher. Least is asked for the same total: where a limit holds
// it, lesser values may do.
func (s *searching) comesCloser(set []int) {
	c := s.candidate(set)
	c.total = s.total(c.trials)
	if c.total < s.target || s.best != nil && c.total == s.best.total &&
		(len(set) > len(s.best.trials) || c.compareKinds(s.best) > 0) {
		return
	}
	s.target = c.total
	if c = s.least(c); s.best == nil || c.total > s.best.total || c.compare(s.best) < 0 {
		s.best = c
	}
}

// candidate makes the candidate of a set with the best value of each option.
func (s *searching) candidate(set []int) *candidate {
	c := &candidate{}
	for _, i := range set {
		c.trials = append(c.trials, trial{option: i})
		if s.options[i].changer == report.ByState {
			c.states++
		}
		if s.options[i].open {
			c.opens++
		}
	}
	slices.SortFunc(c.trials, func(a, b trial) int { return cmp.Compare(a.option, b.option) })
	return c
}

// least finds the preferred values of the options of a candidate among those that still reach the target.
func (s *searching) least(c *candidate) *candidate {
	var best *candidate
	var vary func(i int)
	vary = func(i int) {
		if i == len(c.trials) {
			if c.total = s.total(c.trials); c.total < s.target {
				return
			}
			c.steps = 0
			for _, t := range c.trials {
				c.steps += s.options[t.option].raises[t.raise].steps
			}
			if best == nil || c.compare(best) < 0 {
				kept := *c
				kept.trials = slices.Clone(c.trials)
				best = &kept
			}
			return
		}
		for r := range s.options[c.trials[i].option].raises {
			c.trials[i].raise = r
			vary(i + 1)
		}
	}
	vary(0)
	return best
}

// lift words a candidate in the terms of package report.
func (w *world) lift(c *candidate) *report.Lift {
	l := &report.Lift{To: c.total, Coverage: w.score.Coverage}
	for _, t := range c.trials {
		o := &w.options[t.option]
		l.Changes = append(l.Changes, report.Change{
			Answer: o.answer, To: o.raises[t.raise].value, Changer: o.changer, Open: o.open,
		})
		if !o.answer.Counted {
			l.Coverage += report.Exact(o.answer.Criterion.Weight) * report.OnePoint / 100 * w.weights[o.dimension]
		}
	}
	if l.Coverage >= report.Exact(w.rules.Gate.Percent)*report.OnePoint {
		for i := range w.rules.Grades {
			if l.To >= report.Exact(w.rules.Grades[i].AtLeast)*report.OnePoint {
				l.Grade = &w.rules.Grades[i]
				break
			}
		}
	}
	return l
}
