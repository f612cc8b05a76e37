package markdown

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"openletter/report/fact"
)

// Escape turns plain text into inline Markdown that reads as that text and nothing else, in a paragraph, a heading,
// a list item or a table cell, for CommonMark and for what GitHub adds to it. Line breaks become blanks, since a
// line break would end a cell, and runs of blanks become one. It leaves alone what needs no escape, so that the
// Markdown stays readable.
func Escape(plain string) string {
	plain = oneLine(plain)
	var b strings.Builder
	if mark := leadingMark(plain); mark != "" {
		b.WriteString(reference(mark))
		plain = plain[len(mark):]
	} else if i := blockSign(plain); i >= 0 {
		b.WriteString(plain[:i])
		b.WriteByte('\\')
		b.WriteByte(plain[i])
		plain = plain[i+1:]
	}
	copied := 0
	for i := range len(plain) {
		if plain[i] == ' ' || wordByte(plain[i]) || !mustEscape(plain, i) { // most are blanks and letters
			continue
		}
		if b.Len() == 0 {
			b.Grow(len(plain) + 8)
		}
		b.WriteString(plain[copied:i])
		b.WriteByte('\\')
		copied = i
	}
	if b.Len() == 0 {
		return plain
	}
	b.WriteString(plain[copied:])
	return b.String()
}

// oneLine makes every run of blanks and line breaks one blank, and leaves out those at the ends. Most texts need
// nothing of it, so it looks before it takes them apart.
func oneLine(s string) string {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\n") && !strings.Contains(s, "\t") && !strings.Contains(s, "\r") {
		return strings.Trim(s, " ")
	}
	isBlank := func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }
	return strings.Join(strings.FieldsFunc(s, isBlank), " ")
}

// mustEscape says whether the byte at i would mean something to a Markdown reader where it stands.
func mustEscape(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$':
		return true
	case '_':
		// Inside a word it is only a letter.
		return !(i > 0 && i+1 < len(s) && wordByte(s[i-1]) && wordByte(s[i+1]))
	case '#':
		// Behind a blank it would close a heading.
		return i > 0 && (s[i-1] == ' ' || s[i-1] == '#')
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || wordByte(s[i+1]))
	case '!':
		return i+1 < len(s) && s[i+1] == '['
	case '^':
		return i > 0 && s[i-1] == '['
	case ':':
		// http:// would become a link, :name: a picture.
		return strings.HasPrefix(s[i:], "://") || i+1 < len(s) && (wordByte(s[i+1]) || s[i+1] == '+')
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

// leadingMark is the mark that a renderer would draw a shape for, where a text begins with one; "" where it does not.
// Only what compose decided is a verdict: text that came from data shows the sign itself.
func leadingMark(s string) string {
	sign, _, followed := strings.Cut(s, " ")
	if followed && slices.Contains(fact.Marks[:], fact.Mark(sign)) {
		return sign
	}
	return ""
}

// reference is a sign as a character reference (CommonMark 2.5), which is read as the sign and nothing more.
func reference(sign string) string {
	r, _ := utf8.DecodeRuneInString(sign)
	return "&#" + strconv.Itoa(int(r)) + ";"
}

// blockSign is the index of the byte by which a text at the beginning of a line would open a heading, a list, a rule
// or the like, or -1.
func blockSign(s string) int {
	if s == "" {
		return -1
	}
	switch s[0] {
	case '#', '+', '-', '=':
		return 0
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') &&
		(digits+1 == len(s) || s[digits+1] == ' ') {
		return digits
	}
	return -1
}
