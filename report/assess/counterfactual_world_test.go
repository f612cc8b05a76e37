package assess

import (
	"fmt"
	"math/rand/v2"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A small is a made-up ruleset and messenger, small enough to try every change by judging the messenger anew.
type small struct {
	messenger *fact.Messenger
	terms     card.Terms
	changers  map[string]fact.Changer
}

var today = fact.Date{Year: 2026, Month: 7, Day: 1}

// rollSmall makes up a small world from a seed.
func rollSmall(seed uint64) small {
	r := rand.New(rand.NewPCG(seed, 4))
	w := small{messenger: &fact.Messenger{ID: "m"}, changers: map[string]fact.Changer{}}
	rules, profile := &fact.Ruleset{}, &fact.Profile{}
	weights := [][]int{{100}, {60, 40}, {50, 30, 20}, {70, 20, 10}}
	for d := range 3 {
		dimension := fact.Dimension{ID: fmt.Sprint("d", d), Headline: d == 0 || r.IntN(2) == 0}
		for i, weight := range weights[r.IntN(4)] {
			c := newCriterion(r, fmt.Sprintf("a%d%d", d, i), weight)
			dimension.Criteria = append(dimension.Criteria, c)
			w.changers[c.Attribute] = fact.Changers[r.IntN(8)/3] // nobody less often than the others
			w.claim(r, c)
		}
		rules.Dimensions = append(rules.Dimensions, dimension)
	}
	for i, weight := range [][]int{{50, 30, 20}, {60, 40, 0}, {34, 33, 33}}[r.IntN(3)] {
		profile.Weights = append(profile.Weights, fact.DimensionWeight{Dimension: fmt.Sprint("d", i), Weight: weight})
	}
	for i := range r.IntN(4) {
		rules.Caps = append(rules.Caps, newCap(r, rules, i))
	}
	rules.Floor.Margin, rules.Gate.Percent = r.IntN(50), r.IntN(101)
	rules.Grades = []fact.Grade{{Name: "A", AtLeast: 75}, {Name: "B", AtLeast: 60}, {Name: "C", AtLeast: 30}, {Name: "D"}}
	w.terms = card.Terms{Ruleset: rules, Profile: profile, AsOf: today}
	return w
}

func newCriterion(r *rand.Rand, attribute string, weight int) fact.Criterion {
	c := fact.Criterion{Attribute: attribute, Weight: weight}
	for i, points := range [][]int{{100, 0}, {100, 40, 0}, {100, 100, 0}, {100, 60, 20, 0}}[r.IntN(4)] {
		c.Points = append(c.Points, fact.ValuePoints{Value: fmt.Sprint("v", i), Points: points})
	}
	for _, special := range []string{fact.NotDisclosed, fact.NotApplicable} {
		if r.IntN(3) == 0 {
			c.Points = append(c.Points, fact.ValuePoints{Value: special})
		}
	}
	return c
}

func newCap(r *rand.Rand, rules *fact.Ruleset, i int) fact.Cap {
	criteria := rules.Dimensions[r.IntN(3)].Criteria
	c := criteria[r.IntN(len(criteria))]
	dimension := []string{"", "d0", "d1", "d2"}[r.IntN(4)]
	return fact.Cap{ID: fmt.Sprint("c", i), Dimension: dimension, AtMost: r.IntN(80), Attribute: c.Attribute, Worst: c.Points[1].Value}
}

// claim answers a criterion in one of the ways in which the data can.
func (w *small) claim(r *rand.Rand, c fact.Criterion) {
	claim := &fact.Claim{Attribute: c.Attribute, Status: fact.Confirmed, AsOf: fact.Date{Year: 2026}}
	claim.Value = c.Points[r.IntN(len(c.Points))].Value
	switch r.IntN(8) {
	case 0:
		return
	case 1:
		claim.Value, claim.Status = fact.Unknown, ""
	case 2:
		claim.Status, claim.OtherSide = fact.Disputed, []fact.Side{{Value: "v0"}}
	case 3:
		claim.Status, claim.OtherSide = fact.Alleged, []fact.Side{{Value: "v0"}}
	case 4:
		claim.Value = fact.NotDisclosed
	case 5:
		claim.Value = "v1"
	}
	w.messenger.Claims = append(w.messenger.Claims, claim)
}

func (w *small) score() *finding.Score {
	s := card.Score(w.messenger, w.terms)
	return &s
}

// with judges the messenger anew with some criteria answered otherwise, and nothing else said about them.
func (w *small) with(answers map[string]string) *finding.Score {
	m := &fact.Messenger{ID: "m"}
	for _, c := range w.messenger.Claims {
		if _, changed := answers[c.Attribute]; !changed {
			m.Claims = append(m.Claims, c)
		}
	}
	for attribute, value := range answers {
		m.Claims = append(m.Claims, &fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed, AsOf: today})
	}
	s := card.Score(m, w.terms)
	return &s
}
