package section

import (
	"openletter/report/document"
	"openletter/report/fact"
)

// comparison is a subsection for each dimension: what it asks, a table of the answers, and what stands behind them.
func comparison(w *Writer, _ Settings) (made []document.Block) {
	for i, d := range w.Found.Ruleset.Dimensions {
		about := line(w.In(d.Question), " ", w.In(d.Because))
		if w.Found.Profile.Weight(d.ID) == 0 {
			about = line(about, " ", w.Say("not-counted"))
		}
		blocks := []document.Block{paragraph(about), w.answers(i)}
		blocks = append(blocks, w.listed("notes-intro", &document.List{Fine: true, Items: w.notesOn(i)})...)
		made = append(made, &document.Section{ID: "dimension." + d.ID, Title: w.In(d.Name), Blocks: blocks})
	}
	return made
}

// answers is the table of the answers to the questions of a dimension.
func (w *Writer) answers(dimension int) *document.Table {
	criteria := w.Found.Ruleset.Dimensions[dimension].Criteria
	heads := each(criteria, func(c fact.Criterion) document.Line { return w.question(c.Attribute) })
	return w.beside("col-question", document.Start, heads, 0, func(row, m int) document.Cell {
		a := &w.Found.Scores[m].Dimensions[dimension].Answers[row]
		return w.cell(w.Found.Messengers[m].ID+"."+criteria[row].Attribute, w.answer(a))
	})
}

// notesOn are the notes on the answers of a dimension, question by question.
func (w *Writer) notesOn(dimension int) []document.Item {
	var groups []document.Item
	for i, c := range w.Found.Ruleset.Dimensions[dimension].Criteria {
		var notes []document.Item
		for m := range w.Found.Messengers {
			notes = append(notes, w.notes(w.Name(m), &w.Found.Scores[m].Dimensions[dimension].Answers[i])...)
		}
		if len(notes) > 0 {
			groups = append(groups, group(w.question(c.Attribute), notes))
		}
	}
	return groups
}
