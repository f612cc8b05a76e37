package section_test

import (
	"fmt"
	"testing"

	"openletter/report/fact"
	"openletter/report/section"
)

// everything is a report with something to say in every section, and a use for nearly every interface text: tiny facts
// with one of each kind, compared with an earlier state that has none of it, on a day before one of the sources.
func everything(t testing.TB, lang fact.Lang) section.Context {
	t.Helper()
	old, _ := known()
	facts, def := tiny()
	facts.Definitions = []*fact.Definition{def}
	def.Verdict, def.Contrast = []string{"use", "encryption", "storage"}, []string{"cn"}
	def.AsOf = on("2026-02-01")
	strict(facts)
	answered(facts)
	demanding(facts)
	happened(facts)
	return comparing(t, old, facts, def, lang)
}

// strict adds what a ruleset may have.
func strict(facts *fact.Facts) {
	rules := facts.Rulesets[0]
	rules.Floor.Margin = 5
	rules.Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 1, Attribute: "encryption", Worst: "some"}, {AtMost: 0, Attribute: "storage", Worst: "hidden"},
		{Dimension: "freedom", AtMost: 20, Attribute: "use", Worst: "urged"},
	}
	rules.Profiles = append(rules.Profiles, fact.Profile{ID: "travellers", Name: same("travellers"), Because: same("So."),
		Weights:  []fact.DimensionWeight{{Dimension: "privacy"}, {Dimension: "freedom"}, {Dimension: "reach", Weight: 100}},
		Required: []fact.Requirement{{Attribute: "use", Worst: "free"}, {Attribute: "encryption", Worst: "always"}}})
	rules.Audit = []fact.AuditPoint{
		{ID: "concept", Of: fact.Handbook, Step: same("1. Framework"), Point: same("It is defined."), Met: same("It is."), By: []string{"TestIDs"}},
		{ID: "shown", Of: fact.Handbook, Step: same("10. Pictures"), Point: same("It is shown."), NotMet: same("Not yet.")},
		{ID: "weights", Of: fact.PocketGuide, Step: same("5. Weights"), Point: same("They are told."), NotMet: same("Not all.")},
		{ID: "asked", Of: fact.PlainLanguage, Step: same("4. Usable"), Point: same("Readers were asked."), NotMet: same("Nobody was.")},
	}
	rules.Exposures = []fact.Exposure{
		{ID: "order", Name: same("An order"), Assumes: same("It is met."), Kinds: []fact.ExposedKind{{ID: "content", Name: same("What you wrote"),
			Rules: []fact.ExposureRule{{Attribute: "encryption", Values: []string{"none"}, Finding: fact.Exposed}, {Attribute: "encryption", Values: []string{"some"}, Finding: fact.PartlyExposed}}}}},
		{ID: "seizure", Name: same("A seized phone"), Assumes: same("It is locked."), Kinds: []fact.ExposedKind{{ID: "content", Name: same("What you wrote")}}},
	}
}

// answered adds claims of every status, old evidence among them.
func answered(facts *fact.Facts) {
	facts.Attributes[1].FreshFor = 6
	day := on("2026-01-01")
	side := []fact.Side{{Value: "none", Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	paper := []string{"paper"}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, Since: on("2025-03"), AsOf: day, OtherSide: side, Sources: paper},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Company, Since: on("2024"), AsOf: on("2025-05")},
		{Attribute: "use", Value: "urged", Country: "ru", Population: "pupils", Status: fact.Reported, AsOf: day},
		{Attribute: "use", Value: fact.NotApplicable, Country: "ru", Status: fact.Confirmed, AsOf: on("2025")},
		{Attribute: "availability", Value: "open", Country: "ru", Status: fact.Confirmed, AsOf: on("2026-03")}, // shown later
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, OtherSide: side},
		{Attribute: "storage", Value: "known", Status: fact.Refuted, AsOf: day},
		{Attribute: "availability", Value: "open", Country: "ru", Status: fact.Confirmed, Since: on("2025-03-02"), AsOf: day},
		{Attribute: "use", Value: "ordered", Country: "ru", Status: fact.Confirmed, Since: on("2026-03")}, // later
	}
}

// happened adds one of everything that stands in a country's file, to the timeline and to the ledger.
func happened(facts *fact.Facts) {
	c, add := facts.Country("ru"), func(n int) string { return fmt.Sprint("m", n) }
	for _, k := range fact.MandateKinds {
		c.Mandates = append(c.Mandates, fact.Mandate{ID: add(len(c.Mandates)), Kind: k, Force: fact.DeFacto, Since: on("2025")})
	}
	for _, f := range fact.Forces {
		c.Mandates = append(c.Mandates, fact.Mandate{ID: add(len(c.Mandates)), Kind: fact.Promotion, Force: f, Since: on("2025")})
	}
	facts.Country("cn").Mandates = []fact.Mandate{{ID: "abroad", Kind: fact.Promotion, Force: fact.DeJure, Population: "teachers"}}
	for i, k := range fact.DutyKinds {
		c.Duties = append(c.Duties, fact.Duty{ID: fmt.Sprint("d", i), Kind: k, AsOf: on("2025")})
	}
	c.Blocks = []fact.Block{{ID: "slowed", Service: same("Alfa"), Messenger: "alfa", Extent: "slowed", Since: on("2025-03"), Until: on("2025-04")}}
	for i := range 12 {
		facts.Events = append(facts.Events,
			&fact.Event{ID: fmt.Sprint("e", i), Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1}},
			&fact.Event{ID: fmt.Sprint("f", i), Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1, Day: 1}})
	}
	facts.Advice = []*fact.Advice{
		{ID: "walk", Do: same("Walk."), Leaves: same("It rains."), Sources: []string{"paper"}},
		{ID: "pad", Do: same("Use a pad."), Leaves: same("It burns."), Readers: []string{"all"}, Because: []fact.Basis{{Attribute: "availability", Values: []string{"open"}}}},
	}
	for _, v := range fact.Verdicts {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: string(v), Claim: same(string(v)), Verdict: v, SaidBy: []string{"copy"}})
	}
}
