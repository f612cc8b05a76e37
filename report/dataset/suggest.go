package dataset

import "strings"

// Suggestions are worth a little time: a file that names thousands of things that do not exist is not a slip of the pen.
const (
	maxGuesses = 20_000 // words of one file and those that were perhaps meant, compared in pairs
	maxGuess   = 100    // bytes of a word for which another one is looked for
)

// guess is the word that was perhaps meant by another; "" when there is none, and when enough was guessed for this file.
func (f *file) guess(found string, words []string) string {
	if f.full() || f.guessed+len(words) > maxGuesses {
		return ""
	}
	f.guessed += len(words)
	return nearest(found, words)
}

// oneOf lists what is allowed, and which of it was perhaps meant.
func (f *file) oneOf(found string, allowed []string) string {
	return list(allowed, f.guess(found, allowed))
}

// list says what is allowed, and which of it was perhaps meant; "" when nothing is near.
func list(allowed []string, near string) string {
	text := "allowed: " + strings.Join(allowed, ", ")
	if near != "" {
		return text + " (did you mean " + quote(near) + "?)"
	}
	return text
}

// nearest is the word that differs from the one found by at most two letters and by at most half of them; "" when there is
// none. Of several the first of the nearest is taken.
func nearest(found string, words []string) string {
	if len(found) > maxGuess {
		return ""
	}
	best, most := "", min(2, len(found)/2)
	for _, w := range words {
		if d := distance(found, w, most); d <= most {
			best, most = w, d-1 // the next one must be nearer
		}
	}
	return best
}

// distance counts the bytes to insert, delete or exchange to make b of a (Levenshtein), where they are at most so many;
// it is some greater number where they are more. a has at most maxGuess bytes, and most is 2 or less.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var row [maxGuess + 3]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		// Further from the diagonal than most, every number is greater than most.
		from, to := max(0, i-most), min(len(b), i+most+1)
		diagonal := row[from]
		row[from] = i + 1 - from
		least := row[from]
		for j := from; j < to; j++ {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
			least = min(least, row[j+1])
		}
		if least > most {
			return least
		}
	}
	return row[len(b)]
}
