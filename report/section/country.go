package section

import (
	"openletter/report/document"
	"openletter/report/fact"
)

// mandates is the mandate ledger of the country, and of those that are shown for contrast.
func mandates(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-mandates", "in", w.in(w.Found.Country.In))}
	if len(w.Found.Mandates) > 0 {
		made.Blocks = []document.Block{paragraph(w.say("mandates-intro")), w.mandateTable(w.Found.Mandates)}
	}
	if len(w.Found.Contrast) > 0 {
		contrast := &document.Section{ID: "contrast", Title: w.say("h-contrast"), Blocks: []document.Block{paragraph(w.say("contrast-intro"))}}
		for _, c := range w.Found.Contrast {
			contrast.Blocks = append(contrast.Blocks, &document.Section{ID: idOf("contrast", c.Country.ID), Title: w.in(c.Country.Name),
				Blocks: []document.Block{w.mandateTable(c.Mandates)}})
		}
		made.Blocks = append(made.Blocks, contrast)
	}
	return made
}

func (w *Writer) mandateTable(list []*fact.Mandate) document.Block {
	t := &document.Table{Kind: document.Ledger, Columns: w.columns("col-what", "col-whom", "col-force", "col-when", "col-standing")}
	for _, m := range list {
		whom := w.population(m.Population)
		if whom == nil {
			whom = w.say("everybody")
		}
		force := w.say("force-" + string(m.Force))
		if len(m.Act) > 0 {
			force = line(force, ": ", w.in(m.Act))
		}
		t.Rows = append(t.Rows, row(idOf("mandate", m.ID), w.entry(w.say("mandate-"+string(m.Kind)), m.Title, m.Note, m.OtherSide),
			whom, force, line(w.periodOrUnknown(m.Since, fact.Date{})),
			line(w.basisOf(m.Status, fact.Date{}, m.AsOf), w.cite(m.Sources))))
	}
	return t
}

// entry is the first cell of a mandate or a duty: its kind, what is asked, the circumstances, and what the other side says.
func (w *Writer) entry(kind document.Line, title, note fact.Text, sides []fact.Side) document.Line {
	return line(document.Strong{Text: line(kind, ".")}, " ", w.in(title), w.after(" ", note), w.voices(sides))
}

// after is a text behind a separator, and nothing where there is no text.
func (w *Writer) after(separator string, t fact.Text) document.Line {
	if len(t) == 0 {
		return nil
	}
	return line(separator, w.in(t))
}

// duties is what the law of the country asks of services.
func duties(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-duties", "in", w.in(w.Found.Country.In))}
	if len(w.Found.Duties) == 0 {
		return made
	}
	t := &document.Table{Kind: document.Ledger, Columns: w.columns("col-what", "col-act", "col-when", "col-standing")}
	for _, d := range w.Found.Duties {
		act := w.in(d.Act)
		if act == nil {
			act = w.say("no-act")
		}
		t.Rows = append(t.Rows, row(idOf("duty", d.ID), w.entry(w.say("duty-"+string(d.Kind)), d.Title, d.Note, nil), act,
			line(w.periodOrUnknown(d.Since, fact.Date{})), line(w.basisOf(d.Status, fact.Date{}, d.AsOf), w.cite(d.Sources))))
	}
	made.Blocks = []document.Block{paragraph(w.say("duties-intro")), t}
	return made
}
