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

// TestPlot draws every total as it is printed, and says above who is first and last of those with a grade.
func TestPlot(t *testing.T) {
	facts, def := scored() // Alfa has 36 (36–64), B; of Beta nothing is known
	m := made(t, facts, def, "en", "plot")
	mustTell(t, "plot", linesOf(m.Blocks), []string{
		"Highest score: Alfa, 36 of 100. Too little known for a grade: 1 of 2. Higher = more private.",
		"Messenger | At least | Supported | At most | Grade",
		"Alfa | 36 | 36 | 64 | B", "Beta | 0 | 0 | 100 | ? too little known",
	})
	want := []document.Band{{Name: "B"}, {Name: "A", Least: 80}}
	if got := m.Blocks[1].(*document.Chart).Bands; !slices.Equal(got, want) {
		t.Errorf("bands %v, want %v", got, want)
	}
	facts.Messengers[1].Claims = slices.Clone(facts.Messengers[0].Claims)
	if got := told(t, facts, def, "en", "plot")[0]; got != "Highest score: Alfa, Beta, 36 of 100. Higher = more private." {
		t.Errorf("two that are level: %s", got)
	}
	worse := *facts.Messengers[0].Claims[0]
	worse.Value = "none"
	facts.Messengers[1].Claims[0] = &worse
	if got := told(t, facts, def, "en", "plot")[0]; got != "Highest score: Alfa, 36 of 100. Lowest: Beta, 15. Higher = more private." {
		t.Errorf("two grades: %s", got)
	}
	facts.Messengers[0].Claims, facts.Messengers[1].Claims = nil, nil
	if got := told(t, facts, def, "en", "plot")[0]; got != "Too little known for a grade: 2 of 2. Higher = more private." {
		t.Errorf("nothing known: %s", got)
	}
}

// TestHeat shows every answer with its mark, and counts them.
func TestHeat(t *testing.T) {
	facts, def := scored()
	mustTell(t, "heat", told(t, facts, def, "en", "heat"), []string{
		"Of 8 answers 0 protect, 2 do so in part, 1 do not; 0 are disputed, 5 unknown; 0 questions do not arise.",
		"- ✓ protects", "- ◐ protects in part", "- ✗ does not protect", "- ? not known", "- ○ does not arise", "- ⚑ disputed",
		wordsOf(t, "en")["heat-worded"],
		"Question | Alfa | Beta",
		"Grade | B | ? too little known",
		"Total, of 100 | 36 (36–64) | 0 (0–100)",
		"Privacy (70%) | 30 (30–70) | 0 (0–100)",
		"encryption | ◐ some | ? unknown", "storage | ? unknown | ? unknown",
		"Freedom (30%) | 50 | 0 (0–100)", "use | ◐ urged | ? unknown",
		"Reach (0%) | 0 | 0 (0–100)", "availability | ✗ blocked | ? unknown",
		"Not known, of 4 questions | 1 | 4",
	})
	facts.Messengers[0].Claims[0].Status = fact.Company
	if got := told(t, facts, def, "en", "heat"); !slices.Contains(got, "encryption | ◐ some · company’s word | ? unknown") {
		t.Errorf("nothing says on whose word an answer stands: %q", got)
	}
}

// TestHeatOfMany shows marks alone where a page has no room for words, or where a layout asks for it.
func TestHeatOfMany(t *testing.T) {
	facts, def := scored()
	for i := range 4 {
		id := fmt.Sprint("m", i)
		facts.Messengers, def.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same(id)}), append(def.Messengers, id)
	}
	got := told(t, facts, def, "en", "heat")
	for _, want := range []string{"Grade | B | ? | ? | ? | ? | ?", "Total, of 100 | 36 | 0 | 0 | 0 | 0 | 0", "encryption | ◐ | ? | ? | ? | ? | ?"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	facts, def = scored()
	m, err := writing(t, facts, def, "en").Make("heat", section.Settings{"words": "no"})
	if err != nil {
		t.Fatal(err)
	}
	table := m.Blocks[len(m.Blocks)-1].(*document.Table)
	if text := strings.Join(linesOf([]document.Block{table}), "\n"); !table.MarksAlone() || !strings.Contains(text, "encryption | ◐ | ?") {
		t.Errorf("without words: %s", text)
	}
}
