package wording

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A Language puts values, dates and numbers into the words of one language. It keeps the first error, so that sentences
// can be built without a check each; every goroutine needs one of its own.
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

// Parts are the parts of an interface text: its own words, each a string, and in its places the values out of pairs of
// name and value. A key that has no text is an error, and so are a place that nothing fills and a value that has no
// place.
func (l *Language) Parts(key string, pairs ...any) []any {
	parts, err := l.Words.parts(key, pairs)
	if err != nil {
		l.Fail(err)
	}
	return parts
}

// Say is an interface text with its places filled as [Words.Say] does.
func (l *Language) Say(key string, pairs ...any) string {
	return fmt.Sprint(l.Parts(key, pairs...)...)
}

// Date words a date as precisely as it is known: "11 February 2026", "February 2026", "2026"; "" where none is known.
func (l *Language) Date(d fact.Date) string {
	if d.Day == 0 {
		return l.vague(d, "date-year", "date-month", "month-")
	}
	return l.Say("date-day", "day", d.Day, "month", l.Say("month-of-"+strconv.Itoa(d.Month)), "year", d.Year)
}

// Since words the beginning of a state, "" where it is not known. It has texts of its own because some languages inflect
// the month after the preposition.
func (l *Language) Since(d fact.Date) string {
	return l.dated(d, "since-year", "since-month", "since-day")
}

// Until words the last day of a state, "" where it is not known.
func (l *Language) Until(d fact.Date) string {
	if d.Day == 0 {
		return l.vague(d, "until-year", "until-month", "month-")
	}
	return l.Say("until-day", "date", l.Date(d))
}

// Before words when a state held that a day ended; like Since it has texts of its own.
func (l *Language) Before(d fact.Date) string {
	return l.dated(d, "before-year", "before-month", "before-day")
}

// dated words a date by one of three texts, as precisely as it is known.
func (l *Language) dated(d fact.Date, year, month, day string) string {
	if d.Day == 0 {
		return l.vague(d, year, month, "month-of-")
	}
	return l.Say(day, "date", l.Date(d))
}

// vague words a date without a day by one of two texts. The key of the name of its month is a form and its number.
func (l *Language) vague(d fact.Date, year, month, form string) string {
	if d.IsZero() {
		return ""
	} else if d.Month == 0 {
		return l.Say(year, "year", d.Year)
	}
	return l.Say(month, "month", l.Say(form+strconv.Itoa(d.Month)), "year", d.Year)
}

// Decimal words a number exactly, with the decimal sign of the language.
func (l *Language) Decimal(x finding.Exact) string {
	units, part, broken := strings.Cut(x.String(), ".")
	if !broken {
		return units
	}
	return l.Say("decimal", "whole", units, "part", part)
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

// Collation compares two texts as a dictionary of a language, named by its BCP 47 tag, sorts them: "imo" stands between
// "Google Chat" and "LINE". The result is below 0 where a comes first, above 0 where b does, and 0 where the dictionary
// makes no difference. A language that is not known sorts as most do.
func Collation(lang string) func(a, b string) int {
	return collate.New(language.Make(lang)).CompareString
}
