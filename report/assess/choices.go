package assess

import (
	"cmp"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// choices tries every combination of the alternatives of the ruleset on the supported totals; nil where there is nothing to try or
// to compare.
func (a *assessment) choices() *finding.Choices {
	if n := len(a.Messengers); len(a.Ruleset.Alternatives) == 0 || n < 2 || n > finding.MostCompared {
		return nil
	}
	v := &variation{messengers: a.Messengers, base: a.Scores, totals: make([]finding.Exact, len(a.Scores))}
	for i := range a.Scores {
		total := a.Scores[i].Total[finding.Point]
		v.result.Totals = append(v.result.Totals, finding.Spread{Lowest: total, Highest: total})
	}
	v.result.Weights = effective(a.Scores, a.Ruleset, a.terms.Profile)
	v.pairs()
	v.alternatives = slices.Clone(a.Ruleset.Alternatives)
	slices.SortStableFunc(v.alternatives, func(x, y fact.Alternative) int { return cmp.Compare(stage(x), stage(y)) })
	v.try(0, a.terms, nil, nil, nil)
	slices.SortStableFunc(v.result.Pairs, func(x, y finding.PairChoice) int { return cmp.Compare(y.Holds, x.Holds) })
	return &v.result
}

// stage says when what an alternative changes is computed: what answers are worth first, then caps and floor, then what dimensions
// weigh.
func stage(a fact.Alternative) int {
	switch {
	case slices.ContainsFunc(a.Choices, func(c fact.Choice) bool { return c.ChangesAnswers() }):
		return 0
	case slices.ContainsFunc(a.Choices, func(c fact.Choice) bool { return c.Weights == nil }):
		return 1
	}
	return 2
}

// A variation is the state while combinations are tried.
type variation struct {
	messengers   []*fact.Messenger
	alternatives []fact.Alternative // by stage
	base         []finding.Score
	result       finding.Choices
	totals       []finding.Exact // buffer
}

// pairs lists the pairs that the ruleset tells apart, the higher total first.
func (v *variation) pairs() {
	for i := range v.base {
		for k := range v.base {
			if v.base[i].Total[finding.Point] > v.base[k].Total[finding.Point] {
				v.result.Pairs = append(v.result.Pairs, finding.PairChoice{Above: i, Below: k})
			}
		}
	}
}

// try chooses for the alternatives from one on, under the terms of the earlier choices. made lists those that are not the ruleset's
// own. What a stage computes is computed once, before the alternatives of the next stage are tried.
func (v *variation) try(from int, terms card.Terms, made []*fact.Choice, scores []finding.Score, parts []card.Parts) {
	last := from == len(v.alternatives)
	if scores == nil && (last || stage(v.alternatives[from]) > 0) {
		for _, m := range v.messengers {
			scores = append(scores, card.Score(m, terms))
		}
	}
	if parts == nil && (last || stage(v.alternatives[from]) > 1) {
		for i := range scores {
			parts = append(parts, card.PartsOf(&scores[i], terms.Ruleset))
		}
	}
	if last {
		v.count(terms, made, parts)
		return
	}
	v.try(from+1, terms, made, scores, parts)
	choices := v.alternatives[from].Choices
	for i := range choices {
		v.try(from+1, choose(terms, &choices[i]), append(slices.Clip(made), &choices[i]), scores, parts)
	}
}

// count notes what one combination gives.
func (v *variation) count(terms card.Terms, made []*fact.Choice, parts []card.Parts) {
	v.result.Combinations++
	weights := weightsOf(terms.Ruleset, terms.Profile)
	for i := range parts {
		total, spread := parts[i].Total(weights), &v.result.Totals[i]
		v.totals[i] = total
		spread.Lowest, spread.Highest = min(spread.Lowest, total), max(spread.Highest, total)
		if card.Reached(terms.Ruleset, total) == card.Reached(terms.Ruleset, v.base[i].Total[finding.Point]) {
			spread.SameGrade++
		}
	}
	for i := range v.result.Pairs {
		p := &v.result.Pairs[i]
		if v.totals[p.Above] > v.totals[p.Below] {
			p.Holds++
		} else if len(made) == 1 {
			p.Breaks = append(p.Breaks, made[0])
		}
	}
}

// choose gives the terms after one choice. What it does not change is shared.
func choose(terms card.Terms, c *fact.Choice) card.Terms {
	if c.Weights != nil {
		profile := *terms.Profile
		profile.Weights, terms.Profile = c.Weights, &profile
		return terms
	}
	rules := *terms.Ruleset
	switch {
	case c.Caps == fact.NoCaps:
		rules.Caps = nil
	case c.Caps == fact.TotalCaps:
		rules.Caps = slices.DeleteFunc(slices.Clone(rules.Caps), func(k fact.Cap) bool { return k.Dimension != "" })
	case c.Caps == fact.HigherCaps:
		rules.Caps = slices.Clone(rules.Caps)
		for i := range rules.Caps {
			rules.Caps[i].AtMost = min(100, rules.Caps[i].AtMost+10)
		}
	case c.ChangesAnswers():
		rules.Dimensions = slices.Clone(rules.Dimensions)
		for i := range rules.Dimensions {
			rules.Dimensions[i].Criteria = rescaled(rules.Dimensions[i].Criteria, c)
		}
	default:
		rules.Floor.Margin = c.Margin
	}
	terms.Ruleset = &rules
	return terms
}

// rescaled gives the criteria of a dimension other points or other weights.
func rescaled(criteria []fact.Criterion, c *fact.Choice) []fact.Criterion {
	out := slices.Clone(criteria)
	for i := range out {
		if c.Scale != "" {
			out[i].Points = spread(out[i].Points, c.Scale)
		}
	}
	if c.Criteria != "" {
		levelled(out, c.Criteria)
	}
	return out
}

// spread spreads points over the values of a criterion. Values that the ruleset gives the same points keep the same, and so do
// the special answers, which stand behind the values.
func spread(points []fact.ValuePoints, scale fact.Scale) []fact.ValuePoints {
	out := slices.Clone(points)
	var levels []int // the different points, from the most to the fewest
	for _, p := range points {
		if !fact.IsSpecial(p.Value) && !slices.Contains(levels, p.Points) {
			levels = append(levels, p.Points)
		}
	}
	for i := range out {
		level := slices.Index(levels, out[i].Points)
		last := len(levels) - 1
		switch {
		case level < 0 || last == 0 || level == 0 || level == last:
		case scale == fact.EvenScale:
			out[i].Points = 100 * (last - level) / last
		case scale == fact.StrictScale:
			out[i].Points = 0
		case scale == fact.LenientScale:
			out[i].Points = 100
		}
	}
	return out
}

// levelled gives criteria other weights that add up to 100 as well: what is left of a whole division goes to the first ones.
func levelled(criteria []fact.Criterion, how fact.CriterionWeights) {
	n, sum := len(criteria), 0
	for i := range criteria {
		w := 100 / n
		if how == fact.FlatCriteria {
			w = max(1, (100/n+criteria[i].Weight)/2)
		}
		criteria[i].Weight = w
		sum += w
	}
	for i := 0; sum != 100; i = (i + 1) % n {
		step := 1
		if sum > 100 {
			step = -1
		}
		if criteria[i].Weight+step >= 1 {
			criteria[i].Weight += step
			sum += step
		}
	}
}
