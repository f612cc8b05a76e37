package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// inShort says in plain sentences what the facts about each messenger mean for somebody who uses it.
func inShort(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-verdict"), Blocks: []document.Block{paragraph(w.say("verdict-intro"))}}
	for m := range w.Found.Messengers {
		made.Blocks = append(made.Blocks, w.portrait(m))
	}
	return made
}

// portrait is the verdict on one messenger: a sentence for each answer, and the questions that nobody answered.
func (w *Writer) portrait(m int) *document.Section {
	messenger := w.Found.Messengers[m]
	about := line(w.in(messenger.About), " ", w.say("run-by", "operator", w.in(messenger.Operator)))
	if scored := w.in(messenger.Scored); scored != nil {
		about = line(about, " ", scored)
	}
	items, unknown := []document.Item(nil), []document.Line(nil)
	for _, id := range w.Found.Report.Verdict {
		a := answerTo(&w.Found.Scores[m], id)
		switch {
		case a == nil || a.State == finding.OpenNoSubject: // a question that does not arise says nothing to the audience
		case a.Claim == nil || a.Claim.Value == fact.Unknown:
			unknown = append(unknown, w.say("quoted", "title", w.question(id)))
		default:
			items = append(items, w.statement(a))
		}
	}
	if unknown != nil {
		items = append(items, document.Item{Mark: document.Unknown, Text: w.say("not-known", "names", joined(unknown, ", "))})
	}
	section := &document.Section{ID: messenger.ID, Title: w.name(m), Blocks: []document.Block{paragraph(about)}}
	if items != nil {
		section.Blocks = append(section.Blocks, &document.List{Items: items})
	}
	return section
}

// answerTo finds the answer of a score to the criterion about an attribute; nil where the ruleset has none.
func answerTo(s *finding.Score, attribute string) *finding.Answer {
	for d := range s.Dimensions {
		for a := range s.Dimensions[d].Answers {
			if s.Dimensions[d].Answers[a].Criterion.Attribute == attribute {
				return &s.Dimensions[d].Answers[a]
			}
		}
	}
	return nil
}

// statement words one answer as a sentence, with what the other side says.
func (w *Writer) statement(a *finding.Answer) document.Item {
	c, sources := a.Claim, slices.Clone(a.Claim.Sources)
	item := document.Item{Mark: mark(w.attribute(c.Attribute), c.Value), Text: w.meaning(c)}
	if isContested(c) {
		item.Mark = document.Disputed
		if w.old[c] {
			item.Text = w.say("means-old", "means", item.Text, "as-of", w.asOf(c.AsOf))
		}
		item.Text = w.say("means-"+string(c.Status), "means", item.Text)
	} else {
		status := w.status(c.Status)
		if w.old[c] {
			status += ", " + w.asOf(c.AsOf) + ", " + w.lang.Say("old-evidence")
		}
		item.Text = w.say("means-status", "means", item.Text, "status", status)
	}
	for _, s := range c.OtherSide {
		item.Text = line(item.Text, " ", w.say("other-side", "who", w.in(s.Who), "says", w.in(s.Says)))
		sources = appendNew(sources, s.Sources)
	}
	item.Text = line(item.Text, w.cite(sources))
	return item
}

// meaning is what the value of a claim means for the audience, and whom it concerns.
func (w *Writer) meaning(c *fact.Claim) document.Line {
	attribute := w.attribute(c.Attribute)
	var means document.Line
	if v := attribute.Value(c.Value); v != nil {
		means = w.in(v.Means)
	} else {
		means = w.say("means-"+c.Value, "attribute", w.in(attribute.Name))
	}
	if c.Population != "" {
		means = w.say("means-for", "means", means, "population", w.population(c.Population))
	}
	return means
}
