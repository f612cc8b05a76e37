package assess

import (
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOldEvidence lists what speaks and is old: not a claim that a later one has followed, and not one of another country.
func TestOldEvidence(t *testing.T) {
	claim := func(value, country, population, since, asOf string) *fact.Claim {
		c := &fact.Claim{Attribute: "use", Value: value, Country: country, Population: population, Status: fact.Reported, AsOf: on(asOf)}
		if since != "" {
			c.Since = on(since)
		}
		return c
	}
	m := &fact.Messenger{ID: "alfa", Claims: []*fact.Claim{
		claim("free", "ru", "", "2020", "2021-01-01"),      // followed by the next
		claim("free", "ru", "", "2022", "2022-06-01"),      // old
		claim("forced", "ru", "pupils", "2026", "2026-06"), // fresh
		claim("forced", "cn", "", "2020", "2020-01-01"),    // elsewhere
	}}
	rules := &fact.Ruleset{
		Dimensions: []fact.Dimension{{ID: "freedom", Criteria: []fact.Criterion{{Attribute: "use", Weight: 100, Points: []fact.ValuePoints{
			{Value: "free", Points: 100}, {Value: "forced"}}}}}},
		Profiles: []fact.Profile{{Weights: []fact.DimensionWeight{{Dimension: "freedom", Weight: 100}}}},
	}
	terms := card.Terms{Ruleset: rules, Profile: &rules.Profiles[0], Country: "ru", AsOf: on("2026-07-31")}
	months := func(attribute string) int { return map[string]int{"use": 12}[attribute] }
	messengers := []*fact.Messenger{m}
	got := OldEvidence(messengers, []finding.Score{card.Score(m, terms)}, terms.AsOf, months)
	want := []finding.Aged{{Messenger: m, Claim: m.Claims[1], Months: 12, BestBefore: on("2023-06-01")}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
