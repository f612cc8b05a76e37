package section_test

import (
	"testing"

	"openletter/report/fact"
)

// TestAdvice words a piece of advice once for all messengers that it is about, with the answers that give reason for it.
func TestAdvice(t *testing.T) {
	facts, def := tiny()
	claims(facts.Messengers[0], "encryption some", "storage known")
	claims(facts.Messengers[1], "encryption some", "storage hidden")
	facts.Advice = []*fact.Advice{
		{ID: "pad", Do: same("Use a pad."), Leaves: same("It burns."), Readers: []string{"all"}, Because: []fact.Basis{
			{Attribute: "encryption", Values: []string{"some"}}, {Attribute: "storage", Values: []string{"known"}}}},
		{ID: "walk", Do: same("Walk."), Leaves: same("It rains."), Sources: []string{"maker"}},
	}
	mustTell(t, "advice", linesOf(made(t, facts, def, "en", "advice").Blocks), []string{
		"Each piece of advice follows from the answers that stand below it, and is given only where nobody contests them. Behind it stands what it does not do.",
		"- **Use a pad.** It burns. For: everybody.",
		"  - **Alfa:** “encryption” – some (confirmed) [paper]; “storage” – known (confirmed) [paper]",
		"- **Walk.** It rains. [maker]",
	})
}
