package fact

import (
	"cmp"
	"slices"
)

// An entry is a claim that follows from one entry of a country's file, with the last day on which it holds.
type entry struct {
	claim Claim
	until Date // zero while it holds
	first bool // it decides before those that give a harder answer
}

// answersNothing says whether an entry is shown and decides no answer.
func (e entry) answersNothing() bool { return e.claim.Status == Alleged || e.claim.Status == Refuted }

// Derived lists the claims about a messenger that follow from what the file of a country holds: mandates, blocks and duties,
// and what was looked for and not found. The law of the countries in which the operator sits counts as well.
func (f *Facts) Derived(m *Messenger, c *Country) []*Claim {
	var out []*Claim
	for i := range f.Attributes {
		a := &f.Attributes[i]
		switch {
		case a.Follows == "" || len(a.Values) == 0:
		case a.Follows.topic() == TopicDuties:
			out = append(out, f.underLaw(m, c, a)...)
		default:
			out = append(out, f.underMeasures(m, c, a)...)
		}
	}
	return out
}

// underMeasures lists the claims that follow from mandates and blocks, for each population apart.
func (f *Facts) underMeasures(m *Messenger, c *Country, a *Attribute) []*Claim {
	if a.Follows == FollowsRivals && !f.isLookedAt(m, c) {
		return nil
	}
	var out []*Claim
	populations := []string{""}
	entries := measures(m, c, a)
	for i := range entries {
		if e := &entries[i]; e.answersNothing() {
			if e.until.IsZero() { // what was said of the past stands in the file of the country
				out = append(out, &e.claim)
			}
		} else if !slices.Contains(populations, e.claim.Population) {
			populations = append(populations, e.claim.Population)
		}
	}
	for _, p := range populations {
		these := only(entries, func(e entry) bool { return e.claim.Population == p && !e.answersNothing() })
		var none *Claim
		if p == "" && (a.Follows != FollowsRivals || len(c.Rivals) > 0) {
			none = noneFound(m, c, a)
		}
		out = append(out, timeline(m, a, these, none, false)...)
	}
	return out
}

// isLookedAt says whether somebody looked at how a messenger can be reached in a country: at all blocks there, or at this one.
// Only then is it known that it stays open while others do not.
func (f *Facts) isLookedAt(m *Messenger, c *Country) bool {
	reach := f.Followed(FollowsBlocks)
	return c.Survey(TopicBlocks) != nil || reach != nil && slices.ContainsFunc(m.Claims, func(k *Claim) bool {
		return k.Attribute == reach.ID && k.Country == c.ID && k.Value != Unknown
	})
}

// measures lists what follows from each mandate or block that concerns a messenger.
func measures(m *Messenger, c *Country, a *Attribute) []entry {
	var out []entry
	for i := range c.Mandates {
		d := &c.Mandates[i]
		if value := d.AnswerOf(); value != "" && d.answers(a.Follows) && slices.Contains(d.Messengers, m.ID) {
			out = append(out, entry{Claim{Value: value, Population: d.Population, Status: d.Status, Since: d.Since,
				AsOf: cmp.Or(d.AsOf, d.Since), Sources: d.Sources, Quote: d.Quote, Note: d.Title, OtherSide: d.OtherSide,
				Follows: d.ID, At: d.At}, d.Until, false})
		}
	}
	for i := range c.Blocks {
		b := &c.Blocks[i]
		if value, first := b.answerTo(a, m, c); value != "" {
			out = append(out, entry{Claim{Value: value, Status: b.Status, Since: b.Since, AsOf: cmp.Or(b.AsOf, b.Since),
				Sources: b.Sources, Quote: b.Quote, Note: behind(b.Service, firstOf(b.Note, b.Basis)), OtherSide: b.OtherSide,
				Follows: b.ID, At: b.At}, b.Until, first})
		}
	}
	for i := range out {
		out[i].claim.Messenger, out[i].claim.Attribute, out[i].claim.Country = m.ID, a.ID, c.ID
	}
	return out
}

// answerTo is the value that follows from a block for a messenger; "" when it says nothing of that one. While a messenger is
// held back itself, nobody is held back for its sake: that comes first.
func (b *Block) answerTo(a *Attribute, m *Messenger, c *Country) (value string, first bool) {
	own := b.Messenger == m.ID
	switch {
	case a.Follows == FollowsBlocks && own:
		return b.Extent, false
	case a.Follows == FollowsRivals && own:
		return a.Values[0].ID, true
	case a.Follows == FollowsRivals && slices.Contains(c.Rivals, b.Messenger):
		return b.RivalAnswer(), false
	}
	return "", false
}

