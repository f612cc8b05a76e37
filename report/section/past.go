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
	states, still := w.states()
	return body(w.Say("past-intro", "most", finding.MostMoves), table,
		w.naming("past-still", still), w.Say("past-states"), states)
}

// states draws the totals between the moves, messenger by messenger, and lists the messengers that have no part in them.
func (w *Writer) states() (states *document.Chart, still []document.Line) {
	states = w.chart()
	for m, messenger := range w.Found.Messengers {
		moves := only(w.Found.Moves, func(mv finding.Move) bool { return mv.Messenger == messenger })
		add := func(period string, s *finding.Score) {
			addBar(states, w.Say("state-of", "name", w.Name(m), "period", period), s.Total)
		}
		if len(moves) == 0 {
			still = append(still, w.Name(m))
			continue
		}
		add(w.lang.Before(moves[0].Day), moves[0].Before)
		for _, mv := range moves {
			add(w.lang.Since(mv.Day), mv.After)
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
		w.graded(mv.Before.Total, grade(mv.Before)), w.graded(mv.After.Total, grade(mv.After)), joined("; ", causes...))
}

// retrospect says what a report as of an earlier day knows only with hindsight.
func retrospect(w *Writer, _ Settings) []document.Block {
	h := &w.Found.Hindsight
	if h.IsZero() {
		return nil
	}
	later := items(each(h.Later, func(l finding.Recalled) document.Line {
		claim := sentences(strong(w.In(l.Messenger.Name), "."), w.claimLine(l.Claim), w.basis(l.Claim))
		return line(claim, w.cite(l.Claim.Sources))
	}))
	return body(w.Say("retrospect-intro", "date", w.lang.Date(w.Found.AsOf)),
		w.under("retrospect-later", &document.List{Fine: true, Items: later}),
		w.under("retrospect-undated", each(w.messengers, w.undated)),
		w.sayIf(h.NotYet > 0, "retrospect-not-yet", "count", h.NotYet))
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
	return labelled(w.Name(m), joined(", ", each(ids, w.question)...))
}
