package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

func readRuleset(m *mapping) {
	version := m.must("version")
	r := &fact.Ruleset{ID: m.must("id").fileID(), Title: m.must("title").label(), At: m.at()}
	r.Version, _ = version.scalar("a version", "!!str")
	version.isVersion(r.Version)
	r.Dimensions = list(m.must("dimensions").few(maxDimensions), "a dimension", dimension)
	m.file.checkDimensions(r)
	r.Caps = list(m.may("caps").few(maxCaps), "a cap", readCap)
	m.must("floor").mapping("the floor", func(m *mapping) {
		r.Floor = fact.Floor{Margin: m.must("margin").whole(0, 100), Because: m.must("because").text(), At: m.at()}
	})
	m.must("gate").mapping("the gate", func(m *mapping) {
		r.Gate = fact.Gate{Percent: m.must("percent").whole(0, 100), Each: m.may("each").whole(0, 100), Because: m.must("because").text(), At: m.at()}
	})
	r.Grades = list(m.must("grades").items(), "a grade", grade)
	m.file.checkGrades(r.Grades)
	r.Profiles = list(m.must("profiles").few(maxProfiles), "a profile", func(m *mapping) fact.Profile { return profile(m, r) })
	r.Alternatives = list(m.may("alternatives").few(maxAlternatives), "an alternative", func(m *mapping) fact.Alternative {
		return alternative(m, r)
	})
	m.file.combinations(r)
	r.Exposures = list(m.may("exposures").few(maxExposures), "an exposure", exposure)
	for _, item := range m.must("limits").items() {
		r.Limits = append(r.Limits, item.text())
	}
	r.Audit = list(m.may("audit").few(maxAudit), "an audit point", auditPoint)
	m.file.together(r.Audit)
	m.file.part.Rulesets = append(m.file.part.Rulesets, r)
	m.may("digests").digests(r)
}

func (v value) isVersion(s string) {
	if s != "" && !versionForm().MatchString(s) {
		v.problem(problem.BadVersion, "%s is not a version; allowed: three numbers such as 1.0.0", problem.Quote(s))
	}
}

// digests reads the digests of versions of a ruleset. That of its own version is checked when all else is right.
func (v value) digests(r *fact.Ruleset) {
	v.mapping("the digests", func(m *mapping) {
		for i := 0; i < len(m.node.Content); i += 2 {
			key := m.node.Content[i]
			value{file: v.file, node: key}.isVersion(key.Value)
			m.may(key.Value).scalar("a digest", "!!str")
		}
		v.file.stale = func() { m.stale(r) }
	})
}

// stale reports a ruleset that decides something else than its version did.
func (m *mapping) stale(r *fact.Ruleset) {
	digest, known := r.Digest(), m.may(r.Version)
	switch {
	case known.node == nil:
		m.problem(problem.StaleVersion, "digests lacks version %s; add %s: %q", r.Version, r.Version, digest)
	case known.node.Value != digest:
		known.problem(problem.StaleVersion, "what these rules decide is no longer what version %s decided; give them a new "+
			"version, and add it here with %q", r.Version, digest)
	}
}

// ownKind is what things within a ruleset are, for their ids to be told from those of another one.
func (m *mapping) ownKind(kind string) string { return kind + " of " + m.file.id() }

func dimension(m *mapping) fact.Dimension {
	d := fact.Dimension{
		ID:       m.must("id").newID(m.ownKind("dimension")),
		Name:     m.must("name").label(),
		Question: m.must("question").text(),
		Headline: m.may("headline").truth(),
		Because:  m.must("because").text(),
		Criteria: list(m.must("criteria").few(maxCriteria), "a criterion", criterion),
		At:       m.at(),
	}
	m.called(m.ownKind("dimension"), d.ID, d.Name)
	sum := 0
	for _, c := range d.Criteria {
		sum += c.Weight
	}
	m.fullWeight("the dimension "+d.ID, sum)
	return d
}

// fullWeight reports weights that do not add up to 100, for then none of them is the percentage that it seems.
func (m *mapping) fullWeight(what string, sum int) {
	if sum != 100 {
		m.file.problemAt(problem.BadWeights, m.at(), "the weights of %s add up to %d; they must add up to 100", what, sum)
	}
}

