package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readRuleset reads a file of rulesets/.
func readRuleset(f *file, v value) {
	v.mapping("a ruleset", func(m *mapping) {
		version := m.must("version")
		r := &fact.Ruleset{ID: m.must("id").fileID(), Title: m.must("title").label(), At: v.at()}
		r.Version, _ = version.scalar("a version", "!!str")
		if r.Version != "" && !versionForm().MatchString(r.Version) {
			version.problem(problem.BadVersion, "%s is not a version; allowed: three numbers such as 1.0.0",
				problem.Quote(r.Version))
		}
		for _, item := range m.must("dimensions").few(maxDimensions) {
			r.Dimensions = append(r.Dimensions, dimension(item))
		}
		f.oneCriterionEach(r)
		f.fewCriteria(r)
		f.someHeadline(r)
		for _, item := range m.may("caps").few(maxCaps) {
			r.Caps = append(r.Caps, limit(item, r))
		}
		r.Floor, r.Gate = floor(m.must("floor")), gate(m.must("gate"))
		r.Grades = grades(m.must("grades"))
		for _, item := range m.must("profiles").few(maxProfiles) {
			r.Profiles = append(r.Profiles, profile(item, r))
		}
		for _, item := range m.may("exposures").few(maxExposures) {
			r.Exposures = append(r.Exposures, exposure(item, r))
		}
		for _, item := range m.must("limits").items() {
			r.Limits = append(r.Limits, item.text())
		}
		f.part.Rulesets = append(f.part.Rulesets, r)
		f.declareRuleset(r)
		m.may("digests").digests(r)
	})
}

