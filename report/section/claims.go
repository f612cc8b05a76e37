package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
)

// claims is what is said about the messengers of the report and the country, verdict by verdict, with both sides.
func claims(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-claims")}
	var items *document.List // of the last verdict
	last := fact.Verdict("")
	for i, c := range w.Found.Ledger {
		if i == 0 {
			made.Blocks = append(made.Blocks, paragraph(w.say("claims-intro")))
		}
		if c.Verdict != last {
			last, items = c.Verdict, &document.List{}
			verdict := string(c.Verdict)
			made.Blocks = append(made.Blocks, &document.Section{ID: idOf("claims", verdict), Title: w.say("verdict-" + verdict),
				Blocks: []document.Block{paragraph(w.say("verdict-" + verdict + "-means")), items}})
		}
		items.Items = append(items.Items, w.ledgerClaim(c))
	}
	return made
}

// ledgerClaim is a claim that people repeat: who says it, what the evidence shows, and what the other side says.
func (w *Writer) ledgerClaim(c *fact.LedgerClaim) document.Item {
	text := line(document.Strong{Text: w.in(c.Claim)}, " ")
	var about []document.Line
	for m, messenger := range w.Found.Messengers {
		if slices.Contains(c.About, messenger.ID) {
			about = append(about, w.name(m))
		}
	}
	if about != nil {
		text = line(text, w.say("claim-about", "names", joined(about, ", ")), " ")
	}
	item := document.Item{ID: idOf("claim", c.ID), Text: line(text, w.say("said-by"), " ", w.publishers(c.SaidBy))}
	below := []document.Item{{Text: line(w.say("finding"), " ", w.in(c.Finding), w.cite(c.Sources))}}
	for i := range c.OtherSide {
		below = append(below, document.Item{Text: w.voice(&c.OtherSide[i])})
	}
	item.Blocks = []document.Block{&document.List{Items: below}}
	return item
}

// publishers names who published some sources, in the order of the sources, each once.
func (w *Writer) publishers(sources []string) document.Line {
	var names []string
	var all []document.Line
	published := map[string][]string{} // ids of sources by the name of their publisher
	for _, id := range sources {
		s := w.Facts.Sources[id]
		if s == nil {
			w.lacks("source", id)
			continue
		}
		name := w.in(s.Publisher)
		if published[plain(name)] == nil {
			names, all = append(names, plain(name)), append(all, name)
		}
		published[plain(name)] = append(published[plain(name)], id)
	}
	for i, name := range names {
		all[i] = line(all[i], w.cite(published[name]))
	}
	return joined(all, "; ")
}
