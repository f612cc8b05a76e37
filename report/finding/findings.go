// Package finding holds what follows from the facts: scores, rankings, counterfactuals, changes. It holds types and
// their plain properties only, and no word of any language; package assess computes them.
package finding

import (
	_ "embed"
	"slices"

	"openletter/report/fact"
)

// Schema is the JSON Schema (draft 2020-12) of Findings as they are written for programs. A test writes it from the types
// and the comments in their source.
//
//go:embed findings.schema.json
var Schema []byte

// Format is the version of the format in which findings are written for programs. It grows when a field is renamed,
// removed, or comes to mean something else; new fields leave it alone.
const Format = 2

// Findings is all that follows from the facts for one report on one day. It holds numbers, ids and references to facts,
// and no word of any language: all languages and formats of the report share it.
//
// Its fields are also the format that programs read, so they are renamed only with a reason. A pointer to a fact is written
// as the id of the fact, and one to an answer as the id of the answer; an Exact is written as a decimal number.
type Findings struct {
	Format     int               `json:"format"`            // version of this format
	Report     *fact.Definition  `json:"report"`            // id
	AsOf       fact.Date         `json:"as-of"`             // the day that the report describes
	Revision   string            `json:"revision"`          // of the data that the report uses, 12 hexadecimal digits
	Ruleset    *fact.Ruleset     `json:"ruleset"`           // id
	Profile    *fact.Profile     `json:"profile"`           // id
	Country    *fact.Country     `json:"country,omitempty"` // id; left out where the report names none
	Unasked    *Unasked          `json:"unasked,omitempty"` // what the report leaves out because it names no country
	Messengers []*fact.Messenger `json:"messengers"`        // ids in the order of the report; other lists number them by their place here, from 0

	Evidence        Evidence         `json:"evidence"`               // what the report rests on, counted
	Order           []int            `json:"order"`                  // the messengers by result: those with a grade before those without, then by the supported total, then by the highest
	Scores          []Score          `json:"scores"`                 // in the order of messengers
	Ranking         *Ranking         `json:"ranking,omitempty"`      // how sure the ranking is; left out where fewer than two messengers are compared, or more than 12
	Choices         *Choices         `json:"choices,omitempty"`      // what holds whatever the ruleset chooses; left out where it declares no alternatives, or fewer than two messengers are compared, or more than 12
	Readings        []Reading        `json:"readings"`               // for each profile of the ruleset, in its order
	Counterfactuals []Counterfactual `json:"counterfactuals"`        // in the order of messengers
	Exposures       []Situation      `json:"exposures,omitempty"`    // for each exposure of the ruleset, in its order
	Advice          []Advised        `json:"advice,omitempty"`       // what people can do, messenger by messenger, the most useful first
	Old             []Aged           `json:"old-evidence,omitempty"` // claims that speak in the scores and whose evidence is old
	Moves           []Move           `json:"moves,omitempty"`        // the newest, oldest first; at most 12
	Hindsight       Hindsight        `json:"hindsight"`              // what is known now and was not known on the day

	Mandates []*fact.Mandate     `json:"mandates,omitempty"` // ids of those of the country, kind by kind, oldest first
	Contrast []CountryMandates   `json:"contrast,omitempty"` // of the countries shown for contrast; those that have none are left out
	Duties   []*fact.Duty        `json:"duties,omitempty"`   // ids of those of the country, kind by kind, oldest first
	Blocks   []*fact.Block       `json:"blocks,omitempty"`   // ids of those of the country, oldest first
	Events   []*fact.Event       `json:"events,omitempty"`   // ids, oldest first
	Ledger   []*fact.LedgerClaim `json:"ledger,omitempty"`   // ids, verdict by verdict, in the order in which a report prints verdicts

	Changes *Difference `json:"changes,omitempty"` // since an earlier state; left out when none was given
}

// Unasked is what a report without a country leaves out of its ruleset, because the answers depend on one. These are no open
// questions: the weights of what is left are scaled to whole percentages that add up to 100 again.
type Unasked struct {
	Dimensions []*fact.Dimension `json:"dimensions,omitempty"` // ids of those of which nothing is left
	Criteria   []*fact.Criterion `json:"criteria,omitempty"`   // ids of those that are left out of other dimensions
	Minor      []*fact.Dimension `json:"minor,omitempty"`      // ids of main ones of which too little is left: here they set no floor and hold back no grade
	OfSeat     []*fact.Criterion `json:"of-seat,omitempty"`    // ids of those that are answered by the law of the operator's seat alone
}

