// Package card is the arithmetic that turns claims and a ruleset into scores. Everything that computes a score, a total
// or a part of them calls it.
//
// Its rules:
//
//   - It reads no file, clock, environment or global; country and date are arguments.
//   - Whole numbers only. Points and weights are whole, weights are percentages, and [finding.Exact] holds every
//     result without rounding.
//   - Every sum is made three times: with each open question at its worst, as best supported, and at its best.
//     What is unanswered earns nothing in the supported sum, and neither a cap nor the floor fires on it there.
//   - Points never rise from a better value to a worse one, caps fire on low points, and the floor follows the
//     weakest dimension: so raising any answer never lowers a score, and answering a question never widens one.
//   - An allegation answers nothing, a refuted claim neither, and of several populations the hardest hit decides.
//   - The order in which claims, criteria and caps are written changes no number.
//   - All of the computation is kept: nothing is printed that is not in the result.
//
// A score is made in two steps. Score answers each criterion from the claims (answer.go); a [Card] then adds up: the
// mean of a dimension, its caps, the weighted mean, the floor and the caps on the total. The two functions that do
// this, [Card.Fire] and [Card.Result], are all that there is of it. testdata/vectors.json holds inputs with their
// results for other implementations.
package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Terms say by which rules, for which country and as of which day messengers are scored.
type Terms struct {
	Ruleset *fact.Ruleset
	Profile *fact.Profile
	Country string
	AsOf    fact.Date
}

// TermsOf looks up the terms of a report. The error says which rules or profile do not exist.
func TermsOf(facts *fact.Facts, d *fact.Definition) (Terms, error) {
	t := Terms{Ruleset: facts.Ruleset(d.Ruleset), Country: d.Country, AsOf: d.AsOf}
	if t.Ruleset == nil {
		return t, d.Lacks("ruleset", d.Ruleset, fact.IDs(facts.Rulesets))
	}
	if t.Profile = t.Ruleset.Profile(d.Profile); t.Profile == nil {
		return t, d.Lacks("profile of the ruleset "+t.Ruleset.ID, d.Profile, fact.IDs(t.Ruleset.Profiles))
	}
	return t, nil
}

// Score computes the score of one messenger with everything that it is made of.
func Score(m *fact.Messenger, terms Terms) finding.Score {
	s := finding.Score{Messenger: m.ID, Dimensions: make([]finding.DimensionScore, len(terms.Ruleset.Dimensions))}
	claims := currentClaims(m.Claims, terms)
	for i := range s.Dimensions {
		d := &terms.Ruleset.Dimensions[i]
		scored := finding.DimensionScore{Dimension: d, Weight: terms.Profile.Weight(d.ID), Answers: make([]finding.Answer, len(d.Criteria))}
		for k := range d.Criteria {
			c := &d.Criteria[k]
			a := &scored.Answers[k]
			*a = answer(c, claims[c.Attribute])
			a.ID = m.ID + "." + c.Attribute
			if a.Counted {
				scored.Coverage += finding.Exact(c.Weight) * finding.OnePoint
			}
		}
		s.Dimensions[i] = scored
	}
	AddUp(&s, terms.Ruleset)
	return s
}

// Reweigh gives the score that a messenger has for another profile, as Score would with that profile: answers,
// points and caps of the dimensions stay as they are, and how the dimensions weigh in the total changes.
func Reweigh(s finding.Score, rules *fact.Ruleset, profile *fact.Profile) finding.Score {
	out := finding.Score{Messenger: s.Messenger, Dimensions: slices.Clone(s.Dimensions)}
	for i := range out.Dimensions {
		out.Dimensions[i].Weight = profile.Weight(out.Dimensions[i].Dimension.ID)
	}
	AddUp(&out, rules)
	return out
}

// AddUp computes everything that follows from the answers, the weights of the dimensions and how much of each is answered.
func AddUp(s *finding.Score, rules *fact.Ruleset) {
	c := New(s, rules)
	sums := c.Sums()
	for end := range finding.Ends {
		earned, judged := c.Points(end)
		c.Add(earned, judged, sums)
		for place, i := range c.Dimensions {
			d := &s.Dimensions[i]
			d.Mean[end], d.Score[end] = finding.Exact(sums.Earned[place]), finding.Exact(min(sums.Earned[place], sums.Limits[place]))
			if d.Score[end] < d.Mean[end] {
				d.Limits[end] = c.firing(place, sums.Limits[place], judged)
			}
		}
		r := c.Result(sums, c.Weights)
		s.Mean[end], s.Total[end] = finding.Exact(r.Mean/100), finding.Exact(r.Total(100)/100)
		switch {
		case s.Total[end] == s.Mean[end]:
		case r.Floor < 0:
			s.Limits[end] = c.firing(c.totalPlace(), r.Limit, judged)
		default:
			s.Limits[end] = finding.Limit{Floor: s.Dimensions[c.Dimensions[r.Floor]].Dimension, At: finding.Exact(r.Limit)}
		}
	}
	s.Coverage, s.Grade = 0, nil
	for i := range s.Dimensions {
		s.Coverage += s.Dimensions[i].Coverage / 100 * finding.Exact(s.Dimensions[i].Weight)
	}
	grade(s, rules)
}

// grade says in which grades the ends of the total lie and, where enough is known, in which the supported total lies: enough of the
// total and of each main dimension is answered, and the range goes over few grades. Ignorance is no grade.
func grade(s *finding.Score, rules *fact.Ruleset) {
	worst, best := Reached(rules, s.Total[finding.Low]), Reached(rules, s.Total[finding.High])
	if worst < 0 || best < 0 {
		return
	}
	s.Worst, s.Best = &rules.Grades[worst], &rules.Grades[best]
	known := worst-best < finding.MostGrades
	for _, d := range s.Dimensions {
		asked := d.Weight > 0 && d.Dimension.Headline
		known = known && (!asked || d.Coverage >= finding.Exact(rules.Gate.Each)*finding.OnePoint)
	}
	if known {
		s.Grade = Grade(rules, s.Total[finding.Point], s.Coverage)
	}
}

// Grade is the best grade that a supported total reaches; nil when less of the weight is answered than the gate asks.
func Grade(rules *fact.Ruleset, total, coverage finding.Exact) *fact.Grade {
	i := Reached(rules, total)
	if i < 0 || coverage < finding.Exact(rules.Gate.Percent)*finding.OnePoint {
		return nil
	}
	return &rules.Grades[i]
}

// Reached is the index of the best grade that a total reaches, however little is answered; -1 where it reaches none.
func Reached(rules *fact.Ruleset, total finding.Exact) int {
	return slices.IndexFunc(rules.Grades, func(g fact.Grade) bool { return int64(total) >= exact(g.AtLeast) })
}
