package section

import (
	"fmt"
	"slices"
	"strconv"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// period words a beginning and an end; "" where neither is known. An end after the report's day is left out.
func (w *Writer) period(from, until fact.Date) string {
	switch {
	case until.IsZero() || !until.BeginsBy(w.Found.AsOf):
		return w.lang.Since(from)
	case from.IsZero():
		return w.lang.Until(until)
	case from == until:
		return w.lang.Date(from)
	}
	return w.lang.Say("period", "from", w.lang.Date(from), "until", w.lang.Date(until))
}

// periodOrUnknown words a period for a table, whose empty cells would not say why they are empty.
func (w *Writer) periodOrUnknown(from, until fact.Date) document.Line {
	return w.orSay(line(w.period(from, until)), "date-unknown")
}

// status is the word for who vouches for a claim; nil for an unknown.
func (w *Writer) status(s fact.Status) document.Line { return w.sayIf(s != "", "status-"+string(s)) }

// basis words who vouches for a claim and when: "(reported, since March 2025, old evidence)"; nil if that is unknown.
func (w *Writer) basis(c *fact.Claim) document.Line {
	if text := joined(", ", w.vouched(c.Status, c.Since, c.AsOf), w.checked(c), w.aged(c)); text != nil {
		return line("(", text, ")")
	}
	return nil
}

// note is the note on a claim. One that follows from an entry of a country, or from none that was found, says so.
func (w *Writer) note(c *fact.Claim) document.Line {
	note := w.In(c.Note)
	if c.AtSurvey() {
		return w.Say("follows-survey", "note", note)
	}
	switch kind, of := w.Facts.EntryKind(c.Follows); {
	case kind == "duty":
		return w.Say("follows-duty", "country", w.In(of.Name), "note", note)
	case kind != "":
		return w.Say("follows-"+kind, "note", note)
	}
	return note
}

// checked words when somebody last looked again; nil where nobody says so.
func (w *Writer) checked(c *fact.Claim) document.Line {
	return w.sayIf(!c.Checked.IsZero(), "checked", "date", w.lang.Date(c.Checked))
}

// vouched words who vouches for something, since when it has been so, and on which day it was last shown.
func (w *Writer) vouched(s fact.Status, since, asOf fact.Date) document.Line {
	shown := w.sayIf(!asOf.IsZero() && asOf != since, "as-of", "date", w.lang.Date(asOf))
	return joined(", ", w.status(s), line(w.lang.Since(since)), shown)
}

// aged says that a claim rests on old evidence; nil where it does not.
func (w *Writer) aged(c *fact.Claim) document.Line {
	isOld := slices.ContainsFunc(w.Found.Old, func(old finding.Aged) bool { return old.Claim == c })
	return w.sayIf(isOld, "old-evidence")
}

// voice is what one party says against a claim: "**The other side (Maker):** It is not so.[1]"
func (w *Writer) voice(s fact.Side) document.Line {
	return line(strong(w.Say("other-side-of", "who", w.In(s.Who))), " ", w.In(s.Says), w.cite(s.Sources))
}

// voices is what the other side says, party by party; nil where nobody objects.
func (w *Writer) voices(sides []fact.Side) document.Line { return sentences(each(sides, w.voice)...) }

// concerning adds to a text the group whom it concerns, if not everybody; place is its place in the text with the key.
func (w *Writer) concerning(key, place string, text document.Line, population string) document.Line {
	if population == "" {
		return text
	}
	return w.Say(key, place, text, "population", w.called("population", population))
}

// question is the name of what an attribute asks.
func (w *Writer) question(attribute string) document.Line { return w.In(w.attribute(attribute).Name) }

// questions names what some criteria ask; of many only the first.
func (w *Writer) questions(criteria []*fact.Criterion) document.Line {
	return w.handful(each(criteria, func(c *fact.Criterion) document.Line { return w.question(c.Attribute) }))
}

// label is the word for a value of an attribute, or for one of the answers that every attribute accepts.
func (w *Writer) label(a *fact.Attribute, value string) document.Line {
	if fact.IsSpecial(value) {
		return w.Say("value-" + value)
	}
	if v := a.Value(value); v != nil {
		return w.In(v.Label)
	}
	return document.PlainLine(value)
}

// Name is what a messenger is called. Its number is that in the findings; dimensions have those of the ruleset.
func (w *Writer) Name(messenger int) document.Line { return w.In(w.Found.Messengers[messenger].Name) }

func (w *Writer) namesIf(isSo func(m int) bool) []document.Line {
	return each(only(w.messengers, isSo), w.Name)
}

// handful joins the first four of some names and counts the others; of five all, for "and 1 more" would be no shorter.
func (w *Writer) handful(names []document.Line) document.Line {
	const few = 4
	if len(names) == few+1 {
		return joined(", ", names...)
	}
	return w.first(few, names)
}

// first joins the first names of a list, at most so many, and counts the others.
func (w *Writer) first(most int, names []document.Line) document.Line {
	if len(names) <= most {
		return joined(", ", names...)
	}
	return w.Say("and-more", "names", joined(", ", names[:most]...), "more", len(names)-most)
}

// interval words a score: "41", or "41 (38–60)" with its range.
func interval(i finding.Interval) string {
	low, point, high := i[finding.Low].Floor(), i[finding.Point].Floor(), i[finding.High].Floor()
	if low == high {
		return strconv.Itoa(point)
	}
	return fmt.Sprintf("%d (%d–%d)", point, low, high)
}

// points words what a criterion contributes: "40", or "0–100" while it is open.
func points(p finding.Points) string {
	if p[finding.Low] == p[finding.High] {
		return strconv.Itoa(p[finding.Low])
	}
	return fmt.Sprintf("%d–%d", p[finding.Low], p[finding.High])
}

// graded words a total with its range, and the name of its grade where it has one.
func (w *Writer) graded(total finding.Interval, grade string) document.Line {
	if grade == "" {
		return line(interval(total))
	}
	return w.Say("score-grade", "score", interval(total), "grade", grade)
}

// percent words a whole number, or one that was put into words, as a percentage.
func (w *Writer) percent(n any) document.Line { return w.Say("percent", "percent", n) }
