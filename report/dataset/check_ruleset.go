package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// ordered reports points that do not cover the values of an attribute, that stand in another order, or that rise from
// a better value to a worse one. NotDisclosed and NotApplicable may follow, with any points.
func (f *file) ordered(c *fact.Criterion, a *fact.Attribute) {
	given := map[string]bool{}
	var last *fact.ValuePoints // the value before this one
	var special string
	for i := range c.Points {
		p := &c.Points[i]
		switch {
		case p.Value == "":
			continue // reported where it was read
		case given[p.Value]:
			f.problemAt(problem.BadPoints, p.At, "%s has points for %s twice", c.Attribute, p.Value)
			continue
		case fact.IsSpecial(p.Value):
			special = p.Value
		case special != "":
			f.problemAt(problem.WrongOrder, p.At, "%s stands after %s, which comes after all values of %s",
				p.Value, special, a.ID)
		case last != nil && rank(a, p.Value) < rank(a, last.Value):
			f.problemAt(problem.WrongOrder, p.At, "%s stands after %s; points stand in the order of the values of %s",
				p.Value, last.Value, a.ID)
		case last != nil && p.Points > last.Points:
			f.problemAt(problem.BadPoints, p.At, "%s earns %d points, more than the better value %s with %d",
				p.Value, p.Points, last.Value, last.Points)
		default:
			last = p
		}
		given[p.Value] = true
	}
	f.unjudged(c, a, given)
	if len(a.Values) > 1 {
		f.ends(c.Find(a.Values[0].ID), c.Find(a.Values[len(a.Values)-1].ID))
	}
}

// rank is the place of a value among those of its attribute, from best to worst.
func rank(a *fact.Attribute, value string) int {
	return slices.IndexFunc(a.Values, func(v fact.Value) bool { return v.ID == value })
}

// unjudged reports values without points.
func (f *file) unjudged(c *fact.Criterion, a *fact.Attribute, given map[string]bool) {
	var lacks []string
	for _, v := range a.Values {
		if !given[v.ID] {
			lacks = append(lacks, v.ID)
		}
	}
	if len(lacks) > 0 && len(given) > 0 {
		f.problemAt(problem.BadPoints, c.At, "the criterion %s has no points for %s", c.Attribute, problem.And(lacks))
	}
}

// ends reports a criterion whose best value does not earn 100 points or whose worst does not earn 0: its weight would
// not be what it seems.
func (f *file) ends(best, worst *fact.ValuePoints) {
	const rule = "%s earns %d points; the best value earns 100 and the worst 0"
	if best != nil && best.Points != 100 {
		f.problemAt(problem.BadPoints, best.At, rule, best.Value, best.Points)
	}
	if worst != nil && worst.Points != 0 {
		f.problemAt(problem.BadPoints, worst.At, rule, worst.Value, worst.Points)
	}
}

// fullWeight reports weights that do not add up to 100, for then none of them is the percentage that it seems.
func (f *file) fullWeight(at fact.Position, what string, sum int) {
	if sum != 100 {
		f.problemAt(problem.BadWeights, at, "the weights of %s add up to %d; they must add up to 100", what, sum)
	}
}

// oneCriterionEach reports an attribute that is judged twice: its weight would be more than it seems.
func (f *file) oneCriterionEach(r *fact.Ruleset) {
	seen := map[string]string{}
	for _, d := range r.Dimensions {
		for _, c := range d.Criteria {
			if where, twice := seen[c.Attribute]; twice && c.Attribute != "" {
				f.problemAt(problem.JudgedTwice, c.At, "%s is judged twice; it is already a criterion of %s", c.Attribute, where)
			}
			seen[c.Attribute] = d.ID
		}
	}
}

// fewCriteria reports a ruleset with more criteria than can be tried together.
func (f *file) fewCriteria(r *fact.Ruleset) {
	n := 0
	for _, d := range r.Dimensions {
		n += len(d.Criteria)
	}
	if n > maxCriteria {
		f.problemAt(problem.TooMany, r.At, "the dimensions have %d criteria in all; at most %d are allowed", n, maxCriteria)
	}
}

// oneWeightEach reports dimensions to which a profile gives no weight or more than one.
func (f *file) oneWeightEach(p *fact.Profile, r *fact.Ruleset) {
	count := map[string]int{}
	sum := 0
	for _, w := range p.Weights {
		count[w.Dimension]++
		sum += w.Weight
	}
	for _, d := range r.Dimensions {
		if n := count[d.ID]; n != 1 && d.ID != "" {
			f.problemAt(problem.BadWeights, p.At,
				"the profile %s gives %d weights to %s; give one, and 0 where it does not count", p.ID, n, d.ID)
		}
	}
	f.fullWeight(p.At, "the profile "+p.ID, sum)
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

// someHeadline reports a ruleset without a headline dimension: its floor would look at nothing.
func (f *file) someHeadline(r *fact.Ruleset) {
	if len(r.Dimensions) > 0 && !slices.ContainsFunc(r.Dimensions, func(d fact.Dimension) bool { return d.Headline }) {
		f.problemAt(problem.NoHeadline, r.At,
			"no dimension is a headline, and only these set the floor; mark one with headline: true")
	}
}
