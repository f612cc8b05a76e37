package section_test

import (
	"testing"

	"openletter/report/fact"
)

// TestAudit words points that are met and points that are not, guide by guide and step by step, with their numbers.
func TestAudit(t *testing.T) {
	facts, def := tiny()
	if got := told(t, facts, def, "en", "audit"); len(got) > 0 {
		t.Errorf("without points: %q", got)
	}
	facts.Rulesets[0].Audit = []fact.AuditPoint{
		{ID: "concept", Of: fact.Handbook, Step: same("1. Framework"), Point: same("It is defined."),
			Met: same("In the data."), By: []string{"TestAudit", "a/b.md"}},
		{ID: "experts", Of: fact.Handbook, Step: same("1. Framework"), Point: same("Experts took part."),
			NotMet: same("Nobody was asked.")},
		{ID: "links", Of: fact.Handbook, Step: same("9. Links"), Point: same("It is compared."), NotMet: same("It is not.")},
		{ID: "findable", Of: fact.PlainLanguage, Step: same("2. Findable"), Point: same("Headings help."),
			Met: same("In layouts."), By: []string{"c.md"}},
	}
	mustTell(t, "the audit", told(t, facts, def, "en", "audit"), []string{
		"Of 4 points 2 are met. A point that is met in part counts as not met. Behind each one that is met stand the tests and " +
			"files by which that can be checked.",
		"Guide | Met | Not met",
		"Handbook on Constructing Composite Indicators (OECD and JRC, 2008) | 1 | 2",
		"Plain language (ISO 24495-1:2023) | 1 | 0",
		"# Handbook on Constructing Composite Indicators (OECD and JRC, 2008)",
		"# 1. Framework",
		"Met: 1 of 2.",
		"What is asked for | Answer | Where, or why not",
		"It is defined. | ✓ met | In the data. Held by TestAudit, a/b.md.",
		"Experts took part. | ✗ not met | Nobody was asked.",
		"# 9. Links",
		"Met: 0 of 1.",
		"What is asked for | Answer | Where, or why not",
		"It is compared. | ✗ not met | It is not.",
		"# Plain language (ISO 24495-1:2023)",
		"# 2. Findable",
		"Met: 1 of 1.",
		"What is asked for | Answer | Where, or why not",
		"Headings help. | ✓ met | In layouts. Held by c.md.",
	})
}
