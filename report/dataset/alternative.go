package dataset

import (
	"openletter/report/fact"
	"openletter/report/problem"
)

// alternative reads a choice of the ruleset that could have been made otherwise.
func alternative(m *mapping, r *fact.Ruleset) fact.Alternative {
	id := m.must("id").newID(m.ownKind("alternative"))
	a := fact.Alternative{
		ID:      id,
		Name:    m.must("name").label(),
		Because: m.must("because").text(),
		Choices: list(m.must("choices").few(maxChoices), "a choice", func(m *mapping) fact.Choice { return otherChoice(m, id, r) }),
		At:      m.at(),
	}
	m.called(m.ownKind("alternative"), a.ID, a.Name)
	return a
}

// otherChoice reads one way to choose otherwise. It changes one thing, so that what depends on it can be told.
func otherChoice(m *mapping, of string, r *fact.Ruleset) fact.Choice {
	c := fact.Choice{
		ID:      m.must("id").newID(m.ownKind("choice")),
		Name:    m.must("name").label(),
		Because: m.must("because").text(),
		At:      m.at(),
	}
	m.called("choice of "+of, c.ID, c.Name)
	weights, margin, caps := m.may("weights"), m.may("margin"), m.may("caps")
	scale, criteria := m.may("scale"), m.may("criteria")
	if weights.node != nil {
		c.Weights = list(weights.items(), "a weight", dimensionWeight)
		m.oneWeightEach("the choice "+c.ID, c.Weights, r)
	}
	if margin.node != nil {
		c.Margin = margin.whole(1, 100)
	}
	c.Caps = choice(caps, fact.CapChoices[:])
	c.Scale = choice(scale, fact.Scales[:])
	c.Criteria = choice(criteria, fact.AllCriterionWeights[:])
	given := 0
	for _, v := range []value{weights, margin, caps, scale, criteria} {
		if v.node != nil {
			given++
		}
	}
	if given != 1 {
		m.problem(problem.MissingKey, "a choice changes one thing, and this one has %d; allowed: one of weights, margin, caps, scale "+
			"and criteria", given)
	}
	return c
}

func dimensionWeight(m *mapping) fact.DimensionWeight {
	return fact.DimensionWeight{
		Dimension: m.must("dimension").ref(m.ownKind("dimension")),
		Weight:    m.must("weight").whole(0, 100),
	}
}

// combinations reports more combinations of alternatives than can be tried.
func (f *file) combinations(r *fact.Ruleset) {
	n := 1
	for i := range r.Alternatives {
		if n *= len(r.Alternatives[i].Choices) + 1; n > maxCombinations {
			f.problemAt(problem.TooMany, r.Alternatives[i].At, "the alternatives have more than %d combinations", maxCombinations)
			return
		}
	}
}
