package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// past tells the newest moves of the totals, and the totals between them.
func past(w *Writer, _ Settings) []document.Block {
	if len(w.Found.Moves) == 0 {
		return nil
	}
	table := ledger(w, w.Found.Moves, w.move, "col-when", "col-messenger", "col-before", "col-after", "col-moved")
	made := []document.Block{paragraph(w.Say("past-intro", "most", finding.MostMoves)), table}
	states, still := w.states()
	if still != nil {
		made = append(made, paragraph(w.Say("past-still", "names", joined(still, ", "))))
	}
	return append(made, paragraph(w.Say("past-states")), states)
}

// states draws the totals between the moves, messenger by messenger, and lists the messengers that have no part in them.
func (w *Writer) states() (states *document.Chart, still []document.Line) {
	states = w.chart()
	for m, messenger := range w.Found.Messengers {
		first := true
		for _, mv := range w.Found.Moves {
			if mv.Messenger != messenger {
				continue
			}
			if first {
				addBar(states, w.Say("state-of", "name", w.Name(m), "period", w.lang.Before(mv.Day)), mv.Before.Total)
			}
			addBar(states, w.Say("state-of", "name", w.Name(m), "period", w.lang.Since(mv.Day)), mv.After.Total)
			first = false
		}
		if first {
			still = append(still, w.Name(m))
		}
	}
	return states, still
}

// move is the row about one move: when, whose, from where to where, and which claims moved it.
func (w *Writer) move(mv finding.Move) document.Row {
	causes := each(mv.Claims, func(c *fact.Claim) document.Line {
		claim := w.claimLine(c)
		if c.Since.IsZero() {
			claim = w.Say("shown-then", "claim", claim)
		}
		return line(claim, w.cite(c.Sources))
	})
	return row("", line(w.lang.Date(mv.Day)), w.In(mv.Messenger.Name),
		w.graded(mv.Before.Total, grade(mv.Before)), w.graded(mv.After.Total, grade(mv.After)), joined(causes, "; "))
}

// retrospect says what a report as of an earlier day knows only with hindsight.
func retrospect(w *Writer, _ Settings) []document.Block {
	h := &w.Found.Hindsight
	if h.IsZero() {
		return nil
	}
	later := list(each(h.Later, func(l finding.Recalled) document.Line {
		return line(strong(w.In(l.Messenger.Name), "."), " ", w.claimLine(l.Claim), w.basis(l.Claim), w.cite(l.Claim.Sources))
	}))
	later.Fine = true
	made := []document.Block{paragraph(w.Say("retrospect-intro", "date", w.lang.Date(w.Found.AsOf)))}
	made = append(made, w.listed("retrospect-later", later)...)
	made = append(made, w.listed("retrospect-undated", list(w.eachMessenger(w.undated)))...)
	if h.NotYet > 0 {
		made = append(made, paragraph(w.Say("retrospect-not-yet", "count", h.NotYet)))
	}
	return made
}

// undated names the questions that undated claims about a messenger might answer, each once; nil where there are none.
func (w *Writer) undated(m int) document.Line {
	var ids []string
	for _, r := range w.Found.Hindsight.Undated {
		if r.Messenger == w.Found.Messengers[m] {
			ids = appendNew(ids, r.Claim.Attribute)
		}
	}
	if ids == nil {
		return nil
	}
	return labelled(w.Name(m), joined(each(ids, w.question), ", "))
}
