package file

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// appendText appends a text string (ISO 32000-1, 7.9.2.2): as it is where it holds only ASCII, else as UTF-16.
func appendText(b []byte, s string) []byte {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return appendLiteral(b, s)
	}
	wide := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = append(wide, byte(unit>>8), byte(unit))
	}
	return appendLiteral(b, string(wide))
}

// appendLiteral appends a string of bytes (7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// appendReference appends an indirect reference (7.3.10).
func appendReference(b []byte, number int) []byte {
	return append(strconv.AppendInt(b, int64(number), 10), " 0 R"...)
}

// appendKey appends a dictionary key and a reference as its value.
func appendKey(b []byte, key string, number int) []byte {
	b = append(append(append(b, '/'), key...), ' ')
	return appendReference(b, number)
}

// appendDate appends a date (7.9.4).
func appendDate(b []byte, t time.Time) []byte {
	return append(t.UTC().AppendFormat(append(b, '('), "D:20060102150405"), "+00'00')"...)
}
