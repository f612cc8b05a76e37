package card_test

import (
	"fmt"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// The largest number on the way to a total is a limit times weights that add up to 2^32. It must fit into 64 bits; this
// does not compile when it does not.
const _ int64 = card.Never << 32

// TestExtremes judges by the largest rulesets that the dataset accepts: every weight, point and limit is at most 100, and
// weights add up to 100. Nothing may overflow or lose a fraction.
func TestExtremes(t *testing.T) {
	for _, c := range []struct{ dimensions, criteria int }{{1, 1}, {1, 100}, {100, 1}, {100, 100}} {
		t.Run(fmt.Sprintf("%d by %d", c.dimensions, c.criteria), func(t *testing.T) {
			best, worst := judged(c.dimensions, c.criteria, "v0"), judged(c.dimensions, c.criteria, "v1")
			const full = 100 * finding.OnePoint
			if best.Total != (finding.Interval{full, full, full}) || best.Coverage != full {
				t.Errorf("the best answers everywhere make %v, answered %s", best.Total, best.Coverage)
			}
			if worst.Total != (finding.Interval{}) || worst.Coverage != full {
				t.Errorf("the worst answers everywhere make %v, answered %s", worst.Total, worst.Coverage)
			}
			if unknown := judged(c.dimensions, c.criteria, fact.Unknown); unknown.Total != (finding.Interval{0, 0, full}) || unknown.Coverage != 0 {
				t.Errorf("no answers anywhere make %v, answered %s", unknown.Total, unknown.Coverage)
			}
		})
	}
}

// judged is the score of a messenger with one answer to everything, by a ruleset of so many equal dimensions and
// criteria with a margin of 100.
func judged(dimensions, criteria int, value string) finding.Score {
	r := &fact.Ruleset{Floor: fact.Floor{Margin: 100}, Grades: []fact.Grade{{Name: "E"}}}
	p := &fact.Profile{}
	m := &fact.Messenger{ID: "m"}
	for i := range dimensions {
		d := fact.Dimension{ID: fmt.Sprint("d", i), Headline: true}
		for k := range criteria {
			c := fact.Criterion{Attribute: fmt.Sprintf("a%d-%d", i, k), Weight: 100 / criteria,
				Points: []fact.ValuePoints{{Value: "v0", Points: 100}, {Value: "v1", Points: 0}}}
			d.Criteria = append(d.Criteria, c)
			m.Claims = append(m.Claims, &fact.Claim{Attribute: c.Attribute, Value: value, AsOf: today})
		}
		r.Dimensions = append(r.Dimensions, d)
		p.Weights = append(p.Weights, fact.DimensionWeight{Dimension: d.ID, Weight: 100 / dimensions})
	}
	return card.Score(m, card.Terms{Ruleset: r, Profile: p, Country: here, AsOf: today})
}

// BenchmarkMessengers judges 300 messengers by 41 criteria, as many as the ruleset openletter has.
func BenchmarkMessengers(b *testing.B) {
	d := seeded(1)
	w := newWorld(d, 1, 1)
	w.attributes, w.terms.Ruleset.Caps = nil, nil
	w.terms.Ruleset.Dimensions = nil
	w.terms.Profile.Weights = nil
	for i, n := range [...]int{11, 3, 8, 4, 5, 3, 4, 3} {
		dimension := fact.Dimension{ID: fmt.Sprint("d", i), Headline: i < 4}
		for k, weight := range d.split(n, 1) {
			a := newAttribute(d, fmt.Sprintf("a%d-%d", i, k))
			w.attributes = append(w.attributes, a)
			dimension.Criteria = append(dimension.Criteria, newCriterion(d, a, weight))
		}
		w.terms.Ruleset.Dimensions = append(w.terms.Ruleset.Dimensions, dimension)
	}
	for i, weight := range d.split(8, 0) {
		w.terms.Profile.Weights = append(w.terms.Profile.Weights, fact.DimensionWeight{Dimension: fmt.Sprint("d", i), Weight: weight})
	}
	for range 8 {
		w.terms.Ruleset.Caps = append(w.terms.Ruleset.Caps, w.newCap(d, w.terms.Ruleset))
	}
	messengers := make([]*fact.Messenger, 300)
	for i := range messengers {
		w.messenger = &fact.Messenger{ID: fmt.Sprint("m", i)}
		for k := range w.attributes {
			w.add(w.newClaim(d, &w.attributes[k]))
		}
		messengers[i] = w.messenger
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range messengers {
			card.Score(m, w.terms)
		}
	}
}
