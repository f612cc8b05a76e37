package assess

import (
	"slices"

	"openletter/report/fact"
)

// extract is the part of the facts that a report speaks of: what changes beside it is no change of the report, and must
// not depend on which other reports were read with it.
func extract(facts *fact.Facts, def *fact.Definition) *fact.Facts {
	part := *facts
	part.Definitions = []*fact.Definition{def}
	part.Rulesets = only(facts.Rulesets, func(r *fact.Ruleset) bool { return r.ID == def.Ruleset })
	part.Events = only(facts.Events, func(v *fact.Event) bool { return happens(v, def) })
	part.Ledger = only(facts.Ledger, func(c *fact.LedgerClaim) bool { return belongs(c, def) })
	part.Messengers = claimsThere(facts, def)
	part.Countries = nil
	for _, c := range facts.Countries {
		if c.ID == def.Country {
			part.Countries = append(part.Countries, c)
		} else if slices.Contains(def.Contrast, c.ID) {
			shown := *c
			shown.Duties, shown.Blocks = nil, nil // for contrast only the mandates are shown
			part.Countries = append(part.Countries, &shown)
		}
	}
	part.Sources = cited(&part)
	return &part
}

// only is what is kept of a list, in its order.
func only[T any](list []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(one T) bool { return !keep(one) })
}

// claimsThere is the messengers of the report in its order, with what is claimed about them in its country or everywhere.
func claimsThere(facts *fact.Facts, def *fact.Definition) []*fact.Messenger {
	var out []*fact.Messenger
	for _, id := range def.Messengers {
		if m := facts.Messenger(id); m != nil {
			there := *m
			there.Claims = only(m.Claims, func(c *fact.Claim) bool { return c.Country == "" || c.Country == def.Country })
			out = append(out, &there)
		}
	}
	return out
}

// cited is the sources that some facts rest on, and those whose texts these repeat.
func cited(f *fact.Facts) map[string]*fact.Source {
	out := map[string]*fact.Source{}
	add := func(ids []string, sides []fact.Side) {
		for _, s := range sides {
			ids = slices.Concat(ids, s.Sources)
		}
		for _, id := range ids {
			for s := f.Sources[id]; s != nil && out[s.ID] == nil; s = f.Sources[s.Syndicates] {
				out[s.ID] = s
			}
		}
	}
	for _, m := range f.Messengers {
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
	for _, v := range f.Events {
		add(v.Sources, v.OtherSide)
	}
	for _, l := range f.Ledger {
		add(slices.Concat(l.SaidBy, l.Sources), l.OtherSide)
	}
	return out
}
