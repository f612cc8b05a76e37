package compose

import (
	"strconv"
	"strings"

	"openletter/report"
)

// checks says how sure the order of the messengers is. A single messenger has no order, and a long list has too many
// pairs for a reader.
func (e *editor) checks() *report.OrderChecks {
	switch n := len(e.messengers); {
	case n < 2:
		return nil
	case n > report.MostCompared:
		return &report.OrderChecks{Skipped: e.say("order-skipped", "most", strconv.Itoa(report.MostCompared))}
	}
	return &report.OrderChecks{Dominance: e.dominance(), Robustness: e.robustness(), Sensitivity: e.sensitivity()}
}

// name is the name of a messenger by its place in the report.
func (e *editor) name(m int) string { return e.in(e.messengers[m].Name) }

// handful is how many names a sentence lists; it counts the rest.
const handful = 4

// handfulOf joins the first names of a list and counts the others.
func (e *editor) handfulOf(names []string) string {
	if len(names) <= handful+1 { // "and 1 more" would be no shorter than the name
		return strings.Join(names, ", ")
	}
	return e.say("and-more", "names", strings.Join(names[:handful], ", "), "more", strconv.Itoa(len(names)-handful))
}

// criterionNames are the names of what some criteria ask.
func (e *editor) criterionNames(criteria []*report.Criterion) string {
	var names []string
	for _, c := range criteria {
		names = append(names, e.in(e.attribute(c.Attribute).Name))
	}
	return e.handfulOf(names)
}

// apart words two scores as whole points, and exactly where that would make them look equal.
func (e *editor) apart(a, b report.Exact) (string, string) {
	if a.Floor() != b.Floor() || a == b {
		return strconv.Itoa(a.Floor()), strconv.Itoa(b.Floor())
	}
	return e.decimal(a), e.decimal(b)
}

// decimal words a score exactly, with the decimal sign of the language.
func (e *editor) decimal(x report.Exact) string {
	whole, part, broken := strings.Cut(x.String(), ".")
	if !broken {
		return whole
	}
	return e.say("decimal", "whole", whole, "part", part)
}
