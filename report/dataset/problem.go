package dataset

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/fact"
)

// A Problem is one thing that a person must put right in a data file.
type Problem struct {
	At      fact.Position // Line and Column are 0 when the problem is the file itself
	Message string        // what is wrong; what is allowed
	Line    string        // the line of the file that At names, without its line break; "" when At names none
}

// Error writes the place and the message, and below them the line with a caret under the column:
//
//	data/messengers/max.yaml:14:12: e2ee-direct has no value "nome"; allowed: always, default, opt-in, none
//	  14 |     value: nome
//	     |            ^
//
// The number stands before the line so that what is printed never begins with what stands in the data.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(printable(p.At.File))
	if p.At.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.At.Line, p.At.Column)
	}
	b.WriteString(": " + shown(p.Message))
	if line, caret := excerpt(p.Line, p.At.Column); line != "" {
		number := strconv.Itoa(p.At.Line)
		b.WriteString("\n  " + number + " | " + line)
		b.WriteString("\n  " + strings.Repeat(" ", len(number)) + " | " + strings.Repeat(" ", caret) + "^")
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
	part = shown(string(runes[:min(width, len(runes))]))
	if strings.TrimSpace(part) == "" {
		return "", 0
	}
	return part, caret
}

// shown puts U+FFFD for what a terminal would obey or not show, one character for one.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return utf8.RuneError
	}, s)
}

// printable is a file name as it can be shown: in quotes, with escapes, when it holds a character that is not shown.
func printable(name string) string {
	for _, r := range name {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return quote(name)
		}
	}
	return name
}

// Problems is every problem of a data folder, by file, line and column.
type Problems []Problem

// printed is how many problems Error prints. A reader who has put these right will run the program again.
const printed = 50

// Error writes one problem after another.
func (ps Problems) Error() string {
	var b strings.Builder
	for i, p := range ps {
		if i == printed {
			fmt.Fprintf(&b, "\nand %d more", len(ps)-i)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.Error())
	}
	return b.String()
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// once joins problems of one file that say the same of several places, such as an id that does not exist and is named
// again and again. The problems are sorted, and the first of those that are alike stays.
func (ps Problems) once() Problems {
	type alike struct{ file, message string }
	first := map[alike]int{}
	lines := map[int][]int{} // on which lines the others stand
	var kept Problems
	for _, p := range ps {
		key := alike{p.At.File, p.Message}
		if i, again := first[key]; again {
			lines[i] = append(lines[i], p.At.Line)
			continue
		}
		first[key] = len(kept)
		kept = append(kept, p)
	}
	for i, also := range lines {
		kept[i].Message += elsewhere(kept[i].At.Line, slices.Compact(also))
	}
	return kept
}

// elsewhere says on which lines a problem stands beside the one where it is told. Lines are sorted and each once.
func elsewhere(told int, lines []int) string {
	const most = 5
	said := ""
	if lines[0] == told {
		said, lines = " (again on this line)", lines[1:]
	}
	if len(lines) == 0 {
		return said
	}
	words := make([]string, len(lines))
	for i, line := range lines {
		words[i] = strconv.Itoa(line)
	}
	if n := len(words); n > most {
		words = append(words[:most-1], fmt.Sprintf("%d more", n-most+1))
	}
	where := "line "
	if len(words) > 1 {
		where = "lines "
	}
	return said + " (also on " + where + enumerate(words) + ")"
}

// quote writes foreign words in quotes, shortened, with escapes for what cannot be shown.
func quote(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return strconv.Quote(s)
}
