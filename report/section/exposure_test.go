package section_test

import (
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

// TestExposure says what others would get in a situation, and what that follows from; where no question looks at it, in one
// sentence.
func TestExposure(t *testing.T) {
	facts, def := tiny()
	facts.Rulesets[0].Exposures = []fact.Exposure{
		{ID: "order", Name: say("An order", "Требование"), Assumes: same("It is met."), Kinds: []fact.ExposedKind{
			{ID: "content", Name: say("What you wrote", "Что вы писали"), Rules: []fact.ExposureRule{
				{Attribute: "encryption", Values: []string{"none"}, Finding: fact.Exposed, Because: same("It is read.")},
				{Attribute: "encryption", Values: []string{"some"}, Finding: fact.PartlyExposed, Because: same("Some is read.")},
				{Attribute: "encryption", Values: []string{"always"}, Finding: fact.Protected, Because: same("None is read.")},
			}},
			{ID: "location", Name: say("Where you are", "Где вы")},
		}},
		{ID: "seizure", Name: say("A seized phone", "Изъятый телефон"), Assumes: same("It is locked."), Kinds: []fact.ExposedKind{
			{ID: "content", Name: say("What you wrote", "Что вы писали")}, {ID: "location", Name: say("Where you are", "Где вы")},
		}},
	}
	side := []fact.Side{{Value: "always", Who: same("Maker"), Says: same("Not so."), Sources: []string{"maker"}}}
	for _, c := range []struct {
		claim        fact.Claim
		cell, reason string
	}{
		{fact.Claim{Value: "none", Status: fact.Confirmed}, "✗ yes · confirmed [paper]", "It is read. (“encryption”: none)"},
		{fact.Claim{Value: "some", Status: fact.Reported}, "◐ in part · reported [paper]", "According to reports, some is read. (“encryption”: some)"},
		{fact.Claim{Value: "always", Status: fact.Confirmed}, "✓ no · confirmed [paper]", "None is read. (“encryption”: always)"},
		{fact.Claim{Value: "none", Status: fact.Disputed, OtherSide: side}, "⚑ disputed [paper maker]", "The sides lead to different results. (“encryption”: disputed: none / always)"},
		{fact.Claim{Value: fact.NotApplicable, Status: fact.Confirmed}, "○ does not arise · confirmed [paper]", "The question does not arise. A note. (“encryption”)"},
	} {
		c.claim.Attribute, c.claim.Sources, c.claim.Note = "encryption", []string{"paper"}, same("A note.")
		facts.Messengers[0].Claims = []*fact.Claim{&c.claim}
		mustTell(t, c.claim.Value, told(t, facts, def, "en", "exposure"), []string{
			"What others would get, derived from the answers above by a published table of the ruleset. It adds and takes no point. " +
				"Where no answer says it, it is unknown: that is neither a yes nor a no.",
			"# An order", "It is met.", "About you | Alfa | Beta",
			"What you wrote | " + c.cell + " | ? unknown", "Where you are | ? unknown | ? unknown",
			"What this follows from:",
			"- **What you wrote**", "  - **Alfa:** " + c.reason, "  - **Beta:** No answer in the data says it.",
			"- **Where you are**", "  - **Alfa, Beta:** No answer in the data says it.",
			"# A seized phone", "It is locked.",
			"? No question in the data looks at this, so it is unknown for every messenger in this report (Alfa, Beta): What you wrote; Where you are.",
		})
	}
	blocks := made(t, facts, def, "en", "exposure").Blocks
	mustTell(t, "ids", []string{blocks[1].(*document.Section).ID, blocks[2].(*document.Section).ID}, []string{"exposure.order", "exposure.seizure"})
}

// TestSameReason tells it once for all messengers for which it is the same.
func TestSameReason(t *testing.T) {
	facts, def := tiny()
	facts.Rulesets[0].Exposures = []fact.Exposure{{Name: same("An order"), Kinds: []fact.ExposedKind{{Name: same("What you wrote"), Rules: []fact.ExposureRule{
		{Attribute: "encryption", Values: []string{"none"}, Finding: fact.Exposed, Because: same("It is read.")}}}}}}
	facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: "gamma", Name: same("Gamma")})
	def.Messengers = append(def.Messengers, "gamma")
	for _, m := range []int{0, 2} {
		facts.Messengers[m].Claims = []*fact.Claim{{Attribute: "encryption", Value: "none", Status: fact.Confirmed}}
	}
	lines := told(t, facts, def, "en", "exposure")
	mustTell(t, "reasons", lines[len(lines)-2:], []string{
		"  - **Alfa, Gamma:** It is read. (“encryption”: none)", "  - **Beta:** No answer in the data says it."})
}
