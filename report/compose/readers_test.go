package compose_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report"
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

// lines are statements, a line each: mark, words, sources.
func lines(list []report.Statement) (out []string) {
	for _, s := range list {
		out = append(out, told(report.Cell{Mark: s.Mark, Words: s.Words, Sources: s.Sources}))
	}
	return out
}

func mustBe(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot  %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// TestReaders has a second kind of reader, for whom reach is nearly all. Everybody: Alfa 0.7 × (60 × 1 + 40 × 1) + 30 =
// 100, Beta 0.7 × 60 × 0.5 + 30 = 51. Travellers: Alfa 0.1 × 100 + 0 = 10, Beta 0.1 × 30 + 90 = 93: reach turns it.
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
	r := compiled(t, facts, def, "en").Readership
	var cells []string
	for _, row := range r.Totals[0].Rows {
		for _, c := range row.Cells {
			cells = append(cells, row.Head+": "+told(c))
		}
	}
	mustBe(t, "totals", cells,
		"everybody:  100", "everybody:  51 (51–72)",
		"travellers: ✗ 10, not suitable", "travellers: ? 93 (93–96), requirement open")
	everybody, travellers := r.Readers[0], r.Readers[1]
	mustBe(t, "weights", everybody.Weights, "Privacy 70%", "Freedom 30%")
	mustBe(t, "required", travellers.Required,
		"availability: at worst “slowed”. They call home.", "encryption: at worst “always”. They talk.")
	mustBe(t, "misfits", lines(travellers.Misfits),
		"✗ Alfa is not suitable for this reader, because of: “availability” – blocked. [paper]",
		"⚑ Whether Beta is suitable cannot be said yet, because of: “encryption” – disputed: some / always. [paper maker]")
	mustBe(t, "order", travellers.Turned, "Beta comes before Alfa. Reason: Reach.")
	mustBe(t, "whether the order changes", []string{everybody.Order, travellers.Order},
		"", "Messengers whose order by supported total is another one than for “everybody”, and the dimensions whose weight turns it:")
	russian := compiled(t, facts, def, "ru").Readership.Readers[1]
	mustBe(t, "misfits in Russian", lines(russian.Misfits),
		"✗ Alfa такому читателю не подходит. Причина: «availability» — blocked-ру. [paper]",
		"⚑ Подходит ли Beta, сказать пока нельзя. Причина: «encryption» — спорно: some-ру / always-ру. [paper maker]")
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
		travellers := compiled(t, facts, def, "en").Readership.Readers[1]
		if pairs := len(travellers.Turned); travellers.Order != want || pairs != map[bool]int{true: n - 1}[n <= finding.MostCompared] {
			t.Errorf("%d messengers: %q and %d pairs", n, travellers.Order, pairs)
		}
	}
}

func TestDemands(t *testing.T) {
	for name, c := range map[string]struct {
		answers   []string
		sentences []string
		changes   []string
	}{
		"the operator could do it": {
			// 0.7 × (30 + 40) + 30 = 79, B. A begins at 80: encryption always brings 0.7 × 30 = 21.
			[]string{"encryption some", "storage known", "use free"},
			[]string{"If Alfa were to make encryption always, the total of Alfa would rise from 79 to 100: grade A."},
			[]string{"◐ encryption: now some, then always (up to the operator) [paper]"},
		},
		"only the state could": {
			// 0.7 × 100 + 30 × 0 = 70. Use is up to the state; urged brings 15.
			[]string{"encryption always", "storage known", "use ordered"},
			[]string{"No three changes that depend on Alfa alone would bring its total from 70 to 80, where grade A begins.",
				"If the authorities concerned were to make use urged, the total of Alfa would rise from 70 to 85: grade A."},
			[]string{"✗ use: now ordered, then urged (up to the authorities) [paper]"},
		},
		"both together": {
			// 0. Encryption and storage bring 70; with use urged 85.
			[]string{"encryption none", "storage hidden", "use ordered"},
			[]string{"No three changes that depend on Alfa alone would bring its total from 0 to 80, where grade A begins.",
				"If Alfa were to make encryption always, and to make storage known, and the authorities concerned were to make use urged, the total of Alfa would rise from 0 to 85: grade A."},
			[]string{"✗ encryption: now none, then always (up to the operator) [paper]", "✗ storage: now hidden, then known (up to the operator) [paper]",
				"✗ use: now ordered, then urged (up to the authorities) [paper]"},
		},
		"the best grade": {
			[]string{"encryption always", "storage known", "use free"},
			[]string{"With a total of 100 Alfa is in the best grade’s range already; there is none above."}, nil,
		},
		"answers are missing": {
			// 0.7 × 60 % of the weight = 42 % are answered. Storage 28 and use 30 bring 42 + 58 = 100; use urged is enough.
			[]string{"encryption always"},
			[]string{"Alfa has no grade: 42% of the weight is answered, and 50% are needed. This looks at its total alone.",
				"No three changes that depend on Alfa alone would bring its total from 42 to 80, where grade A begins.",
				"If Alfa were to make storage known, and the authorities concerned were to make use urged, the total of Alfa would rise from 42 to 85: grade A.",
				"On these questions the answer is open or disputed today: storage, use. It may be so already, and then only has to be shown."},
			[]string{"? storage: now unknown, then known (up to the operator)", "? use: now unknown, then urged (up to the authorities)"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			facts, def := tiny()
			demanding(facts)
			claims(facts.Messengers[0], c.answers...)
			d := compiled(t, facts, def, "en").Demands[0]
			mustBe(t, "sentences", d.Sentences, c.sentences...)
			mustBe(t, "changes", lines(d.Changes), c.changes...)
		})
	}
}

