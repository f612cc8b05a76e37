package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// past tells the newest moves of the totals, and the totals between them.
func past(w *Writer, _ Settings) Made {
	if len(w.Found.Moves) == 0 {
		return Made{}
	}
	table := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns("col-when", "col-messenger", "col-before", "col-after", "col-moved")}
	for i := range w.Found.Moves {
		table.Rows = append(table.Rows, w.move(&w.Found.Moves[i]))
	}
	made := Made{Title: w.say("h-past"), Blocks: []document.Block{paragraph(w.say("past-intro", "most", finding.MostMoves)), table}}
	states, still := w.states()
	if still != nil {
		made.Blocks = append(made.Blocks, paragraph(w.say("past-still", "names", joined(still, ", "))))
	}
	made.Blocks = append(made.Blocks, paragraph(w.say("past-states")), (*document.Chart)(states))
	return made
}

// states draws the totals between the moves, messenger by messenger, and lists the messengers that have no part in them.
func (w *Writer) states() (states *chart, still []document.Line) {
	states = w.chart("col-messenger")
	for m, messenger := range w.Found.Messengers {
		first := true
		for _, mv := range w.Found.Moves {
			if mv.Messenger != messenger {
				continue
			}
			if first {
				states.add(w.say("state-of", "name", w.name(m), "period", w.lang.Before(mv.Day)), mv.Before.Total)
			}
			states.add(w.say("state-of", "name", w.name(m), "period", w.lang.Since(mv.Day)), mv.After.Total)
			first = false
		}
		if first {
			still = append(still, w.name(m))
		}
	}
	return states, still
}

// move is the row about one move: when, whose, from where to where, and which claims moved it.
func (w *Writer) move(mv *finding.Move) document.Row {
	var causes []document.Line
	for _, c := range mv.Claims {
		claim := w.claimed(c)
		if c.Since.IsZero() {
			claim = w.say("shown-then", "claim", claim)
		}
		causes = append(causes, line(claim, w.cite(c.Sources)))
	}
	return row("", document.PlainLine(w.lang.Date(mv.Day)), w.in(mv.Messenger.Name), w.gradedScore(mv.Before), w.gradedScore(mv.After), joined(causes, "; "))
}

// gradedScore words the total of a score.
func (w *Writer) gradedScore(s *finding.Score) document.Line {
	if s.Grade == nil {
		return w.graded(s.Total, "")
	}
	return w.graded(s.Total, s.Grade.Name)
}

// retrospect says what a report as of an earlier day knows only with hindsight.
func retrospect(w *Writer, _ Settings) Made {
	h := &w.Found.Hindsight
	if h.IsZero() {
		return Made{}
	}
	made := Made{Title: w.say("h-retrospect")}
	add := func(blocks ...document.Block) { made.Blocks = append(made.Blocks, blocks...) }
	add(paragraph(w.say("retrospect-intro", "date", w.lang.Date(w.Found.AsOf))))
	later := &document.List{Fine: true}
	for _, l := range h.Later {
		text := line(document.Strong{Text: line(w.in(l.Messenger.Name), ".")}, " ", w.claimed(l.Claim))
		if basis := w.basis(l.Claim); basis != "" {
			text = line(text, " (", basis, ")")
		}
		later.Items = append(later.Items, document.Item{Text: line(text, w.cite(l.Claim.Sources))})
	}
	if later.Items != nil {
		add(paragraph(w.say("retrospect-later")), later)
	}
	var undated []document.Line
	for _, m := range w.Found.Messengers {
		if questions := w.undated(m); questions != nil {
			undated = append(undated, labelled(w.in(m.Name), joined(questions, ", ")))
		}
	}
	if undated != nil {
		add(paragraph(w.say("retrospect-undated")), list(undated))
	}
	if h.NotYet > 0 {
		add(paragraph(w.say("retrospect-not-yet", "count", h.NotYet)))
	}
	return made
}

// undated names the questions that undated claims about a messenger might answer, each once.
func (w *Writer) undated(m *fact.Messenger) (questions []document.Line) {
	var ids []string
	for _, r := range w.Found.Hindsight.Undated {
		if r.Messenger == m {
			ids = appendNew(ids, []string{r.Claim.Attribute})
		}
	}
	for _, id := range ids {
		questions = append(questions, w.question(id))
	}
	return questions
}
