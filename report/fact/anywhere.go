package fact

import "slices"

// For is the facts as a report reads them. For one that names a country that is all of them. One that names none asks only what
// depends on no country: claims of others, criteria and rules about others are gone, as if the ruleset had never had them.
// So nothing later has to know that a question was left out: it is no open question, and neither cap, floor nor gate sees it.
//
// The law of an operator's seat is the same in every report, so the answers that follow from it stay. Where the operator sits in
// several countries, what was read for the first of them counts the law of the others as well.
func (f *Facts) For(d *Definition) *Facts {
	if d.Country != "" {
		return f
	}
	unasked, ofSeat := map[string]bool{}, map[string]bool{}
	for _, a := range f.Attributes {
		unasked[a.ID], ofSeat[a.ID] = !a.AnsweredAnywhere(), a.Scope != Everywhere
	}
	there := *f
	there.Attributes = only(f.Attributes, func(a Attribute) bool { return !unasked[a.ID] })
	there.Messengers, there.Rulesets = slices.Clone(f.Messengers), slices.Clone(f.Rulesets)
	for i, m := range there.Messengers {
		if slices.Contains(d.Messengers, m.ID) {
			known := *m
			known.Claims = only(m.Claims, func(c *Claim) bool {
				seated := len(m.Seat.In) > 0 && c.Country == m.Seat.In[0]
				return !unasked[c.Attribute] && (c.Country == "" || ofSeat[c.Attribute] && seated)
			})
			there.Messengers[i] = &known
		}
	}
	for i, r := range there.Rulesets {
		if r.ID == d.Ruleset {
			there.Rulesets[i] = r.without(unasked)
		}
	}
	return &there
}

// AnsweredAnywhere says whether an attribute has an answer where no country is named: one that depends on none, or that follows
// from the law of the operator's seat.
func (a *Attribute) AnsweredAnywhere() bool {
	return a.Scope == Everywhere || a.Follows == FollowsInterception
}

// without is the ruleset as it would be if it did not ask some questions. Dimensions of which none is left are gone, and so is
// whatever looks at one of the questions or weighs nothing else. Weights keep their proportions, as near as whole ones can. A main
// dimension of which less is left than the gate asks to be answered is no main one any more: so small a part is too little to
// hold down the total.
func (r *Ruleset) without(unasked map[string]bool) *Ruleset {
	left := *r
	left.Dimensions = only(r.Dimensions, func(d Dimension) bool { return !d.onlyAsks(unasked) })
	for i := range left.Dimensions {
		d := &left.Dimensions[i]
		d.Criteria = only(d.Criteria, func(c Criterion) bool { return !unasked[c.Attribute] })
		d.Headline = d.Headline && weightOf(d.Criteria) >= r.Gate.Each
		rescale(d.Criteria, func(c *Criterion) *int { return &c.Weight })
	}
	left.Caps = only(r.Caps, func(k Cap) bool {
		looks := slices.ContainsFunc(k.Conditions(), func(on Condition) bool { return unasked[on.Attribute] })
		return !looks && (k.Dimension == "" || left.Dimension(k.Dimension) != nil)
	})
	left.Profiles = slices.Clone(r.Profiles)
	for i := range left.Profiles {
		p := &left.Profiles[i]
		p.Weights = left.weights(p.Weights)
		p.Required = only(p.Required, func(q Requirement) bool { return !unasked[q.Attribute] })
	}
	left.Profiles = only(left.Profiles, func(p Profile) bool { return p.Weights != nil })
	left.Alternatives = left.choices(r.Alternatives)
	left.Exposures = exposures(r.Exposures, unasked)
	return &left
}

// weightOf is the weight of criteria together.
func weightOf(criteria []Criterion) (sum int) {
	for _, c := range criteria {
		sum += c.Weight
	}
	return sum
}

// onlyAsks says whether all criteria of a dimension are among some questions.
func (d *Dimension) onlyAsks(questions map[string]bool) bool {
	return !slices.ContainsFunc(d.Criteria, func(c Criterion) bool { return !questions[c.Attribute] })
}

// weights is what is left of the weights of dimensions, adding up to 100 again; nil where none counts.
func (r *Ruleset) weights(all []DimensionWeight) []DimensionWeight {
	left := only(all, func(w DimensionWeight) bool { return r.Dimension(w.Dimension) != nil })
	if !rescale(left, func(w *DimensionWeight) *int { return &w.Weight }) {
		return nil
	}
	return left
}

// choices is what is left of alternatives: those choices that weigh a dimension of the ruleset, or choose something else.
func (r *Ruleset) choices(all []Alternative) []Alternative {
	left := slices.Clone(all)
	for i := range left {
		a := &left[i]
		a.Choices = slices.Clone(a.Choices)
		for k, c := range a.Choices {
			a.Choices[k].Weights = r.weights(c.Weights)
		}
		kept := a.Choices[:0]
		for k, c := range all[i].Choices {
			if (c.Weights == nil) == (a.Choices[k].Weights == nil) {
				kept = append(kept, a.Choices[k])
			}
		}
		a.Choices = kept
	}
	return only(left, func(a Alternative) bool { return len(a.Choices) > 0 })
}

// exposures is what is left of exposures when nothing follows from some questions. A kind of thing that depended on nothing else
// is gone; one to which no question speaks stays.
func exposures(all []Exposure, unasked map[string]bool) []Exposure {
	left := slices.Clone(all)
	for i := range left {
		x := &left[i]
		x.Kinds = nil
		for _, k := range all[i].Kinds {
			rules := only(k.Rules, func(r ExposureRule) bool { return !unasked[r.Attribute] })
			if len(rules) > 0 || len(k.Rules) == 0 {
				k.Rules = rules
				x.Kinds = append(x.Kinds, k)
			}
		}
	}
	return only(left, func(x Exposure) bool { return len(x.Kinds) > 0 })
}

// rescale makes the weights of a list add up to 100, see [Percents]. It says whether anything weighs at all.
func rescale[T any](list []T, weight func(*T) *int) bool {
	var shares []int64
	for i := range list {
		shares = append(shares, int64(*weight(&list[i])))
	}
	sum := 0
	for i, percent := range Percents(shares) {
		*weight(&list[i]) = percent
		sum += percent
	}
	return sum > 0
}
