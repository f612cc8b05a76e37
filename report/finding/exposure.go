package finding

import (
	"openletter/report/fact"
)

// A Derivation is what follows for one messenger and one kind of thing.
type Derivation struct {
	Finding fact.Disclosure
	Rule    *fact.ExposureRule // the one that decides; nil where none does
	Answer  *Answer            // the answer that decides, or that is disputed, or that does not arise; nil when unknown
}
