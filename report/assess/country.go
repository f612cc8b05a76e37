package assess

import (
	"cmp"
	"encoding"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// country selects what the report tells of its country, of those shown for contrast, and of what is said and happened.
func (a *assessment) country() {
	f, here := a.Findings, cmp.Or(a.Country, &fact.Country{})
	f.Mandates = a.mandates(here)
	for _, id := range a.Report.Contrast {
		c := a.facts.Country(id)
		list := a.mandates(c)
		if a.Country == nil { // then it is about the messengers, and not about a country
			list = slices.DeleteFunc(list, func(m *fact.Mandate) bool { return !a.Report.Concerns(m) })
		}
		if len(list) > 0 {
			f.Contrast = append(f.Contrast, finding.CountryMandates{Country: c, Mandates: list})
		}
	}
	f.Duties = oldestFirst(a, here.Duties, func(d *fact.Duty) (int, fact.Date) {
		return slices.Index(fact.DutyKinds[:], d.Kind), cmp.Or(d.Since, d.AsOf)
	})
	f.Blocks = oldestFirst(a, here.Blocks, func(b *fact.Block) (int, fact.Date) { return 0, b.Since })
	f.Events = a.events()
	f.Ledger = slices.DeleteFunc(slices.Clone(a.facts.Ledger), func(c *fact.LedgerClaim) bool {
		return !c.AsOf.BeginsBy(a.AsOf) || !a.Report.Answers(c)
	})
	slices.SortStableFunc(f.Ledger, func(x, y *fact.LedgerClaim) int {
		return slices.Index(fact.Verdicts[:], x.Verdict) - slices.Index(fact.Verdicts[:], y.Verdict)
	})
}

// unasked lists what a report without a country leaves out of its ruleset; asked is what it has left.
func unasked(facts *fact.Facts, asked *fact.Ruleset) *finding.Unasked {
	var u finding.Unasked
	rules := facts.Ruleset(asked.ID)
	for i := range rules.Dimensions {
		d, left := &rules.Dimensions[i], asked.Dimension(rules.Dimensions[i].ID)
		if left == nil {
			u.Dimensions = append(u.Dimensions, d)
			continue
		} else if d.Headline && !left.Headline {
			u.Minor = append(u.Minor, d)
		}
		for k := range d.Criteria {
			c := &d.Criteria[k]
			if asked.Criterion(c.Attribute) == nil {
				u.Criteria = append(u.Criteria, c)
			} else if a := facts.Attribute(c.Attribute); a != nil && a.Scope != fact.Everywhere {
				u.OfSeat = append(u.OfSeat, c)
			}
		}
	}
	return &u
}

// mandates is the mandate ledger of a country as of the report's day, kind by kind, oldest first.
func (a *assessment) mandates(c *fact.Country) []*fact.Mandate {
	return oldestFirst(a, c.Mandates, func(m *fact.Mandate) (int, fact.Date) {
		return slices.Index(fact.MandateKinds[:], m.Kind), cmp.Or(m.Since, m.AsOf)
	})
}

// oldestFirst lists what had begun by the day of the report: kind by kind, oldest first. when says of which kind something
// is, and since when.
func oldestFirst[T encoding.TextMarshaler](a *assessment, all []T, when func(*T) (kind int, since fact.Date)) []*T {
	var list []*T
	for i := range all {
		if _, since := when(&all[i]); since.BeginsBy(a.AsOf) {
			list = append(list, &all[i])
		}
	}
	slices.SortStableFunc(list, func(x, y *T) int {
		kindX, sinceX := when(x)
		kindY, sinceY := when(y)
		return cmp.Or(kindX-kindY, sinceX.Compare(sinceY), cmp.Compare(fact.ID(*x), fact.ID(*y)))
	})
	return list
}

// events is what happened in the country or to a messenger of the report, oldest first. What is dated only to a month
// comes after the days of that month, and what goes on for longer after what does not.
func (a *assessment) events() []*fact.Event {
	list := slices.DeleteFunc(slices.Clone(a.facts.Events), func(e *fact.Event) bool {
		return !e.Date.BeginsBy(a.AsOf) || !a.Report.Tells(e)
	})
	slices.SortStableFunc(list, func(x, y *fact.Event) int {
		return cmp.Or(x.Date.Last().Compare(y.Date.Last()), y.Date.Compare(x.Date),
			cmp.Or(x.Until, x.Date).Last().Compare(cmp.Or(y.Until, y.Date).Last()), cmp.Compare(x.ID, y.ID))
	})
	return list
}
