package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// changes tells what changed since an earlier state of the data, and what that moved.
func changes(w *Writer, _ Settings) []document.Block {
	d := w.Found.Changes
	if d == nil {
		return nil
	}
	made := body(sentences(w.compared(d)...))
	const most = 20 // changed claims in a report
	for _, p := range w.parts(d, most) {
		if p.intro != nil {
			p.intro = line(p.intro, ":")
		}
		made = append(made, body(p.intro, p.lines)...)
	}
	return made
}

// Differences is a document about all that changed between two states of the data, for those who review a change.
// Of the context it needs the facts of both states and the changes that were found.
func Differences(c Context) (*document.Document, error) {
	w, d := NewWriter(c), c.Found.Changes
	doc := &document.Document{Lang: string(c.Lang), Title: w.Say("changes-title")}
	for _, l := range w.compared(d) {
		doc.Blocks = append(doc.Blocks, body(l)...)
	}
	for _, p := range w.parts(d, len(d.Claims)) {
		id, title := "changes."+p.id, p.intro
		if title == nil {
			id, title = "report."+p.id, w.called("report", p.id)
		}
		doc.Blocks = append(doc.Blocks, titled(id, title, p.lines))
	}
	return doc, w.Err()
}

// A part of the changes is lines about things of one sort.
type part struct {
	id    string        // of a report, or one of the sorts of things
	intro document.Line // what the lines are about; nil for a report
	lines []document.Line
}

// parts are the parts that are not empty, the reports first. At most so many changed claims are listed, others counted.
func (w *Writer) parts(d *finding.Difference, most int) []part {
	claims := w.changedClaims(d.Claims)
	if left := len(claims) - most; left > 0 {
		claims = append(claims[:most], w.Say("changes-left", "count", left))
	}
	parts := each(d.Reports, func(r finding.ReportChange) part { return part{id: r.ID, lines: w.conclusions(&r)} })
	parts = append(parts,
		part{"claims", w.Say("changes-claims"), claims},
		part{"rules", w.Say("changes-rules"), each(d.Rules, w.changedRule)},
		part{"facts", w.Say("changes-facts"), w.changedFacts(d.Facts)},
	)
	return only(parts, func(p part) bool { return len(p.lines) > 0 })
}

// compared says what was compared with what and, if so, that no conclusion moved or nothing changed at all.
func (w *Writer) compared(d *finding.Difference) []document.Line {
	none := d.IsZero()
	moved := slices.ContainsFunc(d.Reports, func(r finding.ReportChange) bool { return !r.IsZero() })
	return []document.Line{w.Say("changes-between", "old", d.Old.Revision, "new", d.New.Revision),
		w.sayIf(none, "changes-none"), w.sayIf(!none && !moved, "changes-unmoved")}
}

// conclusions says what became of the conclusions of a report; nil when nothing did.
func (w *Writer) conclusions(r *finding.ReportChange) (lines []document.Line) {
	if r.IsZero() {
		return nil
	}
	add := func(all ...document.Line) { lines = append(lines, sentences(all...)) }
	add(w.sayIf(r.OldAsOf != r.NewAsOf, "change-day", "old", w.lang.Date(r.OldAsOf), "new", w.lang.Date(r.NewAsOf)))
	add(w.sayIf(r.OldRules != r.NewRules, "change-rules", "old", r.OldRules, "new", r.NewRules))
	for _, s := range r.Scores {
		if !s.IsZero() {
			add(w.changedScore(r.ID, &s))
		}
	}
	for _, v := range r.Reversed {
		add(w.Say("change-reversed", "up", w.messenger(v.Up), "down", w.messenger(v.Down)), w.cause(v.Cause))
	}
	for _, v := range r.Clarity {
		add(w.clarity(v), w.cause(v.Cause))
	}
	was, is := w.ranking(r.OldOrder), w.ranking(r.NewOrder)
	if was.String() != is.String() {
		return append(lines, w.Say("change-order", "old", was, "new", is))
	}
	return append(lines, w.Say("change-no-order", "order", is))
}

