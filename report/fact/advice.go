package fact

import "slices"

// Advice is something that people can do for themselves today, about some messengers and because of some answers.
type Advice struct {
	ID         string
	Do         Text     // what to do, in one sentence
	Leaves     Text     // what it does not protect from, so that nobody feels safer than they are
	Messengers []string // ids of those that it is about; empty means any
	Readers    []string // ids of the profiles whom it is for; empty means everybody
	Because    []Basis  // the answers that it follows from; it is given only where all of them hold
	Sources    []string // ids of sources; empty only where Because is not
	At         Position
}

// A Basis holds where a question is answered by one of some values, and nobody contests it.
type Basis struct {
	Attribute string
	Values    []string
}

// Concerns says whether the advice is about a messenger.
func (a *Advice) Concerns(messenger string) bool {
	return len(a.Messengers) == 0 || slices.Contains(a.Messengers, messenger)
}
