package dataset

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"openletter/report/fact"
	"openletter/report/problem"
)

var (
	deviceForm  = form(`^(con|prn|aux|nul|com\d|lpt\d)$`)
	versionForm = form(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$`)
)

// form is a regular expression that is compiled when it is first needed: most commands need few of them.
func form(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// isFileID says whether an id can be the name of files on every system: Windows keeps some names for devices.
func isFileID(s string) bool {
	return isID(s) && len(s) <= maxFileID && !deviceForm().MatchString(s)
}

func isID(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(s) <= maxID
}

// id reads an id without asking what it belongs to.
func (v value) id() string {
	s, ok := v.scalar("an id", "!!str")
	if ok && !isID(s) {
		v.problem(problem.BadID, "%s is not an id; an id has small letters a to z, digits, and single hyphens between "+
			"them, at most 100 characters", problem.Quote(s))
		return ""
	}
	return s
}

// newID reads the id of a thing and declares it, so that other places can name it and a second one is noticed.
func (v value) newID(kind string) string {
	id := v.id()
	if id == "" {
		v.file.unsure = true
	} else {
		v.file.declared = append(v.file.declared, declaration{thing: thing{kind, id}, at: v.at()})
	}
	return id
}

// fileID reads an id that must equal the name of the file.
func (v value) fileID() string {
	id, name := v.id(), v.file.id()
	if id != "" && id != name {
		v.problem(problem.BadID, "the id %s must equal the name of the file, which is %s.yaml", problem.Quote(id), name)
	}
	return id
}

// ref reads an id of a thing that is declared somewhere, perhaps in another file.
func (v value) ref(kind string) string {
	id := v.id()
	if id != "" {
		v.file.mentions = append(v.file.mentions, mention{thing{kind, id}, v.node})
	}
	return id
}

// refs reads a list of such ids. A second mention of the same is a problem.
func (v value) refs(kind string) []string {
	return distinct(v.few(maxItems), func(item value) string { return item.ref(kind) })
}

// attribute reads the id of an attribute, mentioned as a thing of a kind; nil when there is none that could be read.
func (v value) attribute(kind string) (id string, a *fact.Attribute) {
	id = v.ref(kind)
	return id, v.file.known.questions.Attribute(id)
}

// choice reads one of the words of a closed list.
func choice[T ~string](v value, allowed []T) T {
	s, ok := v.scalar("one of a list", "!!str")
	if ok && !slices.Contains(allowed, T(s)) {
		v.notOneOf(problem.UnknownValue, v.what+" cannot be "+problem.Quote(s), words(allowed))
		return ""
	}
	return T(s)
}

func words[T ~string](constants []T) (list []string) {
	for _, c := range constants {
		list = append(list, string(c))
	}
	return list
}

// distinct reads items as words, of which none may stand twice.
func distinct[T ~string](items []value, read func(item value) T) (words []T) {
	for _, item := range items {
		switch word := read(item); {
		case word == "":
		case slices.Contains(words, word):
			item.problem(problem.DuplicateItem, "%s names %s twice", item.what, word)
		default:
			words = append(words, word)
		}
	}
	return words
}

// whole reads a whole number within bounds.
func (v value) whole(least, most int) int {
	s, ok := v.scalar("a whole number", "!!int")
	if !ok {
		return least
	}
	n, err := strconv.Atoi(s)
	if err != nil || strconv.Itoa(n) != s || n < least || n > most {
		v.problem(problem.BadNumber, "%s cannot be %s; allowed: a whole number from %d to %d",
			v.what, problem.Quote(s), least, most)
		return least
	}
	return n
}

func (v value) truth() bool {
	s, ok := v.scalar("true or false", "!!bool")
	if ok && s != "true" && s != "false" {
		v.problem(problem.UnknownValue, "%s cannot be %s; allowed: true, false", v.what, problem.Quote(s))
	}
	return s == "true"
}

// Dates outside of these years are slips of the pen.
const (
	FirstYear = 1900
	LastYear  = 2100
)

// date reads a date that is known to the day, the month or the year. To YAML a day is a date, and a year a number.
func (v value) date() fact.Date {
	s, ok := v.scalar("a date", "!!str", "!!timestamp")
	if !ok {
		return fact.Date{}
	}
	d, err := fact.ParseDate(s)
	if err != nil {
		p := v.problem(problem.BadDate, "%s: %v", v.what, err)
		if meant := DateMeant(s); meant != "" {
			v.fix(p, meant)
		}
	} else if d.Year < FirstYear || d.Year > LastYear {
		v.problem(problem.BadDate, "the year %d cannot be right; allowed: %d to %d", d.Year, FirstYear, LastYear)
		return fact.Date{}
	}
	return d
}

// Forms of a day that can mean only one.
var (
	yearFirst = form(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([T ].*)?$`)
	dayFirst  = form(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`) // such as 31.12.2025
)

// DateMeant is the date that is written in another form; "" when it is none or could be several.
func DateMeant(s string) string {
	part := yearFirst().FindStringSubmatch(s)
	if day := dayFirst().FindStringSubmatch(s); day != nil {
		part = []string{s, day[3], day[2], day[1]}
	}
	if part == nil {
		return ""
	}
	meant := fmt.Sprintf("%s-%02s-%02s", part[1], part[2], part[3])
	if _, err := fact.ParseDate(meant); err != nil {
		return ""
	}
	return meant
}

// shown reads a date for which a source shows something, or on which it was published. Evidence is at hand when a
// report is made, and its data may be kept for a while before the next report.
func (v value) shown() fact.Date { return v.dateAhead(12) }

// happens reads the date of something that may have been announced, perhaps for a time that is years away.
func (v value) happens() fact.Date { return v.dateAhead(120) }

// dateAhead reads a date that begins at most so many months after the day of the latest report. A year that was
// mistyped would make evidence fresh for as long.
func (v value) dateAhead(months int) fact.Date {
	d, latest := v.date(), v.file.known.latest
	if !latest.IsZero() && !d.BeginsBy(latest.AddMonths(months)) {
		v.problem(problem.BadDate,
			"%s %s lies more than %d months after the latest report, which is as of %s; correct it, or make that "+
				"report as of a later day", v.what, d, months, latest)
	}
	return d
}

// notAfter reports a first date that lies after the last day that another one can mean.
func (v value) notAfter(first fact.Date, what string, last fact.Date) {
	if !first.IsZero() && !last.IsZero() && !first.BeginsBy(last.Last()) {
		v.problem(problem.DateOrder, "%s %s lies after %s %s", v.what, first, what, last)
	}
}
