// Package score is the arithmetic that turns claims and a ruleset into scores.
//
// Its rules:
//
//   - It reads no file, clock, environment or global; country and date are arguments.
//   - Whole numbers only. Points and weights are whole, weights are percentages, and [finding.Exact] holds every
//     result without rounding.
//   - Every sum is made three times: with each open question at its worst, as best supported, and at its best.
//     What is unanswered earns nothing in the supported sum, so leaving a question open can never raise a score.
//   - Points never rise from a better value to a worse one, caps fire on low points, and the floor follows the
//     weakest dimension: so raising any answer never lowers a score, and answering a question never widens one.
//   - An allegation answers nothing, a refuted claim neither, and of several populations the hardest hit decides.
//   - The order in which claims, criteria and caps are written changes no number.
//   - The whole reckoning is kept: nothing is printed that is not in the result.
package card

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// Terms say by which rules, for which country and as of which day messengers are judged.
type Terms struct {
	Ruleset *fact.Ruleset
	Profile *fact.Profile
	Country string
	AsOf    fact.Date
}

// Score judges one messenger.
func Score(m *fact.Messenger, terms Terms) finding.Score {
	s := finding.Score{Messenger: m.ID, Dimensions: make([]finding.DimensionScore, 0, len(terms.Ruleset.Dimensions))}
	byAttribute := currentClaims(m.Claims, terms)
	answers := map[string]*finding.Answer{}
	for i := range terms.Ruleset.Dimensions {
		d := dimension(&terms.Ruleset.Dimensions[i], terms, byAttribute)
		for k := range d.Answers {
			answers[d.Answers[k].Criterion.Attribute] = &d.Answers[k]
		}
		s.Dimensions = append(s.Dimensions, d)
	}
	for i := range s.Dimensions {
		capDimension(&s.Dimensions[i], terms.Ruleset, answers)
	}
	total(&s, terms.Ruleset, answers)
	return s
}

// dimension answers the criteria of one dimension and takes their weighted mean.
func dimension(d *fact.Dimension, terms Terms, claims map[string][]*fact.Claim) finding.DimensionScore {
	s := finding.DimensionScore{
		Dimension: d,
		Weight:    terms.Profile.Weight(d.ID),
		Answers:   make([]finding.Answer, len(d.Criteria)),
	}
	for i := range d.Criteria {
		c := &d.Criteria[i]
		a := answer(c, claims[c.Attribute])
		s.Answers[i] = a
		for end := range s.Mean {
			s.Mean[end] += finding.Exact(c.Weight*a.Points[end]) * finding.OnePoint / 100
		}
		if a.Counted {
			s.Coverage += finding.Exact(c.Weight) * finding.OnePoint
		}
	}
	s.Score = s.Mean
	return s
}

// capDimension applies the lowest cap that fires at each end.
func capDimension(s *finding.DimensionScore, rules *fact.Ruleset, answers map[string]*finding.Answer) {
	for end := range s.Score {
		limit := lowestCap(s.Dimension.ID, rules, answers, end)
		if !limit.IsZero() && limit.At < s.Mean[end] {
			s.Limits[end], s.Score[end] = limit, limit.At
		}
	}
}

// lowestCap finds the lowest cap on a dimension (or on the total, when dimension is "") that fires at one end. The
// first one of the ruleset wins among equals.
func lowestCap(dimension string, rules *fact.Ruleset, answers map[string]*finding.Answer, end int) finding.Limit {
	var lowest finding.Limit
	for i := range rules.Caps {
		c := &rules.Caps[i]
		if c.Dimension != dimension || !fires(c, answers[c.Attribute], end) {
			continue
		}
		if at := finding.Exact(c.AtMost) * finding.OnePoint; lowest.IsZero() || at < lowest.At {
			lowest = finding.Limit{Cap: c, At: at, Open: mayNotFire(c, answers[c.Attribute])}
		}
	}
	return lowest
}

// fires says whether an answer earns no more points than the value that the cap names.
func fires(c *fact.Cap, a *finding.Answer, end int) bool {
	if a == nil {
		return false
	}
	worst := a.Criterion.Find(c.Worst)
	return worst != nil && a.Points[end] <= worst.Points
}

// mayNotFire says whether a cap that fires looks at a question that is not answered and may turn out better.
func mayNotFire(c *fact.Cap, a *finding.Answer) bool {
	return !a.Counted && a.Points[finding.High] > a.Criterion.Find(c.Worst).Points
}

// total takes the weighted mean of the dimensions, limits it, and gives the grade.
func total(s *finding.Score, rules *fact.Ruleset, answers map[string]*finding.Answer) {
	for _, d := range s.Dimensions {
		for end := range s.Mean {
			s.Mean[end] += d.Score[end] / 100 * finding.Exact(d.Weight)
		}
		s.Coverage += d.Coverage / 100 * finding.Exact(d.Weight)
	}
	s.Total = s.Mean
	for end := range s.Total {
		limit := floor(s, rules, end)
		if c := lowestCap("", rules, answers, end); !c.IsZero() && (limit.IsZero() || c.At < limit.At) {
			limit = c
		}
		if !limit.IsZero() && limit.At < s.Mean[end] {
			s.Limits[end], s.Total[end] = limit, limit.At
		}
	}
	if s.Coverage < finding.Exact(rules.Gate.Percent)*finding.OnePoint {
		return
	}
	for i := range rules.Grades {
		if s.Total[finding.Point] >= finding.Exact(rules.Grades[i].AtLeast)*finding.OnePoint {
			s.Grade = &rules.Grades[i]
			return
		}
	}
}

// floor is the limit across dimensions: the weakest counted headline dimension and the margin above it.
func floor(s *finding.Score, rules *fact.Ruleset, end int) finding.Limit {
	var limit finding.Limit
	for _, d := range s.Dimensions {
		if !d.Dimension.Headline || d.Weight == 0 {
			continue
		}
		at := d.Score[end] + finding.Exact(rules.Floor.Margin)*finding.OnePoint
		if limit.IsZero() || at < limit.At {
			limit = finding.Limit{Floor: d.Dimension, At: at}
		}
	}
	return limit
}
