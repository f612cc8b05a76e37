package section

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// mandates is the mandate ledger of the country, and of those that are shown for contrast.
func mandates(w *Writer, s Settings) []document.Block {
	made := w.under("mandates-intro", w.mandateTable(w.Found.Mandates))
	if s["contrast"] == "no" && w.Found.Country != nil {
		return made
	}
	countries := each(w.Found.Contrast, func(c finding.CountryMandates) document.Block {
		return titled("contrast."+c.Country.ID, w.In(c.Country.Name), w.mandateTable(c.Mandates))
	})
	if w.Found.Country == nil {
		return w.under("mandates-by-country", countries)
	}
	contrast := w.under("contrast-intro", countries)
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
			w.periodOrUnknown(m.Since, m.Until), line(w.vouched(m.Status, fact.Date{}, m.AsOf), w.cite(m.Sources)))
	}, "col-what", "col-whom", "col-force", "col-when", "col-standing")
	t.RowHeads = false
	return t
}

// entry is the first cell of a mandate or a duty: kind, what is asked, circumstances, and what the other side says.
func (w *Writer) entry(kind document.Line, title, note fact.Text, sides []fact.Side) document.Line {
	return sentences(strong(kind, "."), w.In(title), w.In(note), w.voices(sides))
}

// duties is what the law of the country asks of services.
func duties(w *Writer, _ Settings) []document.Block {
	t := ledger(w, w.Found.Duties, func(d *fact.Duty) document.Row {
		what := w.entry(w.Say("duty-"+string(d.Kind)), d.Title, d.Note, nil)
		return row("duty."+d.ID, what, w.orSay(w.In(d.Act), "no-act"),
			w.periodOrUnknown(d.Since, d.Until), line(w.vouched(d.Status, fact.Date{}, d.AsOf), w.cite(d.Sources)))
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

// byService sorts blocks: those of the report's messengers as these stand there, then those of others by their names.
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
func timeline(w *Writer, s Settings) []document.Block {
	newest := w.Found.Events[len(w.Found.Events)-len(few(s, w.Found.Events)):]
	return w.under("timeline-intro", ledger(w, newest, func(e *fact.Event) document.Row {
		when := w.lang.Date(e.Date)
		if !e.Until.IsZero() {
			when = w.period(e.Date, e.Until)
		}
		return row("event."+e.ID, line(when), sentences(w.In(e.Title), w.In(e.Note), w.voices(e.OtherSide)),
			line(w.status(e.Status), w.cite(e.Sources)))
	}, "col-when", "col-event", "col-standing"))
}

// claims is what is said about the messengers of the report and the country, verdict by verdict, with both sides.
func claims(w *Writer, s Settings) []document.Block {
	shown := only(w.Found.Ledger, func(c *fact.LedgerClaim) bool {
		return s["supported"] != "no" || c.Verdict != fact.VerdictSupported
	})
	verdicts := grouped(shown, func(c *fact.LedgerClaim) fact.Verdict { return c.Verdict })
	legend := each(verdicts, func(all []*fact.LedgerClaim) document.Item {
		verdict := string(all[0].Verdict)
		means := labelled(w.Say("verdict-"+verdict), w.Say("verdict-"+verdict+"-means"))
		return document.Item{ID: "claims." + verdict, Text: line(means, " (", len(all), ")")}
	})
	table := ledger(w, shown, w.ledgerClaim, "col-verdict", "col-claim", "col-finding")
	table.RowHeads = false
	left := len(w.Found.Ledger) - len(shown)
	rest := w.sayIf(left > 0, "claims-left", "count", left)
	return w.under("claims-intro", body(&document.List{Fine: true, Items: legend}, table, rest))
}

// ledgerClaim is the row about a claim that people repeat: the verdict on it, who says it, what the evidence shows,
// and what the other side says.
func (w *Writer) ledgerClaim(c *fact.LedgerClaim) document.Row {
	about := w.namesIf(func(m int) bool { return slices.Contains(c.About, w.Found.Messengers[m].ID) })
	said := sentences(strong(w.In(c.Claim)), w.naming("claim-about", about), w.Say("said-by"), w.publishers(c.SaidBy))
	shown := sentences(line(w.In(c.Finding), w.cite(c.Sources)), w.voices(c.OtherSide))
	return row("claim."+c.ID, w.Say("verdict-"+string(c.Verdict)), said, shown)
}

// publishers names who published some sources, in the order of the sources, each once.
func (w *Writer) publishers(sources []string) document.Line {
	publisher := func(id string) document.Line { return w.In(w.source(id).Publisher) }
	byName := grouped(sources, func(id string) string { return plain(publisher(id)) })
	return joined("; ", each(byName, func(ids []string) document.Line { return line(publisher(ids[0]), w.cite(ids)) })...)
}

// sources lists the sources that the sections before it cited, in the order in which they were first cited.
func sources(w *Writer, s Settings) []document.Block {
	if len(w.cited) == 0 {
		return nil
	}
	return body(sentences(w.Say("sources-intro"), w.Say("data-licence")), &document.Sources{Entries: each(w.cited, func(id string) document.Source {
		return document.Source{ID: id, Text: w.sourceText(w.source(id), s["copies"] != "no")}
	})})
}

// sourceText is publisher, title, date, address, stored copy and caution. The address of the copy stands there or is
// only linked.
func (w *Writer) sourceText(s *fact.Source, copies bool) document.Line {
	text := line(w.In(s.Publisher), ": ", w.title(s), ", ", w.published(s), ".")
	if s.URL != "" {
		text = line(text, " ", document.Link{To: s.URL})
	}
	caution := w.In(s.Caution)
	if caution != nil && !strings.HasSuffix(caution.String(), ".") {
		caution = line(caution, ".")
	}
	return sentences(text, w.storedCopy(s, copies), caution)
}

// storedCopy says where a copy of a page lies that stays when the page changes, and of which day it is; nil where none is known.
func (w *Writer) storedCopy(s *fact.Source, address bool) document.Line {
	switch date := w.lang.Date(s.Archive.Taken); {
	case s.Archive.URL == "":
		return nil
	case s.Archive.URL == s.URL:
		return w.Say("stored-copy-itself", "date", date)
	case address:
		return line(w.Say("stored-copy", "date", date), " ", document.Link{To: s.Archive.URL})
	default:
		return line(document.Link{To: s.Archive.URL, Text: w.Say("stored-copy-link", "date", date)}, ".")
	}
}

// title is the published title in quotation marks and in its language, or our description of the page in brackets.
func (w *Writer) title(s *fact.Source) document.Line {
	if s.Title == "" {
		return w.Say("described", "title", w.In(s.Described))
	}
	quoted := w.Say("quoted", "title", s.Title)
	if s.TitleLang == w.Lang || s.TitleLang == "" {
		return quoted
	}
	return document.Line{document.Foreign{Lang: string(s.TitleLang), Text: quoted}}
}

func (w *Writer) published(s *fact.Source) document.Line {
	return w.orSay(line(w.lang.Date(s.Published)), "undated")
}
