package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/fact"
)

// date words a date as precisely as it is known: "11 February 2026", "February 2026", "2026".
func (e *editor) date(d fact.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return e.say("date-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return e.say("date-month", "month", e.say("month-"+strconv.Itoa(d.Month)), "year", strconv.Itoa(d.Year))
	}
	return e.say("date-day", "day", strconv.Itoa(d.Day), "month", e.say("month-of-"+strconv.Itoa(d.Month)),
		"year", strconv.Itoa(d.Year))
}

// since words the beginning of a state. It has texts of its own because some languages inflect the month after the
// preposition.
func (e *editor) since(d fact.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return e.say("since-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return e.say("since-month", "month", e.say("month-of-"+strconv.Itoa(d.Month)), "year", strconv.Itoa(d.Year))
	}
	return e.say("since-day", "date", e.date(d))
}

// period words a beginning and an end. What had not ended by the report's day has no end in the report.
func (e *editor) period(from, until fact.Date) string {
	switch {
	case until.IsZero() || !e.begun(until):
		return e.since(from)
	case from == until:
		return e.date(from)
	}
	return e.say("period", "from", e.date(from), "until", e.date(until))
}

// sinceOrUnknown words a beginning for a table, which has no empty cells: an empty one would not say why it is empty.
func (e *editor) sinceOrUnknown(d fact.Date) string {
	return e.periodOrUnknown(d, fact.Date{})
}

func (e *editor) periodOrUnknown(from, until fact.Date) string {
	if from.IsZero() {
		return e.say("date-unknown")
	}
	return e.period(from, until)
}

// status is the word for on whose word a claim stands, "" for an unknown.
func (e *editor) status(s fact.Status) string {
	if s == "" {
		return ""
	}
	return e.say("status-" + string(s))
}

// standing words on whose word a claim stands and when: "reported, since March 2025, as of June 2026, old evidence".
func (e *editor) standing(c *fact.Claim) string {
	standing := e.standingOf(c.Status, c.Since, c.AsOf)
	if e.old(c) {
		standing += ", " + e.say("old-evidence")
	}
	return standing
}

func (e *editor) standingOf(s fact.Status, since, asOf fact.Date) string {
	var parts []string
	if s != "" {
		parts = append(parts, e.status(s))
	}
	if !since.IsZero() {
		parts = append(parts, e.since(since))
	}
	if !asOf.IsZero() && asOf != since {
		parts = append(parts, e.say("as-of", "date", e.date(asOf)))
	}
	return strings.Join(parts, ", ")
}

// voices words the other side of a claim.
func (e *editor) voices(sides []fact.Side) []report.Voice {
	var voices []report.Voice
	for _, s := range sides {
		voices = append(voices, report.Voice{Who: e.in(s.Who), Says: e.in(s.Says), Sources: s.Sources})
	}
	return voices
}

// label is the word for a value of an attribute, or for one of the answers that every attribute accepts.
func (e *editor) label(a *fact.Attribute, value string) string {
	if fact.IsSpecial(value) {
		return e.say("value-" + value)
	}
	if v := a.Value(value); v != nil {
		return e.in(v.Label)
	}
	return value
}

// mark is the sign of a value.
func mark(a *fact.Attribute, value string) fact.Mark {
	if v := a.Value(value); v != nil {
		return v.Mark
	}
	if value == fact.NotApplicable {
		return fact.MarkMoot
	}
	return fact.MarkUnknown
}

// population is the name of a group of people, "" for everybody.
func (e *editor) population(id string) string {
	for _, p := range e.facts.Populations {
		if p.ID == id {
			return e.in(p.Name)
		}
	}
	return ""
}

// names are the messengers' names in the report's order.
func (e *editor) names() []string {
	var names []string
	for _, m := range e.messengers {
		names = append(names, e.in(m.Name))
	}
	return names
}
