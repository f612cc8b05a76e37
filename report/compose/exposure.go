package compose

import (
	"strings"

	"openletter/report"
	"openletter/report/exposure"
)

// exposures says what others would get in each situation that the ruleset knows.
func (e *editor) exposures() []report.ExposureTable {
	var out []report.ExposureTable
	for i := range e.rules.Exposures {
		out = append(out, e.exposure(&e.rules.Exposures[i]))
	}
	return out
}

func (e *editor) exposure(x *report.Exposure) report.ExposureTable {
	t := report.ExposureTable{Name: e.in(x.Name), Assumes: e.in(x.Assumes)}
	derived := make([][]report.Derivation, len(x.Kinds)) // by kind, then messenger
	var heads []string
	known := false
	for k := range x.Kinds {
		heads = append(heads, e.in(x.Kinds[k].Name))
		for m := range e.scores {
			d := exposure.Of(&x.Kinds[k], &e.scores[m])
			derived[k] = append(derived[k], d)
			known = known || d.Finding != report.ExposureUnknown
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
func exposureMark(f report.Finding) report.Mark {
	switch f {
	case report.Exposed:
		return report.MarkBad
	case report.PartlyExposed:
		return report.MarkPartly
	case report.Protected:
		return report.MarkGood
	case report.ExposureOpen:
		return report.MarkDisputed
	case report.NothingToExpose:
		return report.MarkMoot
	}
	return report.MarkUnknown
}

// exposureCell has the finding, and on whose word and by which sources the answer stands that it follows from.
func (e *editor) exposureCell(d report.Derivation) report.Cell {
	var cell report.Cell
	if d.Answer != nil {
		cell = e.cell(*d.Answer)
	}
	cell.Mark, cell.Words = exposureMark(d.Finding), e.say("exposure-"+string(d.Finding))
	return cell
}

// exposureReasons says what each finding follows from, once for all messengers for which it is the same.
func (e *editor) exposureReasons(derived []report.Derivation) []report.Note {
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

func (e *editor) exposureReason(d report.Derivation) string {
	if d.Answer == nil {
		return e.say("exposure-because-unknown")
	}
	criterion, answer := e.in(e.attribute(d.Answer.Criterion.Attribute).Name), e.cell(*d.Answer).Words
	switch d.Finding {
	case report.ExposureOpen:
		return e.say("exposure-because-disputed", "criterion", criterion, "answer", answer)
	case report.NothingToExpose:
		return e.say("exposure-because-moot", "note", e.in(d.Answer.Claim.Note), "criterion", criterion)
	}
	return e.say("exposure-because", "because", e.in(d.Rule.Because), "criterion", criterion, "answer", answer)
}
