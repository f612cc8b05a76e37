package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// checkPoints reports points that do not cover the values of an attribute, that stand in another order, or that rise from
// a better value to a worse one. NotDisclosed and NotApplicable may follow, with any points.
func (f *file) checkPoints(c *fact.Criterion, a *fact.Attribute) {
	given := map[string]bool{}
	var last *fact.ValuePoints // the value before this one
	best := -1                 // the rank of last, from best to worst
	var special string
	for i := range c.Points {
		p := &c.Points[i]
		rank := slices.IndexFunc(a.Values, func(v fact.Value) bool { return v.ID == p.Value })
		switch {
		case p.Value == "": // reported where it was read
		case given[p.Value]:
			f.problemAt(problem.BadPoints, p.At, "%s has points for %s twice", c.Attribute, p.Value)
		case fact.IsSpecial(p.Value):
			special = p.Value
		case special != "":
			f.problemAt(problem.WrongOrder, p.At, "%s stands after %s, which comes after all values of %s",
				p.Value, special, a.ID)
		case rank < best:
			f.problemAt(problem.WrongOrder, p.At, "%s stands after %s; points stand in the order of the values of %s",
				p.Value, last.Value, a.ID)
		case last != nil && p.Points > last.Points:
			f.problemAt(problem.BadPoints, p.At, "%s earns %d points, more than the better value %s with %d",
				p.Value, p.Points, last.Value, last.Points)
		default:
			last, best = p, rank
		}
		given[p.Value] = true
	}
	if last != nil || special != "" {
		f.checkEnds(c, a)
	}
}

// checkEnds reports values without points, and a criterion whose best value does not earn 100 points or whose worst does
// not earn 0: its weight would not be what it seems.
func (f *file) checkEnds(c *fact.Criterion, a *fact.Attribute) {
	var lacks []string
	for i, v := range a.Values {
		p := c.Find(v.ID)
		best, worst := i == 0 && len(a.Values) > 1, i > 0 && i == len(a.Values)-1
		if p == nil {
			lacks = append(lacks, v.ID)
		} else if best && p.Points != 100 || worst && p.Points != 0 {
			f.problemAt(problem.BadPoints, p.At, "%s earns %d points; the best value earns 100 and the worst 0", p.Value, p.Points)
		}
	}
	if len(lacks) > 0 {
		f.problemAt(problem.BadPoints, c.At, "the criterion %s has no points for %s", c.Attribute, problem.And(lacks))
	}
}

// checkDimensions declares the criteria, and reports an attribute that is judged twice, for its weight would be more than
// it seems, more criteria than can be tried together, and that no dimension is a headline: the floor would look at nothing.
func (f *file) checkDimensions(r *fact.Ruleset) {
	first := map[string]string{}
	criteria := 0
	for _, d := range r.Dimensions {
		criteria += len(d.Criteria)
		for _, c := range d.Criteria {
			if where, twice := first[c.Attribute]; twice && c.Attribute != "" {
				f.problemAt(problem.JudgedTwice, c.At, "%s is judged twice; it is already a criterion of %s", c.Attribute, where)
				continue
			}
			first[c.Attribute] = d.ID
			f.declared = append(f.declared, declaration{thing: thing{"criterion of " + r.ID, c.Attribute}, at: c.At})
		}
	}
	if criteria > maxCriteria {
		f.problemAt(problem.TooMany, r.At, "the dimensions have %d criteria in all; at most %d are allowed", criteria, maxCriteria)
	}
	if len(r.Dimensions) > 0 && !slices.ContainsFunc(r.Dimensions, func(d fact.Dimension) bool { return d.Headline }) {
		f.problemAt(problem.NoHeadline, r.At,
			"no dimension is a headline, and only these set the floor; mark one with headline: true")
	}
}

// checkGrades reports grades that stand twice or in another order, or that leave a total without one.
func (f *file) checkGrades(grades []fact.Grade) {
	names := map[string]bool{}
	for i, g := range grades {
		if names[g.Name] {
			f.problemAt(problem.BadGrades, g.At, "there are two grades %s", g.Name)
		}
		names[g.Name] = true
		if i > 0 && g.AtLeast >= grades[i-1].AtLeast {
			f.problemAt(problem.BadGrades, g.At,
				"the grade %s begins at %d, not below %s at %d; grades stand from best to worst",
				g.Name, g.AtLeast, grades[i-1].Name, grades[i-1].AtLeast)
		}
		if i == len(grades)-1 && g.AtLeast != 0 {
			f.problemAt(problem.BadGrades, g.At,
				"the last grade begins at %d; it must begin at 0, so that every total has one", g.AtLeast)
		}
	}
}

// oneWeightEach reports dimensions to which a profile or a choice gives no weight or more than one.
func (m *mapping) oneWeightEach(what string, weights []fact.DimensionWeight, r *fact.Ruleset) {
	count := map[string]int{}
	sum := 0
	for _, w := range weights {
		count[w.Dimension]++
		sum += w.Weight
	}
	for _, d := range r.Dimensions {
		if n := count[d.ID]; n != 1 && d.ID != "" {
			m.file.problemAt(problem.BadWeights, m.at(),
				"%s gives %d weights to %s; give one, and 0 where it does not count", what, n, d.ID)
		}
	}
	m.fullWeight(what, sum)
}

// oneRequirementEach reports an attribute that a profile requires twice: one of the two says nothing.
func (f *file) oneRequirementEach(p *fact.Profile) {
	seen := map[string]bool{}
	for _, q := range p.Required {
		if seen[q.Attribute] && q.Attribute != "" {
			f.problemAt(problem.JudgedTwice, q.At, "the profile %s requires %s twice", p.ID, q.Attribute)
		}
		seen[q.Attribute] = true
	}
}
