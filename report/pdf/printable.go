package pdf

import (
	"strings"
	"unicode"
)

// printable turns a text into what the faces can show: other blanks become the two that line breaking knows, of blanks in
// a row one is left, and signs that nobody sees are left out. Most texts come back as they are.
func printable(text string) string {
	blank := false
	return strings.Map(func(r rune) rune {
		switch r = shownFor(r); {
		case r == ' ' && blank:
			return -1
		case r >= 0:
			blank = r == ' '
		}
		return r
	}, text)
}

// shownFor is the rune that is shown in place of another one; -1 for none.
func shownFor(r rune) rune {
	switch {
	case r > ' ' && r < 0x7f || r == '\n' || r >= 'А' && r <= 'я': // most letters
		return r
	case r == '\u00a0' || r == '\u202f' || r == '\u2007':
		return '\u00a0'
	case unicode.IsSpace(r):
		return ' '
	case r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff':
		return -1
	case r >= '\ufe00' && r <= '\ufe0f': // says how the sign before it is drawn
		return -1
	}
	return r
}
