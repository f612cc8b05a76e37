package section_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
)

// scored makes one messenger whose numbers are easy to follow: encryption some (60 % of 50), storage open (40 %), use
// urged, availability blocked.
func scored() (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}, Note: same("Note.")},
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day},
		{Attribute: "availability", Value: "blocked", Country: "ru", Status: fact.Confirmed, AsOf: day},
	}
	return facts, def
}

// tables are the tables among some blocks, those of charts too, as lines.
func tables(blocks []document.Block) (all [][]string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			all = append(all, tables(b.Blocks)...)
		case *document.Table, *document.Chart:
			all = append(all, linesOf([]document.Block{b}))
		}
	}
	return all
}

// TestScores prints scores as whole points: the supported one, and the range where there is one.
func TestScores(t *testing.T) {
	facts, def := scored()
	m := made(t, facts, def, "en", "scores")
	// Privacy: 30 + 0 to 30 + 40. Freedom: 50. Total: 70 % of 30 to 70 and 30 % of 50: 21 + 15 to 49 + 15.
	mustTell(t, "scores", linesOf(m.Blocks), []string{
		strings.ReplaceAll(wordsOf(t, "en")["scores-intro"], "{profile}", "everybody"),
		"Messenger | At least | Supported | At most | Grade | Answered",
		"Alfa | 36 | 36 | 64 | B | 72%", "Beta | 0 | 0 | 100 | too little known | 0%",
		"“Too little known” stands where a grade would be a guess. A grade is given only when at least 50% of the weight is answered, and when the range of the total lies in no more than two grades. " +
			"Where it lies in two, both are said, the worse one first. A disputed answer counts as answered, and so does “not disclosed” " +
			"where the rules give points to silence itself. No guesses.",
		wordsOf(t, "en")["matrix-intro"],
		"Dimension | Alfa | Beta",
		"Privacy (70%) | 30 (30–70) | 0 (0–100)", "Freedom (30%) | 50 | 0 (0–100)", "Reach (0%) | 0 | 0 (0–100)",
		"**Total** | 36 (36–64) | 0 (0–100)",
	})
	facts.Rulesets[0].Profiles[0].Weights[0].Weight, facts.Rulesets[0].Profiles[0].Weights[1].Weight = 71, 29
	for lang, want := range map[fact.Lang]string{"en": "| 71.6%", "ru": "| 71,6\u00a0%"} { // 0.71 × 60 + 29
		if got := told(t, facts, def, lang, "scores")[2]; !strings.HasSuffix(got, want) {
			t.Errorf("%s: answered %s, want %s", lang, got, want)
		}
	}
}

// TestScoresSettings leaves out what a layout does not want.
func TestScoresSettings(t *testing.T) {
	facts, def := scored()
	w := writing(t, facts, def, "en")
	full, err := w.Make("scores", section.Settings{"matrix": "yes"})
	if err != nil {
		t.Fatal(err)
	}
	short, err := w.Make("scores", section.Settings{"matrix": "no"})
	if err != nil {
		t.Fatal(err)
	}
	mustTell(t, "short", linesOf(short.Blocks), linesOf(full.Blocks)[:5])
}

// TestHeld prints means and scores apart where something limits.
func TestHeld(t *testing.T) {
	facts, def := scored()
	facts.Rulesets[0].Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 20, Attribute: "encryption", Worst: "some"}, {AtMost: 15, Attribute: "use", Worst: "urged"},
	}
	scores := tables(made(t, facts, def, "en", "scores").Blocks)
	// The total: 70 % of 20 and 30 % of 50 is 29, held at 15.
	mustTell(t, "total", scores[0][1:2], []string{"Alfa | 15 | 15 | 15 | B | 72%"})
	mustTell(t, "matrix", scores[1][1:], []string{
		"Privacy (70%) | 20 | 0 (0–100)", "Freedom (30%) | 50 | 0 (0–100)", "Reach (0%) | 0 | 0 (0–100)", "**Total** | 15 | 0 (0–100)"})
	points := tables(made(t, facts, def, "en", "reckoning").Blocks)
	mustTell(t, "points", points[0][3:], []string{"**Weighted mean** | 30 (30–70) | 0 (0–100)", "**Score** | 20 | 0 (0–100)"})
}

// TestRoundedDown prints 79.796 as 79, so that a printed score reaches a grade exactly when the exact one does.
func TestRoundedDown(t *testing.T) {
	facts, def := tiny()
	rules := facts.Rulesets[0]
	rules.Profiles[0].Weights[0].Weight, rules.Profiles[0].Weights[1].Weight = 99, 1
	rules.Dimensions[0].Criteria[1].Points = append(rules.Dimensions[0].Criteria[1].Points, fact.ValuePoints{Value: fact.NotDisclosed, Points: 51})
	rules.Dimensions[1].Criteria[0].Points[1].Points = 20
	rules.Grades[0].AtLeast = 80
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: day},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Confirmed, AsOf: day},
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day},
	}
	// Privacy: 60 + 40 % of 51 = 80.4. Total: 99 % of 80.4 and 1 % of 20: 79.596 + 0.2 = 79.796.
	mustTell(t, "total", told(t, facts, def, "en", "scores")[2:3], []string{"Alfa | 79 | 79 | 79 | B | 100%"})
}

// TestTables has a column for every messenger in one table, up to ten; of more, every table has a few and every row.
func TestTables(t *testing.T) {
	for n, want := range map[int][]int{9: {9}, 10: {10}, 11: {4, 4, 3}, 20: {5, 5, 5, 5}} {
		facts, def := tiny()
		facts.Messengers, def.Messengers = nil, nil
		for i := range n {
			id := fmt.Sprint("m", i)
			facts.Messengers, def.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same("Name " + id)}), append(def.Messengers, id)
		}
		for name, corner := range map[string]string{"scores": "Dimension", "readers": "Reader", "comparison": "Question", "reckoning": "Criterion"} {
			var widths []int
			var heads string
			for _, table := range tables(made(t, facts, def, "en", name).Blocks) {
				if columns, ok := strings.CutPrefix(table[0], corner+" | "); ok && len(widths) < len(want) {
					widths = append(widths, strings.Count(table[1], " | "))
					heads += " | " + columns
				}
			}
			if !slices.Equal(widths, want) || strings.Count(heads, " | ") != n || !strings.HasSuffix(heads, fmt.Sprint(" | Name m", n-1)) {
				t.Errorf("%d messengers, %s: tables of %v with %q, want %v", n, name, widths, heads, want)
			}
		}
	}
}
