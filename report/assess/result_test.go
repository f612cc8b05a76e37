package assess

import (
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestByResult sorts by the supported total, then by the highest, then as the report does; what has no grade comes behind.
func TestByResult(t *testing.T) {
	grade := &fact.Grade{Name: "A"}
	score := func(g *fact.Grade, point, high finding.Exact) finding.Score {
		return finding.Score{Grade: g, Total: finding.Interval{finding.Point: point, finding.High: high}}
	}
	scores := []finding.Score{
		score(nil, 90, 99), score(grade, 10, 40), score(grade, 50, 50), score(grade, 50, 70), score(nil, 20, 99), score(grade, 10, 40),
	}
	if got, want := byResult(scores), []int{3, 2, 1, 5, 0, 4}; !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}
