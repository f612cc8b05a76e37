package dataset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"openletter/report/problem"
)

const (
	scanned    = 20 // problems that a scan reports before it gives up on a file that is not text at all
	maxStacked = 4  // combining signs on one letter: more of them print over the lines above and below
)

// scan looks at the bytes of a file before the YAML parser does. It returns nil when the parser may have them.
func scan(name string, source []byte) problem.List {
	signs := 0 // that may begin a node within a line
	for _, sign := range [...]string{",", "[", "{", "- ", "? "} {
		signs += bytes.Count(source, []byte(sign))
	}
	rule, wrong := problem.TooLarge, ""
	switch lines := bytes.Count(source, []byte{'\n'}); {
	case len(source) > maxFile:
		wrong = fmt.Sprintf("is longer than %d bytes, which is the most that a data file has; split it", maxFile)
	case bytes.HasPrefix(source, []byte{0xFE, 0xFF}), bytes.HasPrefix(source, []byte{0xFF, 0xFE}): // yaml.v3 would follow
		rule, wrong = problem.NotUTF8, "is written in UTF-16; save it as UTF-8 without a byte order mark"
	case lines > maxLines:
		wrong = fmt.Sprintf("has %d lines; a data file has at most %d", lines, maxLines)
	case signs > maxSigns:
		wrong = fmt.Sprintf("has %d commas, brackets and dashes; a data file has at most %d", signs, maxSigns)
	}
	if wrong != "" {
		return problem.List{problem.New(rule, problem.InFile(name), "%s", wrong)}
	}
	s := scanner{name: name}
	for line := range bytes.SplitSeq(source, []byte{'\n'}) {
		if s.number++; !isPlain(line) {
			s.line(string(line))
		}
		if len(s.problems) >= scanned {
			break
		}
	}
	return s.problems
}

// isPlain says of nearly all lines that nothing of them is refused: all of them is in ASCII or from U+0400 to U+047F.
func isPlain(line []byte) bool {
	if len(line) > maxLine || len(line) > 0 && strings.IndexByte("-.%<|=>", line[0]) >= 0 { // which may begin a marker
		return false
	}
	for i := 0; i < len(line); i++ {
		if c := line[i]; (c == 0xD0 || c == 0xD1) && i+1 < len(line) && line[i+1]&0xC0 == 0x80 {
			i++ // the second byte of a letter
		} else if c < ' ' || c >= 0x7F {
			return false
		}
	}
	return true
}

type scanner struct {
	name     string
	number   int  // of the line being read, from 1
	returns  bool // a carriage return was reported
	conflict bool // the mark of a conflict was reported
	problems problem.List
}

// at reports a problem of one character of the current line.
func (s *scanner) at(rule problem.Rule, line string, offset int, message string) {
	p := problem.New(rule, problem.At(s.name, s.number, utf8.RuneCountInString(line[:offset])+1, 1), "%s", message)
	p.Line = line[:min(len(line), maxLine)]
	s.problems = append(s.problems, p)
}

func (s *scanner) line(line string) {
	if len(line) > maxLine {
		s.at(problem.TooLarge, line, 0, fmt.Sprintf(
			"the line is %d bytes long; a line has at most %d, and about 120 is easy to review", len(line), maxLine))
		return
	}
	if message := marker(line); message != "" {
		s.at(problem.RefusedYAML, line, 0, message)
		return
	}
	text := strings.TrimSuffix(line, "\r")
	if isConflict(text) {
		if !s.conflict { // a conflict has several marks, and a file often several conflicts
			s.conflict = true
			s.at(problem.MergeConflict, line, 0, "a merge left a conflict here; make one version of both, and delete this line and all "+
				"others in this file that begin with <<<<<<<, |||||||, ======= or >>>>>>>")
		}
		return
	}
	if text != line && !s.returns { // a file has them on every line, and one is told
		s.returns = true
		s.at(problem.LineEnd, line, len(text), "the line ends with a carriage return (CRLF, as Windows writes); "+
			"save the file with LF line ends")
	}
	refusals(text, func(offset int, rule problem.Rule, message string) bool {
		s.at(rule, line, offset, message)
		return len(s.problems) < scanned
	})
}

