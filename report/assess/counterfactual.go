package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// counterfactual finds the smallest set of changed answers that would lift a messenger from its supported total to the next
// grade. changers says who could change the answer to an attribute.
//
//   - It looks at sets of one, two and three criteria that are answered better than today. Every set is either looked at
//     or shown to fall short by an upper bound, so what it finds is the smallest there is.
//   - Raising an answer never lowers a score (see package card). So a set is tried with the best values first, and
//     with lesser ones only where the best reach the target.
//   - What nobody can change is left alone, and so is a question that does not arise: it would come up only after
//     another fact has changed. Criteria that the profile does not count change nothing and are left alone too.
//   - Facts hang together: one change may bring others with it. Only what the changes do by themselves is counted, so a
//     real change does at least as much.
//   - Among sets of one size: what the operator alone can do comes first, then what is settled today before what is
//     open, then the fewest steps along the lists of answers, then the greatest total, then the order of the ruleset.
func counterfactual(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) finding.Counterfactual {
	return newChanges(s, rules, changers).counterfactual()
}

func (w *changes) counterfactual() finding.Counterfactual {
	c := finding.Counterfactual{Messenger: w.score.Messenger, From: w.score.Total[finding.Point]}
	next := card.Reached(w.rules, c.From) - 1
	if next < 0 || !w.score.Gone.IsZero() { // nobody can ask anything of what is gone
		return c
	}
	c.Target = &w.rules.Grades[next]
	target := int64(c.Target.AtLeast) * int64(finding.OnePoint)
	if c.Operator = w.search(target, false); c.Operator.Lift == nil {
		c.Anybody = w.search(target, true)
	}
	return c
}

// lift tells a candidate as a finding.
func (w *changes) lift(c *candidate) *finding.Lift {
	after := finding.Score{Dimensions: slices.Clone(w.score.Dimensions)}
	for i := range after.Dimensions {
		after.Dimensions[i].Answers = slices.Clone(after.Dimensions[i].Answers)
	}
	l := &finding.Lift{}
	for _, t := range c.trials {
		o := &w.options[t.option]
		to := o.raises[t.raise]
		l.Changes = append(l.Changes, finding.Change{
			ID: "change." + o.Answer.ID + "." + to.value, Answer: o.Answer, To: to.value, Changer: o.changer, Open: open(o.Answer),
		})
		d := &after.Dimensions[w.Dimensions[o.Place]]
		a := &d.Answers[slices.IndexFunc(d.Answers, func(a finding.Answer) bool { return a.Criterion == o.Answer.Criterion })]
		if !a.Counted {
			d.Coverage += finding.Exact(a.Criterion.Weight) * finding.OnePoint
		}
		a.Counted, a.Points = true, finding.Points{to.points, to.points, to.points}
	}
	card.AddUp(&after, w.rules)
	l.To, l.Coverage, l.Grade = finding.Exact(c.total), after.Coverage, after.Grade
	return l
}

// changes are what could be different about one messenger, with its supported score laid out so that they can be tried
// fast. Gains, bounds and totals are in ten-thousandths of a point.
type changes struct {
	*card.Card
	score    *finding.Score
	rules    *fact.Ruleset
	options  []option   // what can be changed, in the order of the ruleset
	free     int64      // the supported total before any limit
	earned   []int      // by criterion, as supported
	judged   []int      // the same, as caps and floor look at it
	changed  []int      // buffer: earned with some changes made
	judgedAs []int      // buffer: judged with them
	sums     *card.Sums // buffer of what these add up to
	tried    int        // how many totals were computed
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
	w.earned, w.judged = w.Points(finding.Point)
	w.changed, w.judgedAs = slices.Clone(w.earned), slices.Clone(w.judged)
	w.sums = w.Sums()
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
			w.options = append(w.options, option{k, i, changer, raises, w.MayFire(i, w.judged[i])})
		}
	}
	return w
}

// raises lists the better answers to a criterion.
func (w *changes) raises(k *card.Criterion) []raise {
	a := k.Answer
	values := slices.Clone(a.Criterion.Points)
	values = slices.DeleteFunc(values, func(v fact.ValuePoints) bool { return fact.IsSpecial(v.Value) })
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

// with adds up the supported score with some changes made: the mean itself, so that the sum of the weights is 1.
func (w *changes) with(trials []trial) card.Result {
	w.tried++
	copy(w.changed, w.earned)
	copy(w.judgedAs, w.judged)
	for _, t := range trials {
		o := &w.options[t.option]
		w.changed[o.number], w.judgedAs[o.number] = o.raises[t.raise].points, o.raises[t.raise].points
	}
	w.Add(w.changed, w.judgedAs, w.sums)
	r := w.Result(w.sums, w.Weights)
	r.Mean /= 100
	return r
}

// fallsShort says of a result that one more change, however well it is made, does not bring to the target. It says so
// only where a glance is enough: of an answer at which a cap may fire it is not.
func (o *option) fallsShort(r card.Result, target int64) bool {
	if o.uncaps {
		return false
	}
	return r.Mean+o.gain() < target || r.Limit < target && (o.Place != r.Floor || r.Limit+o.raises[0].within < target)
}
