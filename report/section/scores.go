package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// scores is the totals, drawn and in numbers, the scores by dimension, and what kept a total below its mean.
func scores(w *Writer, s Settings) []document.Block {
	totals := w.totals()
	made := body(w.Say("scores-intro", "profile", w.In(w.Found.Profile.Name)), totals)
	if !s.has("chart") {
		made[1] = &totals.Table
	}
	ungraded := slices.ContainsFunc(w.Found.Scores, func(s finding.Score) bool { return s.Grade == nil })
	made = append(made, body(w.sayIf(ungraded, "no-grade-because", "gate", w.gate()))...)
	if s.has("matrix") {
		made = append(made, w.under("matrix-intro", w.matrix())...)
	}
	var limits []document.Line
	for m, s := range w.Found.Scores {
		for _, l := range w.limits(s.Limits, s.Mean) {
			limits = append(limits, labelled(w.Name(m), l))
		}
	}
	return append(made, w.under("limits-intro", limits)...)
}

// totals is the chart of totals, each with its grade and how much of the weight is answered.
func (w *Writer) totals() *document.Chart {
	c := w.chart()
	c.Table.Columns = append(c.Table.Columns, w.columns("col-grade", "col-answered")...)
	c.Table.Columns[5].Align = document.End
	for m, s := range w.Found.Scores {
		addBar(c, w.Name(m), s.Total, w.gradeOrNone(&s), w.percent(w.lang.Tenths(s.Coverage)))
	}
	return c
}

// chart is a chart of scores that has no bars yet.
func (w *Writer) chart() *document.Chart {
	columns := numeric(w.columns("col-messenger", "col-low", "col-point", "col-high"))
	return &document.Chart{Table: document.Table{RowHeads: true, Columns: columns}}
}

// addBar adds a bar to a chart, and its row with further cells.
func addBar(c *document.Chart, name document.Line, score finding.Interval, more ...document.Line) {
	low, point, high := score[finding.Low].Floor(), score[finding.Point].Floor(), score[finding.High].Floor()
	c.Bars = append(c.Bars, document.Bar{Name: plain(name), Low: low, Supported: point, High: high})
	cells := append([]document.Line{name, line(low), line(point), line(high)}, more...)
	c.Table.Rows = append(c.Table.Rows, row("", cells...))
}

// matrix is the table of the scores by dimension, with the total below.
func (w *Writer) matrix() *document.Table {
	heads := each(w.Found.Ruleset.Dimensions, func(d fact.Dimension) document.Line {
		return w.Say("dimension-weight", "dimension", w.In(d.Name), "percent", w.Found.Profile.Weight(d.ID))
	})
	return w.figures("col-dimension", append(heads, strong(w.Say("total"))), func(m int) []document.Line {
		s := &w.Found.Scores[m]
		scores := each(s.Dimensions, func(d finding.DimensionScore) document.Line { return line(interval(d.Score)) })
		return append(scores, line(interval(s.Total)))
	})
}

// reckoning is the way from points to scores: for each dimension a table, and which rules limited which messenger.
func reckoning(w *Writer, _ Settings) []document.Block {
	made := body(w.Say("points-intro"))
	for i, d := range w.Found.Ruleset.Dimensions {
		var limits []document.Line
		for _, m := range w.messengers {
			s := &w.Found.Scores[m].Dimensions[i]
			for _, limit := range w.limits(s.Limits, s.Mean) {
				limits = append(limits, w.Say("name-limit", "name", w.Name(m), "limit", limit))
			}
		}
		title := w.Say("h-reckoning-of", "dimension", w.In(d.Name))
		made = append(made, titled("reckoning."+d.ID, title, w.pointTable(i), limits))
	}
	return made
}

// pointTable has the points for each answer of a dimension, then mean and score.
func (w *Writer) pointTable(dimension int) *document.Table {
	heads := each(w.Found.Ruleset.Dimensions[dimension].Criteria, func(c fact.Criterion) document.Line {
		return w.Say("criterion-weight", "criterion", w.question(c.Attribute), "percent", c.Weight)
	})
	heads = append(heads, strong(w.Say("mean")), strong(w.Say("score")))
	return w.figures("col-criterion", heads, func(m int) []document.Line {
		s := &w.Found.Scores[m].Dimensions[dimension]
		earned := each(s.Answers, func(a finding.Answer) document.Line { return line(points(a.Points)) })
		return append(earned, line(interval(s.Mean)), line(interval(s.Score)))
	})
}

// limits words what kept a score below its mean: the limit of the supported score, and those of the ends that differ.
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
		rule = w.Say("limit-floor", "dimension", w.In(l.Floor.Name), "margin", w.Found.Ruleset.Floor.Margin)
	case l.Open:
		// The rule's own sentence would accuse somebody of what nobody knows.
		rule = w.Say("limit-open", "attribute", w.question(l.Cap.Attribute), "because", w.In(l.Cap.Because))
	default:
		rule = w.In(l.Cap.Because)
	}
	return w.Say("limit-"+ends[end], "at", l.At.Floor(), "mean", mean.Floor(), "rule", rule)
}
