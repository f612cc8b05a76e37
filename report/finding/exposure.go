package finding

import (
	"openletter/report/fact"
)

// A Derivation is what follows for one messenger and one kind of thing.
type Derivation struct {
	Finding fact.Disclosure    `json:"finding"`          // whether others get it
	Rule    *fact.ExposureRule `json:"rule,omitempty"`   // id of the rule that decides; left out where none does
	Answer  *Answer            `json:"answer,omitempty"` // id of the answer that decides, that is disputed, or whose question does not arise; left out when unknown
}
