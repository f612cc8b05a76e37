package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// exposure reads a table of what others would get in one situation.
func exposure(m *mapping) fact.Exposure {
	e := fact.Exposure{
		ID:      m.must("id").newID(m.ownKind("exposure")),
		Name:    m.must("name").label(),
		Assumes: m.must("assumes").text(),
		At:      m.at(),
	}
	e.Kinds = list(m.must("kinds").few(maxKinds), "a kind", func(m *mapping) fact.ExposedKind {
		return exposedKind(m, "kind of "+e.ID+" in "+m.file.id())
	})
	return e
}

func exposedKind(m *mapping, kind string) fact.ExposedKind {
	k := fact.ExposedKind{
		ID:    m.must("id").newID(kind),
		Name:  m.must("name").label(),
		Rules: list(m.may("rules").few(maxRules), "a rule", exposureRule),
		At:    m.at(),
	}
	decided := map[[2]string]bool{}
	for _, rule := range k.Rules {
		for _, answer := range rule.Values {
			key := [2]string{rule.Attribute, answer}
			if decided[key] {
				m.file.problemAt(problem.IdleRule, rule.At, "an earlier rule decides %s of %s; this one would never be asked",
					answer, rule.Attribute)
			}
			decided[key] = true
		}
	}
	return k
}

func exposureRule(m *mapping) fact.ExposureRule {
	id, attribute := m.must("attribute").criterion()
	values := m.must("values")
	rule := fact.ExposureRule{
		Attribute: id,
		Values:    distinct(values.few(maxItems), func(v value) string { return v.answerTo(attribute) }),
		Finding:   choice(m.must("finding"), fact.Disclosures[:]),
		Because:   m.must("because").text(),
		At:        m.at(),
	}
	if slices.Contains(rule.Values, fact.Unknown) {
		values.problem(problem.IdleRule, "nothing follows from unknown")
	}
	return rule
}
