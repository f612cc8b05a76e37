// Package fact holds the facts of openletter: what is known about messengers and countries, the rulesets that turn it into points,
// and the definitions of reports. It holds types and their plain properties only; it reads no file and asks no clock.
//
// The words here are the words of the data files and of the documentation:
//
//   - A [Claim] says which value an attribute of a messenger has, on whose word, and when.
//   - A [Source] is where a claim was read. It lives in the bibliography and is named by its id.
//   - An [Attribute] is a question with a closed list of answers, ordered from best to worst for those who use a messenger.
//   - A [Ruleset] turns answers into points. Facts hold no points, and rulesets hold no facts.
//   - A [Definition] says which report to make.
package fact

import (
	"encoding"
	"slices"
)

// Facts is all that was read from the data files: what is known, before any ruleset turns it into points.
type Facts struct {
	Attributes  []Attribute
	Populations []Population
	Sources     map[string]*Source // by id
	Messengers  []*Messenger       // in the order asked for, or by id
	Countries   []*Country         // by id
	Events      []*Event           // by date, then id
	Ledger      []*LedgerClaim     // in the order of the files
	Advice      []*Advice          // in the order of the file
	Rulesets    []*Ruleset         // by id
	Definitions []*Definition      // by id
	Publisher   Publisher          // who answers for the reports
	Paper       string             // of layouts that name none; "" for the usual one
	Revision    string             // identifies the exact bytes of all files that were read: 12 hexadecimal digits
}

// Messenger returns the messenger with an id, or nil.
func (f *Facts) Messenger(id string) *Messenger { return named(f.Messengers, id) }

// Attribute returns the attribute with an id, or nil.
func (f *Facts) Attribute(id string) *Attribute {
	return first(f.Attributes, func(a *Attribute) bool { return a.ID == id })
}

// Followed returns the attribute whose answers follow from some entries, or nil.
func (f *Facts) Followed(from Follows) *Attribute {
	return first(f.Attributes, func(a *Attribute) bool { return a.Follows == from })
}

// Country returns the country with an id, or nil.
func (f *Facts) Country(id string) *Country { return named(f.Countries, id) }

// Ruleset returns the ruleset with an id, or nil.
func (f *Facts) Ruleset(id string) *Ruleset { return named(f.Rulesets, id) }

// Definition returns the definition of the report with an id, or nil.
func (f *Facts) Definition(id string) *Definition { return named(f.Definitions, id) }

// named is the fact of a list with an id, or nil.
func named[T encoding.TextMarshaler](list []T, id string) (none T) {
	if i := slices.IndexFunc(list, func(fact T) bool { return ID(fact) == id }); i >= 0 {
		return list[i]
	}
	return none
}

