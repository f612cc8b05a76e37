// Package problem is what a person must put right: in a data file, a layout, a word list or a document. Its rules:
//   - A problem has a place, and says what is wrong and what is allowed. One cause is told once.
//   - A rule is a stable id: people look it up, and tools filter by it. The list of rules stands in this package.
//   - All problems of a run are told, by file, line and column.
//   - A fix is given only where there is one right answer.
//   - A fault of the program is no problem: it is an ordinary error.
package problem

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Problem is one thing that a person must put right.
type Problem struct {
	Severity Severity `json:"severity"`
	Rule     Rule     `json:"rule"`
	Place    Place    `json:"place,omitzero"`    // zero for what stands in no file
	Message  string   `json:"message"`           // what is wrong; what is allowed
	Allowed  []string `json:"allowed,omitempty"` // all that may stand at the place, if that is a closed list; else nil
	Line     string   `json:"line,omitempty"`    // on which the place begins, without its break; "" for a file as such
	Fix      *Fix     `json:"fix,omitempty"`     // nil where a person has to decide
}

// A Place is a range of characters in a file. Lines and columns count from 1, columns in characters (runes).
type Place struct {
	File      string `json:"file"`                // with forward slashes, as the user named it
	Line      int    `json:"line,omitempty"`      // of the first character; 0 when the problem is the file as such
	Column    int    `json:"column,omitempty"`    // of the first character; 0 when the problem is the file as such
	EndLine   int    `json:"endLine,omitempty"`   // of the end; the beginning itself where nobody knows how far it goes
	EndColumn int    `json:"endColumn,omitempty"` // behind the last character
}

// A Fix replaces what stands at a place by a text.
type Fix struct {
	Place Place  `json:"place"`
	Text  string `json:"text"`
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

// A List is an error that holds every problem of a run. It is not empty.
type List []Problem

// Error writes one problem after another.
func (l List) Error() string { return l.Text(len(l)) }

// Text writes at most so many problems, and how many more there are.
func (l List) Text(most int) string {
	var lines []string
	for _, p := range l[:min(most, len(l))] {
		lines = append(lines, p.Error())
	}
	if more := len(l) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// Sort puts the problems into the order of their files, lines and columns.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// Once joins problems of one file that say the same of several places, such as an id that does not exist and is named
// again and again. The problems are sorted, and the first of those that are alike stays.
func (l List) Once() List {
	type alike struct{ file, message string }
	first := map[alike]int{}
	lines := map[int][]int{} // on which lines the others stand
	var kept List
	for _, p := range l {
		key := alike{p.Place.File, p.Message}
		if i, again := first[key]; again {
			lines[i] = append(lines[i], p.Place.Line)
			continue
		}
		first[key] = len(kept)
		kept = append(kept, p)
	}
	for i, also := range lines {
		kept[i].Message += elsewhere(kept[i].Place.Line, slices.Compact(also))
	}
	return kept
}

// elsewhere says on which lines a problem stands beside the one where it is told. Lines are sorted and each once.
func elsewhere(told int, lines []int) (said string) {
	const most = 5
	if lines[0] == told {
		said, lines = " (again on this line)", lines[1:]
	}
	var numbers []string
	for _, line := range lines {
		numbers = append(numbers, strconv.Itoa(line))
	}
	if n := len(numbers); n > most {
		numbers = append(numbers[:most-1], fmt.Sprintf("%d more", n-most+1))
	}
	switch len(numbers) {
	case 0:
		return said
	case 1:
		return said + " (also on line " + numbers[0] + ")"
	}
	return said + " (also on lines " + And(numbers) + ")"
}

// Quote writes foreign words in quotes, shortened, with escapes for what cannot be shown.
func Quote(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return strconv.Quote(s)
}

// And joins words as a sentence does.
func And(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Names lists names, each once.
func Names[T ~string](names []T) string {
	var once []string
	for _, name := range names {
		if !slices.Contains(once, string(name)) {
			once = append(once, string(name))
		}
	}
	return strings.Join(once, ", ")
}

// Allowed says what is allowed, and which of it was perhaps meant; "" when nothing is near.
func Allowed(allowed []string, near string) string {
	text := "allowed: " + strings.Join(allowed, ", ")
	if near != "" {
		return text + " (did you mean " + Quote(near) + "?)"
	}
	return text
}

// Nearest is the word that differs from the one found by at most two letters and by at most half of them; "" when there
// is none. Of several the first of the nearest is taken, and only says whether there is no other.
func Nearest(found string, words []string) (near string, only bool) {
	const longest = 100 // bytes of a word for which another one is looked for
	if len(found) > longest {
		return "", false
	}
	most := min(2, len(found)/2)
	for _, w := range words {
		switch d := distance(found, w, most); {
		case d < most || d == most && near == "":
			near, most, only = w, d, true
		case d == most && w != near:
			only = false
		}
	}
	return near, only
}

// distance counts the bytes to insert, delete or exchange to make b of a (Levenshtein); some number above most if more.
func distance(a, b string, most int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	if most == 0 {
		return 1
	}
	return 1 + min(distance(a[1:], b[1:], most-1), distance(a[1:], b, most-1), distance(a, b[1:], most-1))
}