// timeline turns entries about one question and population into claims of which each follows the one before. On every day the
// entry decides that gives the hardest answer among those that hold. Where none does, the answer is that of none, if somebody
// looked for that day; open says that something else may fall on the messenger, so that then nobody knows. A timeline begins when
// the messenger did.
func timeline(m *Messenger, a *Attribute, entries []entry, none *Claim, open bool) []*Claim {
	entries = only(entries, func(e entry) bool { return e.until.IsZero() || e.until.Last().Compare(m.Since) >= 0 })
	var days []Date
	for _, e := range entries {
		days = append(days, later(e.claim.From(), m.Since))
		if !e.until.IsZero() {
			days = append(days, e.until.Next())
		}
	}
	slices.SortFunc(days, Date.Compare)
	days = slices.Compact(days)
	var out []*Claim
	if none != nil && (len(days) == 0 || later(none.Since, m.Since).Compare(days[0]) < 0) {
		first := *none
		first.Since = later(none.Since, m.Since)
		if len(days) > 0 && days[0].Compare(first.AsOf) < 0 {
			first.AsOf = days[0]
		}
		out = append(out, &first)
	}
	var before *entry
	for _, day := range days {
		decides := hardest(a, entries, day)
		if decides != nil && decides != before {
			out = append(out, decides.from(day))
		} else if decides == nil && before != nil {
			out = append(out, before.ended(a, none, open, day))
		}
		before = decides
	}
	return out
}

// from is the claim of an entry from a day on. Where the sources do not say since when it holds, the claim does not either.
func (e *entry) from(day Date) *Claim {
	now := e.claim
	if !now.Since.IsZero() || day != now.AsOf {
		now.Since = day
	}
	return settled(&now)
}

// ended is the claim for the time after an entry: that none was found, if somebody looked for that time; that it is over, where
// nobody has to look for others; else that nobody knows.
func (e *entry) ended(a *Attribute, none *Claim, open bool, day Date) *Claim {
	now := e.claim
	switch {
	case none != nil && none.AsOf.Last().Compare(day) >= 0:
		now = *none
	case none != nil || open:
		now.Value = Unknown
	default:
		now.Value, now.AsOf, now.Status = a.Values[0].ID, day, cmp.Or(now.Status, Reported)
	}
	now.Since, now.OtherSide = day, nil
	return settled(&now)
}

// settled is a claim as the data would have it: an unknown has no status and no day for which it was shown.
func settled(c *Claim) *Claim {
	if c.Value == Unknown {
		c.Status, c.AsOf, c.OtherSide = "", Date{}, nil
	}
	return c
}

// later is the later one of two days.
func later(d, e Date) Date {
	if d.Compare(e) < 0 {
		return e
	}
	return d
}

// hardest is the entry that decides on a day: of those with the hardest answer the one with the firmest status, and of these
// the latest. nil when none holds.
func hardest(a *Attribute, entries []entry, day Date) *entry {
	var decides *entry
	for i := range entries {
		e := &entries[i]
		over := !e.until.IsZero() && e.until.Last().Compare(day) < 0
		if e.claim.From().Compare(day) <= 0 && !over && (decides == nil || harder(a, e, decides) > 0) {
			decides = e
		}
	}
	return decides
}

func harder(a *Attribute, e, than *entry) int {
	switch {
	case e.first && !than.first:
		return 1
	case than.first && !e.first:
		return -1
	}
	return cmp.Or(cmp.Compare(a.rank(e.claim.Value), a.rank(than.claim.Value)),
		cmp.Compare(slices.Index(Statuses[:], than.claim.Status), slices.Index(Statuses[:], e.claim.Status)),
		e.claim.From().Compare(than.claim.From()))
}

// rank is the place of a value, from the best one on, in steps of two. An answer that says nothing comes right behind the best
// one: only a harder one is harder.
func (a *Attribute) rank(value string) int {
	if i := slices.IndexFunc(a.Values, func(v Value) bool { return v.ID == value }); i >= 0 {
		return 2 * i
	}
	return 1
}

// noneFound is the claim that follows when somebody looked and no entry names the messenger; nil when nobody looked.
func noneFound(m *Messenger, c *Country, a *Attribute) *Claim {
	s := c.Survey(a.Follows.topic())
	if s == nil {
		return nil
	}
	return &Claim{Messenger: m.ID, Attribute: a.ID, Value: a.Values[0].ID, Country: c.ID, Status: Reported, Since: s.Since,
		AsOf: s.AsOf, Sources: s.Sources, Note: s.Note, Follows: c.ID + "." + string(s.Topic), At: s.At}
}

// behind is a text behind a name and a colon, in each language of the text.
func behind(name, t Text) Text {
	var out Text
	for _, w := range t {
		called := name.In(w.Lang)
		if called == "" && len(name) > 0 {
			called = name[0].Words
		}
		out = append(out, Wording{w.Lang, called + ": " + w.Words})
	}
	return out
}

// firstOf is the first text that is not empty.
func firstOf(t, u Text) Text {
	if len(t) > 0 {
		return t
	}
	return u
}
