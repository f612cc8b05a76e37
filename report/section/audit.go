package section

import (
	"fmt"

	"openletter/report/document"
	"openletter/report/fact"
)

// audit says what published guides ask for, point by point, and where it is met or why not; nothing where the ruleset says
// nothing of them.
func audit(w *Writer, _ Settings) []document.Block {
	points := w.Found.Ruleset.Audit
	guides := grouped(points, func(p fact.AuditPoint) fact.Guide { return p.Of })
	counts := ledger(w, guides, w.guideCounts, "col-guide", "col-met", "col-not-met")
	counts.Columns = numeric(counts.Columns)
	intro := w.sayIf(len(points) > 0, "audit-intro", "met", met(points), "count", len(points))
	made := body(intro, counts)
	for _, of := range guides {
		made = append(made, w.guide(of))
	}
	return made
}

// met counts the points that are met.
func met(points []fact.AuditPoint) int {
	return len(only(points, func(p fact.AuditPoint) bool { return len(p.Met) > 0 }))
}

// guideCounts is the row about one guide: how many of its points are met, and how many are not.
func (w *Writer) guideCounts(points []fact.AuditPoint) document.Row {
	n := met(points)
	return row("", w.Say("guide-"+string(points[0].Of)), line(n), line(len(points)-n))
}

// guide is what one guide asks for, with a table for each of its steps.
func (w *Writer) guide(points []fact.AuditPoint) document.Block {
	id := "audit." + string(points[0].Of)
	var steps []document.Block
	for i, of := range grouped(points, func(p fact.AuditPoint) string { return w.In(p.Step).String() }) {
		table := ledger(w, of, w.auditPoint, "col-asked", "col-answer", "col-where")
		count := w.Say("step-met", "met", met(of), "count", len(of))
		steps = append(steps, titled(fmt.Sprint(id, ".", i+1), w.In(of[0].Step), count, table))
	}
	return titled(id, w.Say("guide-"+string(points[0].Of)), steps)
}

// auditPoint is the row about one point.
func (w *Writer) auditPoint(p fact.AuditPoint) document.Row {
	r := row("point."+p.ID, w.In(p.Point), w.Say("point-met"), sentences(w.In(p.Met), w.heldBy(p.By)))
	r.Cells[1].Mark = document.Good
	if len(p.Met) == 0 {
		r.Cells[1] = document.Cell{Mark: document.Bad, Text: w.Say("point-not-met")}
		r.Cells[2].Text = w.In(p.NotMet)
	}
	return r
}

// heldBy names the tests and files that hold something.
func (w *Writer) heldBy(names []string) document.Line {
	return w.naming("held-by", each(names, func(name string) document.Line { return line(document.Code{Text: name}) }))
}
