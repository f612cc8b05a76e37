package wording_test

import (
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// russian has the texts for dates and numbers of a language that inflects months.
func russian() *wording.Language {
	return &wording.Language{Tag: "ru", Words: wording.Words{
		"date-year": "{year} год", "date-month": "{month} {year}", "date-day": "{day} {month} {year}", "month-8": "август", "month-of-8": "августа",
		"since-year": "с {year} года", "since-month": "с {month} {year}", "since-day": "с {date}",
		"until-year": "по {year} год", "until-month": "по {month} {year}", "until-day": "по {date}",
		"before-year": "к началу {year} года", "before-month": "к началу {month} {year}", "before-day": "накануне {date}",
		"decimal": "{whole},{part}",
	}}
}

// TestDates words a date alone, as a beginning, as an end and as what came after, as precisely as it is known.
func TestDates(t *testing.T) {
	for _, c := range []struct {
		date                        fact.Date
		alone, since, until, before string
	}{
		{fact.Date{Year: 2025, Month: 8, Day: 1}, "1 августа 2025", "с 1 августа 2025", "по 1 августа 2025", "накануне 1 августа 2025"},
		{fact.Date{Year: 2025, Month: 8}, "август 2025", "с августа 2025", "по август 2025", "к началу августа 2025"},
		{fact.Date{Year: 2025}, "2025 год", "с 2025 года", "по 2025 год", "к началу 2025 года"},
		{fact.Date{}, "", "", "", ""},
	} {
		l := russian()
		got := [...]string{l.Date(c.date), l.Since(c.date), l.Until(c.date), l.Before(c.date)}
		if want := [...]string{c.alone, c.since, c.until, c.before}; got != want || l.Err() != nil {
			t.Errorf("%v: got %q, want %q, %v", c.date, got, want, l.Err())
		}
	}
}

// TestDecimals words exact numbers, and of two only as much as tells them apart.
func TestDecimals(t *testing.T) {
	l := russian()
	for _, c := range []struct {
		x              finding.Exact
		exactly, tenth string
	}{
		{0, "0", "0"}, {410_000, "41", "41"}, {412_500, "41,25", "41,2"}, {419_999, "41,9999", "41,9"}, {1_000, "0,1", "0,1"}, {999, "0,0999", "0"},
	} {
		if exactly, tenth := l.Decimal(c.x), l.Tenths(c.x); exactly != c.exactly || tenth != c.tenth {
			t.Errorf("%d: got %q and %q, want %q and %q", c.x, exactly, tenth, c.exactly, c.tenth)
		}
	}
	for _, c := range []struct {
		a, b         finding.Exact
		wantA, wantB string
	}{
		{419_999, 420_000, "41", "42"}, {412_500, 412_500, "41", "41"}, {412_500, 410_000, "41,25", "41"},
	} {
		if a, b := l.Apart(c.a, c.b); a != c.wantA || b != c.wantB {
			t.Errorf("%d and %d: got %q and %q", c.a, c.b, a, b)
		}
	}
	if l.Err() != nil {
		t.Error(l.Err())
	}
}

// TestFirstError is kept, with the language.
func TestFirstError(t *testing.T) {
	l := russian()
	delete(l.Words, "since-month")
	delete(l.Words, "decimal")
	if got := l.Since(fact.Date{Year: 2025, Month: 8}); got != "" {
		t.Errorf("a text that is missing reads %q", got)
	}
	_ = l.Decimal(1)
	if want := `language ru: no interface text has the key "since-month"`; l.Err() == nil || l.Err().Error() != want {
		t.Errorf("got %v, want %s", l.Err(), want)
	}
}
