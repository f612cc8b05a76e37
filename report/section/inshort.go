package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// inShort says in plain sentences what the facts about each messenger mean for somebody who uses it.
func inShort(w *Writer, _ Settings) []document.Block {
	made := []document.Block{paragraph(w.Say("verdict-intro"))}
	for m := range w.Found.Messengers {
		made = append(made, w.portrait(m))
	}
	return made
}

// portrait is the verdict on one messenger: a sentence for each answer, and the questions that nobody answered.
func (w *Writer) portrait(m int) *document.Section {
	messenger := w.Found.Messengers[m]
	about := line(w.In(messenger.About), " ", w.Say("run-by", "operator", w.In(messenger.Operator)), w.after(" ", messenger.Scored))
	items, unknown := []document.Item(nil), []document.Line(nil)
	for _, id := range w.Found.Report.Verdict {
		a := w.Found.Scores[m].Answer(id)
		switch {
		case a == nil || a.State == finding.OpenNoSubject: // a question that does not arise says nothing to the audience
		case a.Claim == nil || a.Claim.Value == fact.Unknown:
			unknown = append(unknown, w.Say("quoted", "title", w.question(id)))
		default:
			items = append(items, w.statement(a))
		}
	}
	if unknown != nil {
		items = append(items, document.Item{Mark: document.Unknown, Text: w.Say("not-known", "names", joined(unknown, ", "))})
	}
	section := &document.Section{ID: messenger.ID, Title: w.Name(m), Blocks: []document.Block{paragraph(about)}}
	if items != nil {
		section.Blocks = append(section.Blocks, &document.List{Items: items})
	}
	return section
}

// statement words one answer as a sentence, with what the other side says.
func (w *Writer) statement(a *finding.Answer) document.Item {
	c := a.Claim
	item := document.Item{Mark: mark(w.attribute(c.Attribute), c.Value), Text: w.meaning(c)}
	if isContested(c) {
		item.Mark = document.Disputed
		if w.old[c] {
			item.Text = w.Say("means-old", "means", item.Text, "as-of", w.asOf(c.AsOf))
		}
		item.Text = w.Say("means-"+string(c.Status), "means", item.Text)
	} else {
		status := w.status(c.Status)
		if w.old[c] {
			status += ", " + w.asOf(c.AsOf) + ", " + w.lang.Say("old-evidence")
		}
		item.Text = w.Say("means-status", "means", item.Text, "status", status)
	}
	for _, s := range c.OtherSide {
		item.Text = line(item.Text, " ", w.Say("other-side", "who", w.In(s.Who), "says", w.In(s.Says)))
	}
	item.Text = line(item.Text, w.cite(withSides(c)))
	return item
}

// meaning is what the value of a claim means for the audience, and whom it concerns.
func (w *Writer) meaning(c *fact.Claim) document.Line {
	attribute := w.attribute(c.Attribute)
	var means document.Line
	if v := attribute.Value(c.Value); v != nil {
		means = w.In(v.Means)
	} else {
		means = w.Say("means-"+c.Value, "attribute", w.In(attribute.Name))
	}
	if c.Population != "" {
		means = w.Say("means-for", "means", means, "population", w.population(c.Population))
	}
	return means
}
