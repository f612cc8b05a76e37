package card_test

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOutcomes holds the outcomes of every answer of many worlds against the reference and against the ends.
func TestOutcomes(t *testing.T) {
	open := 0
	for seed := range uint64(2000) {
		w := newWorld(seeded(seed), 3, 4)
		for _, d := range w.score().Dimensions {
			for _, a := range d.Answers {
				got, want := card.Outcomes(a), asks(w, a.Criterion).possible
				if !slices.Equal(got, want) {
					t.Errorf("seed %d, %s: got %v, the reference %v\n%s", seed, a.Criterion.Attribute, got, want, w)
				}
				low, high := got[0], got[len(got)-1]
				if low != a.Points[finding.Low] || high != a.Points[finding.High] || !slices.Contains(got, a.Points[finding.Point]) {
					t.Errorf("seed %d, %s: %v does not fit the ends %v\n%s", seed, a.Criterion.Attribute, got, a.Points, w)
				}
				if len(got) > 1 {
					open++
				}
			}
		}
	}
	if open < 1000 {
		t.Errorf("only %d open answers were tried", open)
	}
}

// TestOutcomesOfManyPopulations compares with every way in which up to seven groups of people may be hit together.
func TestOutcomesOfManyPopulations(t *testing.T) {
	for seed := range uint64(500) {
		d := seeded(seed)
		c := &fact.Criterion{Attribute: "a", Weight: 100}
		for i, points := range []int{100, d.between(0, 100), d.between(0, 100), 0} {
			c.Points = append(c.Points, fact.ValuePoints{Value: fmt.Sprint("v", i), Points: points})
		}
		value := func() string { return fmt.Sprint("v", d.roll(4)) }
		claims := make([]*fact.Claim, d.between(1, 7))
		for i := range claims {
			claims[i] = &fact.Claim{Attribute: "a", Value: value(), Status: fact.Confirmed}
			switch d.roll(4) {
			case 0:
				claims[i].Value, claims[i].Status = fact.Unknown, ""
			case 1:
				claims[i].Status, claims[i].OtherSide = fact.Disputed, []fact.Side{{Value: value()}, {Value: value()}}
			case 2:
				claims[i].Status, claims[i].OtherSide = fact.Disputed, []fact.Side{{Value: value()}, {}}
			}
		}
		got, want := card.Outcomes(finding.Answer{Criterion: c, Claim: claims[0], Others: claims[1:], Weighed: len(claims) - 1}), everyMinimum(c, claims)
		if !slices.Equal(got, want) {
			t.Errorf("seed %d: got %v, every way together %v", seed, got, want)
		}
	}
}

// everyMinimum lists the fewest points of every way in which the claims about one question can turn out together.
func everyMinimum(c *fact.Criterion, claims []*fact.Claim) []int {
	joint := []int{100}
	for _, claim := range claims {
		possible, _, _ := evidence(c, claim)
		var next []int
		for _, a := range joint {
			for _, b := range possible {
				next = append(next, min(a, b))
			}
		}
		joint = next
	}
	slices.Sort(joint)
	return slices.Compact(joint)
}

// TestOutcomesDoNotMultiply asks of so many groups of people that their ways together could not be listed.
func TestOutcomesDoNotMultiply(t *testing.T) {
	c := &fact.Criterion{Attribute: "a", Weight: 100, Points: []fact.ValuePoints{{Value: "v0", Points: 100}, {Value: "v1", Points: 50}, {Value: "v2"}}}
	a := finding.Answer{Criterion: c, Claim: &fact.Claim{Attribute: "a", Value: fact.Unknown}}
	for i := range 39 {
		a.Others = append(a.Others, &fact.Claim{Attribute: "a", Value: fact.Unknown, Population: fmt.Sprint("p", i)})
	}
	a.Weighed = len(a.Others)
	if got, want := card.Outcomes(a), []int{0, 50, 100}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if n := testing.AllocsPerRun(10, func() { card.Outcomes(a) }); n > 100 {
		t.Errorf("%v lists are made of 40 claims", n)
	}
}
