package markdown

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// Escape turns plain text into Markdown that reads as that text and nothing else, in a paragraph, a heading, a list item or
// a table cell, for CommonMark and for what GitHub adds to it. It leaves alone what needs no escape, so that the Markdown
// stays readable.
func Escape(plain string) string {
	p := &printer{place: opensBlock, flat: true}
	p.line(document.PlainLine(plain))
	return string(p.out)
}

// text writes plain text. Runs of blanks and line breaks become one blank.
func (p *printer) text(s string) {
	s = singleBlanks(s)
	if n := len(p.out); n == 0 || p.out[n-1] == ' ' || p.out[n-1] == '\n' {
		s = strings.TrimPrefix(s, " ")
	}
	if s == "" {
		return
	}
	if p.place != inside {
		s = p.beginning(s)
	}
	p.place = inside
	if p.joins(s) && !mustEscape(s, 0) {
		p.out = append(p.out, '\\')
	}
	copied := 0
	for i := range len(s) {
		if s[i] == ' ' || wordByte(s[i]) || !mustEscape(s, i) { // most are blanks and letters
			continue
		}
		p.out = append(append(p.out, s[copied:i]...), '\\')
		copied = i
	}
	p.out = append(p.out, s[copied:]...)
}

// joins says whether the first sign of a text would be read together with what was written: behind a citation it would begin an
// address or a definition, at the beginning of a link a call-out or a citation.
func (p *printer) joins(s string) bool {
	if s == "" || len(p.out) == 0 {
		return false
	}
	switch p.out[len(p.out)-1] {
	case ']':
		return s[0] == '(' || s[0] == ':'
	case '[':
		return s[0] == '!' || s[0] == '^'
	}
	return false
}

// beginning writes what a text begins with, where it would be taken for a mark or for the sign of a block, and returns the
// rest.
func (p *printer) beginning(s string) string {
	if mark := leadingMark(s); mark != "" {
		r, _ := utf8.DecodeRuneInString(mark)
		p.write("&#", strconv.Itoa(int(r)), ";") // a character reference (CommonMark 2.5) is read as the sign and nothing more
		return s[len(mark):]
	}
	if i := blockSign(s); i >= 0 {
		p.write(s[:i], "\\", s[i:i+1])
		return s[i+1:]
	}
	return s
}

// mustEscape says whether the byte at i would mean something to a Markdown reader where it stands.
func mustEscape(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$':
		return true
	case '_':
		// Inside a word it is only a letter.
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		return !isLetterOrDigit(before) || !isLetterOrDigit(after)
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

// leadingMark is the sign with which a text begins that Read would take for a mark; "" where there is none. Only a Mark of the
// tree is one: text that came from data shows the sign itself.
func leadingMark(s string) string {
	sign, _, _ := strings.Cut(s, " ")
	if slices.Contains(document.Marks[:], document.Mark(sign)) {
		return sign
	}
	return ""
}

// blockSign is the index of the byte by which a text at the beginning of a line would open a heading, a list, a rule, a table
// or the like, or -1.
func blockSign(s string) int {
	if s == "" {
		return -1
	}
	switch s[0] {
	case '#', '+', '-', '=':
		return 0
	case ':': // :-- makes a table of the line before it
		if len(s) > 1 && s[1] == '-' {
			return 0
		}
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
