package assess

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestHindsight looks at 1 August 2025 from later: what had happened and was known, what had happened and became known
// later, what may have been so, and what had not happened.
func TestHindsight(t *testing.T) {
	sources := map[string]*fact.Source{
		"before": {Published: on("2025-07-30")}, "month": {Published: on("2025-08")}, "after": {Published: on("2026-03-23")}, "undated": {},
	}
	for _, c := range [...]struct {
		name   string
		claims []*fact.Claim
		want   string
	}{
		{"shown by then", []*fact.Claim{reading("all", "2025-03", "2025-07", "before")}, "later 0, undated 0, not yet 0"},
		{"shown later again, and known by then", []*fact.Claim{reading("all", "2025-03", "2026-03", "after", "before")}, "later 0, undated 0, not yet 0"},
		{"a source of August may be of its first day", []*fact.Claim{reading("all", "2025-03", "2025-08", "month")}, "later 0, undated 0, not yet 0"},
		{"had happened, learnt later", []*fact.Claim{reading("all", "2025-03", "2026-03", "after")}, "later 1, undated 0, not yet 0"},
		{"had happened and ended, learnt later", []*fact.Claim{reading("all", "2025-03", "2025-06", "after")}, "later 1, undated 0, not yet 0"},
		{"a dated source decides, not an undated one", []*fact.Claim{reading("all", "2025-03", "2026-03", "undated", "after")}, "later 1, undated 0, not yet 0"},
		{"only an undated source: the day shown decides", []*fact.Claim{reading("all", "2025-03", "2026-03", "undated")}, "later 1, undated 0, not yet 0"},
		{"only an undated source, shown by then", []*fact.Claim{reading("all", "2025-03", "2025-08-01", "undated")}, "later 0, undated 0, not yet 0"},
		{"learnt later, and followed by another state before the day", []*fact.Claim{
			reading("all", "2025-03", "2026-03", "after"), reading("some", "2025-06", "2025-07", "before")}, "later 0, undated 0, not yet 0"},
		{"may have been so", []*fact.Claim{reading("all", "", "2026-03", "after")}, "later 0, undated 1, not yet 0"},
		{"may have been so, though another answer stands", []*fact.Claim{
			reading("all", "", "2026-03", "after"), reading("some", "2025-06", "2025-07", "before")}, "later 0, undated 0, not yet 0"},
		{"had not happened", []*fact.Claim{use("forced", "2025-09-01", "2026-03", "after")}, "later 0, undated 0, not yet 1"},
		{"announced by then for later", []*fact.Claim{use("forced", "2025-09-01", "2025-07", "before")}, "later 0, undated 0, not yet 0"},
		{"announced by then, beside what was learnt later", []*fact.Claim{
			reading("all", "2025-03", "2026-03", "after"), use("forced", "2025-09-01", "2025-07", "before")}, "later 1, undated 0, not yet 1"},
		{"elsewhere", []*fact.Claim{{Attribute: "use", Value: "forced", Country: "cn", Since: on("2025-09-01"), AsOf: on("2026")}}, "later 0, undated 0, not yet 0"},
		{"refuted", []*fact.Claim{{Attribute: "use", Value: "forced", Country: "ru", Status: fact.Refuted, Since: on("2025-09-01"), AsOf: on("2026")}}, "later 0, undated 0, not yet 0"},
		{"unknown", []*fact.Claim{{Attribute: "use", Value: fact.Unknown, Country: "ru"}}, "later 0, undated 0, not yet 0"},
	} {
		m := &fact.Messenger{ID: "alfa", Claims: c.claims}
		h := lookBack([]*fact.Messenger{m}, pastTerms("2025-08-01"), sources)
		if got := fmt.Sprintf("later %d, undated %d, not yet %d", len(h.Later), len(h.Undated), h.NotYet); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func lookBack(messengers []*fact.Messenger, terms card.Terms, sources map[string]*fact.Source) finding.Hindsight {
	var scores []finding.Score
	for _, m := range messengers {
		scores = append(scores, card.Score(m, terms))
	}
	return hindsight(messengers, scores, terms, sources)
}

// TestNoHindsightAtTheEnd is a law: on a day after every date there is nothing to learn; and of one claim no two things
// are said.
func TestNoHindsightAtTheEnd(t *testing.T) {
	sources := map[string]*fact.Source{"s": {Published: on("2025-09")}}
	for seed := range uint64(200) {
		messengers := rollPast(seed)
		for _, m := range messengers {
			for _, c := range m.Claims {
				c.Sources = []string{"s"}
			}
		}
		if h := lookBack(messengers, pastTerms("2025-12-31"), sources); !h.IsZero() {
			t.Errorf("seed %d: %+v is learnt after everything", seed, h)
		}
		h := lookBack(messengers, pastTerms("2025-04-01"), sources)
		for _, r := range h.Undated {
			if slices.Contains(h.Later, r) || !r.Claim.Since.IsZero() {
				t.Errorf("seed %d: %+v is counted or has a beginning", seed, r.Claim)
			}
		}
		for _, r := range h.Later {
			if !r.Claim.From().BeginsBy(on("2025-04-01")) {
				t.Errorf("seed %d: %+v had not happened", seed, r.Claim)
			}
		}
	}
}
