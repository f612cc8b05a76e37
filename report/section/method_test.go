package section_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/wording"
)

// TestMethod words the rules themselves.
func TestMethod(t *testing.T) {
	facts, def := tiny()
	facts.Rulesets[0].Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 15, Attribute: "encryption", Worst: "none", Because: same("Unprotected.")},
		{AtMost: 50, Attribute: "storage", Worst: "hidden", Because: same("Hidden.")},
	}
	got := told(t, facts, def, "en", "method")
	if !strings.Contains(got[0], "rulesets/rules.yaml") || !strings.HasSuffix(got[0], " The rules, version 1.2.3. Weights for: everybody. So.") {
		t.Errorf("got %q", got[0])
	}
	mustTell(t, "rules", got[3:], []string{
		"The total is at most 100 points above the weakest of the main dimensions (Privacy, Freedom). A chain.",
		"A grade is given only when at least 50% of the weight is answered, and when the range of the total lies in no more than two grades. " +
			"Where it lies in two, both are said, the worse one first. A disputed answer counts as answered, and so does “not disclosed” " +
			"where the rules give points to silence itself. No guesses.",
		"Claims that quote the words of a source: 0 of 0. Sources of which a stored copy is known: 0 of 0. The command “openletter evidence " +
			"check” looks for the quoted words in saved pages, so that anybody can see whether they are still there.",
		"Weights of the dimensions:", "- **Privacy, 70%.** It matters.", "- **Freedom, 30%.** ", "- **Reach, 0%.** ",
		"Caps, which no other strength can outweigh:",
		"- Privacy: at most 15, when the answer to “encryption” is “none” or worse. Unprotected.",
		"- The total: at most 50, when the answer to “storage” is “hidden” or worse. Hidden.",
	})
	mustTell(t, "grades", told(t, facts, def, "en", "grades"), []string{"- **A (from 80):** Good.", "- **B (from 0):** Not good."})
	mustTell(t, "what is not measured", told(t, facts, def, "en", "limits"), []string{"- It measures no phone."})
	facts.Rulesets[0].Gate.Each = 40
	for lang, want := range map[fact.Lang]string{
		"en": "at least 50% of the weight is answered, and at least 40% of each main dimension, and when the range",
		"ru": "не меньше 50\u00a0% веса, а в каждом главном направлении\u00a0— не меньше 40\u00a0%, и если диапазон",
	} {
		if got := told(t, facts, def, lang, "method")[4]; !strings.Contains(got, want) {
			t.Errorf("%s: the gate is %q", lang, got)
		}
	}
	facts.Rulesets[0].Limits = nil
	mustTell(t, "nothing is left unmeasured", told(t, facts, def, "en", "limits"), nil)
}

// TestCheckedAgain counts what others can check again: one claim of two quotes its source, and a stored copy of one of two is known.
func TestCheckedAgain(t *testing.T) {
	facts, def := tiny()
	facts.Sources["paper"].Archive = fact.Archive{URL: "https://archive.example/paper", Taken: on("2026")}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2026"), Sources: []string{"paper"},
			Quote: fact.Quote{Source: "paper", Lang: "en", Text: "always and everywhere"}},
		{Attribute: "storage", Value: "known", Status: fact.Company, AsOf: on("2026"), Sources: []string{"maker"}},
	}
	for lang, want := range map[fact.Lang]string{
		"en": "Claims that quote the words of a source: 1 of 2. Sources of which a stored copy is known: 1 of 2. ",
		"ru": "Утверждений с дословной цитатой из источника: 1 из 2. Источников, у которых известна сохранённая копия: 1 из 2. ",
	} {
		if lines := told(t, facts, def, lang, "method"); !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, want) }) {
			t.Errorf("%s: the method does not say %q, but %q", lang, want, lines)
		}
	}
}

// TestOldEvidence marks what is old in the answer and in the note, says when that is, and marks nothing else. The report is as
// of 15 July 2026.
func TestOldEvidence(t *testing.T) {
	facts, def := tiny()
	for i := range facts.Attributes {
		facts.Attributes[i].FreshFor = [...]int{24, 0, 6, 3}[i]
	}
	side := []fact.Side{{Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2024-07-14"), Note: same("Read."), Sources: []string{"paper"}},
		{Attribute: "storage", Value: "known", Status: fact.Company, AsOf: on("2001"), Note: same("Told."), Sources: []string{"maker"}}, // never ages
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Disputed, AsOf: on("2025-12"), Note: same("Urged."), Sources: []string{"paper"}, OtherSide: side},
		{Attribute: "availability", Value: fact.Unknown, Country: "ru", Note: same("Looked.")},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2024-07-15"), Note: same("Read."), Sources: []string{"paper"}}, // its last day
	}
	for attribute, want := range map[string]string{
		"encryption":   "✓ always · confirmed, old evidence [paper]",
		"storage":      "✓ known · company’s word [maker]",
		"use":          "⚑ disputed: urged · old evidence [paper maker]",
		"availability": "? unknown",
	} {
		mustTell(t, attribute, []string{answerOf(t, facts, def, "en", attribute)}, []string{want})
	}
	mustTell(t, "in Russian", []string{answerOf(t, facts, def, "ru", "encryption")},
		[]string{"✓ always-ру · подтверждено, " + wordsOf(t, "ru")["old-evidence"] + " [paper]"})
	mustTell(t, "notes", notesOf(t, facts, def, "en", "encryption"),
		[]string{"**Alfa:** Read. (confirmed, as of 14 July 2024, old evidence)", "**Beta:** The same as for Alfa. (confirmed, as of 15 July 2024)"})
	for _, lang := range []fact.Lang{"en", "ru"} {
		words := wording.Language{Tag: lang, Words: wordsOf(t, lang)}
		if want := words.Say("rule-age", "least", 3, "most", 24); !slices.Contains(told(t, facts, def, lang, "method"), want) {
			t.Errorf("%s: the method does not say %q", lang, want)
		}
	}
}

// TestNothingAges says nothing of age in the method where no question has one.
func TestNothingAges(t *testing.T) {
	facts, def := tiny()
	for _, line := range told(t, facts, def, "en", "method") {
		if strings.Contains(line, "old") {
			t.Errorf("got %q", line)
		}
	}
}
