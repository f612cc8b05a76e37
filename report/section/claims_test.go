package section_test

import (
	"fmt"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
)

// TestClaims groups what people say by verdict, in the order in which verdicts are printed, each with who says it, what the
// evidence shows, and the other side. A publisher is named once.
func TestClaims(t *testing.T) {
	facts, def := tiny()
	facts.Sources["paper-too"] = &fact.Source{ID: "paper-too", Publisher: same("Paper"), Title: "More"}
	side := []fact.Side{{Who: same("X"), Says: same("Y."), Sources: []string{"maker"}}}
	for i, v := range []fact.Verdict{fact.VerdictUnsupported, fact.VerdictSupported, fact.VerdictDisputed, fact.VerdictRefuted, fact.VerdictDisputed} {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: fmt.Sprint("c", i), Claim: same(fmt.Sprint("Claim ", i, ".")), Verdict: v, SaidBy: []string{"paper"}, Finding: same("Found.")})
	}
	first := facts.Ledger[2]
	first.About, first.SaidBy, first.Sources, first.OtherSide = []string{"beta", "gamma", "alfa"}, []string{"paper", "copy", "paper-too"}, []string{"maker", "copy"}, side
	s := made(t, facts, def, "en", "claims")
	mustTell(t, "claims", linesOf(s.Blocks), []string{
		"What articles and people say, with what the evidence shows and both sides: first what is disputed, refuted or unsupported, then what holds.",
		"- **Disputed:** Named parties say opposite things, and the evidence found does not settle it. (2)",
		"- **Refuted:** Evidence contradicts the claim as it is told. (1)",
		"- **Unsupported:** No evidence for the claim was found. That does not make it false. (1)",
		"- **Supported:** Sources other than those that repeat the claim bear it out. (1)",
		"Verdict | Claim | What the evidence shows",
		"Disputed | **Claim 2.** About: Alfa, Beta. Said by: Paper [paper paper-too]; Copyist [copy] | " +
			"Found. [maker copy] **The other side (X):** Y. [maker]",
		"Disputed | **Claim 4.** Said by: Paper [paper] | Found.",
		"Refuted | **Claim 3.** Said by: Paper [paper] | Found.",
		"Unsupported | **Claim 0.** Said by: Paper [paper] | Found.",
		"Supported | **Claim 1.** Said by: Paper [paper] | Found.",
	})
	verdicts, table := s.Blocks[1].(*document.List), s.Blocks[2].(*document.Table)
	mustTell(t, "ids", []string{verdicts.Items[0].ID, table.Rows[0].ID}, []string{"claims.disputed", "claim.c2"})
	short, err := writing(t, facts, def, "en").Make("claims", section.Settings{"supported": "no"})
	if err != nil {
		t.Fatal(err)
	}
	lines := linesOf(short.Blocks)
	mustTell(t, "without the supported one", lines[3:], []string{
		"- **Unsupported:** No evidence for the claim was found. That does not make it false. (1)",
		"Verdict | Claim | What the evidence shows", lines[5], lines[6], lines[7],
		"Unsupported | **Claim 0.** Said by: Paper [paper] | Found.",
		"Claims that other sources bear out: 1. They stand in the data and in the layout “complete”, with their sources.",
	})
}
