package counterfactual

import (
	"slices"

	"openletter/report"
)

// A world is one messenger's supported score, laid out so that changed answers can be tried fast.
type world struct {
	score   *report.Score
	rules   *report.Ruleset
	means   []report.Exact // of the dimensions, before any cap
	weights []report.Exact // of the dimensions in the profile
	caps    []knockout
	options []option // what can be changed, in the order of the ruleset
}

// An option is a criterion that could be answered better.
type option struct {
	answer    *report.Answer
	dimension int
	changer   report.Changer
	open      bool
	raises    []raise // from best to worst
	gain      report.Exact
	// gain is how much the best of raises adds to the total where no limit holds it
}

// A raise is one better answer.
type raise struct {
	value  string
	points int
	steps  int // how many places it lies above today's answer in the attribute's list
}

// A knockout is a cap of the ruleset.
type knockout struct {
	dimension int // -1 for the total
	at        report.Exact
	answer    *report.Answer
	worst     int // points at or below which it fires
}

func newWorld(s *report.Score, rules *report.Ruleset, changers map[string]report.Changer) *world {
	w := &world{score: s, rules: rules}
	answers := map[string]*report.Answer{}
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		w.means = append(w.means, d.Mean[report.Point])
		w.weights = append(w.weights, report.Exact(d.Weight))
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

func (w *world) addCap(c *report.Cap, answers map[string]*report.Answer) {
	a := answers[c.Attribute]
	if a == nil {
		return
	}
	worst := a.Criterion.Find(c.Worst)
	if worst == nil {
		return
	}
	w.caps = append(w.caps, knockout{
		dimension: slices.IndexFunc(w.score.Dimensions, func(d report.DimensionScore) bool { return d.Dimension.ID == c.Dimension }),
		at:        report.Exact(c.AtMost) * report.OnePoint,
		answer:    a,
		worst:     worst.Points,
	})
}

// newOption lists the better answers to a criterion, and says whether there is one that somebody could bring about.
func newOption(a *report.Answer, dimension, weight int, changer report.Changer) (option, bool) {
	o := option{answer: a, dimension: dimension, changer: changer, open: open(a)}
	if weight == 0 || changer == report.ByNobody || changer == "" || a.State == report.OpenNoSubject {
		return o, false
	}
	var values []report.ValuePoints
	for _, v := range a.Criterion.Points {
		if !report.IsSpecial(v.Value) {
			values = append(values, v)
		}
	}
	today := len(values) - 1 // where nothing is known, the steps are counted from the worst answer
	if a.Claim != nil && a.State != report.OpenAlleged {
		if i := slices.IndexFunc(values, func(v report.ValuePoints) bool { return v.Value == a.Claim.Value }); i >= 0 {
			today = i
		}
	}
	for i, v := range values {
		if v.Points > a.Points[report.Point] {
			o.raises = append(o.raises, raise{value: v.Value, points: v.Points, steps: max(today-i, 1)})
		}
	}
	if len(o.raises) == 0 {
		return o, false
	}
	o.gain = meanGain(a, o.raises[0].points) / 100 * report.Exact(weight)
	return o, true
}

// meanGain is what a better answer adds to the mean of its dimension.
func meanGain(a *report.Answer, points int) report.Exact {
	return report.Exact(a.Criterion.Weight*(points-a.Points[report.Point])) * report.OnePoint / 100
}

// open says whether an answer may be better already than what is shown: it is unknown, alleged, withheld without a
// rule, or disputed.
func open(a *report.Answer) bool {
	return a.State != report.Answered && a.Rule == nil || a.State == report.OpenDisputed
}

// A trial is a change that is tried: an option, and which of its raises.
type trial struct{ option, raise int }

// total is the supported total with some changes made: means, caps, weighted mean, then floor and caps on the total,
// as package score has it.
func (w *world) total(trials []trial) report.Exact {
	var mean report.Exact
	limit := report.Exact(-1)
	for d := range w.means {
		score := w.means[d]
		for _, t := range trials {
			if o := &w.options[t.option]; o.dimension == d {
				score += meanGain(o.answer, o.raises[t.raise].points)
			}
		}
		if c := w.lowestCap(d, trials); c >= 0 {
			score = min(score, c)
		}
		mean += score / 100 * w.weights[d]
		if w.score.Dimensions[d].Dimension.Headline && w.weights[d] > 0 {
			if at := score + report.Exact(w.rules.Floor.Margin)*report.OnePoint; limit < 0 || at < limit {
				limit = at
			}
		}
	}
	if c := w.lowestCap(-1, trials); c >= 0 && (limit < 0 || c < limit) {
		limit = c
	}
	if limit >= 0 {
		mean = min(mean, limit)
	}
	return mean
}

// lowestCap is the lowest cap on a dimension that fires after some changes, or -1.
func (w *world) lowestCap(dimension int, trials []trial) report.Exact {
	lowest := report.Exact(-1)
	for i := range w.caps {
		c := &w.caps[i]
		if c.dimension != dimension || lowest >= 0 && c.at >= lowest {
			continue
		}
		points := c.answer.Points[report.Point]
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
