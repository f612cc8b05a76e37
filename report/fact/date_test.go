package fact_test

import (
	"testing"

	"openletter/report/fact"
)

func date(t *testing.T, s string) fact.Date {
	t.Helper()
	if s == "" {
		return fact.Date{}
	}
	d, err := fact.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFirstAndLastDay(t *testing.T) {
	for _, c := range [...]struct{ date, first, last string }{
		{"2026-02-11", "2026-02-11", "2026-02-11"},
		{"2026-02", "2026-02-01", "2026-02-28"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2026", "2026-01-01", "2026-12-31"},
		{"", "", ""},
	} {
		d := date(t, c.date)
		if got := d.First(); got != date(t, c.first) {
			t.Errorf("the first day of %q is %q, want %q", c.date, got, c.first)
		}
		if got := d.Last(); got != date(t, c.last) {
			t.Errorf("the last day of %q is %q, want %q", c.date, got, c.last)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range [...]struct {
		date   string
		months int
		want   string
	}{
		{"2026-02-11", 0, "2026-02-11"},
		{"2026-02-11", 3, "2026-05-11"},
		{"2026-10-31", 3, "2027-01-31"},
		{"2025-08-31", 6, "2026-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2026-12-01", 1, "2027-01-01"},
		{"2026-01-15", 24, "2028-01-15"},
		{"2026-02", 12, "2027-02"},
		{"2026", 12, "2026"},
		{"", 12, ""},
	} {
		if got := date(t, c.date).AddMonths(c.months); got != date(t, c.want) {
			t.Errorf("%q and %d months are %q, want %q", c.date, c.months, got, c.want)
		}
	}
}

// TestDateIsReadBack reads what was written for machines.
func TestDateIsReadBack(t *testing.T) {
	for _, d := range []fact.Date{{}, {Year: 2026}, {Year: 2026, Month: 2}, {Year: 2026, Month: 2, Day: 28}} {
		text, _ := d.MarshalText()
		back := fact.Date{Year: 1}
		if err := back.UnmarshalText(text); err != nil || back != d {
			t.Errorf("%s was read as %s (%v)", d, back, err)
		}
	}
	if err := new(fact.Date).UnmarshalText([]byte("2026-02-30")); err == nil {
		t.Error("a day that there is not is read")
	}
}
