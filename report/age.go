package report

// Aged is a claim whose evidence is older than its question allows.
type Aged struct {
	Messenger  *Messenger
	Claim      *Claim
	Months     int  // for so many months its evidence counts as fresh
	BestBefore Date // the last day of them
}
