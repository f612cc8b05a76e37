package fact_test

import (
	"testing"

	"openletter/report/fact"
)

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
		if got := (&fact.Claim{AsOf: date(t, c.asOf)}).IsOld(c.months, date(t, c.day)); got != c.want {
			t.Errorf("%s: as of %s, fresh for %d months, on %s: old is %v", c.name, c.asOf, c.months, c.day, got)
		}
	}
	if (&fact.Claim{Value: fact.Unknown}).IsOld(1, date(t, "2100")) {
		t.Error("an unknown rests on nothing that could be old")
	}
}

// TestOldStaysOld is a law: evidence gets no younger, and what may be kept longer is not old sooner.
func TestOldStaysOld(t *testing.T) {
	days := []string{"2024-01-01", "2024-02-29", "2024-12-31", "2025-06-30", "2026-01-01", "2026-07-31", "2028-02-29", "2040-01-01"}
	for _, asOf := range []string{"2023", "2023-12", "2023-12-31", "2024-02-29"} {
		for months := 1; months <= 60; months++ {
			c, was := &fact.Claim{AsOf: date(t, asOf)}, false
			for _, day := range days {
				is := c.IsOld(months, date(t, day))
				if was && !is {
					t.Errorf("as of %s, %d months: old, and fresh again on %s", asOf, months, day)
				}
				if is && !c.IsOld(months-1, date(t, day)) && months > 1 {
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
