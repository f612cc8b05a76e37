package finding

import (
	"slices"

	"openletter/report/fact"
)

// A Reading is how messengers fare under one profile, that is for one kind of people.
type Reading struct {
	Profile    *fact.Profile `json:"profile"`              // id
	Scores     []Score       `json:"scores"`               // in the order of the messengers, without their answers
	Fits       [][]Fit       `json:"fits"`                 // for each messenger the requirements of the profile, in its order
	Inversions []Inversion   `json:"inversions,omitempty"` // against the report's own profile; none for that one, and where more than 12 messengers are compared
}

// A Fit is how one messenger meets one requirement.
type Fit struct {
	Requirement *fact.Requirement `json:"requirement"` // id of the attribute of which something is required
	Answer      *Answer           `json:"answer"`      // id
	State       FitState          `json:"state"`       // whether the answer meets the requirement
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
	for _, state := range [...]FitState{FitFailed, FitOpen} {
		if slices.ContainsFunc(fits, func(f Fit) bool { return f.State == state }) {
			return state
		}
	}
	return FitMet
}

// An Inversion is a pair of messengers of which one has the higher supported total under one profile and the other under
// another.
type Inversion struct {
	Ahead      int               `json:"ahead"`                // number of the messenger that is ahead under this profile
	Behind     int               `json:"behind"`               // number of the messenger that is behind here, and ahead in the base
	Dimensions []*fact.Dimension `json:"dimensions,omitempty"` // ids of those whose weights do it, the strongest first: together with limit enough without any other
	Limit      bool              `json:"limit,omitempty"`      // whether it takes limits on the totals too, which take more under one of the two profiles
	Overlap    bool              `json:"overlap,omitempty"`    // whether the intervals of the two overlap under one of the profiles: then the order is not settled
}
