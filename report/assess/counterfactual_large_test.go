package assess

import (
	"fmt"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestLargeRulesetsStayCheap searches rulesets in which nearly every set of three changes has to be told apart: because
// a limit that three changes cannot lift keeps the gains from counting, or because all sets are as good. Without its
// bounds the search would compute a total for every set with every value: of 100 criteria with 20 values 1,300 million.
func TestLargeRulesetsStayCheap(t *testing.T) {
	for _, c := range []struct {
		name                                                     string
		dimensions, criteria, values, margin, caps, target, most int
	}{
		{"held by the floor", 50, 5, 3, 0, 0, 90, 100_000},
		{"held by caps", 10, 10, 3, 100, 20, 90, 500_000},
		{"all the same", 2, 50, 20, 100, 0, 3, 250_000},
		{"three together", 1, 100, 3, 100, 0, 3, 250_000},
	} {
		w := large(c.dimensions, c.criteria, c.values)
		w.terms.Ruleset.Floor.Margin = c.margin
		w.terms.Ruleset.Grades = []fact.Grade{{Name: "A", AtLeast: c.target}, {Name: "B"}}
		for i := range c.caps {
			w.terms.Ruleset.Caps = append(w.terms.Ruleset.Caps, fact.Cap{AtMost: 5, Attribute: fmt.Sprintf("a%d-0", i%c.dimensions), Worst: "v1"})
		}
		s := w.score()
		tried := triedBy(s, w.terms.Ruleset, w.changers)
		t.Logf("%s: %d totals", c.name, tried)
		if tried > c.most {
			t.Errorf("%s: %d totals were computed, at most %d are enough", c.name, tried, c.most)
		}
	}
}

// large makes a ruleset in which all weigh the same, and a messenger that has the worst answer to everything.
func large(dimensions, criteria, values int) small {
	w := small{messenger: &fact.Messenger{ID: "m"}, changers: map[string]fact.Changer{}}
	rules, profile := &fact.Ruleset{}, &fact.Profile{}
	for d := range dimensions {
		dimension := fact.Dimension{ID: fmt.Sprint("d", d), Headline: true}
		for i := range criteria {
			c := fact.Criterion{Attribute: fmt.Sprintf("a%d-%d", d, i), Weight: 100 / criteria}
			for v := range values {
				c.Points = append(c.Points, fact.ValuePoints{Value: fmt.Sprint("v", v), Points: 100 - 100*v/(values-1)})
			}
			dimension.Criteria = append(dimension.Criteria, c)
			w.changers[c.Attribute] = fact.ByOperator
			w.messenger.Claims = append(w.messenger.Claims, &fact.Claim{Attribute: c.Attribute, Value: fmt.Sprint("v", values-1), Status: fact.Confirmed})
		}
		rules.Dimensions = append(rules.Dimensions, dimension)
		profile.Weights = append(profile.Weights, fact.DimensionWeight{Dimension: dimension.ID, Weight: 100 / dimensions})
	}
	w.terms = card.Terms{Ruleset: rules, Profile: profile, AsOf: today}
	return w
}

// triedBy is how many totals the search for a counterfactual computes.
func triedBy(s *finding.Score, rules *fact.Ruleset, changers map[string]fact.Changer) int {
	w := newChanges(s, rules, changers)
	w.counterfactual()
	return w.tried
}
