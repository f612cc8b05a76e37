package section

import (
	"slices"
	"strconv"

	"openletter/report/document"
	"openletter/report/finding"
)

// scores is the totals, drawn and in numbers, the scores by dimension, and what kept a total below its mean.
func scores(w *Writer, s Settings) Made {
	made := Made{Title: w.say("h-scores"), Blocks: []document.Block{paragraph(w.say("scores-intro", "profile", w.in(w.Found.Profile.Name)))}}
	totals := w.totals()
	if s.has("chart") {
		made.Blocks = append(made.Blocks, totals)
	} else {
		made.Blocks = append(made.Blocks, &totals.Table)
	}
	if slices.ContainsFunc(w.Found.Scores, func(s finding.Score) bool { return s.Grade == nil }) {
		made.Blocks = append(made.Blocks, paragraph(w.say("no-grade-because", "gate", w.gate())))
	}
	if s.has("matrix") {
		made.Blocks = append(made.Blocks, paragraph(w.say("matrix-intro")), w.matrix())
	}
	var limits []document.Line
	for m := range w.Found.Scores {
		s := &w.Found.Scores[m]
		for _, l := range w.limits(s.Limits, s.Mean) {
			limits = append(limits, labelled(w.name(m), l))
		}
	}
	if limits != nil {
		made.Blocks = append(made.Blocks, paragraph(w.say("limits-intro")), list(limits))
	}
	return made
}

// totals is the chart of totals, each with its grade and how much of the weight is answered.
func (w *Writer) totals() *document.Chart {
	c := w.chart("col-messenger")
	c.Table.Columns = append(c.Table.Columns, w.columns("col-grade", "col-answered")...)
	c.Table.Columns[5].Align = document.End
	for m := range w.Found.Scores {
		s := &w.Found.Scores[m]
		grade := w.say("no-grade")
		if s.Grade != nil {
			grade = document.PlainLine(s.Grade.Name)
		}
		c.add(w.name(m), s.Total, grade, w.say("percent", "percent", w.lang.Tenths(s.Coverage)))
	}
	return (*document.Chart)(c)
}

// A chart is a chart of scores that is being filled.
type chart document.Chart

// chart has no bars yet; first is the key of the head above their names.
func (w *Writer) chart(first string) *chart {
	columns := aligned(w.columns(first, "col-low", "col-point", "col-high"), document.End)
	return &chart{Table: document.Table{RowHeads: true, Columns: columns}}
}

// add adds a bar, and its row with further cells.
func (c *chart) add(name document.Line, score finding.Interval, more ...document.Line) {
	bar := document.Bar{Name: plain(name), Low: score[finding.Low].Floor(), Supported: score[finding.Point].Floor(), High: score[finding.High].Floor()}
	cells := []document.Line{name}
	for _, end := range [...]int{bar.Low, bar.Supported, bar.High} {
		cells = append(cells, document.PlainLine(strconv.Itoa(end)))
	}
	c.Bars = append(c.Bars, bar)
	c.Table.Rows = append(c.Table.Rows, row("", append(cells, more...)...))
}

// matrix is the table of the scores by dimension, with the total below.
func (w *Writer) matrix() *document.Table {
	dimensions := w.Found.Ruleset.Dimensions
	var heads []document.Line
	for i := range dimensions {
		heads = append(heads, w.say("dimension-weight", "dimension", w.in(dimensions[i].Name), "percent", w.Found.Profile.Weight(dimensions[i].ID)))
	}
	heads = append(heads, w.say("total"))
	return w.beside("col-dimension", document.End, heads, 1, func(row, m int) document.Cell {
		score := w.Found.Scores[m].Total
		if row < len(dimensions) {
			score = w.Found.Scores[m].Dimensions[row].Score
		}
		return document.Cell{Text: document.PlainLine(interval(score))}
	})
}
