package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/fact"
)

// pastOf is what a report says of earlier days, in lines.
func pastOf(p report.Past) (lines []string) {
	for _, m := range p.Moves {
		var causes []string
		for _, c := range m.Causes {
			causes = append(causes, c.Words+" "+fmt.Sprint(c.Sources))
		}
		lines = append(lines, fmt.Sprintf("%s, %s: %s → %s: %s", m.When, m.Name, m.Before, m.After, strings.Join(causes, "; ")))
	}
	for _, s := range p.States {
		lines = append(lines, fmt.Sprintf("%s: %d %d %d", s.Name, s.Low, s.Point, s.High))
	}
	return lines
}

// TestPast tells what happened from what is only shown for a day. Privacy weighs 70 % (encryption 60 % of it, storage
// 40 %), freedom 30 %.
//
// In March 2025 encryption is "some", worth 50: 0.7 × 0.6 × 50 = 21, and at the most 21 + 28 + 30 = 79. On 1 May use is
// free, at the least and at the most 30 of its 30: 51 to 79. With 0.7 × 60 + 30 = 72 % answered there is a grade. In
// 2026 storage is shown to be hidden, worth nothing: 51.
func TestPast(t *testing.T) {
	facts, def := tiny()
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Confirmed, Since: on("2025-03"), AsOf: on("2026-05"), Sources: []string{"paper"}},
		{Attribute: "use", Value: "free", Country: "ru", Population: "pupils", Status: fact.Reported, Since: on("2025-05-01"), AsOf: on("2026-05"), Sources: []string{"copy"}},
		{Attribute: "storage", Value: "hidden", Status: fact.Disputed, AsOf: on("2026"), Sources: []string{"maker", "paper"},
			OtherSide: []fact.Side{{Value: "hidden", Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}},
	}
	want := []string{
		"March 2025, Alfa: 0 (0–100) → 21 (21–79): encryption: some [paper]",
		"1 May 2025, Alfa: 21 (21–79) → 51 (51–79), B: use: free (pupils) [copy]",
		"2026, Alfa: 51 (51–79), B → 51, B: storage: disputed: hidden (shown for this date; since when, no source says) [maker paper]",
		"Alfa, just before March 2025: 0 0 100", "Alfa, since March 2025: 21 21 79", "Alfa, since 1 May 2025: 51 51 79", "Alfa, since 2026: 51 51 51",
	}
	if got := pastOf(compiled(t, facts, def, "en").Past); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := compiled(t, facts, def, "en").Past.Still; got != "None of these moves is one of Beta." {
		t.Errorf("who has not moved: %q", got)
	}
	ru := pastOf(compiled(t, facts, def, "ru").Past)
	for i, want := range map[int]string{3: "Alfa, к началу марта 2025: 0 0 100", 4: "Alfa, с марта 2025: 21 21 79", 6: "Alfa, с 2026 года: 51 51 51"} {
		if ru[i] != want {
			t.Errorf("in Russian: got %q, want %q", ru[i], want)
		}
	}
}

// TestBefore words the end of a state. Russian inflects the month behind the preposition.
func TestBefore(t *testing.T) {
	for since, want := range map[string][2]string{
		"2025-08-01": {"Alfa, just before 1 August 2025", "Alfa, накануне 1 августа 2025"},
		"2025-08":    {"Alfa, just before August 2025", "Alfa, к началу августа 2025"},
		"2025":       {"Alfa, just before 2025", "Alfa, к началу 2025 года"},
	} {
		facts, def := tiny()
		facts.Messengers[0].Claims = []*fact.Claim{{Attribute: "encryption", Value: "some", Status: fact.Confirmed, Since: on(since), AsOf: on("2026")}}
		for i, lang := range [...]fact.Lang{"en", "ru"} {
			if got := compiled(t, facts, def, lang).Past.States[0].Name; got != want[i] {
				t.Errorf("%s: got %q, want %q", lang, got, want[i])
			}
		}
	}
}

// TestRetrospect looks back on 1 August 2025: the paper is of February 2026.
func TestRetrospect(t *testing.T) {
	facts, def := tiny()
	def.AsOf = on("2025-08-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "use", Value: "urged", Country: "ru", Population: "pupils", Status: fact.Reported, Since: on("2025-03"), AsOf: on("2026-02"), Sources: []string{"paper"}},
		{Attribute: "encryption", Value: "some", Status: fact.Confirmed, AsOf: on("2026-02-11"), Sources: []string{"paper"}},
		{Attribute: "storage", Value: "hidden", Status: fact.Reported, AsOf: on("2026-02-11"), Sources: []string{"paper"}},
		{Attribute: "use", Value: "ordered", Country: "ru", Population: "pupils", Status: fact.Confirmed, Since: on("2026-01-01"), AsOf: on("2026-02")},
	}
	r := compiled(t, facts, def, "en").Retrospect
	if r == nil {
		t.Fatal("nothing is said of hindsight")
	}
	if len(r.Later) != 1 || r.Later[0].Name != "Alfa" || r.Later[0].Words != "use: urged (pupils)" ||
		r.Later[0].Standing != "reported, since March 2025, as of February 2026" || !slices.Equal(r.Later[0].Sources, []string{"paper"}) {
		t.Errorf("learnt later: %+v", r.Later)
	}
	if want := []report.Pair{{Label: "Alfa", Words: "encryption, storage"}}; !slices.Equal(r.Undated, want) {
		t.Errorf("not counted: got %q, want %q", r.Undated, want)
	}
	if r.NotYet != 1 || r.Day != "1 August 2025" {
		t.Errorf("got %+v", r)
	}
	def.AsOf = on("2026-07-15")
	if r := compiled(t, facts, def, "en").Retrospect; r != nil {
		t.Errorf("at the end: %+v", r)
	}
}
