package sheet

import (
	"math"
	"strconv"
)

// AppendNumber appends a number with at most two decimals, which is finer than any printer.
func AppendNumber(b []byte, v float64) []byte {
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

// appendCode appends a byte of a literal string (ISO 32000-1, 7.3.4.2).
func appendCode(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a reader would take it for a newline
		return append(b, '\\', 'r')
	}
	return append(b, c)
}
