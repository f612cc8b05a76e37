package fact

import (
	"cmp"
	"strings"
)

// Answers that every attribute accepts beside its own values. They are different things, and every renderer tells
// them apart.
const (
	Unknown       = "unknown"        // we have not found out: an absence of evidence, never a "no"
	NotDisclosed  = "not-disclosed"  // the party that knows does not say
	NotApplicable = "not-applicable" // the question does not arise, for a reason that the note gives
)

// IsSpecial says whether a value is one of the answers that every attribute accepts.
func IsSpecial(value string) bool {
	return value == Unknown || value == NotDisclosed || value == NotApplicable
}

// Status says on whose word a claim stands. It is shown beside the value and never changes a score by itself,
// except that an allegation answers nothing (see package score).
type Status string

// The statuses, from firm to rejected.
const (
	Confirmed Status = "confirmed" // a primary document, law, court record, code that was read, or reviewed research
	Company   Status = "company"   // the operator's own statement, not independently tested
	Reported  Status = "reported"  // the press, or official figures through the press
	Alleged   Status = "alleged"   // critics, anonymous or weak sources; always carries the other side
	Disputed  Status = "disputed"  // a named party says otherwise; always carries the other side
	Refuted   Status = "refuted"   // evidence contradicts it; kept because people repeat it
)

// Statuses lists every status in its order.
var Statuses = [...]Status{Confirmed, Company, Reported, Alleged, Disputed, Refuted}

// A Claim says that an attribute of a messenger has a value.
type Claim struct {
	Messenger  string   // id of the Messenger that it is about
	Attribute  string   // id of an Attribute
	Value      string   // a value of that attribute, or Unknown, NotDisclosed, NotApplicable
	Country    string   // id of the country it holds in; "" where the attribute does not depend on one
	Population string   // id of the population it concerns; "" means everybody
	Status     Status   // "" only with the value Unknown
	Since      Date     // first day on which it was so; zero where the sources do not say
	Until      Date     // last day on which it was so; zero while it is, and where nobody says that it ended
	AsOf       Date     // last day on which the sources show that it was so; zero only with the value Unknown
	Checked    Date     // last day on which somebody looked again and found nothing newer; zero where nobody says so
	Sources    []string // ids of sources; empty only with the value Unknown, whose note says that nothing was found
	Quote      Quote    // words of one of them; zero where none was written down
	Note       Text     // in our own words: the circumstances, or the reason for a special value
	OtherSide  []Side   // what those say who deny it; never empty when Status is Alleged or Disputed
	Follows    string   // what it follows from: the id of an entry of a country, or of its survey; "" when it was written down
	At         Position

	// What the data say over which those of a project lie, and which this claim corrects; zero for most.
	Instead Corrected
}

// Corrected is what somebody else says in the place of a claim.
type Corrected struct {
	Value  string
	Status Status
}

// From is the day that decides whether a claim belongs into a report made as of an earlier day: the first day on
// which it was so, or the day for which it was shown. It is zero for an unknown that has neither.
func (c *Claim) From() Date { return cmp.Or(c.Since, c.AsOf) }

// Ended is the first day on which a claim was no longer so, as precisely as its last day is known; zero where it has not ended.
func (c *Claim) Ended() Date {
	day := c.Until.Next()
	if c.Until.Day == 0 {
		day.Day = 0
	}
	if c.Until.Month == 0 {
		day.Month = 0
	}
	return day
}

// IsOver says whether a claim has ended by a day.
func (c *Claim) IsOver(day Date) bool { return !c.Until.IsZero() && c.Ended().BeginsBy(day) }

// HoldsIn says whether a claim speaks of a country: it names that one or none. Where no country is asked for, [Facts.For] has
// chosen the claims, and all of them speak.
func (c *Claim) HoldsIn(country string) bool {
	return c.Country == "" || country == "" || c.Country == country
}

// AtSurvey says whether a claim follows from a survey that found no entry.
// The id of a survey has a dot, and that of an entry none.
func (c *Claim) AtSurvey() bool { return strings.Contains(c.Follows, ".") }

// BestBefore is the last day on which the evidence of a claim counts as fresh, when it does so for some months. They are
// counted from the last day for which the sources show the claim, or on which somebody looked again. Where that is known
// only to the month or the year, it is taken as the last day that it can mean. BestBefore is the zero Date where evidence never ages: months is 0, or the
// claim is an unknown, which rests on no evidence.
func (c *Claim) BestBefore(months int) Date {
	if months == 0 || c.AsOf.IsZero() {
		return Date{}
	}
	day := later(c.AsOf, c.Checked)
	day.Month = cmp.Or(day.Month, 12)
	return day.AddMonths(months).Last() // of a month its last day, whichever it has
}

// IsOld says whether the evidence of a claim is old on a day, when it counts as fresh for some months. Of a day that is
// known only to the month or the year the first day is meant.
func (c *Claim) IsOld(months int, day Date) bool {
	best := c.BestBefore(months)
	return !best.IsZero() && best.Compare(day.First()) < 0
}

// A Side is one party's contradiction of a claim.
type Side struct {
	Value   string   // the value that this party gives; "" when it denies the claim without stating another value
	Who     Text     // the party, by name
	Says    Text     // what it says, in our own words
	Sources []string // ids of sources; never empty
	At      Position
}
