package ranking

import (
	"math"
	"testing"
)

// TestStream compares with numbers that other programs print for the same seed.
func TestStream(t *testing.T) {
	s := stream(1234567)
	for i, want := range []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821} {
		if got := s.next(); got != want {
			t.Errorf("number %d: got %d, want %d", i, got, want)
		}
	}
}

// TestStreamOf compares with the hashes that FNV-1a is published with.
func TestStreamOf(t *testing.T) {
	for name, want := range map[string]stream{"": 0xcbf29ce484222325, "a": 0xaf63dc4c8601ec8c, "foobar": 0x85944171f73967e8} {
		if got := streamOf(name); got != want {
			t.Errorf("%q: got %x, want %x", name, got, want)
		}
	}
}

// TestBelow throws dice of several sizes: each side comes up about as often as the others.
func TestBelow(t *testing.T) {
	s := stream(1)
	for _, n := range []int{1, 2, 3, 7, 101} {
		counts := make([]int, n)
		const throws = 101_000
		for range throws {
			counts[s.below(n)]++
		}
		for side, got := range counts {
			mean := float64(throws) / float64(n)
			if math.Abs(float64(got)-mean) > 5*math.Sqrt(mean) {
				t.Errorf("%d of %d came up %d times, expected %.0f", side, n, got, mean)
			}
		}
	}
}

// TestWeights: none is negative, all add up, and every division is equally likely. On the simplex of k weights each is
// above x with probability (1-x)^(k-1).
func TestWeights(t *testing.T) {
	s := stream(seed)
	const draws = 20_000
	for k := 1; k <= 8; k++ {
		weights := make([]int64, k)
		above := make([][3]int, k)
		for range draws {
			s.weights(weights)
			var sum int64
			for i, w := range weights {
				sum += w
				if w < 0 {
					t.Fatalf("%d weights: %v", k, weights)
				}
				for x := range above[i] {
					if w > weightSum/10*int64(1+2*x) {
						above[i][x]++
					}
				}
			}
			if sum != weightSum {
				t.Fatalf("%d weights: %v add up to %d", k, weights, sum)
			}
		}
		for i := range above {
			for x, n := range above[i] {
				p := math.Pow(1-0.1-0.2*float64(x), float64(k-1))
				if got := float64(n) / draws; math.Abs(got-p) > 5*math.Sqrt(p*(1-p)/draws)+1e-9 {
					t.Errorf("%d weights: number %d is above %.1f in %.4f of the draws, expected %.4f", k, i, 0.1+0.2*float64(x), got, p)
				}
			}
		}
	}
}
