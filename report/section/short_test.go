package section_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
)

// short is one section with settings, in lines; see linesOf.
func short(t *testing.T, facts *fact.Facts, def *fact.Definition, name string, s section.Settings) []string {
	t.Helper()
	made, err := writing(t, facts, def, "en").Make(name, s)
	if err != nil {
		t.Fatal(err)
	}
	return linesOf(made.Blocks)
}

// TestSure puts all measures of one order into a row. Alfa is better on all three questions, so it stands above in
// every draw and no weights turn that; where each is better on something, weights do, and nothing is open.
func TestSure(t *testing.T) {
	facts, def := answering("always known free", "none hidden ordered")
	lines := short(t, facts, def, "order", section.Settings{"details": "no"})
	mustTell(t, "certain", lines[1:3], []string{
		"Order | Any weights | Random weights | Change of weights | One answer",
		"Alfa (100) above Beta (0) | Alfa is nowhere worse and is better on 3 of 3. No weights can change that. | 100% | " +
			"None: Beta scores higher in no dimension that counts. | No single answer brings them nearer.",
	})
	facts, def = answering("always hidden ordered", "none known free")
	lines = short(t, facts, def, "order", section.Settings{"details": "no"})
	mustTell(t, "weights matter", lines[2:3], []string{ // 60·w against 40·w + 100·(1-w), with w = 0.7 now: they are level at 5/6
		"Beta (58) above Alfa (42) | No: each is better on something, Alfa on 1, Beta on 2. Open: 0. | ≈83% | " +
			"Move 14 of the 100 points. Less: Freedom 14. More: Privacy 14. | No single answer brings them nearer."})
	if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "- **Random weights:** in how many of 25,000 draws") }) {
		t.Errorf("it does not say what the measures are: %q", lines)
	}
}

// TestByNumber holds that places are numbered from the first, and that a pair of two is told once, where the result
// puts the messengers in another order than their numbers.
func TestByNumber(t *testing.T) {
	facts, def := answering("some known free", "some known free")
	c := contextOf(t, facts, def, "en")
	c.Found.Order = []int{1, 0}
	s, err := section.NewWriter(c).Make("order", nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := under(t, linesOf(s.Blocks), c.Words["h-robustness"])
	mustTell(t, "places", lines[2:7], []string{"Place | Beta | Alfa", "1 | 100% | 100%", "2 | 0% | 0%", c.Words["unordered-intro"],
		"- Beta and Alfa: Beta above in 0%, Alfa above in 0%, level in 100%."})
}

// TestShortReaders says in a list what the profiles say in sentences, each answer with its sources.
func TestShortReaders(t *testing.T) {
	facts, def := tiny()
	claims(facts.Messengers[0], "encryption always", "storage known", "use free", "availability blocked")
	claims(facts.Messengers[1], "encryption some/always", "storage hidden", "use free", "availability open")
	facts.Rulesets[0].Profiles = append(facts.Rulesets[0].Profiles, fact.Profile{ID: "travellers", Name: same("travellers"),
		Weights: []fact.DimensionWeight{{Dimension: "privacy", Weight: 100}, {Dimension: "freedom", Weight: 0}, {Dimension: "reach", Weight: 0}},
		Required: []fact.Requirement{{Attribute: "availability", Worst: "slowed", Because: same("They call home.")},
			{Attribute: "encryption", Worst: "always", Because: same("They talk.")}}})
	lines := short(t, facts, def, "readers", section.Settings{"profiles": "no"})
	mustTell(t, "short", lines[4:], []string{
		"What such a reader cannot do without, and which answers stand against it:",
		"- **travellers:** availability: at worst “slowed”; encryption: at worst “always”",
		"  - ✗ **Alfa:** “availability” – blocked (confirmed) [paper]",
		"  - ? **Beta:** “encryption” – disputed: some / always [paper maker]",
		"By supported total the messengers stand in the same order as in this report for: travellers.",
	})
}

// TestToldOnce names the earlier question where a note or the other side would say the same again, and leaves out
// what does not arise.
func TestToldOnce(t *testing.T) {
	facts, def := tiny()
	side := []fact.Side{{Value: "always", Who: same("Maker"), Says: same("Not so."), Sources: []string{"maker"}}}
	for _, attribute := range []string{"encryption", "storage"} {
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, &fact.Claim{Attribute: attribute, Value: "some", Status: fact.Reported,
			AsOf: on("2026"), Note: same("Nobody looked."), Sources: []string{"paper"}, OtherSide: side})
	}
	facts.Messengers[0].Claims[1].Value = "hidden"
	facts.Messengers[1].Claims = []*fact.Claim{{Attribute: "encryption", Value: fact.NotApplicable, Status: fact.Confirmed, AsOf: on("2026"),
		Note: same("No messages."), Sources: []string{"paper"}}}
	lines := short(t, facts, def, "comparison", section.Settings{"moot": "no"})
	var notes []string
	for _, l := range lines {
		if strings.Contains(l, "- ") {
			notes = append(notes, l)
		}
	}
	mustTell(t, "notes", notes, []string{
		"- **encryption**", "  - **Alfa:** Nobody looked. (reported, as of 2026) **The other side (Maker):** Not so. [maker]",
		"- **storage**", "  - **Alfa:** As under “encryption”. (reported, as of 2026) The other side (Maker): as under “encryption”.",
	})
}

