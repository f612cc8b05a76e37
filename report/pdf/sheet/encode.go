package sheet

import (
	"iter"
	"math"
	"math/bits"
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

// A RuneSet is a set of runes up to U+FFFF.
type RuneSet struct{ bits [1 << 10]uint64 }

// Add puts a rune into the set. Runes that it cannot hold are left out.
func (s *RuneSet) Add(r rune) {
	if r>>16 == 0 {
		s.bits[r>>6] |= 1 << (r & 63)
	}
}

// All are the runes of the set in ascending order.
func (s *RuneSet) All() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for i, word := range s.bits {
			for ; word != 0; word &= word - 1 {
				if !yield(rune(i<<6 + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

// Empty says that the set holds nothing.
func (s *RuneSet) Empty() bool { return s.bits == RuneSet{}.bits }
