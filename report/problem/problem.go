// Package problem is what a person must put right: in a data file, a layout, a word list or a document.
//
// Its rules:
//
//   - A problem has a place, and says what is wrong and what is allowed. One cause is told once.
//   - A rule is a stable id: people look it up, and tools filter by it. The list of rules stands in this package.
//   - All problems of a run are told, by file, line and column.
//   - A fix is given only where there is one right answer.
//   - A fault of the program is no problem: it is an ordinary error.
package problem

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Problem is one thing that a person must put right.
type Problem struct {
	Rule    Rule
	Place   Place
	Message string   // what is wrong; what is allowed
	Allowed []string // all that may stand at the place, where that is a closed list; nil where it is not
	Line    string   // the line on which the place begins, without its line break; "" when the place is a file as such
	Fix     *Fix     // nil where a person has to decide
}

// A Place is a range of characters in a file. Lines and columns count from 1, columns in characters (runes).
type Place struct {
	File               string // with forward slashes, as the user named it
	Line, Column       int    // of the first character; 0 when the problem is the file as such
	EndLine, EndColumn int    // behind the last character; the beginning itself where nobody knows how far it goes
}

// A Fix replaces what stands at a place by a text.
type Fix struct {
	Place Place
	Text  string
}

// InFile is a file as such.
func InFile(name string) Place { return Place{File: name} }

// At is a place of so many characters on one line.
func At(file string, line, column, length int) Place {
	return Place{file, line, column, line, column + length}
}

// New is a problem without an excerpt, a closed list or a fix.
func New(rule Rule, place Place, format string, args ...any) Problem {
	return Problem{Rule: rule, Place: place, Message: fmt.Sprintf(format, args...)}
}

// In is a problem at an offset of the bytes of a file.
func In(rule Rule, file string, source []byte, offset int, format string, args ...any) Problem {
	start := 1 + bytes.LastIndexByte(source[:offset], '\n')
	line, _, _ := bytes.Cut(source[start:], []byte{'\n'})
	place := At(file, 1+bytes.Count(source[:start], []byte{'\n'}), 1+utf8.RuneCount(source[start:offset]), 0)
	p := New(rule, place, format, args...)
	p.Line = string(line)
	return p
}

// Error writes the place, the message and the rule, and below them the line with a caret under the column:
//
//	data/messengers/max.yaml:14:12: e2ee-direct has no value "nome"; allowed: always, none [unknown-value]
//	  14 |     value: nome
//	     |            ^
//
// The number stands before the line so that what is printed never begins with what stands in the data.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(FileName(p.Place.File))
	if p.Place.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Place.Line, p.Place.Column)
	}
	fmt.Fprintf(&b, ": %s [%s]", visible(p.Message), p.Rule)
	if line, caret := excerpt(p.Line, p.Place.Column); line != "" {
		number := strconv.Itoa(p.Place.Line)
		fmt.Fprintf(&b, "\n  %s | %s\n  %*s | %*s^", number, line, len(number), "", caret, "")
	}
	return b.String()
}

// excerpt is the part of a line round a column that fits a terminal, and the number of characters before the caret.
func excerpt(line string, column int) (part string, caret int) {
	const before, width = 60, 110
	runes := []rune(line)
	caret = min(max(column-1, 0), len(runes))
	if start := caret - before; start > 0 && len(runes) > width {
		runes, caret = runes[start:], before
	}
	part = visible(string(runes[:min(width, len(runes))]))
	if strings.TrimSpace(part) == "" {
		return "", 0
	}
	return part, caret
}

// visible puts U+FFFD for what a terminal would obey or not show, one character for one.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return utf8.RuneError
	}, s)
}

// FileName is a file name as it can be printed: in quotes, with escapes, when it holds a character that is not visible.
func FileName(name string) string {
	if strings.ContainsRune(name, utf8.RuneError) || visible(name) != name {
		return Quote(name)
	}
	return name
}
