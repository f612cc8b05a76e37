package section

import (
	"openletter/report/document"
)

// comparison is a subsection for each dimension: what it asks, a table of the answers, and what stands behind them.
func comparison(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-comparison")}
	for i := range w.Found.Ruleset.Dimensions {
		made.Blocks = append(made.Blocks, w.dimension(i))
	}
	return made
}

func (w *Writer) dimension(number int) document.Block {
	d := &w.Found.Ruleset.Dimensions[number]
	about := line(w.in(d.Question), " ", w.in(d.Because))
	if w.Found.Profile.Weight(d.ID) == 0 {
		about = line(about, " ", w.say("not-counted"))
	}
	blocks := []document.Block{paragraph(about), w.answers(number)}
	if groups := w.notesOn(number); len(groups) > 0 {
		blocks = append(blocks, paragraph(w.say("notes-intro")), &document.List{Fine: true, Items: groups})
	}
	return &document.Section{ID: idOf("dimension", d.ID), Title: w.in(d.Name), Blocks: blocks}
}

// answers is the table of the answers to the questions of a dimension.
func (w *Writer) answers(dimension int) *document.Table {
	criteria := w.Found.Ruleset.Dimensions[dimension].Criteria
	var heads []document.Line
	for i := range criteria {
		heads = append(heads, w.question(criteria[i].Attribute))
	}
	return w.beside("col-question", document.Start, heads, 0, func(row, m int) document.Cell {
		id := answerID(w.Found.Messengers[m].ID, criteria[row].Attribute)
		return w.cell(id, w.answer(&w.Found.Scores[m].Dimensions[dimension].Answers[row]))
	})
}

// notesOn are the notes on the answers of a dimension, question by question.
func (w *Writer) notesOn(dimension int) []document.Item {
	var groups []document.Item
	criteria := w.Found.Ruleset.Dimensions[dimension].Criteria
	for i := range criteria {
		var notes []document.Item
		for m := range w.Found.Messengers {
			notes = append(notes, w.notes(w.name(m), &w.Found.Scores[m].Dimensions[dimension].Answers[i])...)
		}
		if len(notes) > 0 {
			groups = append(groups, group(w.question(criteria[i].Attribute), notes))
		}
	}
	return groups
}

// group is an item with a list of its own below its head.
func group(head document.Line, items []document.Item) document.Item {
	return document.Item{Text: document.Line{document.Strong{Text: head}}, Blocks: []document.Block{&document.List{Items: items}}}
}
