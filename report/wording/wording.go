// Package wording holds what a language says beside the data: texts, dates, numbers, order of letters. Its rules:
//   - Nothing is worded in Go: every word comes from the interface texts of the language.
//   - A text that is missing is an error that names its key and the language, never an empty text.
package wording

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Words are the texts of one language that belong to no fact, by key. They may hold places; see [Words.Fill].
type Words map[string]string

// Need returns an error that names all keys without a text, or nil. A printer asks once, before it writes anything.
func (w Words) Need(keys ...string) error {
	var missing []string
	for _, key := range keys {
		if _, isThere := w[key]; !isThere {
			missing = append(missing, key)
		}
	}
	if missing == nil {
		return nil
	}
	slices.Sort(missing)
	return fmt.Errorf("no interface text for: %s", strings.Join(missing, ", "))
}

// Fill hands on an interface text from its beginning to its end: its own words, and in its places the values out of
// pairs of name and value. Errors are a key that has no text, a place that nothing fills and a value that has no place.
func (w Words) Fill(key string, pairs []any, words func(string), value func(any)) error {
	text, ok := w[key]
	if !ok {
		return fmt.Errorf("no interface text has the key %q", key)
	}
	filled := 0 // bit i: pair i has filled a place
	for {
		before, open, hasPlace := strings.Cut(text, "{")
		words(before)
		if !hasPlace {
			break
		}
		place, after, _ := strings.Cut(open, "}")
		i := 0
		for i < len(pairs) && pairs[i] != place {
			i += 2
		}
		if i >= len(pairs) {
			return fmt.Errorf("interface text %q: nothing fills the place {%s}", key, place)
		}
		filled |= 1 << (i / 2)
		value(pairs[i+1])
		text = after // the value is not looked at again: it may itself hold braces
	}
	for i := 0; i < len(pairs); i += 2 {
		if filled&(1<<(i/2)) == 0 {
			return fmt.Errorf("interface text %q has no place {%s}", key, pairs[i])
		}
	}
	return nil
}

// Say is an interface text with its places filled from pairs of name and value, each value a string or a whole number.
// The errors are those of [Words.Fill].
func (w Words) Say(key string, pairs ...any) (string, error) {
	var room [128]byte // in which most texts fit
	text := room[:0]
	err := w.Fill(key, pairs, func(words string) { text = append(text, words...) }, func(value any) { text = fmt.Append(text, value) })
	return string(text), err
}

// A Language puts values, dates and numbers into the words of one language. It keeps the first error, so that sentences
// can be built without a check each; every goroutine needs one of its own.
type Language struct {
	Tag   fact.Lang
	Words Words
	err   error
}

// Err is the first error: an interface text that is missing, or one with other places than those that are filled.
func (l *Language) Err() error { return l.err }

// Fail keeps an error with the language, if it is one and the first.
func (l *Language) Fail(err error) {
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("language %s: %w", l.Tag, err)
	}
}

// Say is an interface text with its places filled as [Words.Say] does.
func (l *Language) Say(key string, pairs ...any) string {
	text, err := l.Words.Say(key, pairs...)
	l.Fail(err)
	return text
}

// Date words a date as precisely as it is known: "11 February 2026", "February 2026", "2026"; "" where none is known.
func (l *Language) Date(d fact.Date) string {
	if d.Day == 0 {
		return l.vague(d, "date-year", "date-month", "month-")
	}
	return l.Say("date-day", "day", d.Day, "month", l.Say("month-of-"+strconv.Itoa(d.Month)), "year", d.Year)
}

// Since words the beginning of a state, "" where unknown, in texts of its own: some languages inflect the month.
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

// Collation compares two texts as a dictionary of a language (BCP 47 tag) sorts them: "imo" between "Google Chat" and
// "LINE". It is negative where a comes first, positive where b does, 0 for neither. Unknown languages sort as most do.
func Collation(lang string) func(a, b string) int {
	return collate.New(language.Make(lang)).CompareString
}

// OwnName is the name of a language in that language, or its tag where nobody has written it down.
func OwnName(tag string) string {
	parsed, err := language.Parse(tag)
	name := []rune(display.Self.Name(parsed))
	if err != nil || len(name) == 0 {
		return tag
	}
	name[0] = unicode.ToUpper(name[0])
	return string(name)
}
