package report

// A Move is a day on which the total of a messenger changed, in whole points as reports print them, or on which its
// grade did.
type Move struct {
	Messenger     *Messenger
	Day           Date // the day, as precisely as the claims that begin on it give it
	Before, After *Score
	Claims        []*Claim // the claims that began to count on that day and changed an answer; never empty
}

// Hindsight tells what had happened by a day from what was learnt of it later. A report as of the day counts what had
// happened by then, whether or not anybody could know it.
type Hindsight struct {
	Later   []Recalled // began by the day, and every source that shows it is younger than the day
	Undated []Recalled // shown only for a later day; no source says since when, so it is not counted
	NotYet  int        // claims that begin after the day: what they say had not happened
}

// IsZero says that nothing is known that was not known on the day.
func (h *Hindsight) IsZero() bool { return len(h.Later) == 0 && len(h.Undated) == 0 && h.NotYet == 0 }

// Recalled is a claim about a messenger that was learnt after the day which a report describes.
type Recalled struct {
	Messenger *Messenger
	Claim     *Claim
}

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
