package finding

import (
	"openletter/report/fact"
)

// A Reading is how messengers fare for one kind of reader.
type Reading struct {
	Profile *fact.Profile
	Scores  []Score // in the order of the messengers
	Fits    [][]Fit // for each messenger the requirements of the profile, in its order
	// Inversions compares with the report's own profile; nil for that one, and where more than MostCompared are compared.
	Inversions []Inversion
}

// A Fit is how one messenger meets one requirement.
type Fit struct {
	Requirement *fact.Requirement
	Answer      *Answer
	State       FitState
}

// FitState says whether a requirement is met.
type FitState string

// The states of a requirement.
const (
	FitMet    FitState = "met"    // even if every open question turns out at its worst
	FitFailed FitState = "failed" // even if every open question turns out at its best
	FitOpen   FitState = "open"   // that depends on what is open or disputed
)

// Suits sums up the fits of one messenger: failed if one is, else open if one is, else met.
func Suits(fits []Fit) FitState {
	sum := FitMet
	for _, f := range fits {
		if f.State == FitFailed {
			return FitFailed
		}
		if f.State == FitOpen {
			sum = FitOpen
		}
	}
	return sum
}

// An Inversion is a pair of messengers whose supported totals stand in one order for one kind of reader and in the
// other for another.
type Inversion struct {
	Ahead, Behind int               // places among the messengers: which is ahead in this reading, and behind in the base
	Dimensions    []*fact.Dimension // whose weights do it, the strongest first: together with Limit enough without any other
	Limit         bool              // whether it takes limits on the totals too, which take more in one of the two readings
	Overlap       bool              // whether the ranges of the two overlap in one of the readings: then the order is not settled
}
