package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// hindsight compares what a report as of the terms' day counts with what could be known on that day. What had happened by
// the day counts, even if it became known later; what is only known to have been so on a later day does not. scores are
// those of the messengers on the day, in their order; sources is the bibliography. A report that rests on nothing from after its
// day does not look back: what had been announced by then for later is no hindsight.
func hindsight(messengers []*fact.Messenger, scores []finding.Score, terms card.Terms, sources map[string]*fact.Source) finding.Hindsight {
	var h finding.Hindsight
	looksBack := false
	for i, m := range messengers {
		for _, c := range m.Claims {
			if !c.HoldsIn(terms.Country) || c.Status == fact.Refuted || c.From().IsZero() {
				continue
			}
			a := scores[i].Answer(c.Attribute)
			switch begun := c.From().BeginsBy(terms.AsOf); {
			case begun && a != nil && slices.Contains(a.Claims(), c) && learntLater(c, terms.AsOf, sources):
				h.Later = append(h.Later, finding.Recalled{Messenger: m, Claim: c})
			case !begun && !c.Since.IsZero():
				h.NotYet++
				looksBack = looksBack || learntLater(c, terms.AsOf, sources)
			case !begun && a != nil && !a.Counted:
				h.Undated = append(h.Undated, finding.Recalled{Messenger: m, Claim: c})
			}
		}
	}
	if !looksBack && len(h.Later)+len(h.Undated) == 0 {
		return finding.Hindsight{}
	}
	return h
}

// learntLater says whether none of a claim's sources is as old as a day. An undated source may be as old as the claim is:
// where there is no other, the day for which the claim was last shown decides.
func learntLater(c *fact.Claim, day fact.Date, sources map[string]*fact.Source) bool {
	dated := false
	for _, id := range c.Sources {
		s := sources[id]
		if s == nil || s.Published.IsZero() {
			continue
		}
		if s.Published.BeginsBy(day) {
			return false
		}
		dated = true
	}
	return dated || !c.AsOf.BeginsBy(day)
}
