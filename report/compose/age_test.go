package compose_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOldEvidence marks what is old in the cell, in the note, in the sentence about the messenger and on the first page,
// and nothing else. The report is as of 15 July 2026.
func TestOldEvidence(t *testing.T) {
	facts, def := tiny()
	def.Verdict = []string{"encryption", "use"}
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
	en, ru := compiled(t, facts, def, "en"), compiled(t, facts, def, "ru")
	for attribute, want := range map[string]string{
		"encryption":   "✓ always · confirmed, old evidence [paper]",
		"storage":      "✓ known · company’s word [maker]",
		"use":          "⚑ disputed: urged · old evidence [paper maker]",
		"availability": "? unknown",
	} {
		if got := told(cellOf(t, en, attribute)); got != want {
			t.Errorf("%s: got %q, want %q", attribute, got, want)
		}
	}
	wantNotes := []string{"Alfa: Read. (confirmed, as of 14 July 2024, old evidence)", "Beta: Read. (confirmed, as of 15 July 2024)"}
	if got := notesOf(en, "encryption"); !slices.Equal(got, wantNotes) {
		t.Errorf("notes: got %q, want %q", got, wantNotes)
	}
	for i, want := range [...]string{
		"It means always. (confirmed, as of 14 July 2024, old evidence)",
		"Disputed. It means urged. (Old evidence, as of December 2025.) The other side",
	} {
		if got := en.Portraits[0].Statements[i].Words; !strings.HasPrefix(got, want) {
			t.Errorf("sentence: got %q, want %q", got, want)
		}
	}
	if got, want := en.Portraits[1].Statements[0].Words, "It means always. (confirmed)"; got != want {
		t.Errorf("sentence: got %q, want %q", got, want)
	}
	if got, want := en.Edition[len(en.Edition)-1].Words, "claims on old evidence: 2 of 4; they are marked “old evidence”"; got != want {
		t.Errorf("first page: got %q, want %q", got, want)
	}
	for lang, method := range map[fact.Lang]report.Method{"en": en.Method, "ru": ru.Method} {
		words := wordsOf(t, lang)
		if want, _ := words.Say("rule-age", "least", "3", "most", "24"); method.Age != want {
			t.Errorf("%s: method: got %q, want %q", lang, method.Age, want)
		}
	}
	if got, want := told(cellOf(t, ru, "encryption")), "✓ always-ру · подтверждено, "+wordsOf(t, "ru")["old-evidence"]+" [paper]"; got != want {
		t.Errorf("in Russian: got %q, want %q", got, want)
	}
}

// TestNothingAges says nothing of age in the method where no question has one.
func TestNothingAges(t *testing.T) {
	facts, def := tiny()
	if got := compiled(t, facts, def, "en").Method.Age; got != "" {
		t.Errorf("got %q", got)
	}
}

// TestOldEvidenceIsListed lists it with its best-before, by the kind of the question or by one limit for all.
func TestOldEvidenceIsListed(t *testing.T) {
	facts, def := tiny()
	facts.Attributes[0].FreshFor = 24
	old := &fact.Claim{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: on("2024-07-14")}
	some := &fact.Claim{Attribute: "storage", Value: "known", Status: fact.Confirmed, AsOf: on("2025-07")}
	facts.Messengers[1].Claims = []*fact.Claim{old, some}
	beta := facts.Messengers[1]
	for months, want := range map[int][]finding.Aged{
		0:  {{Messenger: beta, Claim: old, Months: 24, BestBefore: on("2026-07-14")}},
		6:  {{Messenger: beta, Claim: old, Months: 6, BestBefore: on("2025-01-14")}, {Messenger: beta, Claim: some, Months: 6, BestBefore: on("2026-01-31")}},
		12: {{Messenger: beta, Claim: old, Months: 12, BestBefore: on("2025-07-14")}},
		60: nil,
	} {
		if got, err := compose.OldEvidence(facts, def, months); err != nil || !slices.Equal(got, want) {
			t.Errorf("%d months: got %+v, %v, want %+v", months, got, err, want)
		}
	}
	def.Profile = "spies"
	if _, err := compose.OldEvidence(facts, def, 0); err == nil {
		t.Error("a profile that does not exist: no complaint")
	}
}
