package section

import (
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// begun says whether something that began on a day belongs into the report.
func (w *Writer) begun(d fact.Date) bool { return d.IsZero() || d.BeginsBy(w.Found.AsOf) }

// period words a beginning and an end. What had not ended by the report's day has no end in the report.
func (w *Writer) period(from, until fact.Date) string {
	switch {
	case until.IsZero() || !w.begun(until):
		return w.lang.Since(from)
	case from == until:
		return w.lang.Date(from)
	}
	return w.lang.Say("period", "from", w.lang.Date(from), "until", w.lang.Date(until))
}

// periodOrUnknown words a period for a table, which has no empty cells: an empty one would not say why it is empty.
func (w *Writer) periodOrUnknown(from, until fact.Date) string {
	if from.IsZero() {
		return w.lang.Say("date-unknown")
	}
	return w.period(from, until)
}

// status is the word for on whose word a claim stands, "" for an unknown.
func (w *Writer) status(s fact.Status) string {
	if s == "" {
		return ""
	}
	return w.lang.Say("status-" + string(s))
}

// basis words on whose word a claim stands and when: "reported, since March 2025, as of June 2026, old evidence".
func (w *Writer) basis(c *fact.Claim) string {
	words := w.basisOf(c.Status, c.Since, c.AsOf)
	if w.old[c] {
		words += ", " + w.lang.Say("old-evidence")
	}
	return words
}

// basisOf words on whose word something stands, since when it has been so, and on which day it was last shown.
func (w *Writer) basisOf(s fact.Status, since, asOf fact.Date) string {
	var parts []string
	if s != "" {
		parts = append(parts, w.status(s))
	}
	if !since.IsZero() {
		parts = append(parts, w.lang.Since(since))
	}
	if !asOf.IsZero() && asOf != since {
		parts = append(parts, w.asOf(asOf))
	}
	return strings.Join(parts, ", ")
}

func (w *Writer) asOf(d fact.Date) string { return w.lang.Say("as-of", "date", w.lang.Date(d)) }

// voice is what one party says against a claim: "**The other side (Maker):** It is not so.[1]"
func (w *Writer) voice(s *fact.Side) document.Line {
	who := w.say("other-side-of", "who", w.in(s.Who))
	return line(document.Strong{Text: who}, " ", w.in(s.Says), w.cite(s.Sources))
}

// voices is what the other side says, each party behind a blank; empty where nobody objects.
func (w *Writer) voices(sides []fact.Side) document.Line {
	var b lineBuilder
	for i := range sides {
		b.text(" ")
		b.add(w.voice(&sides[i]))
	}
	return b.line
}

// attribute is the attribute with an id. One that the data lack is an error.
func (w *Writer) attribute(id string) *fact.Attribute {
	if a := w.Facts.Attribute(id); a != nil {
		return a
	}
	w.lacks("attribute", id)
	return &fact.Attribute{ID: id}
}

// question is the name of what an attribute asks.
func (w *Writer) question(attribute string) document.Line { return w.in(w.attribute(attribute).Name) }

// questions names what some criteria ask; of many only the first.
func (w *Writer) questions(criteria []*fact.Criterion) document.Line {
	names := make([]document.Line, 0, len(criteria))
	for _, c := range criteria {
		names = append(names, w.question(c.Attribute))
	}
	return w.handful(names)
}

// label is the word for a value of an attribute, or for one of the answers that every attribute accepts.
func (w *Writer) label(a *fact.Attribute, value string) document.Line {
	if fact.IsSpecial(value) {
		return w.say("value-" + value)
	}
	if v := a.Value(value); v != nil {
		return w.in(v.Label)
	}
	return document.PlainLine(value)
}

// population is the name of a group of people; empty for everybody.
func (w *Writer) population(id string) document.Line {
	for _, p := range w.Facts.Populations {
		if p.ID == id {
			return w.in(p.Name)
		}
	}
	return nil
}

// name is the name of a messenger by its place in the report.
func (w *Writer) name(m int) document.Line { return w.in(w.Found.Messengers[m].Name) }

// names are the names of all messengers, in the order of the report.
func (w *Writer) names() []document.Line {
	names := make([]document.Line, 0, len(w.Found.Messengers))
	for m := range w.Found.Messengers {
		names = append(names, w.name(m))
	}
	return names
}

// handful joins the first four of some names and counts the others; five it joins all, for "and 1 more" would be no shorter
// than the name.
func (w *Writer) handful(names []document.Line) document.Line {
	const few = 4
	if len(names) == few+1 {
		return joined(names, ", ")
	}
	return w.first(few, names)
}

// first joins the first names of a list, at most so many, and counts the others.
func (w *Writer) first(most int, names []document.Line) document.Line {
	if len(names) <= most {
		return joined(names, ", ")
	}
	return w.say("and-more", "names", joined(names[:most], ", "), "more", len(names)-most)
}

// interval words a score: "41", or "41 (38–60)" with its range.
func interval(i finding.Interval) string {
	low, point, high := i[finding.Low].Floor(), i[finding.Point].Floor(), i[finding.High].Floor()
	if low == high {
		return strconv.Itoa(point)
	}
	return strconv.Itoa(point) + " (" + strconv.Itoa(low) + "–" + strconv.Itoa(high) + ")"
}

// points words what a criterion contributes: "40", or "0–100" while it is open.
func points(p finding.Points) string {
	if p[finding.Low] == p[finding.High] {
		return strconv.Itoa(p[finding.Low])
	}
	return strconv.Itoa(p[finding.Low]) + "–" + strconv.Itoa(p[finding.High])
}

// graded words a total with its range, and its grade where it has one.
func (w *Writer) graded(total finding.Interval, grade string) document.Line {
	if grade == "" {
		return document.PlainLine(interval(total))
	}
	return w.say("score-grade", "score", interval(total), "grade", grade)
}
