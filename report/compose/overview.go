package compose

import (
	"slices"
	"strconv"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// overview is the table of totals.
func (e *editor) overview() []report.Overview {
	var out []report.Overview
	for i, name := range e.names() {
		s := &e.scores[i]
		o := report.Overview{
			Name:     name,
			Low:      s.Total[finding.Low].Floor(),
			Point:    s.Total[finding.Point].Floor(),
			High:     s.Total[finding.High].Floor(),
			Answered: e.percent(s.Coverage),
		}
		if s.Grade != nil {
			o.Grade = s.Grade.Name
		}
		out = append(out, o)
	}
	return out
}

// ungraded says why some messengers have no grade; "" when all have one.
func (e *editor) ungraded(gate string) string {
	if !slices.ContainsFunc(e.scores, func(s finding.Score) bool { return s.Grade == nil }) {
		return ""
	}
	return e.say("no-grade-because", "gate", gate)
}

// totalLimits says what kept totals below their means.
func (e *editor) totalLimits() []report.Pair {
	var out []report.Pair
	for i, name := range e.names() {
		s := &e.scores[i]
		for _, words := range e.limits(s, s.Limits, s.Mean) {
			out = append(out, report.Pair{Label: name, Words: words})
		}
	}
	return out
}

// matrix is the table of the scores of each dimension, with the total below.
func (e *editor) matrix() []report.Grid {
	var heads []string
	for i := range e.rules.Dimensions {
		d := &e.rules.Dimensions[i]
		heads = append(heads, e.say("dimension-weight", "dimension", e.in(d.Name),
			"percent", strconv.Itoa(e.terms.Profile.Weight(d.ID))))
	}
	heads = append(heads, e.say("total"))
	return grids(e.names(), heads, func(row, m int) report.Cell {
		if row == len(heads)-1 {
			return report.Cell{Words: interval(e.scores[m].Total)}
		}
		return report.Cell{Words: interval(e.scores[m].Dimensions[row].Score)}
	}, 1)
}

// limits words what kept a score below its mean: the limit of the supported score, and those of the ends where they
// differ from it.
func (e *editor) limits(s *finding.Score, limits [finding.Ends]finding.Limit, mean finding.Interval) []string {
	var out []string
	said := map[finding.Limit]bool{{}: true}
	for _, end := range [...]int{finding.Point, finding.Low, finding.High} {
		l := limits[end]
		if said[l] {
			continue
		}
		said[l] = true
		open := l.Cap != nil && mayNotFire(l.Cap, answerTo(s, l.Cap.Attribute))
		out = append(out, e.limit(l, end, mean[end], open))
	}
	return out
}

// mayNotFire says whether a cap rests on a question that is not answered and may turn out well enough.
func mayNotFire(c *fact.Cap, a *finding.Answer) bool {
	return !a.Counted && a.Points[finding.High] > a.Criterion.Find(c.Worst).Points
}

// limit words one limit: which end it holds, what the score would be without it, and the rule. open says that
// nobody knows yet whether it is as the rule says.
func (e *editor) limit(l finding.Limit, end int, mean finding.Exact, open bool) string {
	ends := [finding.Ends]string{finding.Low: "low", finding.Point: "point", finding.High: "high"}
	at, raw := strconv.Itoa(l.At.Floor()), strconv.Itoa(mean.Floor())
	rule := ""
	switch {
	case l.Floor != nil:
		rule = e.say("limit-floor", "dimension", e.in(l.Floor.Name), "margin", strconv.Itoa(e.rules.Floor.Margin))
	case open:
		// The rule's own sentence would accuse somebody of what nobody knows.
		rule = e.say("limit-open", "attribute", e.in(e.attribute(l.Cap.Attribute).Name), "because", e.in(l.Cap.Because))
	default:
		rule = e.in(l.Cap.Because)
	}
	return e.say("limit-"+ends[end], "at", at, "mean", raw, "rule", rule)
}
