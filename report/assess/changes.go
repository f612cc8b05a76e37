package assess

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A world is one messenger's supported score, laid out so that changed answers can be tried fast.
type world struct {
	score   *finding.Score
	rules   *fact.Ruleset
	means   []finding.Exact // of the dimensions, before any cap
	weights []finding.Exact // of the dimensions in the profile
	caps    [][]knockout    // by dimension, last those on the total
	options []option        // what can be changed, in the order of the ruleset
}

// An option is a criterion that could be answered better.
type option struct {
	answer    *finding.Answer
	dimension int
	changer   fact.Changer
	open      bool
	raises    []raise       // from best to worst
	within    finding.Exact // how much the best of raises adds to the mean of the dimension
	gain      finding.Exact // how much that adds to the total where no limit holds it
	uncaps    bool          // a cap looks at the answer, so that raises may add more than that
}

// A raise is one better answer.
type raise struct {
	value  string
	points int
	gain   finding.Exact // how much it adds to the total where no limit holds it
	steps  int           // how many places it lies above today's answer in the attribute's list
}

// fewest is how many steps the least of the better answers takes.
func (o *option) fewest() int { return o.raises[len(o.raises)-1].steps }

// A knockout is a cap of the ruleset.
type knockout struct {
	at     finding.Exact
	answer *finding.Answer
	worst  int // points at or below which it fires
}

func newWorld(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) *world {
	w := &world{score: s, rules: rules, caps: make([][]knockout, len(s.Dimensions)+1)}
	answers := map[string]*finding.Answer{}
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		w.means = append(w.means, d.Mean[finding.Point])
		w.weights = append(w.weights, finding.Exact(d.Weight))
		for k := range d.Answers {
			a := &d.Answers[k]
			answers[a.Criterion.Attribute] = a
			if o, ok := newOption(a, i, d.Weight, changers[a.Criterion.Attribute]); ok {
				w.options = append(w.options, o)
			}
		}
	}
	for i := range rules.Caps {
		w.addCap(&rules.Caps[i], answers)
	}
	return w
}

func (w *world) addCap(c *fact.Cap, answers map[string]*finding.Answer) {
	a := answers[c.Attribute]
	if a == nil {
		return
	}
	worst := a.Criterion.Find(c.Worst)
	if worst == nil {
		return
	}
	on := len(w.means) // the total
	if c.Dimension != "" {
		on = slices.IndexFunc(w.score.Dimensions, func(d finding.DimensionScore) bool { return d.Dimension.ID == c.Dimension })
	}
	if on < 0 {
		return
	}
	w.caps[on] = append(w.caps[on], knockout{at: finding.Exact(c.AtMost) * finding.OnePoint, answer: a, worst: worst.Points})
	for i := range w.options {
		w.options[i].uncaps = w.options[i].uncaps || w.options[i].answer == a
	}
}

// newOption lists the better answers to a criterion, and says whether there is one that somebody could bring about.
func newOption(a *finding.Answer, dimension, weight int, changer fact.Changer) (option, bool) {
	o := option{answer: a, dimension: dimension, changer: changer, open: open(a)}
	if weight == 0 || changer == fact.ByNobody || changer == "" || a.State == finding.OpenNoSubject {
		return o, false
	}
	var values []fact.ValuePoints
	for _, v := range a.Criterion.Points {
		if !fact.IsSpecial(v.Value) {
			values = append(values, v)
		}
	}
	today := len(values) - 1 // where nothing is known, the steps are counted from the worst answer
	if a.Claim != nil && a.State != finding.OpenAlleged {
		if i := slices.IndexFunc(values, func(v fact.ValuePoints) bool { return v.Value == a.Claim.Value }); i >= 0 {
			today = i
		}
	}
	for i, v := range values {
		if v.Points > a.Points[finding.Point] {
			gain := meanGain(a, v.Points) / 100 * finding.Exact(weight)
			o.raises = append(o.raises, raise{value: v.Value, points: v.Points, gain: gain, steps: max(today-i, 1)})
		}
	}
	if len(o.raises) == 0 {
		return o, false
	}
	o.within, o.gain = meanGain(a, o.raises[0].points), o.raises[0].gain
	return o, true
}

// meanGain is what a better answer adds to the mean of its dimension.
func meanGain(a *finding.Answer, points int) finding.Exact {
	return finding.Exact(a.Criterion.Weight*(points-a.Points[finding.Point])) * finding.OnePoint / 100
}

// open says whether an answer may be better already than what is shown: it is unknown, alleged, withheld without a
// rule, or disputed.
func open(a *finding.Answer) bool {
	return a.State != finding.Answered && a.Rule == nil || a.State == finding.OpenDisputed
}

// A trial is a change that is tried: an option, and which of its raises.
type trial struct{ option, raise int }

// A reckoning is a total before its limits, and the lowest of these.
type reckoning struct {
	mean  finding.Exact
	limit finding.Exact // more than any mean where there is none
	floor int           // the dimension that sets the limit; -1 where a cap on the total does, or nothing
}

func (r reckoning) total() finding.Exact { return min(r.mean, r.limit) }

// reckon makes the supported total with some changes made: means, caps, weighted mean, then floor and caps on the total,
// as package score has it.
func (w *world) reckon(trials []trial) reckoning {
	r := reckoning{limit: w.lowestCap(len(w.means), trials), floor: -1}
	for d := range w.means {
		if w.weights[d] == 0 {
			continue
		}
		score := w.means[d]
		for _, t := range trials {
			if o := &w.options[t.option]; o.dimension == d {
				score += meanGain(o.answer, o.raises[t.raise].points)
			}
		}
		score = min(score, w.lowestCap(d, trials))
		r.mean += score / 100 * w.weights[d]
		if w.score.Dimensions[d].Dimension.Headline {
			if at := score + finding.Exact(w.rules.Floor.Margin)*finding.OnePoint; at < r.limit {
				r.limit, r.floor = at, d
			}
		}
	}
	return r
}

// unlimited is more than any score.
const unlimited = 1000 * finding.OnePoint

// lowestCap is the lowest cap on a dimension, or on the total behind the last of them, that fires after some changes.
func (w *world) lowestCap(on int, trials []trial) finding.Exact {
	lowest := unlimited
	for i := range w.caps[on] {
		c := &w.caps[on][i]
		if c.at >= lowest {
			continue
		}
		points := c.answer.Points[finding.Point]
		for _, t := range trials {
			if o := &w.options[t.option]; o.answer == c.answer {
				points = o.raises[t.raise].points
			}
		}
		if points <= c.worst {
			lowest = c.at
		}
	}
	return lowest
}

// fallsShort says of a reckoning that one more change, however well it is made, does not bring to the target. It says
// so only where that is plain at a glance: of an answer that a cap looks at it is not.
func (o *option) fallsShort(r reckoning, target finding.Exact) bool {
	switch {
	case o.uncaps:
		return false
	case r.mean+o.gain < target:
		return true
	case r.limit >= target:
		return false
	}
	return o.dimension != r.floor || r.limit+o.within < target
}
