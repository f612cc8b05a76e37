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
	t := &variation{messengers: a.Messengers, terms: a.terms, result: &finding.Choices{}, base: a.Scores}
	for i := range a.Scores {
		total := a.Scores[i].Total[finding.Point]
		t.result.Totals = append(t.result.Totals, finding.Spread{Lowest: total, Highest: total})
	}
	t.pairs()
	t.alternatives = slices.Clone(a.Ruleset.Alternatives)
	slices.SortStableFunc(t.alternatives, func(x, y fact.Alternative) int { return changesAnswers(y) - changesAnswers(x) })
	t.try(0, a.terms, nil, nil)
	slices.SortStableFunc(t.result.Pairs, func(x, y finding.PairChoice) int { return cmp.Compare(y.Holds, x.Holds) })
	return t.result
}

// changesAnswers is 1 where an alternative changes what answers are worth, which is computed before the sums.
func changesAnswers(a fact.Alternative) int {
	if slices.ContainsFunc(a.Choices, func(c fact.Choice) bool { return c.ChangesAnswers() }) {
		return 1
	}
	return 0
}

// A variation is the state while combinations are tried.
type variation struct {
	messengers   []*fact.Messenger
	terms        card.Terms
	alternatives []fact.Alternative // those that change what answers are worth come first
	base         []finding.Score
	result       *finding.Choices
}

// pairs lists the pairs that the ruleset tells apart, the higher total first.
func (t *variation) pairs() {
	for i := range t.base {
		for k := range t.base {
			if t.base[i].Total[finding.Point] > t.base[k].Total[finding.Point] {
				t.result.Pairs = append(t.result.Pairs, finding.PairChoice{Above: i, Below: k})
			}
		}
	}
}

// try chooses for the alternatives from one on, under terms that the earlier choices made. made lists those that are not the
// ruleset's own, and scores are what the messengers have as far as answers decide; nil while that is not settled.
func (t *variation) try(from int, terms card.Terms, made []*fact.Choice, scores []finding.Score) {
	if from == len(t.alternatives) || changesAnswers(t.alternatives[from]) == 0 {
		if scores == nil {
			for _, m := range t.messengers {
				scores = append(scores, card.Score(m, terms))
			}
		}
	}
	if from == len(t.alternatives) {
		t.count(terms, made, scores)
		return
	}
	t.try(from+1, terms, made, scores)
	choices := t.alternatives[from].Choices
	for i := range choices {
		t.try(from+1, choose(terms, &choices[i]), append(slices.Clip(made), &choices[i]), scores)
	}
}

// count notes what one combination gives.
func (t *variation) count(terms card.Terms, made []*fact.Choice, scores []finding.Score) {
	t.result.Combinations++
	totals := make([]finding.Exact, len(scores))
	for i := range scores {
		totals[i] = card.Reweigh(scores[i], terms.Ruleset, terms.Profile).Total[finding.Point]
		spread := &t.result.Totals[i]
		spread.Lowest, spread.Highest = min(spread.Lowest, totals[i]), max(spread.Highest, totals[i])
		if gradeOf(terms.Ruleset, totals[i]) == gradeOf(terms.Ruleset, t.base[i].Total[finding.Point]) {
			spread.SameGrade++
		}
	}
	for i := range t.result.Pairs {
		p := &t.result.Pairs[i]
		if totals[p.Above] > totals[p.Below] {
			p.Holds++
		} else if len(made) == 1 {
			p.Breaks = append(p.Breaks, made[0])
		}
	}
}

// gradeOf is the name of the grade in which a total lies.
func gradeOf(rules *fact.Ruleset, total finding.Exact) string {
	for i := range rules.Grades {
		if total >= finding.Exact(rules.Grades[i].AtLeast)*finding.OnePoint {
			return rules.Grades[i].Name
		}
	}
	return ""
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
