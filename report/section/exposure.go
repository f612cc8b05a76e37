package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// exposure says what others would get in each situation that the ruleset knows.
func exposure(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-exposure")}
	for i := range w.Found.Exposures {
		if i == 0 {
			made.Blocks = append(made.Blocks, paragraph(w.say("exposure-intro")))
		}
		made.Blocks = append(made.Blocks, w.situation(&w.Found.Exposures[i]))
	}
	return made
}

// situation is a table of what others would get, and why. Where nothing is known about any messenger it is one sentence.
func (w *Writer) situation(s *finding.Situation) document.Block {
	var heads []document.Line
	for i := range s.Exposure.Kinds {
		heads = append(heads, w.in(s.Exposure.Kinds[i].Name))
	}
	blocks := []document.Block{paragraph(w.in(s.Exposure.Assumes))}
	if s.Known() {
		blocks = append(blocks, w.beside("col-about-you", document.Start, heads, 0, func(kind, m int) document.Cell {
			return w.cell("", w.derived(&s.Derived[kind][m]))
		}))
		var groups []document.Item
		for kind, head := range heads {
			groups = append(groups, group(head, w.reasons(s.Derived[kind])))
		}
		blocks = append(blocks, paragraph(w.say("exposure-reasons")), &document.List{Fine: true, Items: groups})
	} else {
		blocks = append(blocks, &document.Paragraph{Mark: document.Unknown, Text: w.say("exposure-nothing-known",
			"messengers", joined(w.names(), ", "), "kinds", joined(heads, "; "))})
	}
	return &document.Section{ID: idOf("exposure", s.Exposure.ID), Title: w.in(s.Exposure.Name), Blocks: blocks}
}

// disclosed is the sign before a finding: what others get is bad for whoever writes.
var disclosed = map[fact.Disclosure]document.Mark{
	fact.Exposed: document.Bad, fact.PartlyExposed: document.Partly, fact.Protected: document.Good,
	fact.ExposureOpen: document.Disputed, fact.NothingToExpose: document.Moot, fact.ExposureUnknown: document.Unknown,
}

// derived words a finding, on whose word and by which sources the answer stands that it follows from.
func (w *Writer) derived(d *finding.Derivation) answer {
	var a answer
	if d.Answer != nil {
		a = w.answer(d.Answer)
	}
	a.mark, a.text = disclosed[d.Finding], w.say("exposure-"+string(d.Finding))
	return a
}

// reasons say what each finding follows from, once for all messengers for which it is the same.
func (w *Writer) reasons(derived []finding.Derivation) []document.Item {
	var reasons []document.Line
	names := map[string][]document.Line{} // of the messengers, by reason
	for m := range derived {
		reason := w.reason(&derived[m])
		if names[reason.String()] == nil {
			reasons = append(reasons, reason)
		}
		names[reason.String()] = append(names[reason.String()], w.name(m))
	}
	var items []document.Item
	for _, reason := range reasons {
		items = append(items, document.Item{Text: labelled(joined(names[reason.String()], ", "), reason)})
	}
	return items
}

func (w *Writer) reason(d *finding.Derivation) document.Line {
	if d.Answer == nil {
		return w.say("exposure-because-unknown")
	}
	criterion := w.question(d.Answer.Criterion.Attribute)
	switch d.Finding {
	case fact.ExposureOpen:
		return w.say("exposure-because-disputed", "criterion", criterion, "answer", w.answer(d.Answer).text)
	case fact.NothingToExpose:
		return w.say("exposure-because-moot", "note", w.in(d.Answer.Claim.Note), "criterion", criterion)
	}
	return w.say("exposure-because", "because", w.in(d.Rule.Because), "criterion", criterion, "answer", w.answer(d.Answer).text)
}
