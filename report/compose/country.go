package compose

import (
	"cmp"
	"slices"

	"openletter/report"
	"openletter/report/fact"
)

// mandates is the mandate ledger of a country as of the report's day, kind by kind, oldest first.
func (e *editor) mandates(c *fact.Country) []report.Entry {
	list := slices.Clone(c.Mandates)
	slices.SortStableFunc(list, func(a, b fact.Mandate) int {
		return cmp.Or(slices.Index(fact.MandateKinds[:], a.Kind)-slices.Index(fact.MandateKinds[:], b.Kind),
			first(a.Since, a.AsOf).Compare(first(b.Since, b.AsOf)), cmp.Compare(a.ID, b.ID))
	})
	var out []report.Entry
	for _, m := range list {
		if !e.begun(first(m.Since, m.AsOf)) {
			continue
		}
		out = append(out, report.Entry{
			Title:    e.in(m.Title),
			Kind:     e.say("mandate-" + string(m.Kind)),
			Whom:     e.population(m.Population),
			Force:    e.say("force-" + string(m.Force)),
			Act:      e.in(m.Act),
			When:     e.sinceOrUnknown(m.Since),
			Standing: e.standingOf(m.Status, fact.Date{}, m.AsOf),
			Sources:  m.Sources,
			Note:     e.in(m.Note),
			Voices:   e.voices(m.OtherSide),
		})
	}
	return out
}

// first is the first date that is known.
func first(dates ...fact.Date) fact.Date { return cmp.Or(dates...) }

// contrast is the mandate ledgers of the countries that the definition names beside its own.
func (e *editor) contrast() []report.CountryEntries {
	var out []report.CountryEntries
	for _, id := range e.def.Contrast {
		c := e.facts.Country(id)
		if entries := e.mandates(c); len(entries) > 0 {
			out = append(out, report.CountryEntries{Country: e.in(c.Name), Entries: entries})
		}
	}
	return out
}

// duties is what the law of the country asks of services, kind by kind, oldest first.
func (e *editor) duties() []report.Entry {
	list := slices.Clone(e.country.Duties)
	slices.SortStableFunc(list, func(a, b fact.Duty) int {
		return cmp.Or(slices.Index(fact.DutyKinds[:], a.Kind)-slices.Index(fact.DutyKinds[:], b.Kind),
			first(a.Since, a.AsOf).Compare(first(b.Since, b.AsOf)), cmp.Compare(a.ID, b.ID))
	})
	var out []report.Entry
	for _, d := range list {
		if !e.begun(first(d.Since, d.AsOf)) {
			continue
		}
		out = append(out, report.Entry{
			Title:    e.in(d.Title),
			Kind:     e.say("duty-" + string(d.Kind)),
			Act:      e.in(d.Act),
			When:     e.sinceOrUnknown(d.Since),
			Standing: e.standingOf(d.Status, fact.Date{}, d.AsOf),
			Sources:  d.Sources,
			Note:     e.in(d.Note),
		})
	}
	return out
}

// blocks is the list of measures against services: those of the report first, in its order, then others by name.
func (e *editor) blocks() []report.BlockRow {
	list := slices.Clone(e.country.Blocks)
	rank := func(b fact.Block) int {
		if i := slices.Index(e.def.Messengers, b.Messenger); i >= 0 {
			return i
		}
		return len(e.def.Messengers)
	}
	slices.SortStableFunc(list, func(a, b fact.Block) int {
		byRank := rank(a) - rank(b)
		if byRank == 0 && rank(a) == len(e.def.Messengers) {
			byRank = cmp.Compare(e.in(a.Service), e.in(b.Service))
		}
		return cmp.Or(byRank, a.Since.Compare(b.Since), cmp.Compare(a.ID, b.ID))
	})
	var out []report.BlockRow
	for _, b := range list {
		availability := e.attribute("availability") // whose values say what a block leaves
		if !e.begun(b.Since) {
			continue
		}
		out = append(out, report.BlockRow{
			Service:  e.in(b.Service),
			Method:   e.in(b.Method),
			Mark:     mark(availability, b.Extent),
			Extent:   e.label(availability, b.Extent),
			When:     e.periodOrUnknown(b.Since, b.Until),
			Basis:    e.in(b.Basis),
			Standing: e.status(b.Status),
			Sources:  b.Sources,
			Note:     e.in(b.Note),
			Voices:   e.voices(b.OtherSide),
		})
	}
	return out
}

// timeline is what happened in the country or to a messenger of the report, oldest first. What is dated only to a month
// stands behind the days of that month, and what goes on for longer behind what does not.
func (e *editor) timeline() []report.Moment {
	list := slices.Clone(e.facts.Events)
	slices.SortStableFunc(list, func(a, b *fact.Event) int {
		return cmp.Or(a.Date.Last().Compare(b.Date.Last()), b.Date.Compare(a.Date),
			first(a.Until, a.Date).Last().Compare(first(b.Until, b.Date).Last()), cmp.Compare(a.ID, b.ID))
	})
	var out []report.Moment
	for _, ev := range list {
		if !e.begun(ev.Date) || ev.Country != e.def.Country && !e.concerns(ev.Messengers) {
			continue
		}
		when := e.date(ev.Date)
		if !ev.Until.IsZero() {
			when = e.period(ev.Date, ev.Until)
		}
		out = append(out, report.Moment{
			When:     when,
			Title:    e.in(ev.Title),
			Note:     e.in(ev.Note),
			Standing: e.status(ev.Status),
			Sources:  ev.Sources,
			Voices:   e.voices(ev.OtherSide),
		})
	}
	return out
}

// concerns says whether one of some messengers is in the report.
func (e *editor) concerns(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(e.def.Messengers, id) })
}