// digests reads the digests of the versions of a ruleset. Whether that of its own version fits is checked when all else
// is right.
func (v value) digests(r *fact.Ruleset) {
	v.mapping("the digests", func(m *mapping) {
		for i := 0; i < len(m.node.Content); i += 2 {
			key := value{file: v.file, what: "a version", node: m.node.Content[i]}
			if !versionForm().MatchString(key.node.Value) {
				key.problem(problem.BadVersion, "%s is not a version; allowed: three numbers such as 1.0.0", problem.Quote(key.node.Value))
			}
			m.may(key.node.Value).scalar("a digest", "!!str")
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

// declareRuleset lets reports name the profiles and criteria of the ruleset.
func (f *file) declareRuleset(r *fact.Ruleset) {
	for _, p := range r.Profiles {
		f.declared = append(f.declared, declaration{"profile of " + r.ID, p.ID, p.At})
	}
	for _, id := range criterionIDs(r) {
		f.declared = append(f.declared, declaration{"criterion of " + r.ID, id, r.At})
	}
}

func dimension(v value) (d fact.Dimension) {
	v.mapping("a dimension", func(m *mapping) {
		d = fact.Dimension{
			ID:       m.must("id").newID("dimension of " + v.file.id()),
			Name:     m.must("name").label(),
			Question: m.must("question").text(),
			Headline: m.may("headline").truth(),
			Because:  m.must("because").text(),
			At:       v.at(),
		}
		sum := 0
		for _, item := range m.must("criteria").few(maxCriteria) {
			c := criterion(item)
			d.Criteria = append(d.Criteria, c)
			sum += c.Weight
		}
		v.file.fullWeight(v.at(), "the dimension "+d.ID, sum)
	})
	return d
}

func criterion(v value) (c fact.Criterion) {
	v.mapping("a criterion", func(m *mapping) {
		m.apart = m.peek("attribute")
		id, attribute := m.must("attribute").attribute()
		c = fact.Criterion{
			Attribute: id,
			Weight:    m.must("weight").whole(1, 100),
			Because:   m.must("because").text(),
			At:        v.at(),
		}
		for _, item := range m.must("points").items() {
			c.Points = append(c.Points, points(item, attribute))
		}
		if attribute != nil {
			v.file.ordered(&c, attribute)
		}
	})
	return c
}

func points(v value, a *fact.Attribute) (p fact.ValuePoints) {
	v.mapping("the points of a value", func(m *mapping) {
		m.apart = m.peek("value")
		answer := m.must("value")
		p = fact.ValuePoints{
			Value:   answer.answerTo(a),
			Points:  m.must("points").whole(0, 100),
			Because: m.must("because").text(),
			At:      v.at(),
		}
		if p.Value == fact.Unknown {
			answer.problem(problem.BadPoints, "unknown has no points: it spans all points of its criterion")
		}
	})
	return p
}

func limit(v value, r *fact.Ruleset) (c fact.Cap) {
	v.mapping("a cap", func(m *mapping) {
		on, judged, worst := m.may("dimension"), m.must("attribute"), m.must("worst")
		id, attribute := judged.criterion(r, "a cap")
		c = fact.Cap{
			ID:        m.must("id").newID("cap of " + v.file.id()),
			Dimension: on.id(),
			AtMost:    m.must("at-most").whole(0, 100),
			Attribute: id,
			Because:   m.must("because").text(),
			At:        v.at(),
		}
		if c.Dimension != "" && r.Dimension(c.Dimension) == nil {
			on.unknownID("dimension", c.Dimension, "this ruleset", dimensionIDs(r))
		}
		c.Worst = worst.answerTo(attribute)
		if fact.IsSpecial(c.Worst) {
			worst.problem(problem.IdleRule, "a cap cannot begin at %s; name one of the values of %s", c.Worst, c.Attribute)
		}
	})
	return c
}

func floor(v value) (l fact.Floor) {
	v.mapping("the floor", func(m *mapping) {
		l = fact.Floor{Margin: m.must("margin").whole(0, 100), Because: m.must("because").text(), At: v.at()}
	})
	return l
}

func gate(v value) (g fact.Gate) {
	v.mapping("the gate", func(m *mapping) {
		g = fact.Gate{Percent: m.must("percent").whole(0, 100), Because: m.must("because").text(), At: v.at()}
	})
	return g
}

// gradeName is how many characters the name of a grade has at most: it is a letter, perhaps with a sign.
const gradeName = 2

func grades(v value) (list []fact.Grade) {
	for _, item := range v.items() {
		item.mapping("a grade", func(m *mapping) {
			m.apart = m.peek("name")
			list = append(list, fact.Grade{
				Name:    m.must("name").line(gradeName),
				AtLeast: m.must("at-least").whole(0, 100),
				Means:   m.must("means").text(),
				At:      item.at(),
			})
		})
	}
	names := map[string]bool{}
	for i, g := range list {
		if names[g.Name] {
			v.file.problemAt(problem.BadGrades, g.At, "there are two grades %s", g.Name)
		}
		names[g.Name] = true
		if i > 0 && g.AtLeast >= list[i-1].AtLeast {
			v.file.problemAt(problem.BadGrades, g.At,
				"the grade %s begins at %d, not below %s at %d; grades stand from best to worst",
				g.Name, g.AtLeast, list[i-1].Name, list[i-1].AtLeast)
		}
		if i == len(list)-1 && g.AtLeast != 0 {
			v.file.problemAt(problem.BadGrades, g.At,
				"the last grade begins at %d; it must begin at 0, so that every total has one", g.AtLeast)
		}
	}
	return list
}

func profile(v value, r *fact.Ruleset) (p fact.Profile) {
	v.mapping("a profile", func(m *mapping) {
		p = fact.Profile{
			ID:      m.must("id").id(),
			Name:    m.must("name").label(),
			Because: m.must("because").text(),
			At:      v.at(),
		}
		list := m.must("weights")
		for _, item := range list.items() {
			item.mapping("a weight", func(m *mapping) {
				on := m.must("dimension")
				w := fact.DimensionWeight{Dimension: on.id(), Weight: m.must("weight").whole(0, 100)}
				if w.Dimension != "" && r.Dimension(w.Dimension) == nil {
					on.unknownID("dimension", w.Dimension, "this ruleset", dimensionIDs(r))
				}
				p.Weights = append(p.Weights, w)
			})
		}
		if list.node != nil {
			v.file.oneWeightEach(&p, r)
		}
		for _, item := range m.may("required").items() {
			p.Required = append(p.Required, requirement(item, r))
		}
		v.file.oneRequirementEach(&p)
	})
	return p
}

func requirement(v value, r *fact.Ruleset) (q fact.Requirement) {
	v.mapping("a requirement", func(m *mapping) {
		m.apart = m.peek("attribute")
		worst := m.must("worst")
		id, attribute := m.must("attribute").criterion(r, "a requirement")
		q = fact.Requirement{Attribute: id, Because: m.must("because").text(), At: v.at()}
		q.Worst = worst.answerTo(attribute)
		switch {
		case fact.IsSpecial(q.Worst):
			worst.problem(problem.IdleRule, "a requirement cannot end at %s; name one of the values of %s", q.Worst, id)
		case attribute != nil && len(attribute.Values) > 0 && q.Worst == attribute.Values[len(attribute.Values)-1].ID:
			worst.problem(problem.IdleRule, "%s is the worst value of %s, which every messenger meets", q.Worst, id)
		}
	})
	return q
}

// criterion reads the id of an attribute that a ruleset judges. It returns nil when it does not, which is then
// reported, or when the attributes could not be read.
func (v value) criterion(r *fact.Ruleset, what string) (id string, a *fact.Attribute) {
	id = v.id()
	if id != "" && !judges(r, id) {
		v.problem(problem.UnknownID, "%s is not a criterion of this ruleset; %s looks at one that is", id, what)
		return id, nil
	}
	return id, v.file.known.attributes[id]
}

// judges says whether a ruleset has a criterion about an attribute.
func judges(r *fact.Ruleset, attribute string) bool {
	return slices.ContainsFunc(r.Dimensions, func(d fact.Dimension) bool {
		return slices.ContainsFunc(d.Criteria, func(c fact.Criterion) bool { return c.Attribute == attribute })
	})
}

func dimensionIDs(r *fact.Ruleset) []string {
	ids := make([]string, len(r.Dimensions))
	for i := range r.Dimensions {
		ids[i] = r.Dimensions[i].ID
	}
	return ids
}

// criterionIDs lists the attributes that a ruleset judges, each once.
func criterionIDs(r *fact.Ruleset) []string {
	var ids []string
	for _, d := range r.Dimensions {
		for _, c := range d.Criteria {
			if !slices.Contains(ids, c.Attribute) {
				ids = append(ids, c.Attribute)
			}
		}
	}
	return ids
}