func criterion(m *mapping) fact.Criterion {
	m.apart = m.peek("attribute")
	id, attribute := m.must("attribute").attribute("attribute")
	c := fact.Criterion{
		Attribute: id,
		Weight:    m.must("weight").whole(1, 100),
		Because:   m.must("because").text(),
		Points: list(m.must("points").items(), "the points of a value", func(m *mapping) fact.ValuePoints {
			return points(m, attribute)
		}),
		At: m.at(),
	}
	if attribute != nil {
		m.file.checkPoints(&c, attribute)
	}
	return c
}

func points(m *mapping, a *fact.Attribute) fact.ValuePoints {
	m.apart = m.peek("value")
	answer := m.must("value")
	p := fact.ValuePoints{
		Value:   answer.answerTo(a),
		Points:  m.must("points").whole(0, 100),
		Because: m.must("because").text(),
		At:      m.at(),
	}
	if p.Value == fact.Unknown {
		answer.problem(problem.BadPoints, "unknown has no points: it spans all points of its criterion")
	}
	return p
}

func readCap(m *mapping) fact.Cap {
	c := fact.Cap{
		Dimension: m.may("dimension").ref(m.ownKind("dimension")),
		ID:        m.must("id").newID(m.ownKind("cap")),
		AtMost:    m.must("at-most").whole(0, 100),
		Because:   m.must("because").text(),
		At:        m.at(),
	}
	c.Attribute, c.Worst = worstOf(m, "a cap cannot begin", false)
	return c
}

// worstOf reads a criterion of the ruleset and one of its values, from which on something follows. Where every messenger
// meets the last of them (notLast), it may not be that.
func worstOf(m *mapping, cannot string, notLast bool) (id, worst string) {
	v := m.must("worst")
	id, a := m.must("attribute").attribute(m.ownKind("criterion"))
	worst = v.answerTo(a)
	if fact.IsSpecial(worst) {
		v.problem(problem.IdleRule, "%s at %s; name one of the values of %s", cannot, worst, id)
	} else if notLast && a != nil && len(a.Values) > 0 && worst == a.Values[len(a.Values)-1].ID {
		v.problem(problem.IdleRule, "%s is the worst value of %s, which every messenger meets", worst, id)
	}
	return id, worst
}

// gradeName is how many characters the name of a grade has at most: it is a letter, perhaps with a sign.
const gradeName = 2

func grade(m *mapping) fact.Grade {
	m.apart = m.peek("name")
	return fact.Grade{
		Name:    m.must("name").line(gradeName),
		AtLeast: m.must("at-least").whole(0, 100),
		Means:   m.must("means").text(),
		At:      m.at(),
	}
}

func profile(m *mapping, r *fact.Ruleset) fact.Profile {
	p := fact.Profile{
		ID:      m.must("id").newID(m.ownKind("profile")),
		Name:    m.must("name").label(),
		Because: m.must("because").text(),
		At:      m.at(),
	}
	m.called(m.ownKind("profile"), p.ID, p.Name)
	weights := m.must("weights")
	p.Weights = list(weights.items(), "a weight", dimensionWeight)
	if weights.node != nil {
		m.oneWeightEach("the profile "+p.ID, p.Weights, r)
	}
	p.Required = list(m.may("required").items(), "a requirement", requirement)
	m.file.oneRequirementEach(&p)
	return p
}

func requirement(m *mapping) fact.Requirement {
	m.apart = m.peek("attribute")
	q := fact.Requirement{Because: m.must("because").text(), At: m.at()}
	q.Attribute, q.Worst = worstOf(m, "a requirement cannot end", true)
	return q
}

// exposure reads a table of what others would get in one situation.
func exposure(m *mapping) fact.Exposure {
	e := fact.Exposure{
		ID:      m.must("id").newID(m.ownKind("exposure")),
		Name:    m.must("name").label(),
		Assumes: m.must("assumes").text(),
		At:      m.at(),
	}
	m.called(m.ownKind("exposure"), e.ID, e.Name)
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
	m.called(kind, k.ID, k.Name)
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
	id, attribute := m.must("attribute").attribute(m.ownKind("criterion"))
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
