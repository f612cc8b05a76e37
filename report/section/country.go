package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// mandates is the mandate ledger of the country, and of those that are shown for contrast.
func mandates(w *Writer, _ Settings) []document.Block {
	made := w.under("mandates-intro", w.mandateTable(w.Found.Mandates))
	contrast := w.under("contrast-intro", each(w.Found.Contrast, func(c finding.CountryMandates) document.Block {
		return titled("contrast."+c.Country.ID, w.In(c.Country.Name), w.mandateTable(c.Mandates))
	}))
	if contrast == nil {
		return made
	}
	return append(made, titled("contrast", w.Say("h-contrast"), contrast))
}

func (w *Writer) mandateTable(list []*fact.Mandate) *document.Table {
	t := ledger(w, list, func(m *fact.Mandate) document.Row {
		whom := w.orSay(w.called("population", m.Population), "everybody")
		what := w.entry(w.Say("mandate-"+string(m.Kind)), m.Title, m.Note, m.OtherSide)
		return row("mandate."+m.ID, what, whom, joined(": ", w.Say("force-"+string(m.Force)), w.In(m.Act)),
			w.periodOrUnknown(m.Since, fact.Date{}), line(w.vouched(m.Status, fact.Date{}, m.AsOf), w.cite(m.Sources)))
	}, "col-what", "col-whom", "col-force", "col-when", "col-standing")
	t.RowHeads = false
	return t
}

// entry is the first cell of a mandate or a duty: its kind, what is asked, the circumstances, and what the other side says.
func (w *Writer) entry(kind document.Line, title, note fact.Text, sides []fact.Side) document.Line {
	return sentences(strong(kind, "."), w.In(title), w.In(note), w.voices(sides))
}

// duties is what the law of the country asks of services.
func duties(w *Writer, _ Settings) []document.Block {
	t := ledger(w, w.Found.Duties, func(d *fact.Duty) document.Row {
		what := w.entry(w.Say("duty-"+string(d.Kind)), d.Title, d.Note, nil)
		return row("duty."+d.ID, what, w.orSay(w.In(d.Act), "no-act"),
			w.periodOrUnknown(d.Since, fact.Date{}), line(w.vouched(d.Status, fact.Date{}, d.AsOf), w.cite(d.Sources)))
	}, "col-what", "col-act", "col-when", "col-standing")
	t.RowHeads = false
	return w.under("duties-intro", t)
}

// blocks is the list of measures against services in the country.
func blocks(w *Writer, _ Settings) []document.Block {
	return w.under("blocks-intro", ledger(w, w.byService(), func(b *fact.Block) document.Row {
		availability := w.attribute("availability") // whose values say what a block leaves
		how := sentences(joined(". ", w.In(b.Method), w.In(b.Note)), w.voices(b.OtherSide))
		standing := joined("; ", w.status(b.Status), w.In(b.Basis))
		r := row("block."+b.ID, w.In(b.Service), how, w.label(availability, b.Extent),
			w.periodOrUnknown(b.Since, b.Until), line(standing, w.cite(b.Sources)))
		r.Cells[2].Mark = mark(availability, b.Extent)
		return r
	}, "col-service", "col-how", "col-left", "col-when", "col-standing"))
}

// byService sorts blocks: those of the messengers of the report as these stand there, the oldest first, then those of other
// services by their names.
func (w *Writer) byService() []*fact.Block {
	var blocks []*fact.Block
	for _, m := range w.Found.Messengers {
		blocks = append(blocks, only(w.Found.Blocks, func(b *fact.Block) bool { return b.Messenger == m.ID })...)
	}
	others := only(w.Found.Blocks, func(b *fact.Block) bool { return !slices.Contains(blocks, b) })
	compare := wording.Collation(string(w.Lang))
	slices.SortStableFunc(others, func(a, b *fact.Block) int {
		return compare(plain(w.In(a.Service)), plain(w.In(b.Service)))
	})
	return append(blocks, others...)
}

// timeline is what happened in the country or to a messenger of the report.
func timeline(w *Writer, _ Settings) []document.Block {
	return w.under("timeline-intro", ledger(w, w.Found.Events, func(e *fact.Event) document.Row {
		when := w.lang.Date(e.Date)
		if !e.Until.IsZero() {
			when = w.period(e.Date, e.Until)
		}
		return row("event."+e.ID, line(when), sentences(w.In(e.Title), w.In(e.Note), w.voices(e.OtherSide)),
			line(w.status(e.Status), w.cite(e.Sources)))
	}, "col-when", "col-event", "col-standing"))
}
