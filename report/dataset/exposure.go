package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// exposure reads a table of what others would get in one situation.
func exposure(v value, r *fact.Ruleset) (e fact.Exposure) {
	v.mapping("an exposure", func(m *mapping) {
		e = fact.Exposure{
			ID:      m.must("id").newID("exposure of " + v.file.id()),
			Name:    m.must("name").label(),
			Assumes: m.must("assumes").text(),
			At:      v.at(),
		}
		for _, item := range m.must("kinds").few(maxKinds) {
			e.Kinds = append(e.Kinds, exposedKind(item, "kind of "+e.ID+" in "+v.file.id(), r))
		}
	})
	return e
}

func exposedKind(v value, kind string, r *fact.Ruleset) (k fact.ExposedKind) {
	v.mapping("a kind", func(m *mapping) {
		k = fact.ExposedKind{ID: m.must("id").newID(kind), Name: m.must("name").label(), At: v.at()}
		decided := map[[2]string]bool{}
		for _, item := range m.may("rules").few(maxRules) {
			rule := exposureRule(item, r)
			k.Rules = append(k.Rules, rule)
			for _, answer := range rule.Values {
				key := [2]string{rule.Attribute, answer}
				if decided[key] {
					v.file.problemAt(problem.IdleRule, rule.At, "an earlier rule decides %s of %s; this one would never be asked",
						answer, rule.Attribute)
				}
				decided[key] = true
			}
		}
	})
	return k
}

func exposureRule(v value, r *fact.Ruleset) (rule fact.ExposureRule) {
	v.mapping("a rule", func(m *mapping) {
		id, attribute := m.must("attribute").criterion(r, "a rule")
		values := m.must("values")
		rule = fact.ExposureRule{
			Attribute: id,
			Values:    values.distinct(maxItems, func(item value) string { return item.answerTo(attribute) }),
			Finding:   fact.Disclosure(m.must("finding").choice(findings)),
			Because:   m.must("because").text(),
			At:        v.at(),
		}
		if slices.Contains(rule.Values, fact.Unknown) {
			values.problem(problem.IdleRule, "nothing follows from unknown")
		}
	})
	return rule
}
