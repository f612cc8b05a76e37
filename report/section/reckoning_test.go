package section_test

import (
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

// TestReckoning has the points for each answer, then mean and score, which differ where a cap applies.
//
// Privacy: encryption some is 50 of 60 %, storage is open: 30 to 70, held at 20. Freedom: use urged is 50.
func TestReckoning(t *testing.T) {
	facts, def := scored()
	facts.Rulesets[0].Caps = []fact.Cap{{Dimension: "privacy", AtMost: 20, Attribute: "encryption", Worst: "some", Because: same("Weak.")}}
	s := made(t, facts, def, "en", "reckoning")
	mustTell(t, "reckoning", linesOf(s.Blocks), []string{
		"Points for each answer, 0 to 100, with the weight of the criterion; then mean and score. Limits that applied are named below each table.",
		"# Points: Privacy", "Criterion | Alfa | Beta", "encryption (60%) | 50 | 0–100", "storage (40%) | 0–100 | 0–100",
		"**Weighted mean** | 30 (30–70) | 0 (0–100)", "**Score** | 20 | 0 (0–100)",
		"- Alfa: Held at 20; the mean would be 30. Weak.",
		"# Points: Freedom", "Criterion | Alfa | Beta", "use (100%) | 50 | 0–100", "**Weighted mean** | 50 | 0 (0–100)", "**Score** | 50 | 0 (0–100)",
		"# Points: Reach", "Criterion | Alfa | Beta", "availability (100%) | 0 | 0–100", "**Weighted mean** | 0 | 0 (0–100)", "**Score** | 0 | 0 (0–100)",
	})
	privacy := s.Blocks[1].(*document.Section)
	if table := privacy.Blocks[0].(*document.Table); privacy.ID != "reckoning.privacy" || !table.RowHeads || table.Columns[0].Align != document.Start || table.Columns[2].Align != document.End {
		t.Errorf("section %q, columns %+v", privacy.ID, table.Columns)
	}
}

// TestExplain derives a score line by line. The total: 70 % of 30 to 70 and 30 % of 50.
func TestExplain(t *testing.T) {
	facts, def := scored()
	facts.Rulesets[0].Caps = []fact.Cap{{AtMost: 15, Attribute: "use", Worst: "urged", Because: same("Not free.")}}
	w := writing(t, facts, def, "en")
	privacy := w.ExplainDimension(0, 0)
	mustTell(t, "a dimension", linesOf([]document.Block{privacy}), []string{
		"# Privacy (70%)", "Points | Weight | Question | Answer", "50 | 60% | encryption | ◐ some · confirmed", "0–100 | 40% | storage | ? unknown",
		"Weighted mean: 30 (30–70)", "Score: 30 (30–70)   Answered: 60%",
	})
	mustTell(t, "ids", []string{privacy.ID, privacy.Blocks[0].(*document.Table).Rows[1].ID}, []string{"privacy", "storage"})
	mustTell(t, "a criterion", linesOf([]document.Block{w.ExplainCriterion(0, 0, 0)}), []string{
		"# Alfa, Privacy: encryption", "encryption?", "Answer: ◐ some · confirmed", "Rule: Rule for some.", "Points: 50", "Weight: 60% (Privacy). encryption matters.",
		"- Alfa: Note.", "  (confirmed, as of 1 June 2026)", "  - Paper: Read, 11 February 2026 [paper]",
	})
	mustTell(t, "an open question", linesOf([]document.Block{w.ExplainCriterion(0, 0, 1)}), []string{
		"# Alfa, Privacy: storage", "storage?", "Answer: ? unknown",
		"Rule: The question is open, so it spans all points of the criterion and earns none in the supported score.",
		"Points: 0–100", "Weight: 40% (Privacy). storage matters.",
	})
	mustTell(t, "the total", linesOf(w.ExplainTotal(0)), []string{
		"Weighted mean: 36 (36–64)", "- Held at 15; the mean would be 36. Not free.", "Total: 15   Grade: B   Answered: 72%", "Higher = more private"})
	mustTell(t, "a total without a grade", linesOf(w.ExplainTotal(1)), []string{
		"Weighted mean: 0 (0–100)", "Total: 0 (0–100)   Grade: too little known   Answered: 0%", "Higher = more private"})
	if err := w.Err(); err != nil {
		t.Error(err)
	}
}

// TestExplainClaims names the sources of both sides with the first claim, and those of any other claim with it.
func TestExplainClaims(t *testing.T) {
	facts, def := tiny()
	facts.Sources["maker"].URL = "https://maker.example/policy"
	side := []fact.Side{{Value: "none", Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Disputed, AsOf: on("2026-06"), Note: same("Read."), Sources: []string{"paper"}, OtherSide: side},
		{Attribute: "encryption", Value: "some", Status: fact.Alleged, AsOf: on("2026-05"), Note: same("Said."), Sources: []string{"copy"}, OtherSide: side},
	}
	mustTell(t, "claims", linesOf([]document.Block{writing(t, facts, def, "en").ExplainCriterion(0, 0, 0)})[6:], []string{
		"- Alfa – always: Read.", "  (disputed, as of June 2026)",
		"  - Paper: Read, 11 February 2026 [paper]", "  - Maker: its policy, undated [maker]", "    <https://maker.example/policy>",
		"  The other side (Maker): No.",
		"- Alfa – some: Said.", "  (alleged, as of May 2026)", "  - Copyist: Read again, undated [copy]",
		"  The other side (Maker): No.", "  - Maker: its policy, undated [maker]", "    <https://maker.example/policy>",
	})
}

// TestExplainMissingWords names an interface text that an explanation lacks.
func TestExplainMissingWords(t *testing.T) {
	for _, key := range []string{"explain-answer", "explain-rule", "explain-points", "explain-weight", "scale-title", "no-grade", "percent"} {
		facts, def := tiny()
		w := writing(t, facts, def, "en")
		delete(w.Words, key)
		w.ExplainTotal(0)
		w.ExplainDimension(0, 0)
		w.ExplainCriterion(0, 0, 0)
		if want := `language en: no interface text has the key "` + key + `"`; w.Err() == nil || w.Err().Error() != want {
			t.Errorf("got %v, want %s", w.Err(), want)
		}
	}
}
