package pdf

import (
	"strings"
	"unicode"
)

// printable turns a text into what the faces can show: other blanks become the two that line breaking knows, and signs
// that nobody sees are left out. Most texts come back as they are.
func printable(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	blank := false
	for _, r := range text {
		switch {
		case r == '\u00a0' || r == '\u202f' || r == '\u2007':
			r = '\u00a0'
		case r != '\n' && unicode.IsSpace(r):
			r = ' '
		case r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff':
			continue
		case r >= '\ufe00' && r <= '\ufe0f': // says how the sign before it is drawn
			continue
		}
		if r == ' ' && blank {
			continue
		}
		blank = r == ' '
		b.WriteRune(r)
	}
	return b.String()
}

// isPlain says whether a text has nothing that printable would change, without looking closely.
func isPlain(text string) bool {
	for i := range len(text) {
		// 0xE2 and 0xEF begin the signs that matter beyond U+00AD, 0xC2 those up to it; 0xE1 and 0xE3 rare blanks.
		if c := text[i]; c < ' ' || c == ' ' && i > 0 && text[i-1] == ' ' || c == 0xc2 || c >= 0xe1 {
			return false
		}
	}
	return true
}
