package assess

import (
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestEveryCombinationIsTried holds the number of combinations and of what holds in each against the ruleset, and what one choice
// breaks against a report that is computed under that choice alone.
func TestEveryCombinationIsTried(t *testing.T) {
	facts := eight(t)
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	c := found.Choices
	combinations, singles := 1, 0
	for _, a := range found.Ruleset.Alternatives {
		combinations *= len(a.Choices) + 1
		for i := range a.Choices {
			singles++
			totals := totalsUnder(t, &a.Choices[i])
			for _, p := range c.Pairs {
				breaks := totals[p.Above] <= totals[p.Below]
				if told := slices.Contains(ids(p.Breaks), a.Choices[i].ID); told != breaks {
					t.Errorf("%s alone: totals %v, and it is told that %d is not above %d: %v", a.Choices[i].ID, totals, p.Above, p.Below, told)
				}
			}
			for m, total := range totals {
				if total < c.Totals[m].Lowest || total > c.Totals[m].Highest {
					t.Errorf("%s alone: the total %v of messenger %d lies outside %v", a.Choices[i].ID, total, m, c.Totals[m])
				}
			}
		}
	}
	if c.Combinations != combinations || combinations < 1000 || singles < 10 {
		t.Errorf("%d combinations were tried, want %d, of which at least 1000", c.Combinations, combinations)
	}
	for _, p := range c.Pairs {
		if p.Holds > combinations || p.Holds < 1 || len(p.Breaks) > combinations-p.Holds {
			t.Errorf("%d above %d holds in %d of %d, and %d single choices break it", p.Above, p.Below, p.Holds, combinations, len(p.Breaks))
		}
	}
}

func ids(choices []*fact.Choice) []string {
	var list []string
	for _, c := range choices {
		list = append(list, c.ID)
	}
	return list
}

// totalsUnder computes the report under one other choice, as if the ruleset had made it.
func totalsUnder(t *testing.T, c *fact.Choice) []finding.Exact {
	t.Helper()
	facts := eight(t)
	def := facts.Definitions[0]
	terms, err := card.TermsOf(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	terms = choose(terms, c)
	rules := *terms.Ruleset
	rules.Profiles, rules.Alternatives = []fact.Profile{*terms.Profile}, nil
	facts.Rulesets, def.Profile = []*fact.Ruleset{&rules}, ""
	found, err := Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	var totals []finding.Exact
	for i := range found.Scores {
		totals = append(totals, found.Scores[i].Total[finding.Point])
	}
	return totals
}

// TestScalesSpreadPoints holds what each scale makes of the points of a criterion.
func TestScalesSpreadPoints(t *testing.T) {
	points := func(n ...int) (list []fact.ValuePoints) {
		for i, p := range n {
			list = append(list, fact.ValuePoints{Value: string(rune('a' + i)), Points: p})
		}
		return append(list, fact.ValuePoints{Value: fact.NotDisclosed, Points: 0}, fact.ValuePoints{Value: fact.NotApplicable, Points: 60})
	}
	for _, c := range []struct {
		scale    fact.Scale
		was, now []int
	}{
		{fact.EvenScale, []int{100, 95, 25, 0}, []int{100, 66, 33, 0, 0, 60}},
		{fact.EvenScale, []int{100, 60, 60, 0}, []int{100, 50, 50, 0, 0, 50}},
		{fact.StrictScale, []int{100, 95, 25, 0}, []int{100, 0, 0, 0, 0, 60}},
		{fact.LenientScale, []int{100, 95, 25, 0}, []int{100, 100, 100, 0, 0, 60}},
		{fact.LenientScale, []int{100, 0}, []int{100, 0, 0, 60}},
	} {
		var got []int
		for _, p := range spread(points(c.was...), c.scale) {
			got = append(got, p.Points)
		}
		if !slices.Equal(got, c.now) {
			t.Errorf("%s: %v becomes %v, want %v", c.scale, c.was, got, c.now)
		}
	}
}

// TestLevelledWeightsAddUp holds that criteria weigh 100 together however they are levelled, and none nothing.
func TestLevelledWeightsAddUp(t *testing.T) {
	for n := 1; n <= 100; n++ {
		for _, how := range fact.AllCriterionWeights {
			criteria := make([]fact.Criterion, n)
			for i := range criteria {
				criteria[i].Weight = 1
			}
			criteria[0].Weight = 101 - n
			levelled(criteria, how)
			sum := 0
			for _, c := range criteria {
				sum += c.Weight
				if c.Weight < 1 {
					t.Fatalf("%d criteria, %s: a weight of %d", n, how, c.Weight)
				}
			}
			if sum != 100 {
				t.Fatalf("%d criteria, %s: the weights add up to %d", n, how, sum)
			}
		}
	}
}

// BenchmarkChoices tries all combinations on eight messengers.
func BenchmarkChoices(b *testing.B) {
	facts := eight(b)
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		b.Fatal(err)
	}
	terms, err := card.TermsOf(facts, facts.Definitions[0])
	if err != nil {
		b.Fatal(err)
	}
	a := &assessment{Findings: found, facts: facts, terms: terms}
	b.ReportAllocs()
	for b.Loop() {
		if a.choices().Combinations == 0 {
			b.Fatal("none was tried")
		}
	}
}
