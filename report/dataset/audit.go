package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// auditPoint reads a point of a guide, and where it is met or why it is not.
func auditPoint(m *mapping) fact.AuditPoint {
	p := fact.AuditPoint{
		ID:    m.must("id").newID(m.ownKind("audit point")),
		Of:    choice(m.must("of"), fact.Guides[:]),
		Step:  m.must("step").label(),
		Point: m.must("point").note(),
		At:    m.at(),
	}
	met, by, notMet := m.may("met"), m.may("by"), m.may("not-met")
	p.Met, p.NotMet = met.note(), notMet.note()
	p.By = distinct(by.few(maxItems), value.checkable)
	switch {
	case met.key != nil && notMet.key != nil:
		m.file.problem(problem.NeedlessKey, notMet.key, "an audit point must not have not-met beside met: it is met, or it is not")
	case met.key == nil && notMet.key == nil:
		m.problem(problem.MissingKey, "an audit point needs met, where it is met, or not-met, why it is not")
	case met.key != nil && by.key == nil:
		m.problem(problem.MissingKey, "an audit point that is met needs by: the tests or files that hold it")
	case notMet.key != nil && by.key != nil:
		m.file.problem(problem.NeedlessKey, by.key, "an audit point must not have by: nothing holds what is not met")
	}
	return p
}

// together reports points of one guide, or of one step of it, that others stand between.
func (f *file) together(points []fact.AuditPoint) {
	guide := func(p fact.AuditPoint) string { return string(p.Of) }
	step := func(p fact.AuditPoint) string { return string(p.Of) + " " + p.Step.In(f.lang) }
	for i, p := range points {
		for _, of := range []func(fact.AuditPoint) string{guide, step} {
			first := slices.IndexFunc(points, func(q fact.AuditPoint) bool { return of(q) == of(p) })
			if p.Of != "" && first < i && of(points[i-1]) != of(p) {
				f.problemAt(problem.WrongOrder, p.At, "the point %s stands apart from %s; points of one guide stand together, and so do "+
					"those of one step", p.ID, points[first].ID)
				break
			}
		}
	}
}

// checkableForm is the name of a Go test, or the path of a file with an ending.
var checkableForm = form(`^((Test|Fuzz)[A-Z][A-Za-z0-9]*|[A-Za-z0-9.][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*\.[a-z]+)$`)

// checkable reads the name of something that anybody can look at: a Go test, or a file of the project. Whether it is there
// a data file cannot know; a test of the project asks.
func (v value) checkable() string {
	s, ok := v.scalar("the name of a test or a file", "!!str")
	if ok && !checkableForm().MatchString(s) {
		v.problem(problem.BadID, "%s names nothing that can be checked; allowed: a Go test such as TestScores, or a file such as "+
			"templates/dossier.md", problem.Quote(s))
		return ""
	}
	return s
}
