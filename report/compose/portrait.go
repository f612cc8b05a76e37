package compose

import (
	"slices"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// portraits says in plain sentences what the facts about each messenger mean for the reader.
func (e *editor) portraits() []report.Portrait {
	var out []report.Portrait
	for i, m := range e.messengers {
		p := report.Portrait{
			Name:     e.in(m.Name),
			Operator: e.in(m.Operator),
			About:    e.in(m.About),
			Scored:   e.in(m.Scored),
		}
		for _, id := range e.def.Verdict {
			a := answerTo(&e.scores[i], id)
			if a == nil || a.State == finding.OpenNoSubject {
				continue // a question that does not arise says nothing to the reader
			}
			if s, known := e.statement(*a); known {
				p.Statements = append(p.Statements, s)
			} else {
				p.NotKnown = append(p.NotKnown, e.say("quoted", "title", e.in(e.attribute(id).Name)))
			}
		}
		out = append(out, p)
	}
	return out
}

// answerTo finds the answer of a score to the criterion about an attribute.
func answerTo(s *finding.Score, attribute string) *finding.Answer {
	for d := range s.Dimensions {
		for a := range s.Dimensions[d].Answers {
			if s.Dimensions[d].Answers[a].Criterion.Attribute == attribute {
				return &s.Dimensions[d].Answers[a]
			}
		}
	}
	return nil
}

// statement words one answer as a sentence, and says whether there is one to word.
func (e *editor) statement(a finding.Answer) (report.Statement, bool) {
	if a.Claim == nil || a.Claim.Value == fact.Unknown {
		return report.Statement{}, false
	}
	attribute := e.attribute(a.Criterion.Attribute)
	s := report.Statement{Mark: mark(attribute, a.Claim.Value), Sources: slices.Clone(a.Claim.Sources)}
	if v := attribute.Value(a.Claim.Value); v != nil {
		s.Words = e.in(v.Means)
	} else {
		s.Words = e.say("means-"+a.Claim.Value, "attribute", e.in(attribute.Name))
	}
	if a.Claim.Population != "" {
		s.Words = e.say("means-for", "means", s.Words, "population", e.population(a.Claim.Population))
	}
	asOf := e.say("as-of", "date", e.date(a.Claim.AsOf))
	contested := a.State == finding.OpenDisputed || a.State == finding.OpenAlleged
	switch {
	case contested && e.old(a.Claim):
		s.Words = e.say("means-"+string(a.Claim.Status), "means", e.say("means-old", "means", s.Words, "as-of", asOf))
	case contested:
		s.Words = e.say("means-"+string(a.Claim.Status), "means", s.Words)
	case e.old(a.Claim):
		s.Words = e.say("means-status", "means", s.Words, "status", e.status(a.Claim.Status)+", "+asOf+", "+e.say("old-evidence"))
	default:
		s.Words = e.say("means-status", "means", s.Words, "status", e.status(a.Claim.Status))
	}
	if contested {
		s.Mark = fact.MarkDisputed
	}
	for _, v := range e.voices(a.Claim.OtherSide) {
		s.Words += " " + e.say("other-side", "who", v.Who, "says", v.Says)
		s.Sources = appendNew(s.Sources, v.Sources)
	}
	return s, true
}
