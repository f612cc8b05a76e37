package dataset

import "strings"

// oneOf lists what is allowed, and which of it was perhaps meant.
func oneOf(found string, allowed []string) string {
	list := "allowed: " + strings.Join(allowed, ", ")
	if near := nearest(found, allowed); near != "" {
		return list + " (did you mean " + quote(near) + "?)"
	}
	return list
}

// nearest is the word that differs from the one found by at most two letters and by at most half of them; "" when there is
// none. Of several the first of the nearest is taken.
func nearest(found string, words []string) string {
	if len(found) > 100 {
		return ""
	}
	best, least := "", min(2, len(found)/2)+1
	for _, w := range words {
		if d := distance(found, w); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance counts the bytes to insert, delete or exchange to make b of a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
