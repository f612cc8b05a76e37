package assess

import (
	"reflect"
	"slices"
	"testing"

	"openletter/report/fact"
)

// TestGone holds that a messenger which people could use until the day of the report or before it has no grade under any profile
// and no demand, while its total, its place in the ranking and its answers stay as they were.
func TestGone(t *testing.T) {
	for until, gone := range map[string]bool{"": false, "2025-05-05": true, "2026-07": true, "2026-07-15": true, "2026-07-16": false, "2026-08": false} {
		facts, def := answering("some known free", "always known ordered")
		before, err := Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		facts.Messengers[0].Until = on(until)
		after, err := Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		want := fact.Date{}
		if gone {
			want = on(until)
		}
		alfa, beta := &after.Scores[0], &after.Scores[1]
		if alfa.Gone != want || (alfa.Grade == nil) != gone || !beta.Gone.IsZero() || beta.Grade == nil {
			t.Errorf("until %s: gone %v, grades %v and %v", until, alfa.Gone, alfa.Graded(), beta.Graded())
		}
		if reading := after.Readings[0].Scores[0]; reading.Gone != want || (reading.Grade == nil) != gone {
			t.Errorf("until %s: a profile has gone %v, grade %q", until, reading.Gone, reading.Graded())
		}
		if lifted := after.Counterfactuals[0]; (lifted.Target == nil) != gone || gone && lifted.Operator.Lift != nil || after.Counterfactuals[1].Target == nil {
			t.Errorf("until %s: demands %+v", until, after.Counterfactuals)
		}
		if alfa.Total != before.Scores[0].Total || alfa.Best != before.Scores[0].Best || !reflect.DeepEqual(after.Ranking.Robustness, before.Ranking.Robustness) {
			t.Errorf("until %s: the total is %v and was %v, or the ranking is another", until, alfa.Total, before.Scores[0].Total)
		}
	}
}

// TestGoneIsNoMove holds that what ends is no move of a total: between two claims, and on the day of one that changes nothing.
// What is learnt later of the days before still is one, without a grade.
func TestGoneIsNoMove(t *testing.T) {
	alfa := &fact.Messenger{ID: "alfa", Until: on("2025-09-01"), Claims: []*fact.Claim{
		reading("some", "2025-03", "2025-12"), use("free", "", "2025-06-01"),
		reading("some", "2025-10-01", "2026-05"), // no other answer
		use("forced", "2025-12-01", "2026-01"),
	}}
	want := []string{
		"2025-03 alfa [0 0 100] - → [24 24 64] -: reading=some",
		"2025-06-01 alfa [24 24 64] - → [64 64 64] A: use=free",
		"2025-12-01 alfa [64 64 64] - → [24 24 24] -: use=forced",
	}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa}, pastTerms("2026-07-31"), 10)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
