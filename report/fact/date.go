package fact

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is a calendar date that is known to the day, to the month or only to the year: sources often give no more,
// and a made-up day would be a false fact. Month is 0 when only the year is known, Day is 0 when only the month is.
// The zero Date means that no date is known.
type Date struct {
	Year, Month, Day int
}

// ParseDate reads "2026-02-11", "2026-02" or "2026". Any other form, and a day that the calendar does not have, is
// an error.
func ParseDate(s string) (Date, error) {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return Date{}, WrongForm(s)
	}
	for i, r := range s {
		if dash := i == 4 || i == 7; dash != (r == '-') || !dash && (r < '0' || r > '9') {
			return Date{}, WrongForm(s)
		}
	}
	var d Date
	fields := [...]*int{&d.Year, &d.Month, &d.Day}
	for i, part := range strings.Split(s, "-") {
		*fields[i], _ = strconv.Atoi(part)
	}
	switch last := daysIn(d.Year, d.Month); {
	case len(s) >= 7 && (d.Month < 1 || d.Month > 12):
		return Date{}, fmt.Errorf("%q has no such month; months run from 01 to 12", s)
	case len(s) == 10 && (d.Day < 1 || d.Day > last):
		return Date{}, fmt.Errorf("%q has no such day; that month has %d days", s, last)
	case d.Year == 0:
		return Date{}, WrongForm(s)
	}
	return d, nil
}

// A WrongForm is the error of a text that has not the form of a date.
type WrongForm string

// Error implements error.
func (s WrongForm) Error() string {
	return fmt.Sprintf("%q is not a date; write YYYY-MM-DD, YYYY-MM or YYYY", string(s))
}

// daysIn is the number of days of a month in the Gregorian calendar: the day before the first one of the next month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero says that no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Compare orders dates by the first day that each can mean: 2026 and 2026-01 and 2026-01-01 begin on the same day,
// and then the less precise date comes first. It returns -1, 0 or +1. The zero Date comes before all others.
func (d Date) Compare(e Date) int {
	return cmp.Or(
		cmp.Compare(d.Year, e.Year), cmp.Compare(max(d.Month, 1), max(e.Month, 1)), cmp.Compare(max(d.Day, 1), max(e.Day, 1)),
		cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// BeginsBy says whether the first day that d can mean is no later than that of e. The zero Date begins by any.
func (d Date) BeginsBy(e Date) bool { return d.First().Compare(e.First()) <= 0 }

// First is the first day that the date can mean: itself when it is known to the day, or not at all.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last is the last day that the date can mean: itself when it is known to the day, or not at all.
func (d Date) Last() Date {
	if d.IsZero() || d.Day != 0 {
		return d
	}
	month := cmp.Or(d.Month, 12)
	return Date{d.Year, month, daysIn(d.Year, month)}
}

// Next is the day after the last day that the date can mean; that of the zero Date is the zero Date.
func (d Date) Next() Date {
	if d.IsZero() {
		return d
	}
	last := d.Last()
	next := time.Date(last.Year, time.Month(last.Month), last.Day+1, 0, 0, 0, 0, time.UTC)
	return Date{next.Year(), int(next.Month()), next.Day()}
}

// AddMonths is the same day so many months later, at least 0; the last day of a month that has no such day. A date that
// is known to the month stays so; one that is known only to the year, or not at all, is returned as it is.
func (d Date) AddMonths(n int) Date {
	if d.Month == 0 {
		return d
	}
	months := d.Year*12 + d.Month - 1 + n
	later := Date{Year: months / 12, Month: months%12 + 1}
	later.Day = min(d.Day, daysIn(later.Year, later.Month))
	return later
}

// String writes the date as precisely as it is known: "2026-02-11", "2026-02", "2026", or "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the date as String does, for formats that machines read.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText has written.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(text))
	return err
}
