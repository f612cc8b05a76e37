package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// limits words what kept a score below its mean: the cap or floor of the supported score, and those of the ends where they
// differ from it.
func (w *Writer) limits(limits [finding.Ends]finding.Limit, mean finding.Interval) []document.Line {
	var out []document.Line
	said := map[finding.Limit]bool{{}: true}
	for _, end := range [...]int{finding.Point, finding.Low, finding.High} {
		if l := limits[end]; !said[l] {
			said[l] = true
			out = append(out, w.limit(l, end, mean[end]))
		}
	}
	return out
}

// limit words one limit: which end it holds, what the score would be without it, and the rule.
func (w *Writer) limit(l finding.Limit, end int, mean finding.Exact) document.Line {
	ends := [finding.Ends]string{finding.Low: "low", finding.Point: "point", finding.High: "high"}
	var rule document.Line
	switch {
	case l.Floor != nil:
		rule = w.say("limit-floor", "dimension", w.in(l.Floor.Name), "margin", w.Found.Ruleset.Floor.Margin)
	case l.Open:
		// The rule's own sentence would accuse somebody of what nobody knows.
		rule = w.say("limit-open", "attribute", w.question(l.Cap.Attribute), "because", w.in(l.Cap.Because))
	default:
		rule = w.in(l.Cap.Because)
	}
	return w.say("limit-"+ends[end], "at", l.At.Floor(), "mean", mean.Floor(), "rule", rule)
}
