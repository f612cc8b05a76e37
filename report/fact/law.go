package fact

import (
	"cmp"
	"slices"
)

// underLaw lists the claims that follow from what the law in the books asks: that of the country, and for interception that of
// each country in which the operator sits. The hardest law decides. Where one that may fall on the messenger was not looked
// at, nobody knows the answer, unless another gives the hardest one already.
func (f *Facts) underLaw(m *Messenger, c *Country, a *Attribute) []*Claim {
	laws := []*Country{c}
	if a.Follows == FollowsInterception {
		for _, id := range m.Seat.In {
			if seat := f.Country(id); id != c.ID {
				laws = append(laws, seat)
			}
		}
		if len(m.Seat.In) == 0 {
			laws = append(laws, nil)
		}
	}
	var entries []entry
	var none *Claim
	open, looked := false, true
	for _, law := range laws {
		if law == nil {
			open, looked = true, false
			continue
		}
		found, unsure := duties(m, law, a)
		entries = append(entries, found...)
		survey := noneFound(m, law, a)
		open = open || survey == nil && (unsure || len(found) == 0)
		none, looked = together(none, survey), looked && survey != nil
	}
	if !looked {
		none = nil
	}
	if open {
		entries = only(entries, func(e entry) bool { return a.rank(e.claim.Value) == a.rank(a.Values[len(a.Values)-1].ID) })
	}
	for i := range entries {
		entries[i].claim.Messenger, entries[i].claim.Attribute, entries[i].claim.Country = m.ID, a.ID, c.ID
	}
	if none != nil {
		none.Country = c.ID
	}
	return timeline(m.underPresent(), a, entries, none, open)
}

// underPresent is a messenger as if it had begun when its present operator took it over: of the law of an earlier one's seat
// nothing is known.
func (m *Messenger) underPresent() *Messenger {
	now := *m
	for _, o := range m.Earlier {
		now.Since = later(now.Since, o.Until.Next())
	}
	return &now
}

// together is the claim that neither of two surveys found anything, for the days for which both looked; one may be nil.
func together(none, other *Claim) *Claim {
	if none == nil || other == nil {
		return cmp.Or(none, other)
	}
	both := *none
	both.Since, both.Sources = later(none.Since, other.Since), slices.Concat(none.Sources, other.Sources)
	if other.AsOf.Compare(both.AsOf) < 0 {
		both.AsOf = other.AsOf
	}
	return &both
}

// duties lists what follows from each duty of a kind that falls on a messenger. It is unsure when one falls on services in a
// register, and this one is not known to be in it: whether the register was looked at only a survey can say.
func duties(m *Messenger, c *Country, a *Attribute) (out []entry, unsure bool) {
	for i := range c.Duties {
		d := &c.Duties[i]
		if string(d.Kind) != string(a.Follows) || len(d.On) == 0 || d.Status == Refuted {
			continue
		}
		since, sources, falls := d.fallsOn(m, c)
		if !falls {
			unsure = unsure || slices.Contains(d.On, OnListed)
			continue
		}
		out = append(out, entry{Claim{Value: d.Asks, Status: d.Status, Since: since, AsOf: cmp.Or(d.AsOf, since),
			Sources: sources, Quote: d.Quote, Note: d.Title, Follows: d.ID, At: d.At}, d.Until, false})
	}
	return out, unsure
}

// fallsOn says whether a duty of a country falls on a messenger, since when, and which sources show that.
func (d *Duty) fallsOn(m *Messenger, c *Country) (since Date, sources []string, falls bool) {
	if slices.Contains(d.On, OnEveryone) || slices.Contains(d.On, OnSeated) && slices.Contains(m.Seat.In, c.ID) {
		return d.Since, d.Sources, true
	}
	register := first(c.Duties, func(r *Duty) bool { return r.ID == d.By })
	if register == nil || !slices.Contains(d.On, OnListed) {
		return Date{}, nil, false
	}
	listed := first(register.Lists, func(l *Listing) bool { return l.Messenger == m.ID })
	if listed == nil {
		return Date{}, nil, false
	}
	since = d.Since
	if listed.Since.Compare(since) > 0 {
		since = listed.Since
	}
	return since, slices.Concat(d.Sources, only(listed.Sources, func(id string) bool { return !slices.Contains(d.Sources, id) })), true
}
