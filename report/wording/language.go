package wording

import (
	"fmt"
	"strconv"
	"strings"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A Language puts dates and numbers into the words of one language. It keeps the first error, so that sentences can be
// built without a check each; every goroutine needs one of its own.
type Language struct {
	Tag   fact.Lang
	Words Words
	err   error
}

// Err is the first error: an interface text that is missing, or one with other places than those that are filled.
func (l *Language) Err() error { return l.err }

// Fail keeps an error with the language, if it is the first.
func (l *Language) Fail(err error) {
	if l.err == nil {
		l.err = fmt.Errorf("language %s: %w", l.Tag, err)
	}
}

// Say is an interface text with its places filled; see [Words.Say].
func (l *Language) Say(key string, pairs ...string) string {
	s, err := l.Words.Say(key, pairs...)
	if err != nil {
		l.Fail(err)
	}
	return s
}

// Date words a date as precisely as it is known: "11 February 2026", "February 2026", "2026"; "" where none is known.
func (l *Language) Date(d fact.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return l.Say("date-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return l.Say("date-month", "month", l.Say("month-"+strconv.Itoa(d.Month)), "year", strconv.Itoa(d.Year))
	}
	return l.Say("date-day", "day", strconv.Itoa(d.Day), "month", l.monthOf(d), "year", strconv.Itoa(d.Year))
}

// Since words the beginning of a state, "" where it is not known. It has texts of its own because some languages inflect
// the month after the preposition.
func (l *Language) Since(d fact.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return l.Say("since-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return l.Say("since-month", "month", l.monthOf(d), "year", strconv.Itoa(d.Year))
	}
	return l.Say("since-day", "date", l.Date(d))
}

// Before words when a state stood that a day ended; like Since it has texts of its own.
func (l *Language) Before(d fact.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return l.Say("before-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return l.Say("before-month", "month", l.monthOf(d), "year", strconv.Itoa(d.Year))
	}
	return l.Say("before-day", "date", l.Date(d))
}

// monthOf is the month of a date in the form that stands behind a day.
func (l *Language) monthOf(d fact.Date) string { return l.Say("month-of-" + strconv.Itoa(d.Month)) }

// Decimal words a number exactly, with the decimal sign of the language.
func (l *Language) Decimal(x finding.Exact) string {
	whole, part, broken := strings.Cut(x.String(), ".")
	if !broken {
		return whole
	}
	return l.Say("decimal", "whole", whole, "part", part)
}

// Tenths words a share of the weight with one decimal at most, rounded down as scores are: a gate is missed by tenths.
func (l *Language) Tenths(share finding.Exact) string {
	const tenth = finding.OnePoint / 10
	return l.Decimal(share / tenth * tenth)
}

// Apart words two scores as whole points, and exactly where that would make them look equal.
func (l *Language) Apart(a, b finding.Exact) (string, string) {
	if a.Floor() != b.Floor() || a == b {
		return strconv.Itoa(a.Floor()), strconv.Itoa(b.Floor())
	}
	return l.Decimal(a), l.Decimal(b)
}
