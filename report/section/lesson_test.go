package section_test

import (
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/section"
)

// lesson is two messengers that answer one question alike, one differently, and one only in part.
func lesson(first, second int) (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	claims(facts.Messengers[first], "encryption always", "storage known", "availability open", "use free")
	claims(facts.Messengers[second], "encryption some", "storage known", "use free")
	return facts, def
}

// TestTasks asks for the answers that one messenger alone gives. The key ticks it; the tasks say nothing of it.
func TestTasks(t *testing.T) {
	facts, def := lesson(0, 1)
	question := "1. encryption? The answer is “always”."
	intro := "Which messenger gives this answer? Tick one box each time."
	mustTell(t, "tasks", linesOf(made(t, facts, def, "en", "tasks").Blocks), []string{intro, question, "  - [ ] Alfa", "  - [ ] Beta"})
	mustTell(t, "key", linesOf(made(t, facts, def, "en", "tasks-key").Blocks), []string{intro, question, "  - [x] **Alfa**", "  - [ ] Beta"})
}

// TestTasksHideTheKey exchanges the answers of the messengers: the tasks stay word for word, and the key becomes another one.
func TestTasksHideTheKey(t *testing.T) {
	said := func(name string, first, second int) []string {
		facts, def := lesson(first, second)
		return linesOf(made(t, facts, def, "en", name).Blocks)
	}
	mustTell(t, "tasks after the exchange", said("tasks", 1, 0), said("tasks", 0, 1))
	if slices.Equal(said("tasks-key", 0, 1), said("tasks-key", 1, 0)) {
		t.Error("the key stays the same when the answers change")
	}
}

// TestQuiz asks of what is said about messengers: one of each verdict before a second one. The key has the verdicts in the same order.
func TestQuiz(t *testing.T) {
	facts, def := tiny()
	add := func(id string, verdict fact.Verdict, about ...string) {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: id, Claim: same(id), Verdict: verdict, About: about, SaidBy: []string{"paper"}})
	}
	add("false", fact.VerdictRefuted, "alfa")
	add("false too", fact.VerdictRefuted, "beta")
	add("true", fact.VerdictSupported, "alfa")
	add("of no messenger", fact.VerdictUnsupported)
	asked := func(name, most string) []string {
		m, err := writing(t, facts, def, "en").Make(name, section.Settings{"most": most})
		if err != nil {
			t.Fatal(err)
		}
		return linesOf(m.Blocks)
	}
	mustTell(t, "quiz", asked("quiz", "2"), []string{"1. false", "2. true"})
	mustTell(t, "key", asked("quiz-key", "2"), []string{"1: Refuted. 2: Supported."})
	mustTell(t, "a longer quiz", asked("quiz", "9"), []string{"1. false", "2. false too", "3. true"})
	mustTell(t, "its key", asked("quiz-key", "9"), []string{"1: Refuted. 2: Refuted. 3: Supported."})
}

// TestShortSections words what the short publications say.
func TestShortSections(t *testing.T) {
	facts, def := lesson(0, 1)
	facts.Ledger = []*fact.LedgerClaim{{ID: "d", Claim: same("It is so."), Verdict: fact.VerdictDisputed, Finding: same("Some say so."), SaidBy: []string{"paper"},
		Sources: []string{"paper"}, OtherSide: []fact.Side{{Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}}}
	for name, want := range map[string][]string{
		"disputes": {"> **It is so.** Some say so. [paper]", "> - **The other side (Maker):** No. [maker]"},
		"unknowns": {"- **Beta:** availability"},
	} {
		mustTell(t, name, linesOf(made(t, facts, def, "en", name).Blocks), want)
	}
}
