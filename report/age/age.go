// Package age says when evidence is old.
//
// Its rules:
//
//   - The age of a claim is counted from the last day for which its sources show it to the day of the report, never to
//     the clock.
//   - Where a date is known only to the month or the year, the claim has the benefit of the doubt: it is old only when
//     it is old whichever day was meant.
//   - How long evidence stays fresh depends on the question and stands with it in the data. Age changes no score.
//   - An unknown rests on no evidence, so it has no age.
package age

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// BestBefore is the last day on which the evidence of a claim counts as fresh, when it does so for some months. It is the
// zero Date where it never ages: months is 0, or the claim is an unknown.
func BestBefore(c *fact.Claim, months int) fact.Date {
	if months == 0 || c.AsOf.IsZero() {
		return fact.Date{}
	}
	day := c.AsOf
	if day.Month == 0 {
		day.Month = 12
	}
	return day.AddMonths(months).Last() // of a month its last day, whichever it has
}

// IsOld says whether the evidence of a claim is old on a day.
func IsOld(c *fact.Claim, months int, day fact.Date) bool {
	best := BestBefore(c, months)
	return !best.IsZero() && best.Compare(day.First()) < 0
}

// Counted lists the claims that speak in scores as of a day and are old on it, in the order of the scores; messengers
// are those that were scored, in the same order. months says for how long the evidence about an attribute is fresh.
func Counted(messengers []*fact.Messenger, scores []finding.Score, day fact.Date, months func(attribute string) int) []finding.Aged {
	var old []finding.Aged
	for i := range scores {
		for _, d := range scores[i].Dimensions {
			for _, a := range d.Answers {
				n := months(a.Criterion.Attribute)
				for _, c := range a.Claims() {
					if IsOld(c, n, day) {
						old = append(old, finding.Aged{Messenger: messengers[i], Claim: c, Months: n, BestBefore: BestBefore(c, n)})
					}
				}
			}
		}
	}
	return old
}
