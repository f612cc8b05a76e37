package section

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// An answer is the answer to one criterion in words. Making one cites nothing.
type answer struct {
	mark    document.Mark
	text    document.Line
	status  string   // on whose word it stands; "" where the text says it, and for an unknown
	sources []string // of the claim and, where it is disputed, of the other side
}

// answer words the answer to one criterion.
func (w *Writer) answer(a *finding.Answer) answer {
	if a.Claim == nil {
		return answer{mark: document.Unknown, text: w.say("value-" + fact.Unknown)}
	}
	attribute := w.attribute(a.Criterion.Attribute)
	out := answer{
		mark: mark(attribute, a.Claim.Value), text: w.valueFor(attribute, a.Claim),
		status: w.status(a.Claim.Status), sources: slices.Clone(a.Claim.Sources),
	}
	if isContested(a.Claim) {
		out.mark, out.status = document.Disputed, "" // the text says it
		out.text = w.contested(attribute, a.Claim, out.text)
		for _, s := range a.Claim.OtherSide {
			out.sources = appendNew(out.sources, s.Sources)
		}
	}
	if w.old[a.Claim] {
		out.status = strings.TrimPrefix(out.status+", "+w.lang.Say("old-evidence"), ", ")
	}
	return out
}

// cell is a table cell with an answer: mark, text, status and citations. The id is "" where another cell of the
// document has the id of the answer already.
func (w *Writer) cell(id string, a answer) document.Cell {
	text := a.text
	if a.status != "" {
		text = line(text, " · ", a.status)
	}
	return document.Cell{ID: id, Mark: a.mark, Text: line(text, w.cite(a.sources))}
}

// valueFor words the value of a claim and whom it concerns.
func (w *Writer) valueFor(a *fact.Attribute, c *fact.Claim) document.Line {
	value := w.label(a, c.Value)
	if c.Population == "" {
		return value
	}
	return w.say("value-for", "value", value, "population", w.population(c.Population))
}

// claimed words a claim in one line: question, answer, and whom it concerns.
func (w *Writer) claimed(c *fact.Claim) document.Line {
	a := w.attribute(c.Attribute)
	value := w.valueFor(a, c)
	if isContested(c) {
		value = w.contested(a, c, value)
	}
	return w.say("claim-line", "attribute", w.in(a.Name), "value", value)
}

// isContested says whether a claim is shown with the values of both sides.
func isContested(c *fact.Claim) bool { return c.Status == fact.Disputed || c.Status == fact.Alleged }

// contested words a value with the other side's beside it.
func (w *Writer) contested(a *fact.Attribute, c *fact.Claim, ours document.Line) document.Line {
	said := []string{c.Value}
	values := []document.Line{ours}
	for _, s := range c.OtherSide {
		if s.Value != "" && !slices.Contains(said, s.Value) {
			said, values = append(said, s.Value), append(values, w.label(a, s.Value))
		}
	}
	return w.say("contested-"+string(c.Status), "values", joined(values, " / "))
}

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

// appendNew adds the ids that a list does not hold yet.
func appendNew(list, more []string) []string {
	for _, id := range more {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// notes are an item for every claim that speaks to a question, the deciding one first. Its sources stand beside the answer
// and are not cited again.
func (w *Writer) notes(messenger document.Line, a *finding.Answer) []document.Item {
	var items []document.Item
	for _, c := range a.Claims() {
		text := line(document.Strong{Text: line(w.noteName(messenger, a, c), ":")}, " ", w.in(c.Note))
		if basis := w.basis(c); basis != "" {
			text = line(text, " (", basis, ")")
		}
		if c != a.Claim {
			text = line(text, w.cite(c.Sources))
		}
		items = append(items, document.Item{Text: line(text, w.voices(c.OtherSide))})
	}
	return items
}

// noteName says whom a claim about a question concerns and, where several claims speak to it, what it says.
func (w *Writer) noteName(messenger document.Line, a *finding.Answer, c *fact.Claim) document.Line {
	name := messenger
	if c.Population != "" {
		name = w.say("name-for", "name", name, "population", w.population(c.Population))
	}
	if len(a.Others) > 0 {
		name = w.say("name-value", "name", name, "value", w.label(w.attribute(c.Attribute), c.Value))
	}
	return name
}
