package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// exposure says what others would get in each situation that the ruleset knows.
func exposure(w *Writer, _ Settings) []document.Block {
	return w.under("exposure-intro", each(w.Found.Exposures, w.situation))
}

// situation is a table of what others would get, and why. Where nothing is known about any messenger it is one sentence.
func (w *Writer) situation(s finding.Situation) document.Block {
	heads := each(s.Exposure.Kinds, func(k fact.ExposedKind) document.Line { return w.In(k.Name) })
	section := titled("exposure."+s.Exposure.ID, w.In(s.Exposure.Name), w.In(s.Exposure.Assumes))
	if !s.Known() {
		section.Blocks = append(section.Blocks, &document.Paragraph{Mark: document.Unknown, Text: w.Say("exposure-nothing-known",
			"messengers", joined(", ", w.names()...), "kinds", joined("; ", heads...))})
		return section
	}
	table := w.beside("col-about-you", heads, func(kind, m int) document.Cell {
		return w.cell("", w.derived(&s.Derived[kind][m]))
	})
	var groups []document.Item
	for kind, head := range heads {
		groups = append(groups, group(head, w.reasons(s.Derived[kind])))
	}
	reasons := w.under("exposure-reasons", &document.List{Fine: true, Items: groups})
	section.Blocks = append(section.Blocks, body(table, reasons)...)
	return section
}

// disclosed is the sign before a finding: what others get is bad for whoever writes.
var disclosed = map[fact.Disclosure]document.Mark{
	fact.Exposed: document.Bad, fact.PartlyExposed: document.Partly, fact.Protected: document.Good,
	fact.ExposureOpen: document.Disputed, fact.NothingToExpose: document.Moot, fact.ExposureUnknown: document.Unknown,
}

// derived words a finding, who vouches for the answer that it follows from, and by which sources.
func (w *Writer) derived(d *finding.Derivation) answer {
	var a answer
	if d.Answer != nil {
		a = w.answer(d.Answer)
	}
	a.mark, a.text = disclosed[d.Finding], w.Say("exposure-"+string(d.Finding))
	return a
}

// reasons say what each finding follows from, once for all messengers for which it is the same.
func (w *Writer) reasons(derived []finding.Derivation) []document.Item {
	reason := func(m int) document.Line { return w.reason(&derived[m]) }
	alike := grouped(w.messengers, func(m int) string { return reason(m).String() })
	return items(each(alike, func(group []int) document.Line {
		return labelled(joined(", ", each(group, w.Name)...), reason(group[0]))
	}))
}

// reason says what one finding follows from.
func (w *Writer) reason(d *finding.Derivation) document.Line {
	if d.Answer == nil {
		return w.Say("exposure-because-unknown")
	}
	criterion := w.question(d.Answer.Criterion.Attribute)
	switch d.Finding {
	case fact.ExposureOpen:
		return w.Say("exposure-because-disputed", "criterion", criterion, "answer", w.answer(d.Answer).text)
	case fact.NothingToExpose:
		return w.Say("exposure-because-moot", "note", w.In(d.Answer.Claim.Note), "criterion", criterion)
	}
	return w.Say("exposure-because", "because", w.In(d.Rule.Because), "criterion", criterion, "answer", w.answer(d.Answer).text)
}