// TestDemandsOutOfReach has rules by which even three changes fall short.
func TestDemandsOutOfReach(t *testing.T) {
	facts, def := tiny()
	demanding(facts)
	facts.Rulesets[0].Caps = []fact.Cap{{ID: "c", AtMost: 50, Attribute: "availability", Worst: "blocked", Because: same("Out of reach.")}}
	claims(facts.Messengers[0], "encryption none", "storage hidden", "use free", "availability blocked")
	d := compiled(t, facts, def, "en").Demands[0]
	// 30 today. Nobody can change availability here, and it holds the total at 50.
	mustBe(t, "sentences", d.Sentences,
		"No three changes that depend on Alfa alone would bring its total from 30 to 80, where grade A begins.",
		"Nor would three changes made together with the authorities concerned.",
		"What would do most: if Alfa were to make encryption some, the total of Alfa would rise from 30 to 50.")
	if len(d.Changes) != 1 {
		t.Errorf("%d changes, want 1: %v", len(d.Changes), lines(d.Changes))
	}
	for i := range facts.Attributes {
		facts.Attributes[i].Changer = fact.ByNobody
	}
	d = compiled(t, facts, def, "ru").Demands[0]
	mustBe(t, "sentences in Russian", d.Sentences,
		"Никакие три изменения, зависящие только от Alfa, не поднимут итог с 30 до 80, где начинается класс A.",
		"Не хватит и трёх изменений, если часть из них сделают власти.",
		"Ни одно из рассмотренных изменений не сдвинуло бы итог.")
}

// demanding lets the operator change encryption and storage, the state use, and nobody availability.
func demanding(facts *fact.Facts) {
	changers := []fact.Changer{fact.ByOperator, fact.ByOperator, fact.ByState, fact.ByNobody}
	for i := range facts.Attributes {
		a := &facts.Attributes[i]
		a.Changer = changers[i]
		for k := range a.Values {
			a.Values[k].Demand = same("make " + a.ID + " " + a.Values[k].ID)
		}
	}
}

func TestExposures(t *testing.T) {
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
	for answer, want := range map[string][2]string{
		"encryption none":           {"✗ yes · confirmed [paper]", "Alfa: It is read. (“encryption”: none)"},
		"encryption some":           {"◐ in part · confirmed [paper]", "Alfa: Some is read. (“encryption”: some)"},
		"encryption always":         {"✓ no · confirmed [paper]", "Alfa: None is read. (“encryption”: always)"},
		"encryption none/always":    {"⚑ disputed [paper maker]", "Alfa: The sides lead to different results. (“encryption”: disputed: none / always)"},
		"encryption not-applicable": {"○ does not arise · confirmed [paper]", "Alfa: The question does not arise. A note about encryption. (“encryption”)"},
	} {
		facts.Messengers[0].Claims = nil
		claims(facts.Messengers[0], answer)
		tables := compiled(t, facts, def, "en").Exposures
		order, seizure := tables[0], tables[1]
		mustBe(t, answer, []string{told(order.Grids[0].Rows[0].Cells[0]), told(order.Grids[0].Rows[0].Cells[1]), told(order.Grids[0].Rows[1].Cells[0])},
			want[0], "? unknown", "? unknown")
		var reasons []string
		for _, g := range order.Reasons {
			for _, n := range g.Notes {
				reasons = append(reasons, n.Name+": "+n.Words)
			}
		}
		mustBe(t, answer, reasons, want[1], "Beta: No answer in the data says it.", "Alfa, Beta: No answer in the data says it.")
		if seizure.Grids != nil || seizure.NothingKnown != "No question in the data looks at this, so it is unknown for every messenger in this report (Alfa, Beta): What you wrote; Where you are." {
			t.Errorf("a seized phone: %+v", seizure)
		}
	}
}
