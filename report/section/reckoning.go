package section

import (
	"openletter/report/document"
)

// reckoning is the way from points to scores, a table for each dimension.
func reckoning(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-reckoning"), Blocks: []document.Block{paragraph(w.say("points-intro"))}}
	for i := range w.Found.Ruleset.Dimensions {
		d := &w.Found.Ruleset.Dimensions[i]
		part := &document.Section{ID: idOf("reckoning", d.ID), Title: w.say("h-reckoning-of", "dimension", w.in(d.Name)),
			Blocks: []document.Block{w.pointTable(i)}}
		if limits := w.dimensionLimits(i); limits != nil {
			part.Blocks = append(part.Blocks, list(limits))
		}
		made.Blocks = append(made.Blocks, part)
	}
	return made
}

// pointTable has the points for each answer of a dimension, then mean and score.
func (w *Writer) pointTable(dimension int) *document.Table {
	criteria := w.Found.Ruleset.Dimensions[dimension].Criteria
	var heads []document.Line
	for _, c := range criteria {
		heads = append(heads, w.say("criterion-weight", "criterion", w.question(c.Attribute), "percent", c.Weight))
	}
	heads = append(heads, w.say("mean"), w.say("score"))
	return w.beside("col-criterion", document.End, heads, 2, func(row, m int) document.Cell {
		s := &w.Found.Scores[m].Dimensions[dimension]
		words := ""
		switch row {
		case len(criteria):
			words = interval(s.Mean)
		case len(criteria) + 1:
			words = interval(s.Score)
		default:
			words = points(s.Answers[row].Points)
		}
		return document.Cell{Text: document.PlainLine(words)}
	})
}

// dimensionLimits words which rules limited which messenger in a dimension.
func (w *Writer) dimensionLimits(dimension int) []document.Line {
	var out []document.Line
	for m := range w.Found.Messengers {
		s := &w.Found.Scores[m].Dimensions[dimension]
		for _, limit := range w.limits(s.Limits, s.Mean) {
			out = append(out, w.say("name-limit", "name", w.name(m), "limit", limit))
		}
	}
	return out
}
