// Package score is the arithmetic that turns claims and a ruleset into scores.
//
// Its rules:
//
//   - It reads no file, clock, environment or global; country and date are arguments.
//   - Whole numbers only. Points and weights are whole, weights are percentages, and [report.Exact] holds every
//     result without rounding.
//   - Every sum is made three times: with each open question at its worst, as best supported, and at its best.
//     What is unanswered earns nothing in the supported sum, so leaving a question open can never raise a score.
//   - Points never rise from a better value to a worse one, caps fire on low points, and the floor follows the
//     weakest dimension: so raising any answer never lowers a score, and answering a question never widens one.
//   - An allegation answers nothing, a refuted claim neither, and of several populations the hardest hit decides.
//   - The order in which claims, criteria and caps are written changes no number.
//   - The whole reckoning is kept: nothing is printed that is not in the result.
package score

import "openletter/report"

// Terms say by which rules, for which country and as of which day messengers are judged.
type Terms struct {
	Ruleset *report.Ruleset
	Profile *report.Profile
	Country string
	AsOf    report.Date
}

// Messenger judges one messenger.
func Messenger(m *report.Messenger, terms Terms) report.Score {
	s := report.Score{Messenger: m.ID, Dimensions: make([]report.DimensionScore, 0, len(terms.Ruleset.Dimensions))}
	byAttribute := currentClaims(m.Claims, terms)
	answers := map[string]*report.Answer{}
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
func dimension(d *report.Dimension, terms Terms, claims map[string][]*report.Claim) report.DimensionScore {
	s := report.DimensionScore{
		Dimension: d,
		Weight:    terms.Profile.Weight(d.ID),
		Answers:   make([]report.Answer, len(d.Criteria)),
	}
	for i := range d.Criteria {
		c := &d.Criteria[i]
		a := answer(c, claims[c.Attribute])
		s.Answers[i] = a
		for end := range s.Mean {
			s.Mean[end] += report.Exact(c.Weight*a.Points[end]) * report.OnePoint / 100
		}
		if a.Counted {
			s.Coverage += report.Exact(c.Weight) * report.OnePoint
		}
	}
	s.Score = s.Mean
	return s
}

// capDimension applies the lowest cap that fires at each end.
func capDimension(s *report.DimensionScore, rules *report.Ruleset, answers map[string]*report.Answer) {
	for end := range s.Score {
		limit := lowestCap(s.Dimension.ID, rules, answers, end)
		if !limit.IsZero() && limit.At < s.Mean[end] {
			s.Limits[end], s.Score[end] = limit, limit.At
		}
	}
}

// lowestCap finds the lowest cap on a dimension (or on the total, when dimension is "") that fires at one end. The
// first one of the ruleset wins among equals.
func lowestCap(dimension string, rules *report.Ruleset, answers map[string]*report.Answer, end int) report.Limit {
	var lowest report.Limit
	for i := range rules.Caps {
		c := &rules.Caps[i]
		if c.Dimension != dimension || !fires(c, answers[c.Attribute], end) {
			continue
		}
		if at := report.Exact(c.AtMost) * report.OnePoint; lowest.IsZero() || at < lowest.At {
			lowest = report.Limit{Cap: c, At: at}
		}
	}
	return lowest
}

// fires says whether an answer earns no more points than the value that the cap names.
func fires(c *report.Cap, a *report.Answer, end int) bool {
	if a == nil {
		return false
	}
	worst := a.Criterion.Find(c.Worst)
	return worst != nil && a.Points[end] <= worst.Points
}

// total takes the weighted mean of the dimensions, limits it, and gives the grade.
func total(s *report.Score, rules *report.Ruleset, answers map[string]*report.Answer) {
	for _, d := range s.Dimensions {
		for end := range s.Mean {
			s.Mean[end] += d.Score[end] / 100 * report.Exact(d.Weight)
		}
		s.Coverage += d.Coverage / 100 * report.Exact(d.Weight)
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
	if s.Coverage < report.Exact(rules.Gate.Percent)*report.OnePoint {
		return
	}
	for i := range rules.Grades {
		if s.Total[report.Point] >= report.Exact(rules.Grades[i].AtLeast)*report.OnePoint {
			s.Grade = &rules.Grades[i]
			return
		}
	}
}

// floor is the limit across dimensions: the weakest counted headline dimension and the margin above it.
func floor(s *report.Score, rules *report.Ruleset, end int) report.Limit {
	var limit report.Limit
	for _, d := range s.Dimensions {
		if !d.Dimension.Headline || d.Weight == 0 {
			continue
		}
		at := d.Score[end] + report.Exact(rules.Floor.Margin)*report.OnePoint
		if limit.IsZero() || at < limit.At {
			limit = report.Limit{Floor: d.Dimension, At: at}
		}
	}
	return limit
}
