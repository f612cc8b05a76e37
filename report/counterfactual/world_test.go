package counterfactual_test

import (
	"fmt"
	"math/rand/v2"

	"openletter/report"
	"openletter/report/score"
)

// A small is a made-up ruleset and messenger, small enough to try every change by judging the messenger anew.
type small struct {
	messenger *report.Messenger
	terms     score.Terms
	changers  map[string]report.Changer
}

var today = report.Date{Year: 2026, Month: 7, Day: 1}

// roll makes up a small world from a seed.
func roll(seed uint64) small {
	r := rand.New(rand.NewPCG(seed, 4))
	w := small{messenger: &report.Messenger{ID: "m"}, changers: map[string]report.Changer{}}
	rules, profile := &report.Ruleset{}, &report.Profile{}
	weights := [][]int{{100}, {60, 40}, {50, 30, 20}, {70, 20, 10}}
	for d := range 3 {
		dimension := report.Dimension{ID: fmt.Sprint("d", d), Headline: d == 0 || r.IntN(2) == 0}
		for i, weight := range weights[r.IntN(4)] {
			c := newCriterion(r, fmt.Sprintf("a%d%d", d, i), weight)
			dimension.Criteria = append(dimension.Criteria, c)
			w.changers[c.Attribute] = report.Changers[r.IntN(8)/3] // nobody less often than the others
			w.claim(r, c)
		}
		rules.Dimensions = append(rules.Dimensions, dimension)
	}
	for i, weight := range [][]int{{50, 30, 20}, {60, 40, 0}, {34, 33, 33}}[r.IntN(3)] {
		profile.Weights = append(profile.Weights, report.DimensionWeight{Dimension: fmt.Sprint("d", i), Weight: weight})
	}
	for i := range r.IntN(4) {
		rules.Caps = append(rules.Caps, newCap(r, rules, i))
	}
	rules.Floor.Margin, rules.Gate.Percent = r.IntN(50), r.IntN(101)
	rules.Grades = []report.Grade{{Name: "A", AtLeast: 75}, {Name: "B", AtLeast: 60}, {Name: "C", AtLeast: 30}, {Name: "D"}}
	w.terms = score.Terms{Ruleset: rules, Profile: profile, AsOf: today}
	return w
}

func newCriterion(r *rand.Rand, attribute string, weight int) report.Criterion {
	c := report.Criterion{Attribute: attribute, Weight: weight}
	for i, points := range [][]int{{100, 0}, {100, 40, 0}, {100, 100, 0}, {100, 60, 20, 0}}[r.IntN(4)] {
		c.Points = append(c.Points, report.ValuePoints{Value: fmt.Sprint("v", i), Points: points})
	}
	for _, special := range []string{report.NotDisclosed, report.NotApplicable} {
		if r.IntN(3) == 0 {
			c.Points = append(c.Points, report.ValuePoints{Value: special})
		}
	}
	return c
}

func newCap(r *rand.Rand, rules *report.Ruleset, i int) report.Cap {
	criteria := rules.Dimensions[r.IntN(3)].Criteria
	c := criteria[r.IntN(len(criteria))]
	dimension := []string{"", "d0", "d1", "d2"}[r.IntN(4)]
	return report.Cap{ID: fmt.Sprint("c", i), Dimension: dimension, AtMost: r.IntN(80), Attribute: c.Attribute, Worst: c.Points[1].Value}
}

// claim answers a criterion in one of the ways in which the data can.
func (w *small) claim(r *rand.Rand, c report.Criterion) {
	claim := &report.Claim{Attribute: c.Attribute, Status: report.Confirmed, AsOf: report.Date{Year: 2026}}
	claim.Value = c.Points[r.IntN(len(c.Points))].Value
	switch r.IntN(8) {
	case 0:
		return
	case 1:
		claim.Value, claim.Status = report.Unknown, ""
	case 2:
		claim.Status, claim.OtherSide = report.Disputed, []report.Side{{Value: "v0"}}
	case 3:
		claim.Status, claim.OtherSide = report.Alleged, []report.Side{{Value: "v0"}}
	case 4:
		claim.Value = report.NotDisclosed
	case 5:
		claim.Value = "v1"
	}
	w.messenger.Claims = append(w.messenger.Claims, claim)
}

func (w *small) score() *report.Score {
	s := score.Messenger(w.messenger, w.terms)
	return &s
}

// with judges the messenger anew with some criteria answered otherwise, and nothing else said about them.
func (w *small) with(answers map[string]string) *report.Score {
	m := &report.Messenger{ID: "m"}
	for _, c := range w.messenger.Claims {
		if _, changed := answers[c.Attribute]; !changed {
			m.Claims = append(m.Claims, c)
		}
	}
	for attribute, value := range answers {
		m.Claims = append(m.Claims, &report.Claim{Attribute: attribute, Value: value, Status: report.Confirmed, AsOf: today})
	}
	s := score.Messenger(m, w.terms)
	return &s
}
