package section_test

import (
	"testing"

	"openletter/report/fact"
)

// TestEdition counts what the report rests on. Two copies of one text are one source, also across messengers.
func TestEdition(t *testing.T) {
	facts, def := tiny()
	facts.Attributes[0].FreshFor = 1
	facts.Sources["copy-too"] = &fact.Source{ID: "copy-too", Syndicates: "paper"}
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, AsOf: day, Sources: []string{"paper", "copy"},
			OtherSide: []fact.Side{{Sources: []string{"maker"}}}},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Confirmed, AsOf: day, Sources: []string{"copy"}}, // has no rule: open
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day, Sources: []string{"copy-too"}},
		{Attribute: "use", Value: "free", Population: "pupils", Country: "ru", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "use", Value: "ordered", Country: "cn", Status: fact.Confirmed, AsOf: day, Sources: []string{"maker"}}, // elsewhere
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"copy"}, OtherSide: []fact.Side{{}}},
		{Attribute: "storage", Value: fact.Unknown},
	}
	// Claims: encryption, storage and two about use; encryption and an unknown. Open: Alfa's storage and availability;
	// Beta's storage, use and availability.
	mustTell(t, "edition", told(t, facts, def, "en", "edition"), []string{
		"Facts as of: 15 July 2026", "Data revision: 0123456789ab", "Ruleset: The rules, version 1.2.3", "Weights for: everybody",
		"Evidence: 5 claims weighed, from 2 different sources, copies counted once; 2 answers disputed, 5 open",
		"Age of evidence: claims on old evidence: 2 of 5; they are marked “old evidence”",
	})
}

// TestOpening says what the report is about and which way the scores run.
func TestOpening(t *testing.T) {
	facts, def := tiny()
	mustTell(t, "lead", told(t, facts, def, "en", "lead"), []string{"Lead."})
	def.Lead = nil
	mustTell(t, "no lead", told(t, facts, def, "en", "lead"), nil)
	mustTell(t, "scale", told(t, facts, def, "en", "scale"), []string{"**Higher = more private.** " + wordsOf(t, "en")["scale"]})
	mustTell(t, "no hindsight", told(t, facts, def, "en", "retrospect-note"), nil)
}
