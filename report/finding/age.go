package finding

import (
	"openletter/report/fact"
)

// Aged is a claim whose evidence is older than its question allows.
type Aged struct {
	Messenger  *fact.Messenger
	Claim      *fact.Claim
	Months     int       // for so many months its evidence counts as fresh
	BestBefore fact.Date // the last day of them
}
