package typeset

import (
	"strings"
	"unicode"
)

// fixed stands for a fixed piece among runes: OBJECT REPLACEMENT CHARACTER.
const fixed = '\uFFFC'

// A scanner remembers the two runes before the current one and what kind of text it is in.
type scanner struct {
	before, last rune
	address      bool
	slashes      int  // seen in an address
	loose        bool // at the first rune of a loose span
	watch        bool // a line may end here; false within most words
}

func (c *scanner) enter(s *Span) {
	c.address, c.loose, c.slashes = s.Address, s.Loose, 0
	c.watch = c.watch || s.Address || s.Loose
}

func (c *scanner) pass(r rune) {
	c.before, c.last, c.loose = c.last, r, false
	c.watch = c.address || r < 'A' || r >= '\u2000'
	if r == '/' {
		c.slashes++
	}
}

// mayBreakBefore says whether a line may end between the last rune and r.
func (c *scanner) mayBreakBefore(r rune) bool {
	switch {
	case !c.watch:
		return false
	case c.last == ' ':
		return r != '·' && r != '–' && r != '—'
	case c.loose:
		return true
	case c.last == 0 || c.last == '\u00a0' || r == '\u00a0':
		return false
	case c.address:
		return c.slashes > 2 && divides(c.last, r) // https://host/ is not divided
	}
	switch c.last {
	case '-', '\u2010', '/', '–':
		return unicode.IsLetter(c.before) && unicode.IsLetter(r)
	case '—':
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// divides says where an address may be divided: behind slashes, and before the other signs, so that none of them
// can be taken for the end of a sentence or for a hyphen of ours.
func divides(last, r rune) bool {
	const signs = ".,-_?&=#%~+@:;"
	if last == '/' {
		return r != '/'
	}
	return strings.ContainsRune(signs, r) && !strings.ContainsRune(signs, last)
}
