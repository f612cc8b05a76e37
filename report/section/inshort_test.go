package section_test

import (
	"strings"
	"testing"

	"openletter/report/fact"
)

// TestInShort says in sentences what is known, lists what is not, and says what is contested with both sides.
func TestInShort(t *testing.T) {
	facts, def := tiny()
	def.Verdict = []string{"use", "encryption", "storage", "availability"}
	day := on("2026-06-01")
	side := []fact.Side{{Who: say("Maker", "Фирма"), Says: say("It is not so.", "Это не так."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, AsOf: day, Sources: []string{"paper"}, OtherSide: side},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Reported, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "use", Value: "ordered", Country: "ru", Population: "teachers", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "availability", Value: fact.Unknown, Country: "ru"},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"copy"}, OtherSide: side},
		{Attribute: "use", Value: fact.NotApplicable, Country: "ru", Status: fact.Confirmed, AsOf: day}, // says nothing to the audience
	}
	en := told(t, facts, def, "en", "in-short")
	mustTell(t, "Alfa", under(t, en, "Alfa"), []string{
		"A messenger. Run by: Alfa Ltd.",
		"- ✗ It means ordered. (This concerns: teachers.) [paper]",
		"- ⚑ It is said, though the other side denies it, that it means some. The other side (Maker): It is not so. [paper maker]",
		"- ? It is reported that the operator does not say what the answer to “storage” is. [paper]",
		"- ? Not found out: “availability”.",
	})
	mustTell(t, "Beta", under(t, en, "Beta"), []string{
		"Another. Run by: Beta Ltd. The app.",
		"- ⚑ It is said, though it is not proved and the other side denies it, that it means none. The other side (Maker): It is not so. [copy maker]",
		"- ? Not found out: “storage”, “availability”.",
	})
	ru := under(t, told(t, facts, def, "ru", "in-short"), "Alfa")
	if want := "- ⚑ Говорят (другая сторона это отрицает), что это значит some. Другая сторона (Фирма): Это не так. [paper maker]"; ru[2] != want {
		t.Errorf("in Russian: got %q, want %q", ru[2], want)
	}
	def.Verdict = nil
	mustTell(t, "no verdict", under(t, told(t, facts, def, "en", "in-short"), "Alfa"), []string{"A messenger. Run by: Alfa Ltd."})
}

// TestOldEvidenceInShort says in the sentence that evidence is old. The report is as of 15 July 2026.
func TestOldEvidenceInShort(t *testing.T) {
	facts, def := tiny()
	def.Verdict = []string{"encryption", "use"}
	facts.Attributes[0].FreshFor, facts.Attributes[2].FreshFor = 24, 6
	side := []fact.Side{{Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2024-07-14"), Sources: []string{"paper"}},
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Disputed, AsOf: on("2025-12"), Sources: []string{"paper"}, OtherSide: side},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2024-07-15"), Sources: []string{"paper"}}, // its last day
	}
	lines := told(t, facts, def, "en", "in-short")
	mustTell(t, "Alfa", under(t, lines, "Alfa")[1:], []string{
		"- ✓ It means always. (Old evidence, as of 14 July 2024.) [paper]",
		"- ⚑ It is said, though the other side denies it, that it means urged. (Old evidence, as of December 2025.) The other side (Maker): No. [paper maker]",
	})
	mustTell(t, "Beta", under(t, lines, "Beta")[1:], []string{"- ✓ It means always. [paper]", "- ? Not found out: “use”."})
}

// TestOperatorOfTheDay names who ran a messenger on the day of the report, 15 July 2026.
func TestOperatorOfTheDay(t *testing.T) {
	for until, want := range map[string]string{"2026-07-14": "Alfa Ltd.", "2026-07-15": "Old Ltd. [paper]", "2026-07": "Old Ltd. [paper]"} {
		facts, def := tiny()
		facts.Messengers[0].Earlier = []fact.Operator{
			{Name: same("First Ltd."), Until: on("2020-05"), Sources: []string{"maker"}},
			{Name: same("Old Ltd."), Until: on(until), Sources: []string{"paper"}},
		}
		line := under(t, told(t, facts, def, "en", "in-short"), "Alfa")[0]
		if _, after, _ := strings.Cut(line, "Run by: "); !strings.HasPrefix(after, want) {
			t.Errorf("until %s: %q", until, line)
		}
	}
}
