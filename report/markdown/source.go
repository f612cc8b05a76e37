package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/problem"
)

// maxOpen is how many brackets [ may be open: at each that is closed, the parser looks at all that are open.
const maxOpen = 1000

// checkSource looks at characters before the file is parsed, and stops at the first that has no place in it.
func (r *reader) checkSource() {
	if bytes.HasPrefix(r.source, []byte("\ufeff")) {
		r.problem(problem.DocumentText, 0, "a byte order mark (U+FEFF) is not allowed; save the file as UTF-8 without one")
		return
	}
	open, before := 0, ' '
	for at, c := range string(r.source) {
		switch {
		case c == utf8.RuneError && !bytes.HasPrefix(r.source[at:], []byte("\ufffd")):
			r.problem(problem.DocumentText, at, "%s is UTF-8; this byte is not", r.what)
			return
		case isHidden(c):
			r.problem(problem.DocumentText, at, "the invisible character U+%04X is not allowed in %s (control or text direction)", c, r.what)
			return
		case c == '[' && before != '\\':
			open++
		case c == ']' && open > 0:
			open--
		case c == '\n' && before == '\n':
			open = 0
		}
		if open > maxOpen {
			r.problem(problem.DocumentText, at, "more than %d brackets [ are open here; put \\ before a bracket that is a sign", maxOpen)
			return
		}
		if c != '\r' {
			before = c
		}
	}
}

// isHidden says whether a character controls a terminal, or makes the text behind it run the other way.
func isHidden(c rune) bool {
	return unicode.IsControl(c) && !strings.ContainsRune("\n\r\t", c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
}
