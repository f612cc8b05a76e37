package finding

import (
	"openletter/report/fact"
)

// A Move is a day on which the total of a messenger changed, in whole points as reports print them, or on which its
// grade did.
type Move struct {
	Messenger *fact.Messenger `json:"messenger"` // id
	Day       fact.Date       `json:"day"`       // as precisely as the claims that begin on it give it
	Before    *Score          `json:"before"`    // the score on the day before, without its answers
	After     *Score          `json:"after"`     // the score on the day, without its answers
	Claims    []*fact.Claim   `json:"claims"`    // ids of the claims that began to count on that day and changed an answer; never empty
}

// Hindsight tells what had happened by a day from what was learnt of it later. A report as of the day counts what had
// happened by then, whether or not anybody could know it.
type Hindsight struct {
	Later   []Recalled `json:"later,omitempty"`   // began by the day, and every source that shows it is younger than the day
	Undated []Recalled `json:"undated,omitempty"` // shown only for a later day; no source says since when, so it is not counted
	NotYet  int        `json:"not-yet"`           // how many claims begin after the day: what they say had not happened
}

// IsZero says that nothing is known that was not known on the day.
func (h *Hindsight) IsZero() bool { return len(h.Later) == 0 && len(h.Undated) == 0 && h.NotYet == 0 }

// Recalled is a claim about a messenger that was learnt after the day which a report describes.
type Recalled struct {
	Messenger *fact.Messenger `json:"messenger"` // id
	Claim     *fact.Claim     `json:"claim"`     // id
}
