package evidence

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
)

// TestSample holds that a seed draws the same claims again, that another one draws others, that every claim can be
// drawn, and that a new claim takes the place of one at most.
func TestSample(t *testing.T) {
	world := func(n int) *fact.Facts {
		m := &fact.Messenger{ID: "dog", Claims: []*fact.Claim{
			{Messenger: "dog", Attribute: "open", Value: fact.Unknown}, {Messenger: "dog", Attribute: "law", Value: "none", Follows: "ru-law"}}}
		for i := range n {
			m.Claims = append(m.Claims, &fact.Claim{Messenger: "dog", Attribute: fmt.Sprint("a", i), Value: "none"})
		}
		return &fact.Facts{Messengers: []*fact.Messenger{m}}
	}
	ids := func(seed uint64, facts *fact.Facts) []string { return fact.IDs(Sample(facts, seed, 10)) }
	facts := world(40)
	if a, b := ids(1, facts), ids(1, world(40)); !slices.Equal(a, b) || len(a) != 10 {
		t.Errorf("one seed draws %v and %v", a, b)
	}
	if a, b := ids(1, facts), ids(2, facts); slices.Equal(a, b) {
		t.Errorf("two seeds draw %v", a)
	}
	drawn := map[string]bool{}
	for seed := range uint64(100) {
		some := ids(seed, facts)
		kept := 0
		for _, id := range ids(seed, world(41)) {
			if slices.Contains(some, id) {
				kept++
			}
		}
		if kept < 9 {
			t.Errorf("seed %d: one claim more leaves %d of 10", seed, kept)
		}
		for _, id := range some {
			drawn[id] = true
		}
	}
	if len(drawn) != 40 || drawn["dog.open"] || drawn["dog.law"] {
		t.Errorf("drawn were %v; want all 40 that were found, and no other", drawn)
	}
	if got := ids(1, world(3)); len(got) != 3 {
		t.Errorf("of three claims %v are drawn", got)
	}
}
