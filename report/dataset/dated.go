package dataset

import (
	"openletter/report/fact"
	"openletter/report/problem"
)

// dated reports evidence that is said to be later than the newest source that it names: a source shows nothing of the days after
// its publication. Where a source has no date, nobody knows which day it shows.
func (l *loading) dated(facts *fact.Facts) {
	for _, f := range l.read {
		for _, m := range f.part.Messengers {
			for _, c := range m.Claims {
				if c.Follows == "" {
					f.tooLate(facts, c.AsOf, fact.Cited(c.Sources, c.OtherSide), c.At)
				}
			}
		}
		for _, c := range f.part.Countries {
			for _, s := range c.Surveyed {
				f.tooLate(facts, s.AsOf, s.Sources, s.At)
			}
			for _, d := range c.Duties {
				f.tooLate(facts, d.AsOf, d.Sources, d.At)
			}
			for _, m := range c.Mandates {
				f.tooLate(facts, m.AsOf, fact.Cited(m.Sources, m.OtherSide), m.At)
			}
			for _, b := range c.Blocks {
				f.tooLate(facts, b.AsOf, fact.Cited(b.Sources, b.OtherSide), b.At)
			}
		}
		for _, c := range f.part.Ledger {
			if len(c.Sources) > 0 { // of what nothing was found for, as-of is the day on which somebody looked
				f.tooLate(facts, c.AsOf, append(fact.Cited(c.Sources, c.OtherSide), c.SaidBy...), c.At)
			}
		}
	}
}

// tooLate reports a day for which nothing can be shown by some sources, of which each is dated.
func (f *file) tooLate(facts *fact.Facts, asOf fact.Date, sources []string, at fact.Position) {
	var newest *fact.Source
	for _, id := range sources {
		s := facts.Sources[id]
		if s == nil || s.Published.IsZero() {
			return
		}
		if newest == nil || s.Published.Last().Compare(newest.Published.Last()) > 0 {
			newest = s
		}
	}
	if newest != nil && !asOf.IsZero() && !asOf.BeginsBy(newest.Published.Last()) {
		f.problemAt(problem.DateOrder, at, "as-of %s is later than the newest source, %s of %s; a source shows nothing of the days after "+
			"it: name the source that does", asOf, newest.ID,
			newest.Published)
	}
}
