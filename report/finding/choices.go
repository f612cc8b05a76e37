package finding

import "openletter/report/fact"

// Choices says what of a report holds whatever equally defensible choices a ruleset makes: every combination of its alternatives is
// tried, also with what the ruleset itself says.
type Choices struct {
	Combinations int          `json:"combinations"`      // how many were tried
	Totals       []Spread     `json:"totals"`            // in the order of messengers
	Pairs        []PairChoice `json:"pairs"`             // of every two messengers that the ruleset tells apart, the surest first
	Weights      []Effective  `json:"weights,omitempty"` // of each dimension that counts; left out where only one does
}

// A Spread is what becomes of the supported total of one messenger.
type Spread struct {
	Lowest    Exact `json:"lowest"`     // of all combinations
	Highest   Exact `json:"highest"`    // of all combinations
	SameGrade int   `json:"same-grade"` // in so many combinations the supported total lies in the grade in which the ruleset puts it
}

// A PairChoice says in how many combinations one messenger stays above another.
type PairChoice struct {
	Above  int            `json:"above"`            // number of the messenger that is above by the ruleset
	Below  int            `json:"below"`            // number of the other
	Holds  int            `json:"holds"`            // in so many combinations it is above
	Breaks []*fact.Choice `json:"breaks,omitempty"` // ids of the single choices that suffice for it not to be above
}

// Effective is what a dimension weighs in effect, by leaving it out: the others keep their proportions, caps and floor apply.
type Effective struct {
	Dimension *fact.Dimension `json:"dimension"` // its id
	Weight    int             `json:"weight"`    // as the profile has it, in percents
	Effect    int             `json:"effect"`    // its share in how far supported totals move when dimensions are left out one at a time, in percents; 0 for all where none moves
	Without   []Exact         `json:"without"`   // supported totals without it, in the order of messengers
}
