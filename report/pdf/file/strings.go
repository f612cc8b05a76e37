package file

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// text is the bytes of a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16.
func text(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
		return s
	}
	wide := []byte("\xFE\xFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = binary.BigEndian.AppendUint16(wide, unit)
	}
	return string(wide)
}

func appendText(b []byte, s string) []byte { return appendLiteral(b, text(s)) }

// appendLiteral appends a string of bytes (7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendCode(b, s[i])
	}
	return append(b, ')')
}

func appendCode(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a viewer would take it for a newline
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// hundredths is a number in hundredths, which is finer than any printer.
func hundredths(v float64) int { return int(math.Round(v * 100)) }

func appendNumber(b []byte, v float64) []byte { return appendHundredths(b, hundredths(v)) }

// appendHundredths appends a number of hundredths as a number with at most two decimals.
func appendHundredths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	if rest := n % 100; rest != 0 {
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

func appendKey(b []byte, key string, number int) []byte {
	b = append(append(append(b, '/'), key...), ' ')
	return appendReference(b, number)
}
