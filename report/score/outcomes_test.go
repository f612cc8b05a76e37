package score_test

import (
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/score"
)

// TestOutcomes holds the outcomes of every answer of many worlds against the reference and against the ends.
func TestOutcomes(t *testing.T) {
	open := 0
	for seed := range uint64(2000) {
		w := newWorld(seeded(seed), 3, 4)
		for _, d := range w.score().Dimensions {
			for _, a := range d.Answers {
				got, want := score.Outcomes(a), asks(w, a.Criterion).possible
				if !slices.Equal(got, want) {
					t.Errorf("seed %d, %s: got %v, the reference %v\n%s", seed, a.Criterion.Attribute, got, want, w)
				}
				low, high := got[0], got[len(got)-1]
				if low != a.Points[report.Low] || high != a.Points[report.High] || !slices.Contains(got, a.Points[report.Point]) {
					t.Errorf("seed %d, %s: %v does not fit the ends %v\n%s", seed, a.Criterion.Attribute, got, a.Points, w)
				}
				if len(got) > 1 {
					open++
				}
			}
		}
	}
	if open < 1000 {
		t.Errorf("only %d open answers were tried", open)
	}
}
