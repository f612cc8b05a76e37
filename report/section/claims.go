package section

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
)

// claims is what is said about the messengers of the report and the country, verdict by verdict, with both sides.
func claims(w *Writer, _ Settings) (made []document.Block) {
	var items *document.List // of the last verdict
	last := fact.Verdict("")
	for i, c := range w.Found.Ledger {
		if i == 0 {
			made = append(made, paragraph(w.Say("claims-intro")))
		}
		if c.Verdict != last {
			last, items = c.Verdict, &document.List{}
			verdict := string(c.Verdict)
			made = append(made, &document.Section{ID: "claims." + verdict, Title: w.Say("verdict-" + verdict),
				Blocks: []document.Block{paragraph(w.Say("verdict-" + verdict + "-means")), items}})
		}
		items.Items = append(items.Items, w.ledgerClaim(c))
	}
	return made
}

// ledgerClaim is a claim that people repeat: who says it, what the evidence shows, and what the other side says.
func (w *Writer) ledgerClaim(c *fact.LedgerClaim) document.Item {
	text := []any{strong(w.In(c.Claim)), " "}
	about := w.eachMessenger(func(m int) document.Line {
		if !slices.Contains(c.About, w.Found.Messengers[m].ID) {
			return nil
		}
		return w.Name(m)
	})
	if about != nil {
		text = append(text, w.Say("claim-about", "names", joined(about, ", ")), " ")
	}
	text = append(text, w.Say("said-by"), " ", w.publishers(c.SaidBy))
	below := []document.Line{line(w.Say("finding"), " ", w.In(c.Finding), w.cite(c.Sources))}
	below = append(below, each(c.OtherSide, w.voice)...)
	return document.Item{ID: "claim." + c.ID, Text: line(text...), Blocks: []document.Block{list(below)}}
}

// publishers names who published some sources, in the order of the sources, each once.
func (w *Writer) publishers(sources []string) document.Line {
	var names []document.Line
	published := map[string][]string{} // ids of sources by the name of their publisher
	for _, id := range sources {
		name := w.In(w.source(id).Publisher)
		if published[plain(name)] == nil {
			names = append(names, name)
		}
		published[plain(name)] = append(published[plain(name)], id)
	}
	return joined(each(names, func(name document.Line) document.Line { return line(name, w.cite(published[plain(name)])) }), "; ")
}

// sources lists the sources that the sections before it cited, in the order in which they were first cited.
func sources(w *Writer, _ Settings) []document.Block {
	made := []document.Block{paragraph(w.Say("sources-intro"), " ", w.Say("data-licence"))}
	list := &document.Sources{}
	for _, id := range w.cited {
		list.Entries = append(list.Entries, document.Source{ID: id, Text: w.sourceText(w.source(id))})
	}
	if len(list.Entries) > 0 {
		made = append(made, list)
	}
	return made
}

// sourceText is publisher, title, date, address and caution.
func (w *Writer) sourceText(s *fact.Source) document.Line {
	text := []any{w.In(s.Publisher), ": ", w.title(s), ", ", w.published(s), "."}
	if s.URL != "" {
		text = append(text, " ", document.Link{To: s.URL})
	}
	if caution := w.In(s.Caution); caution != nil {
		text = append(text, " ", caution)
		if !strings.HasSuffix(caution.String(), ".") {
			text = append(text, ".")
		}
	}
	return line(text...)
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
