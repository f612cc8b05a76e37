package card_test

import (
	"fmt"
	"slices"
	"strings"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A world is a ruleset, a messenger, and the terms by which it is judged: anything that the dataset accepts.
type world struct {
	attributes []fact.Attribute
	messenger  *fact.Messenger
	terms      card.Terms
}

func (w world) score() finding.Score { return card.Score(w.messenger, w.terms) }

// newWorld rolls a world with at most so many dimensions and criteria in each.
func newWorld(d dice, dimensions, criteria int) world {
	w := world{messenger: &fact.Messenger{ID: "m"}}
	rules := &fact.Ruleset{ID: "r"}
	for i := range d.between(1, dimensions) {
		dimension := fact.Dimension{ID: fmt.Sprint("d", i), Headline: d.oneIn(2)}
		n := d.between(1, criteria)
		for k, weight := range d.split(n, 1) {
			a := newAttribute(d, fmt.Sprintf("a%d%d", i, k))
			w.attributes = append(w.attributes, a)
			dimension.Criteria = append(dimension.Criteria, newCriterion(d, a, weight))
		}
		rules.Dimensions = append(rules.Dimensions, dimension)
	}
	if !slices.ContainsFunc(rules.Dimensions, func(d fact.Dimension) bool { return d.Headline }) {
		rules.Dimensions[0].Headline = true
	}
	for range d.roll(4) {
		rules.Caps = append(rules.Caps, w.newCap(d, rules))
	}
	rules.Floor.Margin, rules.Gate.Percent = d.roll(60), d.roll(101)
	rules.Grades = newGrades(d)
	profile := &fact.Profile{ID: "p"}
	for i, weight := range d.split(len(rules.Dimensions), 0) {
		profile.Weights = append(profile.Weights, fact.DimensionWeight{Dimension: rules.Dimensions[i].ID, Weight: weight})
	}
	w.terms = card.Terms{Ruleset: rules, Profile: profile, Country: here, AsOf: today, Firms: firms}
	for i := range w.attributes {
		most := 4
		if w.attributes[i].Scope == fact.PerPopulation {
			most = 8 // several groups, each with a past
		}
		for range d.between(0, most) {
			w.add(w.newClaim(d, &w.attributes[i]))
		}
	}
	return w
}

// scopes holds the scope with the most rules twice.
var scopes = []fact.Scope{fact.Everywhere, fact.PerCountry, fact.PerPopulation, fact.PerPopulation}

func newAttribute(d dice, id string) fact.Attribute {
	a := fact.Attribute{ID: id, Scope: pick(d, scopes)}
	for i := range d.between(2, 4) {
		a.Values = append(a.Values, fact.Value{ID: fmt.Sprint("v", i)})
	}
	return a
}

// newCriterion gives the best value 100 points, the worst 0 and those between something between.
func newCriterion(d dice, a fact.Attribute, weight int) fact.Criterion {
	c := fact.Criterion{Attribute: a.ID, Weight: weight}
	points := 100
	for i, v := range a.Values {
		switch {
		case i == len(a.Values)-1:
			points = 0
		case i > 0:
			points = d.roll(points + 1)
		}
		c.Points = append(c.Points, fact.ValuePoints{Value: v.ID, Points: points})
	}
	for _, special := range []string{fact.NotDisclosed, fact.NotApplicable} {
		if d.oneIn(3) {
			c.Points = append(c.Points, fact.ValuePoints{Value: special, Points: d.roll(101)})
		}
	}
	return c
}

// newCap limits a dimension or the total.
func (w world) newCap(d dice, rules *fact.Ruleset) fact.Cap {
	a := pick(d, w.attributes)
	c := fact.Cap{
		ID: fmt.Sprint("c", len(rules.Caps)), AtMost: d.roll(101), Attribute: a.ID, Worst: pick(d, a.Values).ID,
	}
	if i := d.roll(len(rules.Dimensions) + 1); i < len(rules.Dimensions) {
		c.Dimension = rules.Dimensions[i].ID
	}
	return c
}

func newGrades(d dice) []fact.Grade {
	var grades []fact.Grade
	for least := d.between(40, 100); least > 0; least -= d.between(1, 50) {
		grades = append(grades, fact.Grade{Name: fmt.Sprint("G", least), AtLeast: least})
	}
	return append(grades, fact.Grade{Name: "G0"})
}

// newClaim rolls a claim about an attribute that the dataset would accept as the only one.
func (w world) newClaim(d dice, a *fact.Attribute) *fact.Claim {
	c := &fact.Claim{Attribute: a.ID, Value: w.anyValue(d, a)}
	since := d.roll(len(days))
	c.AsOf = days[d.between(since, len(days)-1)]
	if d.oneIn(2) {
		c.Since = days[since]
	}
	if a.Scope != fact.Everywhere {
		c.Country = here
		if d.oneIn(6) {
			c.Country = elsewhere
		}
	}
	if a.Scope == fact.PerPopulation {
		c.Population = pick(d, populations)
	}
	if c.Value == fact.Unknown {
		if d.oneIn(2) {
			c.AsOf = fact.Date{}
		}
		return c
	}
	c.Status = pick(d, append(fact.Statuses[:], fact.Disputed, fact.Disputed, fact.Confirmed))
	if c.Status == fact.Disputed || c.Status == fact.Alleged {
		for range d.between(1, 2) {
			c.OtherSide = append(c.OtherSide, w.newSide(d, a, c.Value))
		}
	}
	return c
}

// newSide denies a value: without another one, or with one that differs.
func (w world) newSide(d dice, a *fact.Attribute, denied string) fact.Side {
	if v := w.anyValue(d, a); v != denied && !d.oneIn(4) {
		return fact.Side{Value: v}
	}
	return fact.Side{}
}

func (w world) anyValue(d dice, a *fact.Attribute) string {
	if d.oneIn(4) {
		return pick(d, []string{fact.Unknown, fact.NotDisclosed, fact.NotApplicable})
	}
	return pick(d, a.Values).ID
}

// add adds a claim, and says whether it did: the dataset refuses a second one that only the reader's guess could
// tell from the first.
func (w world) add(c *fact.Claim) bool {
	for _, k := range w.messenger.Claims {
		if k.Attribute == c.Attribute && k.Country == c.Country && k.Population == c.Population && k.Since == c.Since {
			return false
		}
	}
	w.messenger.Claims = append(w.messenger.Claims, c)
	return true
}

// clone copies the world as far as laws change it: its messenger with all claims, and its ruleset down to the caps.
func (w world) clone() world {
	m := *w.messenger
	m.Claims = nil
	for _, c := range w.messenger.Claims {
		k := *c
		k.OtherSide = slices.Clone(c.OtherSide)
		m.Claims = append(m.Claims, &k)
	}
	rules := *w.terms.Ruleset
	rules.Caps = slices.Clone(rules.Caps)
	w.messenger, w.terms.Ruleset = &m, &rules
	return w
}

// attribute is the attribute with an id.
func (w world) attribute(id string) *fact.Attribute {
	i := slices.IndexFunc(w.attributes, func(a fact.Attribute) bool { return a.ID == id })
	return &w.attributes[i]
}

// String writes the world as a person would check it by hand.
func (w world) String() string {
	var b strings.Builder
	for i, d := range w.terms.Ruleset.Dimensions {
		fmt.Fprintf(&b, "%s weighs %d %%, headline %v\n", d.ID, w.terms.Profile.Weights[i].Weight, d.Headline)
		for _, c := range d.Criteria {
			fmt.Fprintf(&b, "  %s weighs %d %%:", c.Attribute, c.Weight)
			for _, p := range c.Points {
				fmt.Fprintf(&b, " %s=%d", p.Value, p.Points)
			}
			b.WriteByte('\n')
		}
	}
	for _, c := range w.terms.Ruleset.Caps {
		fmt.Fprintf(&b, "cap %q at %d when %s is %s\n", c.Dimension, c.AtMost, c.Attribute, c.Worst)
	}
	fmt.Fprintf(&b, "margin %d, gate %d %%\n", w.terms.Ruleset.Floor.Margin, w.terms.Ruleset.Gate.Percent)
	for _, c := range w.messenger.Claims {
		fmt.Fprintf(&b, "%s is %s (%s) %s%s since %q as of %q", c.Attribute, c.Value, c.Status, c.Country, c.Population,
			c.Since, c.AsOf)
		for _, s := range c.OtherSide {
			fmt.Fprintf(&b, ", denied with %q", s.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
