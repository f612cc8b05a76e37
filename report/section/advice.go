package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// advice is what people can do for themselves: each piece once, with the messengers that it is about and the answers that it
// follows from.
func advice(w *Writer, s Settings) []document.Block {
	pieces := few(s, grouped(w.Found.Advice, func(a finding.Advised) string { return a.Advice.ID }))
	items := each(pieces, func(about []finding.Advised) document.Item { return w.piece(about, s["because"] != "no") })
	if s["because"] == "no" {
		return body(items)
	}
	return w.under("advice-intro", items)
}

// piece is one piece of advice about one or several messengers, with the answers that give reason for it or only their names.
func (w *Writer) piece(about []finding.Advised, because bool) document.Item {
	a := about[0].Advice
	readers := w.naming("advice-for", each(about[0].Readers, func(p *fact.Profile) document.Line { return w.In(p.Name) }))
	text := sentences(strong(w.In(a.Do)), w.In(a.Leaves), readers)
	item := document.Item{ID: "advice." + a.ID, Text: line(text, w.cite(a.Sources))}
	if !because {
		names := each(about, func(a finding.Advised) document.Line { return w.In(a.Messenger.Name) })
		item.Text = labelled(joined(", ", names...), sentences(w.In(a.Do), w.In(a.Leaves), readers))
	} else if len(a.Because) > 0 || len(a.Messengers) > 0 {
		item.Blocks = body(each(about, w.adviceBasis))
	}
	return item
}

// adviceBasis names a messenger with the answers that give reason for a piece of advice, if it needs any.
func (w *Writer) adviceBasis(a finding.Advised) document.Line {
	answers := each(a.Answers, w.quotedAnswer)
	if len(answers) == 0 {
		return strong(w.In(a.Messenger.Name))
	}
	return labelled(w.In(a.Messenger.Name), joined("; ", answers...))
}
