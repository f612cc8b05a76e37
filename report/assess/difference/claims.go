package difference

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// subject is what makes two claims the same one.
type subject struct {
	attribute, country, population string
	since                          fact.Date
}

func subjectOf(c *fact.Claim) subject {
	return subject{c.Attribute, c.Country, c.Population, c.Since}
}

// claims lists the claims that changed: messenger by messenger in the new order, then those of messengers that are gone;
// of each messenger those of the new file in its order, then those that were removed.
func claims(old, new *fact.Facts) []finding.ClaimChange {
	out := []finding.ClaimChange{}
	for _, m := range new.Messengers {
		var was []*fact.Claim
		if o := old.Messenger(m.ID); o != nil {
			was = o.Claims
		}
		out = append(out, claimsOf(m.ID, was, m.Claims)...)
	}
	for _, m := range old.Messengers {
		if new.Messenger(m.ID) == nil {
			out = append(out, claimsOf(m.ID, m.Claims, nil)...)
		}
	}
	return out
}

func claimsOf(messenger string, old, new []*fact.Claim) []finding.ClaimChange {
	before := make(map[subject]*fact.Claim, len(old))
	for _, c := range old {
		before[subjectOf(c)] = c
	}
	var out []finding.ClaimChange
	for _, c := range new {
		was := before[subjectOf(c)]
		delete(before, subjectOf(c))
		if was == nil {
			out = append(out, change(finding.Added, messenger, nil, c))
		} else if fields := differing(was, c); fields != nil {
			ch := change(finding.Changed, messenger, was, c)
			ch.Fields = fields
			out = append(out, ch)
		}
	}
	for _, c := range old {
		if before[subjectOf(c)] == c {
			out = append(out, change(finding.Removed, messenger, c, nil))
		}
	}
	return out
}

// change names a claim that changed. One of old and new may be nil.
func change(how finding.How, messenger string, old, new *fact.Claim) finding.ClaimChange {
	known := new
	if known == nil {
		known = old
	}
	ch := finding.ClaimChange{
		How: how, Messenger: messenger, Attribute: known.Attribute, Country: known.Country, Population: known.Population,
		Since: known.Since, Old: old, New: new,
	}
	if old != nil {
		ch.OldValue = old.Value
	}
	if new != nil {
		ch.NewValue = new.Value
	}
	return ch
}

// differing lists the keys in which two claims about one subject differ; nil when they say the same.
func differing(a, b *fact.Claim) []string {
	var keys []string
	note := func(key string, same bool) {
		if !same {
			keys = append(keys, key)
		}
	}
	note("value", a.Value == b.Value)
	note("status", a.Status == b.Status)
	note("as-of", a.AsOf == b.AsOf)
	note("sources", slices.Equal(a.Sources, b.Sources))
	note("note", slices.Equal(a.Note, b.Note))
	note("other-side", slices.EqualFunc(a.OtherSide, b.OtherSide, sameSide))
	return keys
}

func sameSide(a, b fact.Side) bool {
	return a.Value == b.Value && slices.Equal(a.Who, b.Who) && slices.Equal(a.Says, b.Says) && slices.Equal(a.Sources, b.Sources)
}
