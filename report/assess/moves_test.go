package assess

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// toldMove is a move in one line.
func toldMove(m finding.Move) string {
	var claims []string
	for _, c := range m.Claims {
		claims = append(claims, c.Attribute+"="+c.Value)
	}
	grade := func(s *finding.Score) string {
		if s.Grade == nil {
			return "-"
		}
		return s.Grade.Name
	}
	for _, c := range m.Ended {
		claims = append(claims, "no longer "+c.Attribute+"="+c.Value)
	}
	return fmt.Sprintf("%s %s %v %s → %v %s: %s", m.Day, m.Messenger.ID, m.Before.Total, grade(m.Before), m.After.Total,
		grade(m.After), strings.Join(claims, " "))
}

func toldMoves(moves []finding.Move) []string {
	var lines []string
	for _, m := range moves {
		lines = append(lines, toldMove(m))
	}
	return lines
}

// TestMoves is reckoned by hand. Reading weighs 60 %, use 40 %.
//
// Before anything is known both span everything: 0, 0, 100. In March 2025 reading is "some": 0.6 × 40 = 24 at the least
// and as supported, 24 + 40 = 64 at the most. On 1 June use is free, which adds 40: 64 at all ends, all is answered, and
// 64 is an A. On 1 September use is forced: 24, a B. That reading was still "some" in 2026 moves nothing, and what is
// said of another country or begins after the day does not either.
func TestMoves(t *testing.T) {
	alfa := &fact.Messenger{ID: "alfa", Claims: []*fact.Claim{
		use("forced", "2025-09-01", "2026-01"),
		reading("some", "2025-03", "2025-12"),
		use("free", "", "2025-06-01"),
		reading("some", "2026-01-01", "2026-05"),
		{Attribute: "use", Value: "forced", Country: "cn", Status: fact.Confirmed, Since: on("2025-04"), AsOf: on("2025-04")},
		reading("all", "2026-08-01", "2026-09"),
	}}
	all := []string{
		"2025-03 alfa [0 0 100] - → [24 24 64] -: reading=some",
		"2025-06-01 alfa [24 24 64] - → [64 64 64] A: use=free",
		"2025-09-01 alfa [64 64 64] A → [24 24 24] B: use=forced",
	}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa}, pastTerms("2026-07-31"), 10)); !slices.Equal(got, all) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(all, "\n"))
	}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa}, pastTerms("2025-08-31"), 10)); !slices.Equal(got, all[:2]) {
		t.Errorf("as of August: got %q", got)
	}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa}, pastTerms("2026-07-31"), 2)); !slices.Equal(got, all[1:]) {
		t.Errorf("the newest two: got %q", got)
	}
	beta := &fact.Messenger{ID: "beta", Claims: []*fact.Claim{use("free", "2025-06", "2025-06")}}
	both := []string{
		"2025-06-01 alfa [24 24 64] - → [64 64 64] A: use=free",
		"2025-06 beta [0 0 100] - → [40 40 100] -: use=free",
		"2025-09-01 alfa [64 64 64] A → [24 24 24] B: use=forced",
	}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa, beta}, pastTerms("2026-07-31"), 3)); !slices.Equal(got, both) {
		t.Errorf("two messengers: got\n%s", strings.Join(got, "\n"))
	}
	if got := newestMoves(nil, pastTerms("2026"), 5); got != nil {
		t.Errorf("of no messengers: %v", got)
	}
}

// TestMoveIsAsPreciseAsItsClaims gives a day only where all claims of the move do.
func TestMoveIsAsPreciseAsItsClaims(t *testing.T) {
	alfa := &fact.Messenger{ID: "alfa", Claims: []*fact.Claim{
		reading("some", "2025-03-01", "2025-12"), use("free", "2025-03", "2025-12"),
	}}
	want := []string{"2025-03 alfa [0 0 100] - → [64 64 64] A: reading=some use=free"}
	if got := toldMoves(newestMoves([]*fact.Messenger{alfa}, pastTerms("2026"), 10)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestMovesAreThoseOfEveryDay compares with the plain way: to score each day of two years and look where what a reader
// sees differs from the day before.
func TestMovesAreThoseOfEveryDay(t *testing.T) {
	for seed := range uint64(150) {
		messengers, on := rollPast(seed), pastTerms("2025-12-31")
		var want []string
		for day := (fact.Date{Year: 2024, Month: 12, Day: 31}); day.Year < 2026; day = next(day) {
			for _, m := range messengers {
				was, is := seen(m, on, day), seen(m, on, next(day))
				if was != is && next(day).Year < 2026 {
					want = append(want, fmt.Sprint(next(day), " ", m.ID, " ", was, " ", is))
				}
			}
		}
		moves := newestMoves(messengers, on, 1000)
		var got []string
		for _, m := range moves {
			got = append(got, fmt.Sprint(m.Day.First(), " ", m.Messenger.ID, " ", printed(m.Before), " ", printed(m.After)))
			if len(m.Claims)+len(m.Ended) == 0 {
				t.Errorf("seed %d: no claim moved %s", seed, toldMove(m))
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		for n := range len(moves) {
			if fewer := toldMoves(newestMoves(messengers, on, n)); !slices.Equal(fewer, toldMoves(moves[len(moves)-n:])) {
				t.Errorf("seed %d: the newest %d moves are not the end of all", seed, n)
			}
		}
	}
}

// seen is what a reader sees of a messenger on a day.
func seen(m *fact.Messenger, terms card.Terms, day fact.Date) string {
	terms.AsOf = day
	s := card.Score(m, terms)
	return printed(&s)
}

func printed(s *finding.Score) string {
	grade := "-"
	if s.Grade != nil {
		grade = s.Grade.Name
	}
	return fmt.Sprint(s.Total[finding.Low].Floor(), s.Total[finding.Point].Floor(), s.Total[finding.High].Floor(), grade)
}

// next is the day after, in a calendar whose months all have 31 days: no claim begins on those that do not exist.
func next(d fact.Date) fact.Date {
	d.Day++
	if d.Day > 31 {
		d.Day, d.Month = 1, d.Month+1
	}
	if d.Month > 12 {
		d.Month, d.Year = 1, d.Year+1
	}
	return d
}
