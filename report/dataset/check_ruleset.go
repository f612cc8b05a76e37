package dataset

import "openletter/report"

// ordered reports points that do not cover the values of an attribute, or that rise from a better value to a worse
// one. NotDisclosed and NotApplicable may follow, with any points.
func (f *file) ordered(c *report.Criterion, a *report.Attribute) {
	given := map[string]bool{}
	next := 0 // the value of the attribute that comes next
	last := 100
	for _, p := range c.Points {
		switch {
		case p.Value == "":
			continue // reported where it was read
		case given[p.Value]:
			f.problemAt(p.At, "%s has points for %s twice", c.Attribute, p.Value)
		case report.IsSpecial(p.Value):
			if next < len(a.Values) {
				f.problemAt(p.At, "%s stands before the values of %s; it comes after them", p.Value, a.ID)
			}
		default:
			if next < len(a.Values) && a.Values[next].ID != p.Value && !given[a.Values[next].ID] {
				f.problemAt(p.At, "the points for %s stand where those for %s belong; points follow the order of values",
					p.Value, a.Values[next].ID)
			}
			if p.Points > last {
				f.problemAt(p.At, "%s earns %d points, more than the better value before it with %d",
					p.Value, p.Points, last)
			}
			last = p.Points
			next++
		}
		given[p.Value] = true
	}
	f.unjudged(c, a, given)
}

// unjudged reports values without points.
func (f *file) unjudged(c *report.Criterion, a *report.Attribute, given map[string]bool) {
	var lacks []string
	for _, v := range a.Values {
		if !given[v.ID] {
			lacks = append(lacks, v.ID)
		}
	}
	if len(lacks) > 0 && len(c.Points) > 0 {
		f.problemAt(c.At, "the criterion %s has no points for %s", c.Attribute, enumerate(lacks))
	}
}

// oneCriterionEach reports an attribute that is judged twice: its weight would be more than it seems.
func (f *file) oneCriterionEach(r *report.Ruleset) {
	seen := map[string]string{}
	for _, d := range r.Dimensions {
		for _, c := range d.Criteria {
			if where, twice := seen[c.Attribute]; twice && c.Attribute != "" {
				f.problemAt(c.At, "%s is judged twice; it is already a criterion of %s", c.Attribute, where)
			}
			seen[c.Attribute] = d.ID
		}
	}
}

// oneWeightEach reports dimensions to which a profile gives no weight or more than one.
func (f *file) oneWeightEach(p *report.Profile, r *report.Ruleset) {
	count := map[string]int{}
	sum := 0
	for _, w := range p.Weights {
		count[w.Dimension]++
		sum += w.Weight
	}
	for _, d := range r.Dimensions {
		if n := count[d.ID]; n != 1 && d.ID != "" {
			f.problemAt(p.At, "the profile %s gives %d weights to %s; give one, and 0 where it does not count",
				p.ID, n, d.ID)
		}
	}
	if sum == 0 {
		f.problemAt(p.At, "the profile %s counts no dimension; at least one weight must be above 0", p.ID)
	}
}
