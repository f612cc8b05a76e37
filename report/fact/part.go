package fact

import "slices"

// Part is the part of the facts that a report speaks of. What lies outside of it never changes the report: other reports,
// messengers and countries, what is claimed of other countries, sources that nothing of it rests on.
func (f *Facts) Part(d *Definition) *Facts {
	f = f.For(d)
	part := *f
	part.Definitions = []*Definition{d}
	part.Rulesets = only(f.Rulesets, func(r *Ruleset) bool { return r.ID == d.Ruleset })
	for i, r := range part.Rulesets {
		if !slices.Contains(d.Layout, auditLayout) {
			shown := *r
			shown.Audit = nil
			part.Rulesets[i] = &shown
		}
	}
	part.Events = only(f.Events, d.Tells)
	part.Ledger = only(f.Ledger, d.Answers)
	part.Advice = only(f.Advice, func(a *Advice) bool { return slices.ContainsFunc(d.Messengers, a.Concerns) })
	part.Messengers, part.Countries = nil, nil
	for _, id := range d.Messengers {
		if m := f.Messenger(id); m != nil {
			there := *m
			there.Claims = only(m.Claims, func(c *Claim) bool { return c.HoldsIn(d.Country) })
			part.Messengers = append(part.Messengers, &there)
		}
	}
	for _, c := range f.Countries {
		if c.ID == d.Country {
			part.Countries = append(part.Countries, c)
		} else if slices.Contains(d.Contrast, c.ID) {
			shown := *c
			shown.Duties, shown.Blocks = nil, nil // for contrast only the mandates are shown
			part.Countries = append(part.Countries, &shown)
		}
	}
	part.Sources = part.cited()
	return &part
}

// only is what is kept of a list.
func only[T any](list []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(one T) bool { return !keep(one) })
}

// Cited lists the ids of sources, and those that the other sides rest on.
func Cited(sources []string, sides []Side) []string {
	ids := slices.Clone(sources)
	for _, s := range sides {
		ids = append(ids, s.Sources...)
	}
	return ids
}

// cited is the sources that the facts rest on, and those whose texts these repeat.
func (f *Facts) cited() map[string]*Source {
	out := map[string]*Source{}
	add := func(ids []string, sides []Side) {
		for _, id := range Cited(ids, sides) {
			for s := f.Sources[id]; s != nil && out[s.ID] == nil; s = f.Sources[s.Syndicates] {
				out[s.ID] = s
			}
		}
	}
	for _, m := range f.Messengers {
		for _, o := range m.Earlier {
			add(o.Sources, nil)
		}
		for _, c := range m.Claims {
			add(c.Sources, c.OtherSide)
		}
	}
	for _, c := range f.Countries {
		for _, d := range c.Duties {
			add(d.Sources, nil)
		}
		for _, m := range c.Mandates {
			add(m.Sources, m.OtherSide)
		}
		for _, b := range c.Blocks {
			add(b.Sources, b.OtherSide)
		}
	}
	for _, e := range f.Events {
		add(e.Sources, e.OtherSide)
	}
	for _, a := range f.Advice {
		add(a.Sources, nil)
	}
	for _, l := range f.Ledger {
		add(slices.Concat(l.SaidBy, l.Sources), l.OtherSide)
	}
	return out
}
