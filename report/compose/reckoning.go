package compose

import (
	"fmt"
	"strings"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// Reckoning derives the score of one messenger line by line: criterion, value, rule, points, weight, claim, source.
func Reckoning(facts *fact.Facts, def *fact.Definition, words wording.Words, lang fact.Lang, messenger string) (*report.Reckoning, error) {
	e, err := newEditor(facts, def, words, lang)
	if err != nil {
		return nil, err
	}
	for i, m := range e.messengers {
		if m.ID == messenger {
			return e.reckoning(i), e.err
		}
	}
	return nil, fmt.Errorf("report %s does not compare %q; it compares %s", def.ID, messenger, strings.Join(def.Messengers, ", "))
}

func (e *editor) reckoning(m int) *report.Reckoning {
	s := &e.scores[m]
	r := &report.Reckoning{
		Messenger: e.in(e.messengers[m].Name),
		Mean:      interval(s.Mean),
		Limits:    e.limits(s, s.Limits, s.Mean),
		Total:     interval(s.Total),
		Answered:  e.percent(s.Coverage),

		References: e.references(),
	}
	if s.Grade != nil {
		r.Grade = s.Grade.Name
	}
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		dr := report.DimensionReckoning{
			ID:       d.Dimension.ID,
			Name:     e.in(d.Dimension.Name),
			Weight:   d.Weight,
			Mean:     interval(d.Mean),
			Limits:   e.limits(s, d.Limits, d.Mean),
			Score:    interval(d.Score),
			Answered: e.percent(d.Coverage),
		}
		for _, a := range d.Answers {
			dr.Criteria = append(dr.Criteria, e.criterionReckoning(m, a))
		}
		r.Dimensions = append(r.Dimensions, dr)
	}
	return r
}

func (e *editor) criterionReckoning(m int, a finding.Answer) report.CriterionReckoning {
	attribute := e.attribute(a.Criterion.Attribute)
	c := report.CriterionReckoning{
		Attribute: attribute.ID,
		Name:      e.in(attribute.Name),
		Question:  e.in(attribute.Question),
		Answer:    e.cell(a),
		Points:    points(a.Points),
		Weight:    a.Criterion.Weight,
		Rule:      e.say("rule-open"),
		Because:   e.in(a.Criterion.Because),
		Notes:     e.answerNotes(e.in(e.messengers[m].Name), a),
	}
	if a.Rule != nil {
		c.Rule = e.in(a.Rule.Because)
	}
	return c
}
