package compose

import (
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// checks says how sure the order of the messengers is. A single messenger has no order, and a long list has too many
// pairs for a reader.
func (e *editor) checks() *report.OrderChecks {
	switch n := len(e.messengers); {
	case n < 2:
		return nil
	case n > finding.MostCompared:
		return &report.OrderChecks{Skipped: e.say("order-skipped", "most", strconv.Itoa(finding.MostCompared))}
	}
	c := &report.OrderChecks{Dominance: e.dominance(), Robustness: e.robustness(), Sensitivity: e.sensitivity()}
	c.Results = []report.Pair{
		e.result(e.say("result-certain"), c.Dominance.Certain),
		e.result(e.say("result-clear", "percent", strconv.Itoa(finding.OrderedFrom)), c.Robustness.Clear),
		e.result(e.say("result-unclear"), e.unclear(c.Robustness.Clear)),
	}
	return c
}

// result says how many of all pairs came out in a way, and which.
func (e *editor) result(label string, pairs []string) report.Pair {
	n := len(e.messengers)
	words := e.say("result-count", "count", strconv.Itoa(len(pairs)), "pairs", strconv.Itoa(n*(n-1)/2))
	if len(pairs) > 0 {
		words = e.say("result-named", "count", words, "names", e.handfulOf(pairs))
	}
	return report.Pair{Label: label, Words: words}
}

// above words the order of two messengers.
func (e *editor) above(a, b int) string {
	return e.say("above", "above", e.name(a), "below", e.name(b))
}

// unclear names the pairs of which neither order is among those that are clear.
func (e *editor) unclear(clear []string) []string {
	var pairs []string
	for b := range e.messengers {
		for a := range b {
			if !slices.Contains(clear, e.above(a, b)) && !slices.Contains(clear, e.above(b, a)) {
				pairs = append(pairs, e.pair(a, b))
			}
		}
	}
	return pairs
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
func (e *editor) criterionNames(criteria []*fact.Criterion) string {
	var names []string
	for _, c := range criteria {
		names = append(names, e.in(e.attribute(c.Attribute).Name))
	}
	return e.handfulOf(names)
}

// apart words two scores as whole points, and exactly where that would make them look equal.
func (e *editor) apart(a, b finding.Exact) (string, string) {
	if a.Floor() != b.Floor() || a == b {
		return strconv.Itoa(a.Floor()), strconv.Itoa(b.Floor())
	}
	return e.decimal(a), e.decimal(b)
}

// decimal words a score exactly, with the decimal sign of the language.
func (e *editor) decimal(x finding.Exact) string {
	whole, part, broken := strings.Cut(x.String(), ".")
	if !broken {
		return whole
	}
	return e.say("decimal", "whole", whole, "part", part)
}
