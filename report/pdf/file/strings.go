package file

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// text is the bytes of a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16.
func text(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return s
	}
	wide := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = append(wide, byte(unit>>8), byte(unit))
	}
	return string(wide)
}

// appendText appends a text string.
func appendText(b []byte, s string) []byte { return appendLiteral(b, text(s)) }

// appendLiteral appends a string of bytes (7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendCode(b, s[i])
	}
	return append(b, ')')
}

// appendCode appends a byte of a literal string.
func appendCode(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a viewer would take it for a newline
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// appendNumber appends a number with at most two decimals, which is finer than any printer.
func appendNumber(b []byte, v float64) []byte {
	hundredths := int64(math.Round(v * 100))
	if hundredths < 0 {
		b, hundredths = append(b, '-'), -hundredths
	}
	b = strconv.AppendInt(b, hundredths/100, 10)
	if rest := hundredths % 100; rest != 0 {
		b = append(b, '.', byte('0'+rest/10))
		if rest%10 != 0 {
			b = append(b, byte('0'+rest%10))
		}
	}
	return b
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