// clarity words who stands clearly above the other now, or that neither does any more.
func (w *Writer) clarity(v finding.ClarityChange) document.Line {
	a, b := v.Pair[0], v.Pair[1]
	if v.New == "" {
		return w.Say("change-unclear", "a", w.messenger(a), "b", w.messenger(b))
	}
	if v.New == b {
		a, b = b, a
	}
	return w.Say("change-clear", "up", w.messenger(a), "down", w.messenger(b), "percent", finding.OrderedFrom)
}

// changedScore says how one messenger's total and dimensions moved, and why.
func (w *Writer) changedScore(report string, s *finding.ScoreChange) document.Line {
	name := w.messenger(s.Messenger)
	total := func(t finding.Total) document.Line {
		return w.graded(t.Score, cmp.Or(w.goneUntil(t.Gone).String(), t.Grade))
	}
	switch s.How {
	case finding.Added:
		return w.Say("change-compared", "name", name, "score", total(s.New))
	case finding.Removed:
		return w.Say("change-not-compared", "name", name)
	}
	moved := w.Say("change-no-score", "name", name, "score", total(s.New))
	if s.Old != s.New {
		moved = w.Say("change-score", "name", name, "old", total(s.Old), "new", total(s.New))
	}
	dimensions := joined("; ", each(s.Dimensions, func(d finding.DimensionChange) document.Line {
		called := w.calledDimension(report, d.Dimension)
		return w.Say("change-dimension", "dimension", called, "old", interval(d.Old), "new", interval(d.New))
	})...)
	both := s.Cause == finding.ByBoth && s.Old != s.New
	return sentences(moved, w.sayIf(dimensions != nil, "change-dimensions", "dimensions", dimensions), w.cause(s.Cause),
		w.sayIf(both, "change-alone", "facts", total(s.NewFacts), "rules", total(s.NewRules)))
}

func (w *Writer) cause(c finding.Cause) document.Line { return w.Say("cause-" + string(c)) }

// ranking words ranks from best to worst; those who share one stand with an equals sign.
func (w *Writer) ranking(ranks [][]string) document.Line {
	equals := func(ids []string) document.Line { return joined(" = ", each(ids, w.messenger)...) }
	return joined(" > ", each(ranks, equals)...)
}

// past tells the newest moves of the totals, and the totals between them.
func past(w *Writer, s Settings) []document.Block {
	if len(w.Found.Moves) == 0 {
		return nil
	}
	table := ledger(w, w.Found.Moves, w.move, "col-when", "col-messenger", "col-before", "col-after", "col-moved")
	states, still := w.states()
	made := body(w.Say("past-intro", "most", finding.MostMoves), table, w.naming("past-still", still))
	if s["chart"] == "no" {
		return made
	}
	return append(made, body(w.Say("past-states"), states)...)
}

// states draws the totals between the moves, messenger by messenger, and names the messengers that did not move.
func (w *Writer) states() (states *document.Chart, still []document.Line) {
	states = w.chart()
	for _, m := range w.messengers {
		moves := only(w.Found.Moves, func(mv finding.Move) bool { return mv.Messenger == w.Found.Messengers[m] })
		add := func(period string, s *finding.Score) {
			states.Bars = append(states.Bars, w.bar(w.Say("state-of", "name", w.Name(m), "period", period), s.Total))
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
	cause := func(c *fact.Claim, key string) document.Line {
		claim := w.withStatus(w.claimLine(c), w.standing(c))
		if key != "" {
			claim = w.Say(key, "claim", claim)
		}
		return line(claim, w.cite(c.Sources))
	}
	causes := each(mv.Claims, func(c *fact.Claim) document.Line {
		if c.Since.IsZero() {
			return cause(c, "shown-then")
		}
		return cause(c, "")
	})
	causes = append(causes, each(mv.Ended, func(c *fact.Claim) document.Line { return cause(c, "no-longer") })...)
	return row("", line(w.lang.Date(mv.Day)), w.In(mv.Messenger.Name),
		w.graded(mv.Before.Total, mv.Before.Graded()), w.graded(mv.After.Total, mv.After.Graded()), joined("; ", causes...))
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
	mine := func(r finding.Recalled) bool { return r.Messenger == w.Found.Messengers[m] }
	ids := each(only(w.Found.Hindsight.Undated, mine), func(r finding.Recalled) string { return r.Claim.Attribute })
	if len(ids) == 0 {
		return nil
	}
	return labelled(w.Name(m), joined(", ", each(appendNew(nil, ids...), w.question)...))
}
