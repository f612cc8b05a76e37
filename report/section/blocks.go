package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/wording"
)

// blocks is the list of measures against services in the country.
func blocks(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-blocks", "in", w.in(w.Found.Country.In))}
	if len(w.Found.Blocks) == 0 {
		return made
	}
	t := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns("col-service", "col-how", "col-left", "col-when", "col-standing")}
	availability := w.attribute("availability") // whose values say what a block leaves
	for _, b := range w.byService() {
		how := line(w.in(b.Method), w.after(". ", b.Note), w.voices(b.OtherSide))
		r := row(idOf("block", b.ID), w.in(b.Service), how, w.label(availability, b.Extent), line(w.periodOrUnknown(b.Since, b.Until)),
			line(w.status(b.Status), w.after("; ", b.Basis), w.cite(b.Sources)))
		r.Cells[2].Mark = mark(availability, b.Extent)
		t.Rows = append(t.Rows, r)
	}
	made.Blocks = []document.Block{paragraph(w.say("blocks-intro")), t}
	return made
}

// byService sorts blocks by their services, the messengers of the report first and in its order, then the others by their
// names. Those of one service stay in their order, the oldest first.
func (w *Writer) byService() []*fact.Block {
	compare := wording.Collation(string(w.Lang))
	place := func(b *fact.Block) int {
		i := slices.IndexFunc(w.Found.Messengers, func(m *fact.Messenger) bool { return m.ID == b.Messenger })
		if i < 0 {
			return len(w.Found.Messengers)
		}
		return i
	}
	sorted := slices.Clone(w.Found.Blocks)
	slices.SortStableFunc(sorted, func(a, b *fact.Block) int {
		if place(a) != place(b) || place(a) < len(w.Found.Messengers) {
			return place(a) - place(b)
		}
		return compare(plain(w.in(a.Service)), plain(w.in(b.Service)))
	})
	return sorted
}

// timeline is what happened in the country or to a messenger of the report.
func timeline(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-timeline")}
	if len(w.Found.Events) == 0 {
		return made
	}
	t := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns("col-when", "col-event", "col-standing")}
	for _, e := range w.Found.Events {
		when := w.lang.Date(e.Date)
		if !e.Until.IsZero() {
			when = w.period(e.Date, e.Until)
		}
		t.Rows = append(t.Rows, row(idOf("event", e.ID), line(when), line(w.in(e.Title), w.after(" ", e.Note), w.voices(e.OtherSide)),
			line(w.status(e.Status), w.cite(e.Sources))))
	}
	made.Blocks = []document.Block{paragraph(w.say("timeline-intro")), t}
	return made
}
