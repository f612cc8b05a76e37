package main

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A screen is text for a terminal.
type screen struct{ out bytes.Buffer }

// columns is the width to which lines are broken, wide enough for most addresses and narrow enough for a terminal.
const columns = 100

// line writes a text that is broken at blanks and indented as a whole.
func (s *screen) line(indent int, text string) {
	margin := strings.Repeat("  ", indent)
	s.wrap(margin, margin, text)
}

// wrap breaks a text at blanks, with one margin before its first line and one before the others.
func (s *screen) wrap(first, others, text string) {
	for margin := first; ; margin = others {
		var head string
		head, text = cut(text, columns-utf8.RuneCountInString(margin))
		s.out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
		if text == "" {
			return
		}
	}
}

// cut takes as many words from a text as fit into a width, at least one.
func cut(text string, width int) (head, rest string) {
	last, n := -1, 0
	for i, r := range text {
		if r == ' ' && n > 0 {
			last = i
		}
		if n++; n > width && last > 0 {
			return text[:last], text[last+1:]
		}
	}
	return text, ""
}
