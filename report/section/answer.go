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
	status  string   // who vouches for it; "" where the text says it, and for an unknown
	sources []string // of the claim and, where it is disputed, of the other side
}

// answer words the answer to one criterion.
func (w *Writer) answer(a *finding.Answer) answer {
	if a.Claim == nil {
		return answer{mark: document.Unknown, text: w.Say("value-" + fact.Unknown)}
	}
	attribute := w.attribute(a.Criterion.Attribute)
	out := answer{mark: mark(attribute, a.Claim.Value), text: w.claimed(attribute, a.Claim),
		status: w.status(a.Claim.Status), sources: a.Claim.Sources}
	if isContested(a.Claim) {
		out.mark, out.status = document.Disputed, "" // the text says it
		out.sources = withSides(a.Claim)
	}
	if w.old[a.Claim] {
		out.status = strings.TrimPrefix(out.status+", "+w.lang.Say("old-evidence"), ", ")
	}
	return out
}

// cell is a table cell with an answer: mark, text, status and citations. The id is "" where another cell of the
// document has the id of the answer already.
func (w *Writer) cell(id string, a answer) document.Cell {
	between := ""
	if a.status != "" {
		between = " · "
	}
	return document.Cell{ID: id, Mark: a.mark, Text: line(a.text, between, a.status, w.cite(a.sources))}
}

// claimed words the value of a claim, whom it concerns and, where it is contested, what the other side says it is.
func (w *Writer) claimed(a *fact.Attribute, c *fact.Claim) document.Line {
	value := w.label(a, c.Value)
	if c.Population != "" {
		value = w.Say("value-for", "value", value, "population", w.population(c.Population))
	}
	if !isContested(c) {
		return value
	}
	said, values := []string{c.Value}, []document.Line{value}
	for _, s := range c.OtherSide {
		if s.Value != "" && !slices.Contains(said, s.Value) {
			said, values = append(said, s.Value), append(values, w.label(a, s.Value))
		}
	}
	return w.Say("contested-"+string(c.Status), "values", joined(values, " / "))
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

// withSides are the sources of a claim and of what the other side says.
func withSides(c *fact.Claim) []string {
	sources := slices.Clone(c.Sources)
	for _, s := range c.OtherSide {
		sources = appendNew(sources, s.Sources...)
	}
	return sources
}

// appendNew adds the ids that a list does not hold yet.
func appendNew(list []string, more ...string) []string {
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
		var cite document.Inline
		if c != a.Claim {
			cite = w.cite(c.Sources)
		}
		text := labelled(w.noteName(messenger, a, c), w.In(c.Note))
		items = append(items, document.Item{Text: line(text, w.basis(c), cite, w.voices(c.OtherSide))})
	}
	return items
}

// noteName says whom a claim about a question concerns and, where several claims speak to it, what it says.
func (w *Writer) noteName(messenger document.Line, a *finding.Answer, c *fact.Claim) document.Line {
	name := messenger
	if c.Population != "" {
		name = w.Say("name-for", "name", name, "population", w.population(c.Population))
	}
	if len(a.Others) > 0 {
		name = w.Say("name-value", "name", name, "value", w.label(w.attribute(c.Attribute), c.Value))
	}
	return name
}