// MostMoves is how many moves of totals a report tells at most.
const MostMoves = 12

// Evidence counts what a report rests on. An unknown is an open question and no claim.
type Evidence struct {
	Claims   int `json:"claims"`   // that speak in the scores
	Sources  int `json:"sources"`  // different ones that these rest on, copies of one text counted once
	Disputed int `json:"disputed"` // answers that are disputed or only alleged
	Open     int `json:"open"`     // answers that are open for another reason
	Quoted   int `json:"quoted"`   // of the claims those that quote a source word for word
	Archived int `json:"archived"` // of the sources those of which a stored copy is known
}

// CountryMandates are the mandates of one country.
type CountryMandates struct {
	Country  *fact.Country   `json:"country"`  // id
	Mandates []*fact.Mandate `json:"mandates"` // ids, kind by kind, oldest first
}

// A Situation is an exposure with what follows for each kind of thing and each messenger.
type Situation struct {
	Exposure *fact.Exposure      `json:"exposure"` // id
	Kinds    []*fact.ExposedKind `json:"kinds"`    // ids of the kinds of things, in the order of the exposure
	Derived  [][]Derivation      `json:"derived"`  // by kind, then by messenger
}

// Known says whether anything is known in the situation about any messenger.
func (s *Situation) Known() bool {
	known := func(d Derivation) bool { return d.Finding != fact.ExposureUnknown }
	return slices.ContainsFunc(s.Derived, func(kind []Derivation) bool { return slices.ContainsFunc(kind, known) })
}

// A Derivation is what follows for one messenger and one kind of thing.
type Derivation struct {
	Finding fact.Disclosure    `json:"finding"`          // whether others get it
	Rule    *fact.ExposureRule `json:"rule,omitempty"`   // id of the rule that decides; left out where none does
	Answer  *Answer            `json:"answer,omitempty"` // id of the answer that decides, that is disputed, or whose question does not arise; left out when unknown
}

// MostAdvice is how many pieces of advice are given at most about one messenger to everybody, and to each kind of reader.
const MostAdvice = 3

// Advised is a piece of advice about one messenger, whose answers give reason for it.
type Advised struct {
	Messenger *fact.Messenger `json:"messenger"`         // id
	Advice    *fact.Advice    `json:"advice"`            // id
	Readers   []*fact.Profile `json:"readers,omitempty"` // ids of the profiles for whom it is; left out where it is for everybody
	Answers   []*Answer       `json:"answers,omitempty"` // ids of the answers that it follows from; left out where it rests on sources alone
}

// Aged is a claim whose evidence is older than its question allows.
type Aged struct {
	Messenger  *fact.Messenger `json:"messenger"`   // id
	Claim      *fact.Claim     `json:"claim"`       // id
	Months     int             `json:"months"`      // for so many months its evidence counts as fresh
	BestBefore fact.Date       `json:"best-before"` // the last day of them
}

// A Move is a day on which the total of a messenger changed, in whole points as reports print them, or on which its
// grade did.
type Move struct {
	Messenger *fact.Messenger `json:"messenger"`       // id
	Day       fact.Date       `json:"day"`             // as precisely as the claims that begin or end give it
	Before    *Score          `json:"before"`          // the score on the day before, without its answers
	After     *Score          `json:"after"`           // the score on the day, without its answers
	Claims    []*fact.Claim   `json:"claims"`          // ids of the claims that began to count on that day and changed an answer; empty only where others ended
	Ended     []*fact.Claim   `json:"ended,omitempty"` // ids of the claims that had ended by that day, which changed an answer
}

// Hindsight tells what had happened by a day from what was learnt of it later. A report as of the day counts what had
// happened by then, whether or not anybody could know it.
type Hindsight struct {
	Later   []Recalled `json:"later,omitempty"`   // began by the day, and every source that shows it is younger than the day
	Undated []Recalled `json:"undated,omitempty"` // shown only for a later day; no source says since when, so it is not counted
	NotYet  int        `json:"not-yet"`           // how many claims begin after the day: what they say had not happened
}

// IsZero says that nothing is known that was not known on the day.
func (h *Hindsight) IsZero() bool { return len(h.Later) == 0 && len(h.Undated) == 0 && h.NotYet == 0 }

// Recalled is a claim about a messenger that was learnt after the day which a report describes.
type Recalled struct {
	Messenger *fact.Messenger `json:"messenger"` // id
	Claim     *fact.Claim     `json:"claim"`     // id
}