// first is the place of the first of a list that fits, or nil.
func first[T any](list []T, fits func(*T) bool) *T {
	for i := range list {
		if fits(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// An Attribute is a question about a messenger with a closed list of answers.
type Attribute struct {
	ID       string
	Name     Text    // a few words, for the head of a table row
	Question Text    // one sentence, for a lay person
	Scope    Scope   // what the answer depends on beside the messenger
	FreshFor int     // months for which evidence of the answer counts as fresh, at least 1; 0 where it never ages
	Follows  Follows // from which entries of the country's file its answers follow; "" when every answer is written down
	Changer  Changer // who could bring about a better answer
	Values   []Value // from best to worst for the user's privacy or freedom; at least two
	At       Position
}

// Value returns the value with an id, or nil.
func (a *Attribute) Value(id string) *Value {
	return first(a.Values, func(v *Value) bool { return v.ID == id })
}

// Scope says what the answer to an attribute depends on beside the messenger.
type Scope string

// The scopes.
const (
	Everywhere    Scope = ""           // one answer
	PerCountry    Scope = "country"    // claims name a country
	PerPopulation Scope = "population" // claims name a country, and may name a population
)

// Changer says who could bring about a better answer to an attribute, and so of whom it can be demanded.
type Changer string

// The changers.
const (
	ByOperator Changer = "operator" // the operator, or those who own it
	ByState    Changer = "state"    // those who make or apply the law
	ByNobody   Changer = "nobody"   // it has happened
)

// Changers lists every changer.
var Changers = [...]Changer{ByOperator, ByState, ByNobody}

// A Value is one answer of an attribute's list.
type Value struct {
	ID     string
	Mark   Mark
	Label  Text // one to four words, for a table cell
	Means  Text // one sentence: what this answer means for the user, without the messenger's name
	Demand Text // what the changer has to do so that this is the answer, as a verb phrase; empty where nobody can
	At     Position
}

// A Mark is the sign that stands before a value, so that the tendency is seen before the word is read.
type Mark string

// The marks. Disputed, moot and unknown are decided by the claim, the others by the value.
const (
	MarkGood     Mark = "✓"
	MarkPartly   Mark = "◐"
	MarkBad      Mark = "✗"
	MarkUnknown  Mark = "?"
	MarkMoot     Mark = "○" // the question does not arise
	MarkDisputed Mark = "⚑"
)

// Marks lists every mark.
var Marks = [...]Mark{MarkGood, MarkPartly, MarkBad, MarkUnknown, MarkMoot, MarkDisputed}

// A Population is a group of people on whom a mandate can fall, such as teachers, or a group of firms.
type Population struct {
	ID    string
	Name  Text
	Firms bool // whether it is one of firms: what they must do is shown, and decides only where nothing is known of people
	At    Position
}

// A Messenger is one product and all that is claimed about it.
type Messenger struct {
	ID       string
	Name     Text       // as its makers write it
	Operator Text       // who runs it, in a few words
	Earlier  []Operator // who ran it before, the first one first
	About    Text       // one neutral sentence
	Seat     Seat       // where the operator sits
	Scored   Text       // which variant the claims describe, where there are several; empty otherwise
	Since    Date       // first day on which people could use it; zero where nobody knows
	Until    Date       // last day on which they could; zero while they can
	Claims   []*Claim
	At       Position
}

// OperatorOn is who ran a messenger on a day, with the sources that show it where it was somebody else than today.
func (m *Messenger) OperatorOn(day Date) (Text, []string) {
	for _, o := range m.Earlier {
		if day.First().Compare(o.Until.Last()) <= 0 {
			return o.Name, o.Sources
		}
	}
	return m.Operator, nil
}

// An Operator ran a messenger until a day.
type Operator struct {
	Name    Text // in a few words
	Until   Date // last day on which it did; never zero
	Sources []string
	At      Position
}

// A Seat is where the operator of a messenger is under the law as a company. It is empty where nobody knows.
type Seat struct {
	In      []string // ids of countries
	Sources []string
}

// A Source is a publication in which something was read.
type Source struct {
	ID         string
	Publisher  Text
	Title      string // as published; "" when it was not seen, and Described stands instead
	TitleLang  Lang   // the language of Title; "" when Title is ""
	Described  Text   // our own description of the page; empty when Title is known
	URL        string // http or https; "" when no address is recorded, and Caution says why
	Archive    Archive
	Published  Date   // zero when the page is undated
	Kind       string // one of the kinds in data/README.md, such as press, primary, academic
	Caution    Text   // what to bear in mind about this source; may be empty
	Syndicates string // id of the source whose text this one repeats; "" when it stands for itself
	At         Position
}

// An Event is something that happened on a date: the timeline.
type Event struct {
	ID         string
	Date       Date
	Until      Date // last day of a period; zero for a single date
	Title      Text // one sentence
	Note       Text // may be empty
	Messengers []string
	Country    string // id; "" when it concerns none of the countries in the data
	Status     Status
	Sources    []string
	Quote      Quote // words of one of them; zero where none was written down
	OtherSide  []Side
	At         Position
}