// refusals tells of characters that a data file must not hold, by their offset in bytes, until tell has enough.
func refusals(line string, tell func(offset int, rule problem.Rule, message string) bool) {
	var last rune
	stacked := 0 // signs on the last letter
	for i, r := range line {
		if r >= ' ' && r < 0x7F || r >= 0x400 && r < 0x480 { // as nearly all are
			last, stacked = r, 0
			continue
		}
		rule, message := refused(last, r, r == utf8.RuneError && !strings.HasPrefix(line[i:], "\uFFFD"))
		stacked++
		if !unicode.Is(unicode.M, r) {
			stacked = 0
		}
		if message == "" && stacked == maxStacked+1 {
			rule, message = problem.ForeignCharacter, "more than 4 combining signs stand on one letter; take some away"
		}
		if last = r; message != "" && !tell(i, rule, message) {
			return
		}
	}
}

// isConflict says whether a line is one of those that a merge writes round two versions which it could not join.
func isConflict(line string) bool {
	for _, mark := range [...]string{"<<<<<<<", "|||||||", ">>>>>>>"} {
		if strings.HasPrefix(line, mark+" ") || line == mark {
			return true
		}
	}
	return line == "======="
}

// marker says why a line with a YAML document marker (where parsers stop) or directive is refused; "" when it has none.
func marker(line string) string {
	for _, mark := range []string{"---", "..."} {
		if rest, found := strings.CutPrefix(line, mark); found && strings.TrimLeft(rest, " \t\r") != rest || line == mark {
			return "document markers are not allowed; a file is one document, without " + mark
		}
	}
	if strings.HasPrefix(line, "%") {
		return "YAML directives are not allowed"
	}
	return ""
}

// refused says why a character behind last must not stand in a file; "" when it may. broken: it stands for a bad byte.
func refused(last, r rune, broken bool) (problem.Rule, string) {
	switch {
	case unicode.Is(Writing, r) && !decomposed(last, r):
		return "", ""
	case broken:
		return problem.NotUTF8, "this byte is not valid UTF-8; save the file as UTF-8"
	case r == '\t':
		return problem.Tab, "tabs are not allowed; indent with two spaces"
	case r == '\r':
		return problem.LineEnd, "a carriage return is not allowed; lines end with LF alone"
	case r == 0xFEFF:
		return problem.NotUTF8, "a byte order mark (U+FEFF) is not allowed; save the file as UTF-8 without one"
	case r == 0x85, r == 0x2028, r == 0x2029:
		return problem.HiddenCharacter, fmt.Sprintf("the line separator U+%04X is not allowed: "+
			"YAML breaks the line there and editors do not show it", r)
	case unicode.Is(unicode.Cc, r):
		return problem.HiddenCharacter, fmt.Sprintf("the control character U+%04X is not allowed", r)
	case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point), r == 0x2800:
		return problem.HiddenCharacter, fmt.Sprintf("the invisible character U+%04X is not allowed "+
			"(zero-width, soft hyphen or text direction)", r)
	case unicode.Is(unicode.Co, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return problem.ForeignCharacter, fmt.Sprintf("U+%04X has no agreed meaning; use a character that every reader has", r)
	case decomposed(last, r):
		return problem.ForeignCharacter, fmt.Sprintf("this letter is written as two characters, "+
			"the second one U+%04X; write the single letter (Unicode NFC)", r)
	case r == utf8.RuneError:
		return problem.ForeignCharacter, "U+FFFD stands where a program lost a letter; write that letter"
	case last < ' ', last == utf8.RuneError, unicode.Is(Writing, last):
		return problem.ForeignCharacter, fmt.Sprintf("no report can show %q (U+%04X), for its typeface lacks it; "+
			"allowed: letters of the Latin, Cyrillic and Greek alphabets, digits, and the usual punctuation and signs", r, r)
	}
	return "", "" // one of several in a row, of which the first is reported
}

