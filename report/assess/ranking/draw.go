package ranking

import (
	"hash/fnv"
	"math/bits"
)

// A stream is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014; public
// domain code by Sebastiano Vigna). It is written out here so that the numbers are the same for ever: a state of 64 bits
// that grows by a fixed step, and two rounds of mixing.
type stream uint64

// next is the next number of the stream, each of 64 bits equally likely.
func (s *stream) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below draws a whole number from 0 to n-1. The highest bits choose, so that no number is likelier than another by more
// than n in 2^64.
func (s *stream) below(n int) int {
	high, _ := bits.Mul64(s.next(), uint64(n))
	return int(high)
}

// streamOf begins the stream of a name at its 64-bit FNV-1a hash: a messenger draws the same numbers in whichever report
// it is, so two reports cannot say different things about the same two.
func streamOf(name string) stream {
	hash := fnv.New64a()
	hash.Write([]byte(name)) // never fails
	return stream(hash.Sum64())
}

// weightSum is what drawn weights add up to.
const weightSum = 1 << 32

// weights draws weights that add up to weightSum, every division being equally likely: cuts are drawn at random on a line
// and sorted, and the pieces between them are the weights. (The pieces between k-1 uniform cuts are uniform on the
// simplex: Devroye, Non-uniform random variate generation, 1986, V.2.1.)
func (s *stream) weights(into []int64) {
	last := len(into) - 1
	for i := range last { // sorted as they are drawn: they are few
		cut := int64(s.next() >> 32)
		for i > 0 && into[i-1] > cut {
			into[i] = into[i-1]
			i--
		}
		into[i] = cut
	}
	into[last] = weightSum
	for i := last; i > 0; i-- {
		into[i] -= into[i-1]
	}
}
