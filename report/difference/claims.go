package difference

import (
	"slices"

	"openletter/report"
)

// subject is what makes two claims the same one.
type subject struct {
	attribute, country, population string
	since                          report.Date
}

func subjectOf(c *report.Claim) subject {
	return subject{c.Attribute, c.Country, c.Population, c.Since}
}

// claims lists the claims that changed: messenger by messenger in the new order, then those of messengers that are gone;
// of each messenger those of the new file in its order, then those that were removed.
func claims(old, new *report.Facts) []report.ClaimChange {
	out := []report.ClaimChange{}
	for _, m := range new.Messengers {
		var was []*report.Claim
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

func claimsOf(messenger string, old, new []*report.Claim) []report.ClaimChange {
	before := make(map[subject]*report.Claim, len(old))
	for _, c := range old {
		before[subjectOf(c)] = c
	}
	var out []report.ClaimChange
	for _, c := range new {
		was := before[subjectOf(c)]
		delete(before, subjectOf(c))
		if was == nil {
			out = append(out, change(report.Added, messenger, nil, c))
		} else if fields := differing(was, c); fields != nil {
			ch := change(report.Changed, messenger, was, c)
			ch.Fields = fields
			out = append(out, ch)
		}
	}
	for _, c := range old {
		if before[subjectOf(c)] == c {
			out = append(out, change(report.Removed, messenger, c, nil))
		}
	}
	return out
}

// change names a claim that changed. One of old and new may be nil.
func change(how report.How, messenger string, old, new *report.Claim) report.ClaimChange {
	known := new
	if known == nil {
		known = old
	}
	ch := report.ClaimChange{
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
func differing(a, b *report.Claim) []string {
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

func sameSide(a, b report.Side) bool {
	return a.Value == b.Value && slices.Equal(a.Who, b.Who) && slices.Equal(a.Says, b.Says) && slices.Equal(a.Sources, b.Sources)
}
