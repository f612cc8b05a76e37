package dataset

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"openletter/report/problem"
)

// scanned is how many problems a scan reports before it gives up on a file that is not text at all.
const scanned = 20

// scan looks at the bytes of a file before the YAML parser does. It returns nil when the parser may have them.
func scan(name string, source []byte) problem.List {
	s := scanner{name: name, source: source}
	if len(source) > maxFile {
		s.file(problem.TooLarge, "is longer than %d bytes, which is the most that a data file has; split it", maxFile)
		return s.problems
	}
	if utf16(source) {
		s.file(problem.NotUTF8, "is written in UTF-16; save it as UTF-8 without a byte order mark")
		return s.problems
	}
	if n := bytes.Count(source, []byte{'\n'}); n > maxLines {
		s.file(problem.TooLarge, "has %d lines; a data file has at most %d", n, maxLines)
		return s.problems
	}
	if n := signs(source); n > maxSigns {
		s.file(problem.TooLarge, "has %d commas, brackets and dashes; a data file has at most %d", n, maxSigns)
		return s.problems
	}
	for rest := source; len(rest) > 0 && len(s.problems) < scanned; {
		s.number++
		line, after, _ := bytes.Cut(rest, []byte{'\n'})
		s.line(line)
		rest = after
	}
	return s.problems
}

// utf16 says whether the bytes begin with the byte order mark of UTF-16, which yaml.v3 would follow.
func utf16(source []byte) bool {
	return bytes.HasPrefix(source, []byte{0xFE, 0xFF}) || bytes.HasPrefix(source, []byte{0xFF, 0xFE})
}

// signs counts what may begin a node within a line.
func signs(source []byte) int {
	n := 0
	for _, sign := range [...]string{",", "[", "{", "- ", "? "} {
		n += bytes.Count(source, []byte(sign))
	}
	return n
}

type scanner struct {
	name     string
	source   []byte
	number   int // of the line being read, from 1
	returns  bool
	problems problem.List
}

// file reports a problem of the file as such.
func (s *scanner) file(rule problem.Rule, format string, args ...any) {
	s.problems = append(s.problems, problem.New(rule, problem.InFile(s.name), format, args...))
}

// at reports a problem of one character of the current line.
func (s *scanner) at(rule problem.Rule, line []byte, offset int, message string) {
	p := problem.New(rule, problem.At(s.name, s.number, utf8.RuneCount(line[:offset])+1, 1), "%s", message)
	p.Line = string(line[:min(len(line), maxLine)])
	s.problems = append(s.problems, p)
}

func (s *scanner) line(line []byte) {
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
	stacked := 0 // signs on the last letter
	for i := 0; i < len(line); {
		switch c := line[i]; { // nearly all characters are ASCII or Cyrillic letters from U+0400 to U+047F
		case c >= ' ' && c < 0x7F:
			i++
			stacked = 0
			continue
		case (c == 0xD0 || c == 0xD1) && i+1 < len(line) && line[i+1]&0xC0 == 0x80:
			i += 2
			stacked = 0
			continue
		}
		r, size := utf8.DecodeRune(line[i:])
		last, _ := utf8.DecodeLastRune(line[:i])
		if r == '\r' && i == len(line)-1 {
			s.carriageReturn(line, i)
		} else if rule, message := refused(last, r, size); message != "" {
			s.at(rule, line, i, message)
			if len(s.problems) >= scanned {
				return
			}
		}
		if stacked = stack(stacked, r); stacked == maxStacked+1 {
			s.at(problem.ForeignCharacter, line, i, tooHigh)
		}
		i += size
	}
}

// maxStacked is how many combining signs may stand on one letter: more of them print over the lines above and below.
const maxStacked = 4

const tooHigh = "more than 4 combining signs stand on one letter; take some away"

// stack counts the combining signs in a row, with one more character.
func stack(n int, r rune) int {
	if unicode.Is(unicode.M, r) {
		return n + 1
	}
	return 0
}

// carriageReturn reports Windows line ends once: a file has them on every line.
func (s *scanner) carriageReturn(line []byte, offset int) {
	if !s.returns {
		s.at(problem.LineEnd, line, offset, "the line ends with a carriage return (CRLF, as Windows writes); "+
			"save the file with LF line ends")
	}
	s.returns = true
}

// marker says why a line that begins with a YAML document marker or directive is refused; "" when it does not.
// A parser stops at such a marker, and what follows would go unread.
func marker(line []byte) string {
	if len(line) == 0 || line[0] == ' ' {
		return ""
	}
	for _, mark := range []string{"---", "..."} {
		rest, found := bytes.CutPrefix(line, []byte(mark))
		if found && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r') {
			return "document markers are not allowed; a file is one document, without " + mark
		}
	}
	if line[0] == '%' {
		return "YAML directives are not allowed"
	}
	return ""
}

// refused says why a character must not stand in a data file; "" when it may. size is the number of bytes it was
// read from, last the character before it.
func refused(last, r rune, size int) (problem.Rule, string) {
	switch {
	case r >= ' ' && r < 0x7F, r >= 0x400 && r < 0x530, unicode.Is(Writing, r) && !decomposed(last, r):
		return "", ""
	case r == utf8.RuneError && size == 1:
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
