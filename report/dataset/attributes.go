package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readAttributes reads attributes.yaml: the questions, and the groups of people.
func readAttributes(f *file, v value) {
	v.mapping("the file of attributes", func(m *mapping) {
		for _, item := range m.may("populations").few(maxPopulations) {
			f.part.Populations = append(f.part.Populations, population(item))
		}
		for _, item := range m.must("attributes").few(maxAttributes) {
			f.part.Attributes = append(f.part.Attributes, attribute(item))
		}
	})
}

func population(v value) (p fact.Population) {
	v.mapping("a population", func(m *mapping) {
		p = fact.Population{
			ID:   m.must("id").newID("population"),
			Name: m.must("name").label(),
			At:   v.at(),
		}
	})
	return p
}

func attribute(v value) (a fact.Attribute) {
	v.mapping("an attribute", func(m *mapping) {
		a = fact.Attribute{
			ID:       m.must("id").newID("attribute"),
			Name:     m.must("name").label(),
			Question: m.must("question").text(),
			Scope:    fact.Scope(m.may("scope").choice(scopes)),
			Changer:  fact.Changer(m.must("changed-by").choice(changers)),
			At:       v.at(),
		}
		if months := m.may("fresh-for"); months.given() {
			a.FreshFor = months.whole(1, maxMonths)
		}
		values := m.must("values")
		items := values.few(maxValues)
		for i, item := range items {
			if answer := answer(item, &a, i == len(items)-1); !fact.IsSpecial(answer.ID) {
				a.Values = append(a.Values, answer)
			} else {
				item.problem(problem.NeedlessKey, "%s is an answer that every attribute accepts; leave it out", answer.ID)
			}
		}
		if len(a.Values) == 1 {
			values.problem(problem.MissingKey, "an attribute needs at least two values")
		}
		worsening(v.file, a.Values)
	})
	return a
}

func answer(v value, of *fact.Attribute, last bool) (a fact.Value) {
	v.mapping("a value", func(m *mapping) {
		a = fact.Value{
			ID:    m.must("id").newID("value of " + of.ID),
			Mark:  fact.Mark(m.must("mark").choice(marks)),
			Label: m.must("label").label(),
			Means: m.must("means").text(),
			At:    v.at(),
		}
		switch {
		case last:
			m.mustNot("demand", "nobody demands the worst answer")
		case of.Changer == fact.ByNobody:
			m.mustNot("demand", "nobody can change the answer to "+of.ID)
		case of.Changer == "":
			m.may("demand") // that nobody knows who has to meet it is reported
		default:
			a.Demand = m.must("demand").text()
		}
	})
	return a
}

// worsening reports a mark that is better than the one before it: values stand from best to worst.
func worsening(f *file, values []fact.Value) {
	worst := 0
	for _, a := range values {
		rank := slices.Index(marks, string(a.Mark))
		if rank >= 0 && rank < worst {
			f.problemAt(problem.WrongOrder, a.At,
				"the value %s has the mark %s after a worse one; values stand from best to worst", a.ID, a.Mark)
		}
		worst = max(worst, rank)
	}
}

// answers lists what can be said of an attribute: its values from best to worst, and what every attribute accepts.
func answers(a *fact.Attribute) []string {
	ids := make([]string, 0, len(a.Values)+3)
	for _, v := range a.Values {
		ids = append(ids, v.ID)
	}
	return append(ids, fact.Unknown, fact.NotDisclosed, fact.NotApplicable)
}

// answerTo reads an answer to an attribute. A nil attribute was reported where it was named.
func (v value) answerTo(a *fact.Attribute) string {
	s, ok := v.scalar("one of the values of its attribute", "!!str")
	if !ok || a == nil || a.Value(s) != nil || fact.IsSpecial(s) {
		return s
	}
	v.notOneOf(problem.UnknownValue, a.ID+" has no value "+problem.Quote(s), answers(a))
	return ""
}
