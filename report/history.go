package report

// A Past is how the totals of a report came about: the newest moves, drawn and told.
type Past struct {
	Most   int // so many moves are shown at most
	States []PastState
	Moves  []PastMove
	Still  string // which messengers have no part in these moves; "" when all have
}

// A PastState is a total and since when it stood, or, for the oldest one, before which day: messenger by messenger,
// oldest first.
type PastState struct {
	Name             string // "Max, since 1 September 2025"
	Low, Point, High int
}

// A PastMove is one move in words, oldest first.
type PastMove struct {
	When          string
	Name          string
	Before, After string // total with range and grade
	Causes        []PastCause
}

// A PastCause is a claim that moved a total.
type PastCause struct {
	Words   string
	Sources []string
}

// A Retrospect is what a report as of an earlier day says of its own hindsight.
type Retrospect struct {
	Day     string
	Later   []Note // counted, though learnt later
	Undated []Pair // not counted: messengers and the questions of which nobody says since when they are so
	NotYet  int    // claims that begin after the day
}
