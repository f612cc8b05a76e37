package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// The words of closed lists of package fact of which only a part may stand in the data.
var (
	marks  = []fact.Mark{fact.MarkGood, fact.MarkPartly, fact.MarkBad} // from good to bad
	scopes = []fact.Scope{fact.PerCountry, fact.PerPopulation}
)

// readAttributes reads attributes.yaml: the questions, and the groups of people.
func readAttributes(m *mapping) {
	part := &m.file.part
	if format := m.may("format"); format.node != nil {
		format.whole(1, Format)
	}
	part.Populations = list(m.may("populations").few(maxPopulations), "a population", population)
	part.Attributes = list(m.must("attributes").few(maxAttributes), "an attribute", attribute)
	for i, a := range part.Attributes {
		twice := slices.ContainsFunc(part.Attributes[:i], func(b fact.Attribute) bool { return b.Follows == a.Follows })
		if a.Follows != "" && twice {
			m.file.problemAt(problem.DuplicateItem, a.At, "a second attribute follows from %s; one is enough", a.Follows)
		}
	}
}

func population(m *mapping) fact.Population {
	p := fact.Population{ID: m.must("id").newID("population"), Name: m.must("name").label(), Firms: m.may("firms").truth(), At: m.at()}
	m.called("population", p.ID, p.Name)
	return p
}

func attribute(m *mapping) fact.Attribute {
	a := fact.Attribute{
		ID:       m.must("id").newID("attribute"),
		Name:     m.must("name").label(),
		Question: m.must("question").text(),
		At:       m.at(),
	}
	scope := m.may("scope")
	a.Scope, a.Follows = choice(scope, scopes), choice(m.may("follows-from"), fact.AllFollows[:])
	a.Changer = choice(m.must("changed-by"), fact.Changers[:])
	m.called("attribute", a.ID, a.Name)
	if scope.node != nil && a.Scope == fact.Everywhere {
		m.file.unsure = true // where claims about it must name a country, nobody knows
	}
	if a.Follows != "" && a.Scope == fact.Everywhere {
		m.problem(problem.MissingKey, "%s follows from what holds in a country, so it needs a scope; allowed: %s", a.ID,
			problem.And(words(scopes)))
	}
	if months := m.may("fresh-for"); months.given() {
		a.FreshFor = months.whole(1, maxMonths)
	}
	values := m.must("values")
	items := values.few(maxValues)
	m.file.unsure = m.file.unsure || len(items) == 0 // and with it, what the others may answer
	a.Values = list(items, "a value", func(m *mapping) fact.Value { return answer(m, &a, m.index == len(items)) })
	a.Values = slices.DeleteFunc(a.Values, func(v fact.Value) bool { return fact.IsSpecial(v.ID) })
	if len(items) == 1 {
		values.problem(problem.MissingKey, "an attribute needs at least two values")
	}
	worsening(m.file, a.Values)
	return a
}

func answer(m *mapping, of *fact.Attribute, last bool) fact.Value {
	a := fact.Value{
		ID:    m.must("id").newID("value of " + of.ID),
		Mark:  choice(m.must("mark"), marks),
		Label: m.must("label").label(),
		Means: m.must("means").text(),
		At:    m.at(),
	}
	m.called("value of "+of.ID, a.ID, a.Label)
	if fact.IsSpecial(a.ID) {
		m.problem(problem.NeedlessKey, "%s is an answer that every attribute accepts; leave it out", a.ID)
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
	return a
}

// worsening reports a mark that is better than the one before it: values stand from best to worst.
func worsening(f *file, values []fact.Value) {
	worst := 0
	for _, a := range values {
		rank := slices.Index(marks, a.Mark)
		if rank >= 0 && rank < worst {
			f.problemAt(problem.WrongOrder, a.At,
				"the value %s has the mark %s after a worse one; values stand from best to worst", a.ID, a.Mark)
		}
		worst = max(worst, rank)
	}
}

// answerTo reads an answer to an attribute. A nil attribute was reported where it was named.
func (v value) answerTo(a *fact.Attribute) string {
	s, ok := v.scalar("one of the values of its attribute", "!!str")
	if !ok || a == nil || a.Value(s) != nil || fact.IsSpecial(s) {
		return s
	}
	var allowed []string
	for _, one := range a.Values {
		allowed = append(allowed, one.ID)
	}
	allowed = append(allowed, fact.Unknown, fact.NotDisclosed, fact.NotApplicable)
	v.notOneOf(problem.UnknownValue, a.ID+" has no value "+problem.Quote(s), allowed)
	return ""
}
