package report

// A Reading is how messengers fare for one kind of reader.
type Reading struct {
	Profile *Profile
	Scores  []Score // in the order of the messengers
	Fits    [][]Fit // for each messenger the requirements of the profile, in its order
}

// A Fit is how one messenger meets one requirement.
type Fit struct {
	Requirement *Requirement
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
	Ahead, Behind int          // places among the messengers: which is ahead in this reading, and behind in the base
	Dimensions    []*Dimension // whose weights do it, the strongest first: together with Limit enough without any other
	Limit         bool         // whether it takes limits on the totals too, which take more in one of the two readings
	Overlap       bool         // whether the ranges of the two overlap in one of the readings: then the order is not settled
}

// A Readership is how messengers fare for each kind of reader.
type Readership struct {
	Totals  []Grid // a line for each kind of reader
	Readers []Reader
}

// A Reader is one kind of reader: what it weighs, what it cannot do without, and what follows.
type Reader struct {
	Name     string
	Because  string
	Weights  []string    // of the dimensions that count
	Required []string    // sentences
	Misfits  []Statement // which messengers do not suit such a reader, or perhaps not, and why
	Order    string      // whether messengers stand in another order than in the base; "" for the base itself
	Turned   []string    // which pairs do, and why
}
