package assess

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// country selects what the report tells of its country, of those shown for contrast, and of what is said and happened.
func (a *assessment) country() {
	f := a.found
	f.Mandates = a.mandates(f.Country)
	for _, id := range a.def.Contrast {
		c := a.facts.Country(id)
		if list := a.mandates(c); len(list) > 0 {
			f.Contrast = append(f.Contrast, finding.CountryMandates{Country: c, Mandates: list})
		}
	}
	f.Duties = a.duties()
	for i := range f.Country.Blocks {
		if b := &f.Country.Blocks[i]; a.begun(b.Since) {
			f.Blocks = append(f.Blocks, b)
		}
	}
	slices.SortStableFunc(f.Blocks, func(x, y *fact.Block) int {
		return cmp.Or(x.Since.Compare(y.Since), cmp.Compare(x.ID, y.ID))
	})
	f.Events = a.events()
	for _, verdict := range fact.Verdicts {
		for _, c := range a.facts.Ledger {
			if c.Verdict == verdict && a.begun(c.AsOf) && a.def.Answers(c) {
				f.Ledger = append(f.Ledger, c)
			}
		}
	}
}

// begun says whether something that began on a day belongs into the report.
func (a *assessment) begun(d fact.Date) bool { return d.IsZero() || d.BeginsBy(a.def.AsOf) }

// mandates is the mandate ledger of a country as of the report's day, kind by kind, oldest first.
func (a *assessment) mandates(c *fact.Country) []*fact.Mandate {
	var list []*fact.Mandate
	for i := range c.Mandates {
		if m := &c.Mandates[i]; a.begun(cmp.Or(m.Since, m.AsOf)) {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(x, y *fact.Mandate) int {
		return cmp.Or(slices.Index(fact.MandateKinds[:], x.Kind)-slices.Index(fact.MandateKinds[:], y.Kind),
			cmp.Or(x.Since, x.AsOf).Compare(cmp.Or(y.Since, y.AsOf)), cmp.Compare(x.ID, y.ID))
	})
	return list
}

// duties is what the law of the country asks of services, kind by kind, oldest first.
func (a *assessment) duties() []*fact.Duty {
	var list []*fact.Duty
	for i := range a.found.Country.Duties {
		if d := &a.found.Country.Duties[i]; a.begun(cmp.Or(d.Since, d.AsOf)) {
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, func(x, y *fact.Duty) int {
		return cmp.Or(slices.Index(fact.DutyKinds[:], x.Kind)-slices.Index(fact.DutyKinds[:], y.Kind),
			cmp.Or(x.Since, x.AsOf).Compare(cmp.Or(y.Since, y.AsOf)), cmp.Compare(x.ID, y.ID))
	})
	return list
}

// events is what happened in the country or to a messenger of the report, oldest first. What is dated only to a month
// comes after the days of that month, and what goes on for longer after what does not.
func (a *assessment) events() []*fact.Event {
	var list []*fact.Event
	for _, e := range a.facts.Events {
		if a.begun(e.Date) && a.def.Tells(e) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(x, y *fact.Event) int {
		return cmp.Or(x.Date.Last().Compare(y.Date.Last()), y.Date.Compare(x.Date),
			cmp.Or(x.Until, x.Date).Last().Compare(cmp.Or(y.Until, y.Date).Last()), cmp.Compare(x.ID, y.ID))
	})
	return list
}
