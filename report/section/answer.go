package section

import (
	"fmt"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// An answer is the answer to one criterion in words. Making one cites nothing.
type answer struct {
	mark    document.Mark
	text    document.Line
	status  document.Line // who vouches for it; nil where the text says it, and for an unknown
	sources []string      // of the claim and, where it is disputed, of the other side
}

func (w *Writer) answer(a *finding.Answer) answer {
	c := a.Claim
	if c == nil {
		return answer{mark: document.Unknown, text: w.Say("value-" + fact.Unknown)}
	}
	attribute := w.attribute(c.Attribute)
	if isContested(c) { // the text says who vouches for it
		return answer{document.Disputed, w.claimed(attribute, c), w.aged(c), withSides(c)}
	}
	status := joined(", ", w.standing(c), w.aged(c))
	return answer{mark(attribute, c.Value), w.claimed(attribute, c), status, c.Sources}
}

// cell is a table cell with an answer. The id is "" where another cell of the document has it already.
func (w *Writer) cell(id string, a answer) document.Cell {
	return document.Cell{ID: id, Mark: a.mark, Text: line(a.worded(), w.cite(a.sources))}
}

// worded is an answer with who vouches for it: "none · reported".
func (a *answer) worded() document.Line { return joined(" · ", a.text, a.status) }

// claimed words the value of a claim, whom it concerns and, where it is contested, what the other side says it is.
func (w *Writer) claimed(a *fact.Attribute, c *fact.Claim) document.Line {
	value := w.concerning("value-for", "value", w.label(a, c.Value), c.Population)
	if isContested(c) {
		said := appendNew([]string{c.Value}, each(c.OtherSide, func(s fact.Side) string { return s.Value })...)
		others := joined(" / ", each(said[1:], func(v string) document.Line { return w.label(a, v) })...)
		value = w.Say("contested-"+string(c.Status), "values", joined(" / ", value, others))
	}
	return w.corrected(value, c)
}

// corrected adds to the value of a claim what the data say that it corrects, unless it only rests on other evidence.
func (w *Writer) corrected(value document.Line, c *fact.Claim) document.Line {
	if c.Instead.Value == "" || c.Instead == (fact.Corrected{Value: c.Value, Status: c.Status}) {
		return value
	}
	said := w.withStatus(w.calledValue(c.Attribute, c.Instead.Value), w.status(c.Instead.Status))
	return w.Say("corrected", "value", value, "instead", said)
}

// claimLine words a claim in one line: question and answer.
func (w *Writer) claimLine(c *fact.Claim) document.Line {
	a := w.attribute(c.Attribute)
	return w.Say("claim-line", "attribute", w.In(a.Name), "value", w.claimed(a, c))
}

// isContested says whether a claim is shown with the values of both sides.
func isContested(c *fact.Claim) bool { return c.Status == fact.Disputed || c.Status == fact.Alleged }

// mark is the sign of a value.
func mark(a *fact.Attribute, value string) document.Mark {
	if v := a.Value(value); v != nil {
		return document.Mark(v.Mark)
	}
	if value == fact.NotApplicable {
		return document.Moot
	}
	return document.Unknown
}

func withSides(c *fact.Claim) []string { return appendNew(nil, fact.Cited(c.Sources, c.OtherSide)...) }

func appendNew(list []string, more ...string) []string {
	for _, id := range more {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// notes are an item for every claim that speaks to a question, first the deciding one, which is cited with the answer.
func (w *Writer) notes(messenger document.Line, a *finding.Answer) []document.Item {
	question := w.question(a.Criterion.Attribute)
	return each(a.Claims(), func(c *fact.Claim) document.Item {
		note := w.note(c)
		if note != nil {
			note = w.noteOnce(messenger, question, note)
		}
		text := sentences(labelled(w.noteName(messenger, a, c), note), w.basis(c))
		if c != a.Claim {
			text = line(text, w.cite(c.Sources))
		}
		voices := each(c.OtherSide, func(s fact.Side) document.Line {
			if earlier := w.toldUnder(question, s.Who, s.Says, s.Sources); earlier != nil {
				return w.Say("other-side-again", "who", w.In(s.Who), "question", earlier)
			}
			return w.voice(s)
		})
		return document.Item{Text: sentences(text, sentences(voices...))}
	})
}

// noteOnce is a note on the answer of a messenger to a question. One that was told of it under an earlier question,
// or of another messenger under this one, is not told again.
func (w *Writer) noteOnce(messenger, question, note document.Line) document.Line {
	if earlier := w.toldUnder(question, messenger.String(), note.String()); earlier != nil {
		return w.Say("note-again", "question", earlier)
	}
	if other := w.toldUnder(messenger, question.String(), note.String()); other != nil {
		return w.Say("note-same", "name", other)
	}
	return note
}

// toldUnder is another place, a question or a messenger, under which the same was told before; nil for what is told
// now.
func (w *Writer) toldUnder(place document.Line, what ...any) document.Line {
	said := fmt.Sprint(what...)
	switch earlier := w.told[said]; {
	case earlier == nil:
		w.told[said] = place
	case earlier.String() != place.String():
		return earlier
	}
	return nil
}

// noteName says whom a claim about a question concerns and, where several claims speak to it, what it says.
func (w *Writer) noteName(messenger document.Line, a *finding.Answer, c *fact.Claim) document.Line {
	name := w.concerning("name-for", "name", messenger, c.Population)
	if len(a.Others) > 0 {
		name = w.Say("name-value", "name", name, "value", w.label(w.attribute(c.Attribute), c.Value))
	}
	return name
}

// comparison is a subsection for each dimension: what it asks, a table of the answers, and what stands behind them.
func comparison(w *Writer, s Settings) (made []document.Block) {
	for i, d := range w.Found.Ruleset.Dimensions {
		about := line(w.In(d.Question), " ", w.In(d.Because))
		if w.Found.Profile.Weight(d.ID) == 0 {
			about = line(about, " ", w.Say("not-counted"))
		}
		answers, notes := w.answers(i), &document.List{Fine: true, Items: w.notesOn(i, s["moot"] != "no")}
		made = append(made, titled("dimension."+d.ID, w.In(d.Name), about, answers, w.under("notes-intro", notes)))
	}
	return made
}

func (w *Writer) answers(dimension int) []document.Block {
	criteria := w.Found.Ruleset.Dimensions[dimension].Criteria
	heads := each(criteria, func(c fact.Criterion) document.Line { return w.question(c.Attribute) })
	return w.beside("col-question", heads, func(row, m int) document.Cell {
		a := &w.Found.Scores[m].Dimensions[dimension].Answers[row]
		return w.cell(w.Found.Messengers[m].ID+"."+criteria[row].Attribute, w.answer(a))
	})
}

// notesOn are the notes on the answers of a dimension, question by question, with or without those on questions that
// do not arise.
func (w *Writer) notesOn(dimension int, moot bool) (groups []document.Item) {
	for i, c := range w.Found.Ruleset.Dimensions[dimension].Criteria {
		var notes []document.Item
		for _, m := range w.messengers {
			a := &w.Found.Scores[m].Dimensions[dimension].Answers[i]
			if moot || a.Claim == nil || a.Claim.Value != fact.NotApplicable || len(a.Claim.OtherSide) > 0 {
				notes = append(notes, w.notes(w.Name(m), a)...)
			}
		}
		if len(notes) > 0 {
			groups = append(groups, group(w.question(c.Attribute), notes))
		}
	}
	return groups
}

func group(head document.Line, items []document.Item) document.Item {
	return document.Item{Text: strong(head), Blocks: body(items)}
}

// inShort says in plain sentences what the facts about each messenger mean for somebody who uses it.
func inShort(w *Writer, _ Settings) []document.Block {
	return w.under("verdict-intro", body(w.legend(), each(w.messengers, w.portrait)))
}

// portrait is the verdict on one messenger: a sentence for each answer, and the questions that nobody answered.
func (w *Writer) portrait(m int) document.Block {
	messenger := w.Found.Messengers[m]
	operator, sources := messenger.OperatorOn(w.Found.AsOf)
	runBy := w.Say("run-by", "operator", line(w.In(operator), w.cite(sources)))
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
	return titled(messenger.ID, w.Name(m), sentences(w.gone(m), w.In(messenger.About), runBy, w.In(messenger.Scored)), answered)
}

// gone says that a messenger is gone; nil while people can use it.
func (w *Writer) gone(m int) document.Line {
	day := w.Found.Scores[m].Gone
	return w.sayIf(!day.IsZero(), "gone-name", "name", w.Name(m), "until", w.lang.Until(day))
}

// statement words the claim that answers a question as a sentence, with what the other side says.
func (w *Writer) statement(c *fact.Claim) document.Item {
	sign, text := mark(w.attribute(c.Attribute), c.Value), w.meaning(c)
	if isContested(c) {
		sign = document.Disputed
	}
	if w.aged(c) != nil {
		text = w.Say("means-old", "means", text, "as-of", w.Say("as-of", "date", w.lang.Date(c.AsOf)))
	}
	for _, s := range c.OtherSide {
		text = sentences(text, w.Say("other-side", "who", w.In(s.Who), "says", w.In(s.Says)))
	}
	return document.Item{Mark: sign, Text: line(text, w.cite(withSides(c)))}
}

// meaning is what the value of a claim means for the audience, on whose word, and whom it concerns.
func (w *Writer) meaning(c *fact.Claim) document.Line {
	a := w.attribute(c.Attribute)
	var means document.Line
	switch v := a.Value(c.Value); {
	case v == nil:
		means = w.vouchedSay("means-"+c.Value, c.Status, "attribute", w.In(a.Name))
	case c.AtSurvey(): // nobody says so: it is concluded from what sources do not tell
		means = w.vouchedSay("means-survey", c.Status,
			"means", w.behind("means-survey", c.Status, "means", w.In(v.Means)))
	default:
		means = w.vouchedSay("means", c.Status, "means", w.behind("means", c.Status, "means", w.In(v.Means)))
	}
	return w.concerning("means-for", "means", means, c.Population)
}
