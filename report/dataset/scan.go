package dataset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/problem"
)

// scanned is how many problems a scan reports before it gives up on a file that is not text at all.
const scanned = 20

// scan looks at the bytes of a file before the YAML parser does. It returns nil when the parser may have them.
func scan(name string, source []byte) problem.List {
	rule, wrong := problem.TooLarge, ""
	switch lines, signs := bytes.Count(source, []byte{'\n'}), signs(source); {
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
		s.number++
		if !isPlain(line) {
			s.line(string(line))
		}
		if len(s.problems) >= scanned {
			break
		}
	}
	return s.problems
}

// signs counts what may begin a node within a line.
func signs(source []byte) int {
	n := 0
	for _, sign := range [...]string{",", "[", "{", "- ", "? "} {
		n += bytes.Count(source, []byte(sign))
	}
	return n
}

// isPlain says whether a line is like nearly all lines, of which nothing is refused: short, printed characters of ASCII and
// letters from U+0400 to U+047F alone, and no marker.
func isPlain(line []byte) bool {
	if len(line) > maxLine || len(line) > 0 && (line[0] == '-' || line[0] == '.' || line[0] == '%') {
		return false
	}
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case (c == 0xD0 || c == 0xD1) && i+1 < len(line) && line[i+1]&0xC0 == 0x80:
			i++
		case c < ' ' || c >= 0x7F:
			return false
		}
	}
	return true
}

type scanner struct {
	name     string
	number   int  // of the line being read, from 1
	returns  bool // a carriage return was reported
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
			"the line is %d bytes long; a line has at most %d, and about 120 is easy to review",
			len(line), maxLine))
		return
	}
	if message := marker(line); message != "" {
		s.at(problem.RefusedYAML, line, 0, message)
		return
	}
	text := strings.TrimSuffix(line, "\r")
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

// maxStacked is how many combining signs may stand on one letter: more of them print over the lines above and below.
const maxStacked = 4

// refusals tells of the characters of a line that must not stand in a data file, with their offset in bytes, until tell
// has enough.
func refusals(line string, tell func(offset int, rule problem.Rule, message string) bool) {
	var last rune
	stacked := 0 // signs on the last letter
	for i, r := range line {
		rule, message := refused(last, r, r == utf8.RuneError && !strings.HasPrefix(line[i:], "\uFFFD"))
		stacked++
		if r < 0x300 || r >= 0x400 && r < 0x480 || !unicode.Is(unicode.M, r) {
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

// marker says why a line that begins with a YAML document marker or directive is refused; "" when it does not.
// A parser stops at such a marker, and what follows would go unread.
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

// refused says why a character must not stand in a data file; "" when it may. last is the character before it;
// broken says that it stands for a byte that is none.
func refused(last, r rune, broken bool) (problem.Rule, string) {
	switch {
	case r >= ' ' && r < 0x7F, r >= 0x400 && r < 0x530, unicode.Is(Writing, r) && !decomposed(last, r):
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
	case unicode.Is(unicode.Cf, r), blank(r):
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

// blank says whether a character outside the category Cf draws nothing: fillers, the braille blank, variation
// selectors and the grapheme joiner.
func blank(r rune) bool {
	switch r {
	case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0:
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// decomposed says whether a Cyrillic letter is taken apart, as macOS does in file names. Other letters are not looked
// at: for these four, readers of Russian would meet a letter that fonts draw as two.
func decomposed(last, r rune) bool {
	switch r {
	case 0x306:
		return last == 'и' || last == 'И'
	case 0x308:
		return last == 'е' || last == 'Е'
	}
	return false
}
