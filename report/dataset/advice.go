package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readAdvice reads advice.yaml: what people can do for themselves, the most useful first.
func readAdvice(m *mapping) {
	m.file.part.Advice = list(m.must("advice").few(maxItems), "a piece of advice", advice)
}

func advice(m *mapping) *fact.Advice {
	a := &fact.Advice{
		ID:         m.must("id").newID("piece of advice"),
		Do:         m.must("do").text(),
		Leaves:     m.must("leaves").text(),
		Messengers: m.may("messengers").refs("messenger"),
		Readers:    distinct(m.may("readers").few(maxItems), value.id),
		Because:    list(m.may("because").few(maxItems), "a reason", basis),
		Sources:    m.may("sources").refs("source"),
		At:         m.at(),
	}
	if len(a.Because) == 0 && len(a.Sources) == 0 && !m.file.unsure {
		m.problem(problem.MissingKey, "a piece of advice needs because, the answers that it follows from, or sources")
	}
	var named []string
	for _, b := range a.Because {
		if slices.Contains(named, b.Attribute) {
			m.problem(problem.IdleRule, "because names %s twice; all of its answers have to hold, so write one entry with the values that fit", b.Attribute)
		}
		named = append(named, b.Attribute)
	}
	return a
}

func basis(m *mapping) fact.Basis {
	id, attribute := m.must("attribute").attribute("attribute")
	values := m.must("values")
	b := fact.Basis{Attribute: id, Values: distinct(values.few(maxItems), func(v value) string { return v.answerTo(attribute) })}
	if slices.Contains(b.Values, fact.Unknown) {
		values.problem(problem.IdleRule, "nothing follows from unknown")
	}
	return b
}

// advised reports advice for kinds of readers that no ruleset knows.
func (l *loading) advised(facts *fact.Facts) {
	var known []string
	for _, r := range facts.Rulesets {
		for _, p := range r.Profiles {
			known = append(known, p.ID)
		}
	}
	for _, f := range l.read {
		for _, a := range f.part.Advice {
			for _, id := range a.Readers {
				if l.all && !slices.Contains(known, id) {
					near, _ := problem.Nearest(id, known)
					f.problemAt(problem.UnknownID, a.At, "readers of the advice %s names %s, which is a profile of no ruleset; %s",
						a.ID, problem.Quote(id), problem.Allowed(known, near))
				}
			}
		}
	}
}
