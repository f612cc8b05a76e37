package finding

import "openletter/report/fact"

// Findings is all that follows from the facts for one report on one day. It holds numbers, ids and references to facts,
// and no word of any language: all languages and formats of the report share it.
type Findings struct {
	Report     *fact.Definition
	AsOf       fact.Date
	Revision   string // of the data that the report uses
	Ruleset    *fact.Ruleset
	Profile    *fact.Profile
	Country    *fact.Country
	Messengers []*fact.Messenger // in the order of the report; other lists number them by their place here

	Evidence        Evidence
	Scores          []Score          // in the order of Messengers
	Order           *Order           // nil where fewer than two messengers are compared, or more than MostCompared
	Readings        []Reading        // for each profile of the ruleset, in its order
	Counterfactuals []Counterfactual // in the order of Messengers
	Exposures       []Situation      // for each exposure of the ruleset, in its order
	Old             []Aged           // claims that speak in the scores and whose evidence is old
	Moves           []Move           // the newest, oldest first; at most MostMoves
	Hindsight       Hindsight

	Mandates []*fact.Mandate     // of the country, kind by kind, oldest first
	Contrast []CountryMandates   // of the countries shown for contrast; those that have none are left out
	Duties   []*fact.Duty        // of the country, kind by kind, oldest first
	Blocks   []*fact.Block       // of the country, oldest first
	Events   []*fact.Event       // oldest first
	Ledger   []*fact.LedgerClaim // verdict by verdict, in the order of fact.Verdicts

	Changes *Difference // since an earlier state; nil when none was given
}

// MostMoves is how many moves of totals a report tells at most.
const MostMoves = 12

// Evidence counts what a report rests on. An unknown is an open question and no claim.
type Evidence struct {
	Claims   int // that speak in the scores
	Sources  int // different ones that these rest on, copies of one text counted once
	Disputed int // answers that are disputed or only alleged
	Open     int // answers that are open for another reason
}

// CountryMandates are the mandates of one country.
type CountryMandates struct {
	Country  *fact.Country
	Mandates []*fact.Mandate
}

// A Situation is an exposure with what follows for each kind of thing and each messenger.
type Situation struct {
	Exposure *fact.Exposure
	Derived  [][]Derivation // by kind, then by messenger
}

// Known says whether anything is known in the situation about any messenger.
func (s *Situation) Known() bool {
	for _, kind := range s.Derived {
		for _, d := range kind {
			if d.Finding != fact.ExposureUnknown {
				return true
			}
		}
	}
	return false
}

// An Order says how sure the ranking of the messengers is.
type Order struct {
	Headline, Counted int    // how many criteria the comparisons of each scope look at
	Pairs             []Pair // every two messengers
	Robustness        Robustness
	Conclusions       []Conclusion // the one that the least change turns round first
	FirstToFind       []Prospect   // the largest move first
}

// A Pair is how two messengers compare criterion by criterion. A < B.
type Pair struct {
	A, B     int
	Headline Relation // in the headline dimensions
	Counted  Relation // in all that counts
}

// A Way is how two messengers compare, from the most to the least that can be said.
type Way string

// The ways.
const (
	Certain   Way = "certain"   // one is at least as good throughout, and better somewhere
	Unopposed Way = "unopposed" // one is better somewhere, and nothing known speaks against it; only open questions do
	Nowhere   Way = "nowhere"   // one is nowhere worse; whether it is better anywhere is open
	Both      Way = "both"      // each is better somewhere
	Identical Way = "identical" // both earn the same throughout
	Undecided Way = "undecided" // nothing known tells them apart
)

// Ways lists every way in its order.
var Ways = [...]Way{Certain, Unopposed, Nowhere, Both, Identical, Undecided}

// A Relation is how two messengers compare within one scope.
type Relation struct {
	Way       Way
	Better    int               // the messenger that is better (Certain, Unopposed) or nowhere worse (Nowhere); -1 with the other ways
	BetterA   []*fact.Criterion // on these A is better, whatever open questions turn out to be; the heaviest first
	BetterB   []*fact.Criterion // on these B is
	Open      []*fact.Criterion // with Unopposed: what is open or disputed and could still speak against Better
	Unsettled int               // on so many criteria it is not settled which is better
	Of        int               // how many criteria were compared
}
