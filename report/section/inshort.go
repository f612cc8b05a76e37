package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// inShort says in plain sentences what the facts about each messenger mean for somebody who uses it.
func inShort(w *Writer, _ Settings) []document.Block {
	return w.under("verdict-intro", each(w.messengers, w.portrait))
}

// portrait is the verdict on one messenger: a sentence for each answer, and the questions that nobody answered.
func (w *Writer) portrait(m int) document.Block {
	messenger := w.Found.Messengers[m]
	runBy := w.Say("run-by", "operator", w.In(messenger.Operator))
	var answered []document.Item
	var unknown []document.Line
	for _, id := range w.Found.Report.Verdict {
		a := w.Found.Scores[m].Answer(id)
		switch {
		case a == nil || a.State == finding.OpenNoSubject: // a question that does not arise says nothing to the audience
		case a.Claim == nil || a.Claim.Value == fact.Unknown:
			unknown = append(unknown, w.Say("quoted", "title", w.question(id)))
		default:
			answered = append(answered, w.statement(a.Claim))
		}
	}
	if unknown != nil {
		answered = append(answered, document.Item{Mark: document.Unknown, Text: w.naming("not-known", unknown)})
	}
	return titled(messenger.ID, w.Name(m), sentences(w.In(messenger.About), runBy, w.In(messenger.Scored)), answered)
}

// statement words the claim that answers a question as a sentence, with what the other side says.
func (w *Writer) statement(c *fact.Claim) document.Item {
	sign, text := mark(w.attribute(c.Attribute), c.Value), w.meaning(c)
	var asOf string
	old := w.aged(c)
	if old != "" {
		asOf = w.asOf(c.AsOf)
	}
	if isContested(c) {
		sign = document.Disputed
		if old != "" {
			text = w.Say("means-old", "means", text, "as-of", asOf)
		}
		text = w.Say("means-"+string(c.Status), "means", text)
	} else {
		text = w.Say("means-status", "means", text, "status", listed(w.status(c.Status), asOf, old))
	}
	for _, s := range c.OtherSide {
		text = sentences(text, w.Say("other-side", "who", w.In(s.Who), "says", w.In(s.Says)))
	}
	return document.Item{Mark: sign, Text: line(text, w.cite(withSides(c)))}
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
		means = w.Say("means-for", "means", means, "population", w.called("population", c.Population))
	}
	return means
}
