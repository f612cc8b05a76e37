package compose

import (
	"strings"

	"openletter/report"
	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/finding"
)

// exposures says what others would get in each situation that the ruleset knows.
func (e *editor) exposures() []report.ExposureTable {
	var out []report.ExposureTable
	for i := range e.rules.Exposures {
		out = append(out, e.exposure(&e.rules.Exposures[i]))
	}
	return out
}

func (e *editor) exposure(x *fact.Exposure) report.ExposureTable {
	t := report.ExposureTable{Name: e.in(x.Name), Assumes: e.in(x.Assumes)}
	derived := make([][]finding.Derivation, len(x.Kinds)) // by kind, then messenger
	var heads []string
	known := false
	for k := range x.Kinds {
		heads = append(heads, e.in(x.Kinds[k].Name))
		for m := range e.scores {
			d := assess.Exposure(&x.Kinds[k], &e.scores[m])
			derived[k] = append(derived[k], d)
			known = known || d.Finding != fact.ExposureUnknown
		}
	}
	if !known {
		t.NothingKnown = e.say("exposure-nothing-known", "messengers", strings.Join(e.names(), ", "), "kinds", strings.Join(heads, "; "))
		return t
	}
	t.Grids = grids(e.names(), heads, func(k, m int) report.Cell { return e.exposureCell(derived[k][m]) }, 0)
	for k, head := range heads {
		t.Reasons = append(t.Reasons, report.NoteGroup{Head: head, Notes: e.exposureReasons(derived[k])})
	}
	return t
}

// exposureMark is the sign of a finding: what others get is bad for the reader.
func exposureMark(f fact.Disclosure) fact.Mark {
	switch f {
	case fact.Exposed:
		return fact.MarkBad
	case fact.PartlyExposed:
		return fact.MarkPartly
	case fact.Protected:
		return fact.MarkGood
	case fact.ExposureOpen:
		return fact.MarkDisputed
	case fact.NothingToExpose:
		return fact.MarkMoot
	}
	return fact.MarkUnknown
}

// exposureCell has the finding, and on whose word and by which sources the answer stands that it follows from.
func (e *editor) exposureCell(d finding.Derivation) report.Cell {
	var cell report.Cell
	if d.Answer != nil {
		cell = e.cell(*d.Answer)
	}
	cell.Mark, cell.Words = exposureMark(d.Finding), e.say("exposure-"+string(d.Finding))
	return cell
}

// exposureReasons says what each finding follows from, once for all messengers for which it is the same.
func (e *editor) exposureReasons(derived []finding.Derivation) []report.Note {
	var notes []report.Note
	var names [][]string
	for m, name := range e.names() {
		words := e.exposureReason(derived[m])
		i := 0
		for i < len(notes) && notes[i].Words != words {
			i++
		}
		if i == len(notes) {
			notes, names = append(notes, report.Note{Words: words}), append(names, nil)
		}
		names[i] = append(names[i], name)
	}
	for i := range notes {
		notes[i].Name = strings.Join(names[i], ", ")
	}
	return notes
}

func (e *editor) exposureReason(d finding.Derivation) string {
	if d.Answer == nil {
		return e.say("exposure-because-unknown")
	}
	criterion, answer := e.in(e.attribute(d.Answer.Criterion.Attribute).Name), e.cell(*d.Answer).Words
	switch d.Finding {
	case fact.ExposureOpen:
		return e.say("exposure-because-disputed", "criterion", criterion, "answer", answer)
	case fact.NothingToExpose:
		return e.say("exposure-because-moot", "note", e.in(d.Answer.Claim.Note), "criterion", criterion)
	}
	return e.say("exposure-because", "because", e.in(d.Rule.Because), "criterion", criterion, "answer", answer)
}
