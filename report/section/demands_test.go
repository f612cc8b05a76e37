package section_test

import (
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

// TestDemands words what would lift Alfa to the next grade.
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
			[]string{"◐ encryption: now some (confirmed), then always (up to the operator) [paper]"},
		},
		"only the state could": {
			// 0.7 × 100 + 30 × 0 = 70. Use is up to the state; urged brings 15.
			[]string{"encryption always", "storage known", "use ordered"},
			[]string{"No three changes that depend on Alfa alone would bring its total from 70 to 80, where grade A begins.",
				"If the authorities concerned were to make use urged, the total of Alfa would rise from 70 to 85: grade A."},
			[]string{"✗ use: now ordered (confirmed), then urged (up to the authorities) [paper]"},
		},
		"both together": {
			// 0. Encryption and storage bring 70; with use urged 85.
			[]string{"encryption none", "storage hidden", "use ordered"},
			[]string{"No three changes that depend on Alfa alone would bring its total from 0 to 80, where grade A begins.",
				"If Alfa were to make encryption always, and to make storage known, and the authorities concerned were to make use urged, the total of Alfa would rise from 0 to 85: grade A."},
			[]string{"✗ encryption: now none (confirmed), then always (up to the operator) [paper]", "✗ storage: now hidden (confirmed), then known (up to the operator) [paper]",
				"✗ use: now ordered (confirmed), then urged (up to the authorities) [paper]"},
		},
		"the best grade": {
			[]string{"encryption always", "storage known", "use free"},
			[]string{"With a total of 100 Alfa is in the best grade’s range already; there is none above."}, nil,
		},
		"answers are missing": {
			// 0.7 × 60 % of the weight = 42 % are answered. Storage 28 and use 30 bring 42 + 58 = 100; use urged is enough.
			[]string{"encryption always"},
			[]string{"Alfa has no grade, because too little is known; 42% of the weight is answered. This looks at its total alone.",
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
			mustDemand(t, facts, def, "en", c.sentences, c.changes)
		})
	}
}

// mustDemand compares what is said of the first messenger: sentences, and what would be different.
func mustDemand(t *testing.T, facts *fact.Facts, def *fact.Definition, lang fact.Lang, sentences, changes []string) {
	t.Helper()
	list := made(t, facts, def, lang, "demands").Blocks[1].(*document.List)
	first := list.Items[0]
	if first.ID != "demand.alfa" {
		t.Errorf("id %q", first.ID)
	}
	mustTell(t, "sentences", []string{textOf(first.Text)}, []string{"**Alfa.** " + strings.Join(sentences, " ")})
	var want []string
	for _, c := range changes {
		want = append(want, "- "+c)
	}
	mustTell(t, "changes", linesOf(first.Blocks), want)
}

// TestDemandsOutOfReach has rules by which even three changes fall short.
func TestDemandsOutOfReach(t *testing.T) {
	facts, def := tiny()
	demanding(facts)
	facts.Rulesets[0].Caps = []fact.Cap{{ID: "c", AtMost: 50, Attribute: "availability", Worst: "blocked", Because: same("Out of reach.")}}
	claims(facts.Messengers[0], "encryption none", "storage hidden", "use free", "availability blocked")
	// 30 today. Nobody can change availability here, and it holds the total at 50.
	mustDemand(t, facts, def, "en", []string{
		"No three changes that depend on Alfa alone would bring its total from 30 to 80, where grade A begins.",
		"Nor would three changes made together with the authorities concerned.",
		"What would do most: if Alfa were to make encryption some, the total of Alfa would rise from 30 to 50.",
	}, []string{"✗ encryption: now none (confirmed), then some (up to the operator) [paper]"})
	for i := range facts.Attributes {
		facts.Attributes[i].Changer = fact.ByNobody
	}
	mustDemand(t, facts, def, "ru", []string{
		"Никакие три изменения, зависящие только от Alfa, не поднимут итог с 30 до 80, где начинается класс A.",
		"Не хватит трёх изменений и в том случае, если часть из них сделают власти.",
		"Ни одно из рассмотренных изменений не сдвинуло бы итог.",
	}, nil)
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
