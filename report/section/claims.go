package section

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
)

// claims is what is said about the messengers of the report and the country, verdict by verdict, with both sides.
func claims(w *Writer, _ Settings) []document.Block {
	verdicts := grouped(w.Found.Ledger, func(c *fact.LedgerClaim) fact.Verdict { return c.Verdict })
	return w.under("claims-intro", each(verdicts, func(all []*fact.LedgerClaim) document.Block {
		verdict := string(all[0].Verdict)
		title, means := w.Say("verdict-"+verdict), w.Say("verdict-"+verdict+"-means")
		return titled("claims."+verdict, title, means, each(all, w.ledgerClaim))
	}))
}

// ledgerClaim is a claim that people repeat: who says it, what the evidence shows, and what the other side says.
func (w *Writer) ledgerClaim(c *fact.LedgerClaim) document.Item {
	about := w.namesIf(func(m int) bool { return slices.Contains(c.About, w.Found.Messengers[m].ID) })
	said := sentences(strong(w.In(c.Claim)), w.naming("claim-about", about), w.Say("said-by"), w.publishers(c.SaidBy))
	shown := line(w.Say("finding"), " ", w.In(c.Finding), w.cite(c.Sources))
	below := append([]document.Line{shown}, each(c.OtherSide, w.voice)...)
	return document.Item{ID: "claim." + c.ID, Text: said, Blocks: body(below)}
}

// publishers names who published some sources, in the order of the sources, each once.
func (w *Writer) publishers(sources []string) document.Line {
	publisher := func(id string) document.Line { return w.In(w.source(id).Publisher) }
	byName := grouped(sources, func(id string) string { return plain(publisher(id)) })
	return joined("; ", each(byName, func(ids []string) document.Line { return line(publisher(ids[0]), w.cite(ids)) })...)
}

// sources lists the sources that the sections before it cited, in the order in which they were first cited.
func sources(w *Writer, _ Settings) []document.Block {
	made := body(sentences(w.Say("sources-intro"), w.Say("data-licence")))
	if len(w.cited) == 0 {
		return made
	}
	return append(made, &document.Sources{Entries: each(w.cited, func(id string) document.Source {
		return document.Source{ID: id, Text: w.sourceText(w.source(id))}
	})})
}

// sourceText is publisher, title, date, address and caution.
func (w *Writer) sourceText(s *fact.Source) document.Line {
	text := line(w.In(s.Publisher), ": ", w.title(s), ", ", w.published(s), ".")
	if s.URL != "" {
		text = line(text, " ", document.Link{To: s.URL})
	}
	caution := w.In(s.Caution)
	if caution != nil && !strings.HasSuffix(caution.String(), ".") {
		caution = line(caution, ".")
	}
	return sentences(text, caution)
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

// published words when a source was published.
func (w *Writer) published(s *fact.Source) string {
	if s.Published.IsZero() {
		return w.lang.Say("undated")
	}
	return w.lang.Date(s.Published)
}
