package dataset

import (
	"openletter/report/problem"
)

// maxGuesses is how many words of one file and those that were perhaps meant are compared in pairs at most: a file that
// names thousands of things that do not exist is not a slip of the pen.
const maxGuesses = 20_000

// guess is the word that was perhaps meant by another, and whether no other comes into question; "" when there is none,
// and when enough was guessed for this file.
func (f *file) guess(found string, words []string) (near string, only bool) {
	if f.full() || f.guessed+len(words) > maxGuesses {
		return "", false
	}
	f.guessed += len(words)
	return problem.Nearest(found, words)
}
