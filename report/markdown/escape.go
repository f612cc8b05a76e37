package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// Escape turns plain text into Markdown that reads as that text and nothing else, in a paragraph, a heading, a list item or
// a table cell, for CommonMark and for what GitHub adds to it. It leaves alone what needs no escape, so that the Markdown
// stays readable.
func Escape(plain string) string {
	return new(printer).line("", "", document.PlainLine(plain))
}

// text writes plain text, behind which stands another character. Runs of blanks and line breaks become one blank.
func (p *printer) text(s string, next rune) {
	s = singleBlanks(s)
	if before := p.out[len(p.out)-1]; before == ' ' || before == '\n' {
		s = strings.TrimPrefix(s, " ")
	}
	if s == "" {
		return
	}
	if p.begins() {
		s = p.beginning(s)
	}
	for i := range len(s) {
		if s[i] != ' ' && !wordByte(s[i]) && p.mustEscape(s, i, next) { // most are blanks and letters
			p.out = append(p.out, '\\')
		}
		p.out = append(p.out, s[i])
	}
}

// beginning writes what a text begins with, where it would be taken for a mark or for the sign of a heading, a list, a rule or
// a table, and returns the rest.
func (p *printer) beginning(s string) string {
	if mark := leadingMark(s); mark != "" {
		r, _ := utf8.DecodeRuneInString(s)
		p.out = fmt.Appendf(p.out, "&#%d;", r) // a character reference (CommonMark 2.5) is read as the sign and nothing more
		return s[len(mark):]
	}
	rest := strings.TrimLeft(s, "0123456789")
	at := len(s) - len(rest)
	isNumber := at > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') && (len(rest) == 1 || rest[1] == ' ')
	if isNumber || at == 0 && s != "" && (strings.IndexByte("#+-=", s[0]) >= 0 || strings.HasPrefix(s, ":-")) {
		p.write(s[:at], "\\", s[at:at+1])
		return s[at+1:]
	}
	return s
}

// mustEscape says whether the byte at i would mean something to a Markdown reader, in a text before a character.
func (p *printer) mustEscape(s string, i int, next rune) bool {
	follows := func(sign string) bool { return i == 0 && bytes.HasSuffix(p.out, []byte(sign)) }
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$':
		return true
	case '_':
		// Inside a word it is only a letter.
		left, _ := utf8.DecodeLastRuneInString(s[:i])
		right, _ := utf8.DecodeRuneInString(s[i+1:])
		return !isLetterOrDigit(left) || !isLetterOrDigit(right)
	case '#':
		// Behind a blank it would close a heading.
		return i > 0 && (s[i-1] == ' ' || s[i-1] == '#')
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || wordByte(s[i+1]))
	case '(':
		// Behind a citation it would begin an address.
		return follows("]")
	case '!':
		// It would begin an image, or a call-out at the beginning of a link.
		return follows("[") || strings.HasPrefix(s[i+1:], "[") || i+1 == len(s) && next == '['
	case '^':
		return follows("[") || i > 0 && s[i-1] == '['
	case ':':
		// http:// would become a link, :name: a picture, and a citation before it a definition.
		return follows("]") || strings.HasPrefix(s[i:], "://") || i+1 < len(s) && (wordByte(s[i+1]) || s[i+1] == '+')
	case '@':
		return i+1 < len(s) && wordByte(s[i+1])
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return false
}

func wordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= utf8.RuneSelf
}
