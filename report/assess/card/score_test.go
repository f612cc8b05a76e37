package card_test

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// seeds is how many worlds every law is tried on, and small how many are reckoned again by the reference.
const seeds, small = 400, 400

func TestLaws(t *testing.T) {
	for _, law := range laws {
		t.Run(law.name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(seeds) {
				d := seeded(seed)
				law.check(t, newWorld(d, 4, 4), d)
				if t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
		})
	}
}

func TestReference(t *testing.T) {
	for seed := range uint64(small) {
		agrees(t, newWorld(seeded(seed), 2, 2))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestWorlds checks that the generated worlds hold what the laws are about: a law that is never in force is no test.
func TestWorlds(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(seeds) {
		s := newWorld(seeded(seed), 4, 4).score()
		for end := range finding.Ends {
			for _, d := range s.Dimensions {
				if d.Limits[end].Cap != nil {
					seen[fmt.Sprint("cap on a dimension, end ", end)]++
				}
				if d.Weight == 0 {
					seen["dimension of weight 0"]++
				}
			}
			if s.Limits[end].Cap != nil {
				seen[fmt.Sprint("cap on the total, end ", end)]++
			}
			if s.Limits[end].Floor != nil {
				seen[fmt.Sprint("floor, end ", end)]++
			}
		}
		for _, d := range s.Dimensions {
			for _, a := range d.Answers {
				seen[string(a.State)]++
				if a.Claim != nil && a.Claim.Value == fact.NotDisclosed && a.Rule == nil {
					seen["not disclosed, without a rule"]++
				}
				if len(a.Others) > 0 {
					seen["several populations"]++
				}
				if a.Claim != nil && !ofPeople(a.Claim) {
					seen["firms decide"]++
				} else if a.Claim != nil && slices.ContainsFunc(a.Others, func(c *fact.Claim) bool { return !ofPeople(c) && !answersNothing(c) }) {
					seen["firms beside people"]++
				}
				if a.State == finding.Answered && a.Points[finding.Low] < a.Points[finding.High] {
					seen["open because of another population"]++
				}
			}
		}
		seen["grade "+fmt.Sprint(s.Grade != nil)]++
	}
	for _, what := range []string{
		"cap on a dimension, end 0", "cap on a dimension, end 1", "cap on a dimension, end 2",
		"cap on the total, end 0", "cap on the total, end 1", "cap on the total, end 2",
		"floor, end 0", "floor, end 1", "floor, end 2", "dimension of weight 0",
		"answered", "disputed", "unknown", "alleged", "not-disclosed", "not-applicable",
		"not disclosed, without a rule", "several populations", "firms decide", "firms beside people", "open because of another population",
		"grade true", "grade false",
	} {
		if seen[what] < 5 {
			t.Errorf("%q comes up %d times in %d worlds; the laws are hardly tried on it", what, seen[what], seeds)
		}
	}
}

// FuzzLaws lets a fuzzer roll the dice.
func FuzzLaws(f *testing.F) {
	addBytes(f)
	f.Fuzz(func(t *testing.T, bytes []byte) {
		w := newWorld(thrown(bytes), 3, 3)
		for _, law := range laws {
			law.check(t, w, thrown(bytes))
		}
	})
}

// FuzzReference lets a fuzzer roll the dice for small worlds.
func FuzzReference(f *testing.F) {
	addBytes(f)
	f.Fuzz(func(t *testing.T, bytes []byte) { agrees(t, newWorld(thrown(bytes), 2, 2)) })
}

// addBytes seeds a fuzzer with no bytes, and with enough of them for worlds full of claims.
func addBytes(f *testing.F) {
	f.Add([]byte{})
	for seed := range uint64(8) {
		d := seeded(seed)
		bytes := make([]byte, 400)
		for i := range bytes {
			bytes[i] = byte(d.roll(256))
		}
		f.Add(bytes)
	}
}
