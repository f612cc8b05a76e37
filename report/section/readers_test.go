package section_test

import (
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// claims answers questions about a messenger, each with one source: "encryption some", "encryption some/always" for a
// dispute.
func claims(m *fact.Messenger, answers ...string) {
	for _, answer := range answers {
		attribute, value, _ := strings.Cut(answer, " ")
		value, theirs, disputed := strings.Cut(value, "/")
		c := &fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed, AsOf: on("2026-06"),
			Sources: []string{"paper"}, Note: same("A note about " + attribute + ".")}
		if disputed {
			c.Status = fact.Disputed
			c.OtherSide = []fact.Side{{Value: theirs, Who: same("Maker"), Says: same("Not so."), Sources: []string{"maker"}}}
		}
		if attribute == "use" || attribute == "availability" {
			c.Country = "ru"
		}
		m.Claims = append(m.Claims, c)
	}
}

// TestReaders has a second profile, for which reach is nearly all. Everybody: Alfa 0.7 × (60 × 1 + 40 × 1) + 30 = 100,
// Beta 0.7 × 60 × 0.5 + 30 = 51. Travellers: Alfa 0.1 × 100 + 0 = 10, Beta 0.1 × 30 + 90 = 93: reach turns it.
func TestReaders(t *testing.T) {
	facts, def := tiny()
	alfa, beta := facts.Messengers[0], facts.Messengers[1]
	claims(alfa, "encryption always", "storage known", "use free", "availability blocked")
	claims(beta, "encryption some/always", "storage hidden", "use free", "availability open")
	facts.Rulesets[0].Profiles = append(facts.Rulesets[0].Profiles, fact.Profile{
		ID: "travellers", Name: say("travellers", "путешественники"), Because: same("They are far."),
		Weights: []fact.DimensionWeight{{Dimension: "privacy", Weight: 10}, {Dimension: "freedom", Weight: 0}, {Dimension: "reach", Weight: 90}},
		Required: []fact.Requirement{
			{Attribute: "availability", Worst: "slowed", Because: same("They call home.")},
			{Attribute: "encryption", Worst: "always", Because: same("They talk.")},
		},
	})
	lines := told(t, facts, def, "en", "readers")
	mustTell(t, "totals", lines[1:4], []string{
		"Reader | Alfa | Beta",
		"everybody | 100 | 51 (51–72)",
		"travellers | ✗ 10, not suitable · confirmed | ? 93 (93–96), requirement open",
	})
	mustTell(t, "everybody", under(t, lines, "Profile: everybody"), []string{"So. Weights: Privacy 70%, Freedom 30%."})
	mustTell(t, "travellers", under(t, lines, "Profile: travellers"), []string{
		"They are far. Weights: Privacy 10%, Reach 90%.",
		"What such a reader cannot do without:",
		"- availability: at worst “slowed”. They call home.",
		"- encryption: at worst “always”. They talk.",
		"What follows from that:",
		"- ✗ Alfa is not suitable for this reader, because of: “availability” – blocked (confirmed). [paper]",
		"- ⚑ Whether Beta is suitable cannot be said yet, because of: “encryption” – disputed: some / always. [paper maker]",
		"Messengers whose order by supported total is another one than for “everybody”, and the dimensions whose weight turns it:",
		"- Beta comes before Alfa. Reason: Reach.",
	})
	russian := strings.Join(told(t, facts, def, "ru", "readers"), "\n")
	for _, want := range []string{
		"- ✗ Alfa такому читателю не подходит. Причина: «availability» — blocked-ру (подтверждено). [paper]",
		"- ⚑ Подходит ли Beta, сказать пока нельзя. Причина: «encryption» — спорно: some-ру / always-ру. [paper maker]",
	} {
		if !strings.Contains(russian, want) {
			t.Errorf("in Russian %q is missing in\n%s", want, russian)
		}
	}
}

// TestReadersOfMany has more messengers than can be compared in pairs, of which the first is ahead for the base and the
// others for travellers: then the report does not claim that nothing changes.
func TestReadersOfMany(t *testing.T) {
	for n, want := range map[int]string{
		finding.MostCompared:     "Messengers whose order by supported total is another one than for “everybody”, and the dimensions whose weight turns it:",
		finding.MostCompared + 1: "Orders are compared for at most 12 messengers. This report has more.",
	} {
		facts, def := tiny()
		facts.Rulesets[0].Profiles = append(facts.Rulesets[0].Profiles, fact.Profile{ID: "travellers", Name: same("travellers"),
			Because: same("So."), Weights: []fact.DimensionWeight{{Dimension: "privacy"}, {Dimension: "freedom"}, {Dimension: "reach", Weight: 100}}})
		def.Messengers, facts.Messengers = nil, nil
		for i := range n {
			m := &fact.Messenger{ID: "m" + string(rune('a'+i)), Name: same("M"), Operator: same("O"), About: same("A.")}
			claims(m, map[bool]string{true: "encryption always", false: "availability open"}[i == 0])
			def.Messengers, facts.Messengers = append(def.Messengers, m.ID), append(facts.Messengers, m)
		}
		lines := under(t, told(t, facts, def, "en", "readers"), "Profile: travellers")
		if pairs := len(lines) - 2; lines[1] != want || pairs != map[bool]int{true: n - 1}[n <= finding.MostCompared] {
			t.Errorf("%d messengers: %q and %d pairs", n, lines[1], pairs)
		}
	}
}
