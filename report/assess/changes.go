package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// changes are what could be different about one messenger, with its supported score laid out so that they can be tried
// fast. Gains, bounds and totals are in ten-thousandths of a point.
type changes struct {
	*card.Card
	score        *finding.Score
	rules        *fact.Ruleset
	options      []option // what can be changed, in the order of the ruleset
	free         int64    // the supported total before any limit
	points       []int    // by criterion, as supported
	changed      []int    // buffer: points with some changes made
	sums, limits []int64  // buffers of what these add up to
	tried        int      // how many totals were computed
}

// An option is a criterion that could be answered better.
type option struct {
	*card.Criterion
	number  int // of the criterion on the card
	changer fact.Changer
	raises  []raise // from best to worst
	uncaps  bool    // whether a cap may fire at the answer, so that raises may add more than their gains
}

// A raise is one better answer.
type raise struct {
	value  string
	points int
	within int64 // how much it adds to the mean of the dimension
	gain   int64 // how much that adds to the total where no limit holds it
	steps  int   // how many places it lies above today's answer in the attribute's list
}

// fewest is how many steps the least of the better answers takes.
func (o *option) fewest() int { return o.raises[len(o.raises)-1].steps }

// gain is how much the best answer adds to the total where no limit holds it.
func (o *option) gain() int64 { return o.raises[0].gain }

func newChanges(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) *changes {
	w := &changes{Card: card.New(s, rules), score: s, rules: rules}
	w.points, w.changed = w.Points(finding.Point), w.Points(finding.Point)
	w.sums, w.limits = w.Buffers()
	for place, weight := range w.Weights {
		w.free += int64(s.Dimensions[w.Dimensions[place]].Mean[finding.Point]) / 100 * weight
	}
	for i := range w.Criteria {
		k := &w.Criteria[i]
		changer := changers[k.Answer.Criterion.Attribute]
		if k.Place >= len(w.Weights) || changer == fact.ByNobody || changer == "" || k.Answer.State == finding.OpenNoSubject {
			continue
		}
		if raises := w.raises(k); len(raises) > 0 {
			w.options = append(w.options, option{k, i, changer, raises, w.MayFire(i, w.points[i])})
		}
	}
	return w
}

// raises lists the better answers to a criterion.
func (w *changes) raises(k *card.Criterion) []raise {
	a := k.Answer
	values := slices.DeleteFunc(slices.Clone(a.Criterion.Points), func(v fact.ValuePoints) bool { return fact.IsSpecial(v.Value) })
	today := len(values) - 1 // where nothing is known, the steps are counted from the worst answer
	if a.Claim != nil && a.State != finding.OpenAlleged {
		if i := slices.IndexFunc(values, func(v fact.ValuePoints) bool { return v.Value == a.Claim.Value }); i >= 0 {
			today = i
		}
	}
	var list []raise
	for i, v := range values {
		if more := v.Points - a.Points[finding.Point]; more > 0 {
			within := k.Unit * int64(more)
			list = append(list, raise{v.Value, v.Points, within, within / 100 * w.Weights[k.Place], max(today-i, 1)})
		}
	}
	return list
}

// open says whether an answer may be better already than what is shown: it is unknown, alleged, withheld without a
// rule, or disputed.
func open(a *finding.Answer) bool {
	return a.State != finding.Answered && a.Rule == nil || a.State == finding.OpenDisputed
}

// A result is the mean that some changes lead to, and the limit on the total.
type result struct {
	mean, limit int64
	floor       int // the place of the dimension that sets the limit, or -1
}

func (r result) total() int64 { return min(r.mean, r.limit) }

// with adds up the supported score with some changes made.
func (w *changes) with(trials []trial) result {
	w.tried++
	copy(w.changed, w.points)
	for _, t := range trials {
		o := &w.options[t.option]
		w.changed[o.number] = o.raises[t.raise].points
	}
	w.Add(w.changed, w.sums, w.limits)
	limit, floor := w.Limit(w.sums, w.limits)
	return result{w.Mean(w.sums, w.limits, w.Weights) / 100, limit, floor}
}

// fallsShort says of a result that one more change, however well it is made, does not bring to the target. It says so
// only where a glance is enough: of an answer at which a cap may fire it is not.
func (o *option) fallsShort(r result, target int64) bool {
	if o.uncaps {
		return false
	}
	return r.mean+o.gain() < target || r.limit < target && (o.Place != r.floor || r.limit+o.raises[0].within < target)
}
