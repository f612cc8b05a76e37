package age_test

import (
	"slices"
	"testing"

	"openletter/report/age"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/score"
)

func on(s string) fact.Date {
	d, err := fact.ParseDate(s)
	if err != nil {
		panic(err) // a slip in a test
	}
	return d
}

func TestIsOld(t *testing.T) {
	for _, c := range [...]struct {
		name, asOf string
		months     int
		day        string
		want       bool
	}{
		{"the last day on which it is fresh", "2025-07-31", 12, "2026-07-31", false},
		{"the day after", "2025-07-31", 12, "2026-08-01", true},
		{"a month ends with its last day", "2025-02", 12, "2026-02-28", false},
		{"and then it is old", "2025-02", 12, "2026-03-01", true},
		{"a year may have meant its last day", "2024", 12, "2025-12-31", false},
		{"but no later one", "2024", 12, "2026-01-01", true},
		{"a report of a month begins with its first day", "2025-07-31", 12, "2026-08", true},
		{"and one of a year with the first of January", "2025-07-31", 12, "2026", false},
		{"what never ages", "1999", 0, "2026-07-31", false},
		{"evidence from after the day", "2026-12-01", 1, "2026-07-31", false},
		{"three months after a February end with May", "2026-02", 3, "2026-05-31", false},
		{"from the last of August to the last of February", "2025-08-31", 6, "2026-02-28", false},
	} {
		if got := age.IsOld(&fact.Claim{AsOf: on(c.asOf)}, c.months, on(c.day)); got != c.want {
			t.Errorf("%s: as of %s, fresh for %d months, on %s: old is %v", c.name, c.asOf, c.months, c.day, got)
		}
	}
	if age.IsOld(&fact.Claim{Value: fact.Unknown}, 1, on("2100")) {
		t.Error("an unknown rests on nothing that could be old")
	}
}

// TestOldStaysOld is a law: evidence gets no younger, and what may be kept longer is not old sooner.
func TestOldStaysOld(t *testing.T) {
	days := []string{"2024-01-01", "2024-02-29", "2024-12-31", "2025-06-30", "2026-01-01", "2026-07-31", "2028-02-29", "2040-01-01"}
	for _, asOf := range []string{"2023", "2023-12", "2023-12-31", "2024-02-29"} {
		for months := 1; months <= 60; months++ {
			c, was := &fact.Claim{AsOf: on(asOf)}, false
			for _, day := range days {
				is := age.IsOld(c, months, on(day))
				if was && !is {
					t.Errorf("as of %s, %d months: old, and fresh again on %s", asOf, months, day)
				}
				if is && !age.IsOld(c, months-1, on(day)) && months > 1 {
					t.Errorf("as of %s on %s: old after %d months and not after %d", asOf, day, months, months-1)
				}
				was = is
			}
			if !was {
				t.Errorf("as of %s, %d months: never old", asOf, months)
			}
		}
	}
}

// TestCounted lists what speaks and is old: not a claim that a later one has followed, and not one of another country.
func TestCounted(t *testing.T) {
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
	terms := score.Terms{Ruleset: rules, Profile: &rules.Profiles[0], Country: "ru", AsOf: on("2026-07-31")}
	months := func(attribute string) int { return map[string]int{"use": 12}[attribute] }
	messengers := []*fact.Messenger{m}
	got := age.Counted(messengers, []finding.Score{score.Messenger(m, terms)}, terms.AsOf, months)
	want := []finding.Aged{{Messenger: m, Claim: m.Claims[1], Months: 12, BestBefore: on("2023-06-01")}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