// TestLeftOut takes away what a setting leaves out, and nothing else.
func TestLeftOut(t *testing.T) {
	c := everything(t, "en")
	for _, x := range []struct{ section, setting, lacks string }{
		{"scores", "totals", "Messenger | At least | "},
		{"past", "chart", "Around these moves the totals stood so:"},
		{"exposure", "reasons", "What this follows from:"},
		{"mandates", "contrast", "# For contrast"},
		{"method", "weights", "Weights of the dimensions:"},
	} {
		whole, err := section.NewWriter(c).Make(x.section, nil)
		if err != nil {
			t.Fatal(err)
		}
		part, err := section.NewWriter(c).Make(x.section, section.Settings{x.setting: "no"})
		if err != nil {
			t.Fatal(err)
		}
		has := func(s *document.Section) bool {
			return slices.ContainsFunc(linesOf(s.Blocks), func(l string) bool { return strings.HasPrefix(l, x.lacks) })
		}
		if !has(whole) || has(part) {
			t.Errorf("%s: the whole has %q: %v, without %s: %v", x.section, x.lacks, has(whole), x.setting, has(part))
		}
		for _, l := range linesOf(part.Blocks) {
			if !slices.Contains(linesOf(whole.Blocks), l) {
				t.Errorf("%s: only without %s it says %q", x.section, x.setting, l)
			}
		}
	}
}

// TestLinkedCopy links a stored copy without its address.
func TestLinkedCopy(t *testing.T) {
	facts, def := tiny()
	facts.Sources["paper"].URL = "https://paper.example/read"
	facts.Sources["paper"].Archive = fact.Archive{URL: "https://archive.example/paper", Taken: on("2026-03-01")}
	facts.Events = []*fact.Event{{Country: "ru", Date: on("2025"), Sources: []string{"paper"}}}
	w := writing(t, facts, def, "en")
	if _, err := w.Make("timeline", nil); err != nil {
		t.Fatal(err)
	}
	s, err := w.Make("sources", section.Settings{"copies": "no"})
	if err != nil {
		t.Fatal(err)
	}
	text := s.Blocks[1].(*document.Sources).Entries[0].Text
	mustTell(t, "entry", []string{text.String()}, []string{"Paper: “Read”, 11 February 2026. https://paper.example/read Stored copy of 1 March 2026."})
	var to []string
	text.Each(func(in document.Inline) {
		if l, ok := in.(document.Link); ok {
			to = append(to, l.To)
		}
	})
	mustTell(t, "links", to, []string{"https://paper.example/read", "https://archive.example/paper"})
}
