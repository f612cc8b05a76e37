package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// exposure says what others would get in each situation that the ruleset knows.
func exposure(w *Writer, settings Settings) []document.Block {
	return w.under("exposure-intro", each(w.Found.Exposures, func(s finding.Situation) document.Block {
		return w.situation(s, settings["reasons"] != "no")
	}))
}

// situation is a table of what others would get, and why, or a sentence where nothing is known about any messenger.
func (w *Writer) situation(s finding.Situation, reasons bool) document.Block {
	heads := each(s.Exposure.Kinds, func(k fact.ExposedKind) document.Line { return w.In(k.Name) })
	id, title, assumes := "exposure."+s.Exposure.ID, w.In(s.Exposure.Name), w.In(s.Exposure.Assumes)
	if !s.Known() {
		names, kinds := joined(", ", each(w.messengers, w.Name)...), joined("; ", heads...)
		none := w.Say("exposure-nothing-known", "messengers", names, "kinds", kinds)
		return titled(id, title, assumes, &document.Paragraph{Mark: document.Unknown, Text: none})
	}
	table := w.beside("col-about-you", heads, func(kind, m int) document.Cell {
		return w.cell("", w.derived(&s.Derived[kind][m]))
	})
	if !reasons {
		return titled(id, title, assumes, table)
	}
	var groups []document.Item
	for kind, head := range heads {
		groups = append(groups, group(head, w.reasons(s.Derived[kind])))
	}
	return titled(id, title, assumes, table, w.under("exposure-reasons", &document.List{Fine: true, Items: groups}))
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
		if c := d.Answer.Claim; c != nil && d.Finding != fact.ExposureOpen { // "yes" does not say who vouches for it
			a.status = joined(", ", w.status(c.Status), w.aged(c))
		}
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
	criterion, answer := w.question(d.Answer.Criterion.Attribute), w.answer(d.Answer).text
	switch d.Finding {
	case fact.ExposureOpen:
		return w.Say("exposure-because-disputed", "criterion", criterion, "answer", answer)
	case fact.NothingToExpose:
		c := d.Answer.Claim
		return w.vouchedSay("exposure-moot", c.Status, "note", w.In(c.Note), "criterion", criterion)
	}
	status := weakest(d.Answer.Claim)
	because := w.behind("exposure-reason", status, "because", w.In(d.Rule.Because))
	return w.vouchedSay("exposure-reason", status, "because", because, "criterion", criterion, "answer", answer)
}
