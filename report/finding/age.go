package finding

import (
	"openletter/report/fact"
)

// Aged is a claim whose evidence is older than its question allows.
type Aged struct {
	Messenger  *fact.Messenger `json:"messenger"`   // id
	Claim      *fact.Claim     `json:"claim"`       // id
	Months     int             `json:"months"`      // for so many months its evidence counts as fresh
	BestBefore fact.Date       `json:"best-before"` // the last day of them
}
