package section_test

import (
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

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
	m := made(t, facts, def, "en", "past")
	mustTell(t, "past", linesOf(m.Blocks)[1:], []string{
		"When | Messenger | Before | After | What moved it",
		"March 2025 | Alfa | 0 (0–100) | 21 (21–79) | encryption: some (confirmed) [paper]",
		"1 May 2025 | Alfa | 21 (21–79) | 51 (51–79), B | use: free (pupils) (reported) [copy]",
		"2026 | Alfa | 51 (51–79), B | 51, B | storage: disputed: hidden (shown for this date; since when, no source says) [maker paper]",
		"None of these moves is one of Beta.",
		"Around these moves the totals stood so:",
		"Messenger | At least | Supported | At most",
		"Alfa, just before March 2025 | 0 | 0 | 100", "Alfa, since March 2025 | 21 | 21 | 79", "Alfa, since 1 May 2025 | 51 | 51 | 79", "Alfa, since 2026 | 51 | 51 | 51",
	})
	if bars := m.Blocks[len(m.Blocks)-1].(*document.Chart).Bars; len(bars) != 4 || bars[1] != (document.Bar{Name: "Alfa, since March 2025", Low: 21, Supported: 21, High: 79}) {
		t.Errorf("bars %+v", bars)
	}
	ru := told(t, facts, def, "ru", "past")
	mustTell(t, "in Russian", ru[len(ru)-4:], []string{"Alfa, к началу марта 2025 года | 0 | 0 | 100", "Alfa, с марта 2025 года | 21 | 21 | 79",
		"Alfa, с 1 мая 2025 года | 51 | 51 | 79", "Alfa, с 2026 года | 51 | 51 | 51"})
	facts.Messengers[0].Claims = nil
	mustTell(t, "nothing moved", told(t, facts, def, "en", "past"), nil)
}

// TestPastOfWhatEnded takes away in May what the only claim had brought until April.
func TestPastOfWhatEnded(t *testing.T) {
	facts, def := tiny()
	facts.Messengers[0].Claims = []*fact.Claim{{Attribute: "encryption", Value: "some", Status: fact.Confirmed,
		Since: on("2025-03"), AsOf: on("2025-04"), Until: on("2025-04"), Sources: []string{"paper"}}}
	for lang, want := range map[fact.Lang][2]string{
		"en": {"March 2025 | Alfa | 0 (0–100) | 21 (21–79) | encryption: some (confirmed) [paper]",
			"May 2025 | Alfa | 21 (21–79) | 0 (0–100) | no longer: encryption: some (confirmed) [paper]"},
		"ru": {"март 2025 года | Alfa | 0 (0–100) | 21 (21–79) | encryption: some-ру (подтверждено) [paper]",
			"май 2025 года | Alfa | 21 (21–79) | 0 (0–100) | уже не так: encryption: some-ру (подтверждено) [paper]"},
	} {
		mustTell(t, string(lang), told(t, facts, def, lang, "past")[2:4], want[:])
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
	mustTell(t, "retrospect", told(t, facts, def, "en", "retrospect"), []string{
		"What had happened by 1 August 2025 is counted, whether or not anybody could know it then.",
		wordsOf(t, "en")["retrospect-later"],
		"- **Alfa.** use: urged (pupils) (reported, since March 2025, as of February 2026) [paper]",
		wordsOf(t, "en")["retrospect-undated"],
		"- **Alfa:** encryption, storage",
		"Not counted, because it had not happened by then: claims that begin later. Their number: 1.",
	})
	if note := strings.Join(told(t, facts, def, "en", "retrospect-note"), ""); !strings.Contains(note, "as things stood on 1 August 2025") || !strings.Contains(note, "“With hindsight”") {
		t.Errorf("note %q", note)
	}
	def.AsOf = on("2026-07-15")
	mustTell(t, "at the end", told(t, facts, def, "en", "retrospect"), nil)
}
