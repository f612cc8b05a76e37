package problem

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Quote writes foreign words in quotes, shortened, with escapes for what cannot be shown.
func Quote(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return strconv.Quote(s)
}

// And joins words as a sentence does.
func And(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Names lists names, each once.
func Names[T ~string](names []T) string {
	var once []string
	for _, name := range names {
		if !slices.Contains(once, string(name)) {
			once = append(once, string(name))
		}
	}
	return strings.Join(once, ", ")
}

// Allowed says what is allowed, and which of it was perhaps meant; "" when nothing is near.
func Allowed(allowed []string, near string) string {
	text := "allowed: " + strings.Join(allowed, ", ")
	if near != "" {
		return text + " (did you mean " + Quote(near) + "?)"
	}
	return text
}

// maxGuess is how many bytes a word has at most for which another one is looked for.
const maxGuess = 100

// Nearest is the word that differs from the one found by at most two letters and by at most half of them; "" when there
// is none. Of several the first of the nearest is taken, and only says whether there is no other.
func Nearest(found string, words []string) (near string, only bool) {
	if len(found) > maxGuess {
		return "", false
	}
	most := min(2, len(found)/2)
	for _, w := range words {
		switch d := distance(found, w, most); {
		case d < most || d == most && near == "":
			near, most, only = w, d, true
		case d == most && w != near:
			only = false
		}
	}
	return near, only
}

// distance counts the bytes to insert, delete or exchange to make b of a (Levenshtein), where they are at most so many;
// it is some greater number where they are more.
func distance(a, b string, most int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	if most == 0 {
		return 1
	}
	return 1 + min(distance(a[1:], b[1:], most-1), distance(a[1:], b, most-1), distance(a, b[1:], most-1))
}