// decomposed says whether a letter and the sign behind it are written as two characters where there is one for both, as
// macOS does in file names.
func decomposed(last, r rune) bool {
	return unicode.Is(unicode.M, r) && utf8.RuneCountInString(norm.NFC.String(string([]rune{last, r}))) == 1
}

// Writing holds the signs that every format can show: those of the Latin, Cyrillic and Greek alphabets, punctuation and
// others that each face of the typeface has, and signs that reports draw, such as marks. Package pdf tests it.
var Writing = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x0020, 0x007e, 1}, {0x00a0, 0x00ac, 1}, {0x00ae, 0x034e, 1}, {0x0350, 0x0377, 1}, {0x037a, 0x037f, 1},
		{0x0384, 0x038a, 1}, {0x038c, 0x038c, 1}, {0x038e, 0x03a1, 1}, {0x03a3, 0x03e1, 1}, {0x03f0, 0x052f, 1},
		{0x1d00, 0x1dbf, 1}, {0x1e00, 0x1f15, 1}, {0x1f18, 0x1f1d, 1}, {0x1f20, 0x1f45, 1}, {0x1f48, 0x1f4d, 1},
		{0x1f50, 0x1f57, 1}, {0x1f59, 0x1f59, 1}, {0x1f5b, 0x1f5b, 1}, {0x1f5d, 0x1f5d, 1}, {0x1f5f, 0x1f7d, 1},
		{0x1f80, 0x1fb4, 1}, {0x1fb6, 0x1fc4, 1}, {0x1fc6, 0x1fd3, 1}, {0x1fd6, 0x1fdb, 1}, {0x1fdd, 0x1fef, 1},
		{0x1ff2, 0x1ff4, 1}, {0x1ff6, 0x1ffe, 1}, {0x2000, 0x200a, 1}, {0x2010, 0x2027, 1}, {0x202f, 0x205e, 1},
		{0x2070, 0x2071, 1}, {0x2074, 0x208e, 1}, {0x2090, 0x209c, 1}, {0x20a0, 0x20be, 1}, {0x2100, 0x2101, 1},
		{0x2103, 0x2103, 1}, {0x2105, 0x2106, 1}, {0x2109, 0x2109, 1}, {0x2113, 0x2113, 1}, {0x2116, 0x2117, 1},
		{0x211e, 0x2123, 1}, {0x2125, 0x2126, 1}, {0x212a, 0x212b, 1}, {0x212e, 0x212e, 1}, {0x2132, 0x2132, 1},
		{0x213b, 0x213b, 1}, {0x214d, 0x214d, 1}, {0x214f, 0x2189, 1}, {0x2190, 0x2193, 1}, {0x21a9, 0x21a9, 1},
		{0x2202, 0x2202, 1}, {0x2206, 0x2206, 1}, {0x220f, 0x220f, 1}, {0x2211, 0x2212, 1}, {0x221a, 0x221a, 1},
		{0x221e, 0x221e, 1}, {0x222b, 0x222b, 1}, {0x2248, 0x2248, 1}, {0x2260, 0x2260, 1}, {0x2264, 0x2265, 1},
		{0x2423, 0x2423, 1}, {0x25ca, 0x25cb, 1}, {0x25d0, 0x25d0, 1}, {0x2610, 0x2611, 1}, {0x2691, 0x2691, 1},
		{0x2713, 0x2714, 1}, {0x2717, 0x2718, 1}, {0x27e6, 0x27ef, 1}, {0x2b4e, 0x2b4f, 1}, {0x2b5a, 0x2b5f, 1},
		{0x2c60, 0x2c7f, 1}, {0x2e00, 0x2e42, 1}, {0xa640, 0xa66e, 1}, {0xa673, 0xa673, 1}, {0xa67e, 0xa69d, 1},
		{0xa700, 0xa7ad, 1}, {0xa7b0, 0xa7b1, 1}, {0xa7f7, 0xa7ff, 1}, {0xa92e, 0xa92e, 1}, {0xab30, 0xab5f, 1},
		{0xab64, 0xab65, 1}, {0xfb00, 0xfb06, 1},
	},
	LatinOffset: 2,
}
