package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// changesListed is how many changed claims a report lists; it counts the others.
const changesListed = 20

// changes tells what changed since an earlier state of the data, and what that moved.
func changes(w *Writer, _ Settings) Made {
	d := w.Found.Changes
	if d == nil {
		return Made{}
	}
	made := Made{Title: w.say("h-changes")}
	between := w.between(d)
	if summary := w.summary(d); summary != nil {
		between = line(between, " ", summary)
	}
	made.Blocks = []document.Block{paragraph(between)}
	for _, p := range w.parts(d) {
		if p.intro != nil {
			made.Blocks = append(made.Blocks, paragraph(p.intro, ":"))
		}
		if left := len(p.lines) - changesListed; p.id == claimsPart && left > 0 {
			p.lines = append(p.lines[:changesListed:changesListed], w.say("changes-left", "count", left))
		}
		made.Blocks = append(made.Blocks, list(p.lines))
	}
	return made
}

// Differences is a document about what changed between two states of the data: all of it, for those who review a change.
// Of the context it needs the facts of both states and the changes that were found.
func Differences(c Context) (*document.Document, error) {
	w, d := NewWriter(c), c.Found.Changes
	doc := &document.Document{Lang: string(c.Lang), Title: w.say("changes-title"), Blocks: []document.Block{paragraph(w.between(d))}}
	if summary := w.summary(d); summary != nil {
		doc.Blocks = append(doc.Blocks, paragraph(summary))
	}
	for _, p := range w.parts(d) {
		id, title := idOf("changes", p.id), p.intro
		if title == nil {
			id, title = idOf("report", p.id), w.called("report", p.id)
		}
		doc.Blocks = append(doc.Blocks, &document.Section{ID: id, Title: title, Blocks: []document.Block{list(p.lines)}})
	}
	return doc, w.Err()
}

// A part of the changes is lines about things of one sort.
type part struct {
	id    string        // of a report, or one of the sorts that follow
	intro document.Line // what the lines are about; nil for a report
	lines []document.Line
}

// The parts that are about no report.
const (
	claimsPart = "claims"
	rulesPart  = "rules"
	factsPart  = "facts"
)

// parts are the parts that are not empty, the reports first.
func (w *Writer) parts(d *finding.Difference) []part {
	var parts []part
	for i := range d.Reports {
		parts = append(parts, part{id: d.Reports[i].ID, lines: w.conclusions(&d.Reports[i])})
	}
	parts = append(parts,
		part{claimsPart, w.say("changes-claims"), w.changedClaims(d.Claims)},
		part{rulesPart, w.say("changes-rules"), w.changedRules(d.Rules)},
		part{factsPart, w.say("changes-facts"), w.changedFacts(d.Facts)},
	)
	kept := parts[:0]
	for _, p := range parts {
		if len(p.lines) > 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// between says what was compared with what.
func (w *Writer) between(d *finding.Difference) document.Line {
	return w.say("changes-between", "old", d.Old.Revision, "new", d.New.Revision)
}

// summary says that no conclusion moved, or that nothing changed at all; nil where one did.
func (w *Writer) summary(d *finding.Difference) document.Line {
	if d.IsZero() {
		return w.say("changes-none")
	}
	for i := range d.Reports {
		if !d.Reports[i].IsZero() {
			return nil
		}
	}
	return w.say("changes-unmoved")
}

// conclusions says what became of the conclusions of a report; nil when nothing did.
func (w *Writer) conclusions(r *finding.ReportChange) []document.Line {
	if r.IsZero() {
		return nil
	}
	var lines []document.Line
	add := func(parts ...any) { lines = append(lines, line(parts...)) }
	if r.OldAsOf != r.NewAsOf {
		add(w.say("change-day", "old", w.lang.Date(r.OldAsOf), "new", w.lang.Date(r.NewAsOf)))
	}
	if r.OldRules != r.NewRules {
		add(w.say("change-rules", "old", r.OldRules, "new", r.NewRules))
	}
	for i := range r.Scores {
		if !r.Scores[i].IsZero() {
			add(w.changedScore(r.ID, &r.Scores[i]))
		}
	}
	for _, v := range r.Reversed {
		add(w.say("change-reversed", "up", w.called("messenger", v.Up), "down", w.called("messenger", v.Down)), " ", w.cause(v.Cause))
	}
	for _, v := range r.Clarity {
		add(w.clarity(v), " ", w.cause(v.Cause))
	}
	was, is := w.ranking(r.OldOrder), w.ranking(r.NewOrder)
	if was.String() != is.String() {
		add(w.say("change-order", "old", was, "new", is))
	} else {
		add(w.say("change-no-order", "order", is))
	}
	return lines
}

// clarity words who stands clearly above the other now, or that neither does any more.
func (w *Writer) clarity(v finding.ClarityChange) document.Line {
	a, b := v.Pair[0], v.Pair[1]
	if v.New == "" {
		return w.say("change-unclear", "a", w.called("messenger", a), "b", w.called("messenger", b))
	}
	if v.New == b {
		a, b = b, a
	}
	return w.say("change-clear", "up", w.called("messenger", a), "down", w.called("messenger", b), "percent", finding.OrderedFrom)
}

// changedScore says how one messenger's total and dimensions moved, and why.
func (w *Writer) changedScore(report string, s *finding.ScoreChange) document.Line {
	name := w.called("messenger", s.Messenger)
	switch s.How {
	case finding.Added:
		return w.say("change-compared", "name", name, "score", w.total(s.New))
	case finding.Removed:
		return w.say("change-not-compared", "name", name)
	}
	text := w.say("change-score", "name", name, "old", w.total(s.Old), "new", w.total(s.New))
	if s.Old == s.New {
		text = w.say("change-no-score", "name", name, "score", w.total(s.New))
	}
	var moved []document.Line
	for _, d := range s.Dimensions {
		moved = append(moved, w.say("change-dimension", "dimension", w.calledDimension(report, d.Dimension), "old", interval(d.Old), "new", interval(d.New)))
	}
	if moved != nil {
		text = line(text, " ", w.say("change-dimensions", "dimensions", joined(moved, "; ")))
	}
	text = line(text, " ", w.cause(s.Cause))
	if s.Cause == finding.ByBoth && s.Old != s.New {
		text = line(text, " ", w.say("change-alone", "facts", w.total(s.NewFacts), "rules", w.total(s.NewRules)))
	}
	return text
}

func (w *Writer) cause(c finding.Cause) document.Line { return w.say("cause-" + string(c)) }

func (w *Writer) total(t finding.Total) document.Line { return w.graded(t.Score, t.Grade) }

// ranking words ranks from best to worst; those who share one stand with an equals sign.
func (w *Writer) ranking(ranks [][]string) document.Line {
	var places []document.Line
	for _, ids := range ranks {
		var names []document.Line
		for _, id := range ids {
			names = append(names, w.called("messenger", id))
		}
		places = append(places, joined(names, " = "))
	}
	return joined(places, " > ")
}
