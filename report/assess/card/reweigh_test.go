package card_test

import (
	"reflect"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

// TestReweigh holds the score for another profile against the one that is judged anew, in many worlds.
func TestReweigh(t *testing.T) {
	moved := 0
	for seed := range uint64(2000) {
		d := seeded(seed)
		w := newWorld(d, 4, 3)
		before := w.score()
		other := &fact.Profile{ID: "other"}
		for i, weight := range d.split(len(w.terms.Ruleset.Dimensions), 0) {
			other.Weights = append(other.Weights, fact.DimensionWeight{Dimension: w.terms.Ruleset.Dimensions[i].ID, Weight: weight})
		}
		got := card.Reweigh(before, w.terms.Ruleset, other)
		if !reflect.DeepEqual(before, w.score()) {
			t.Fatalf("seed %d: the score that was given has changed\n%s", seed, w)
		}
		w.terms.Profile = other
		if want := w.score(); !reflect.DeepEqual(got, want) {
			t.Errorf("seed %d: reweighed %+v, judged anew %+v\n%s", seed, got, want, w)
		}
		if got.Total != before.Total {
			moved++
		}
	}
	if moved < 500 {
		t.Errorf("only %d totals moved", moved)
	}
}
