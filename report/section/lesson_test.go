package section_test

import (
	"slices"
	"testing"

	"openletter/report/fact"
)

// lesson is two messengers that answer one question alike, one differently, and one only in part.
func lesson(first, second int) (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	claims(facts.Messengers[first], "encryption always", "storage known", "availability open")
	claims(facts.Messengers[second], "encryption some", "storage known")
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
	said := func(section string, first, second int) []string {
		facts, def := lesson(first, second)
		return linesOf(made(t, facts, def, "en", section).Blocks)
	}
	mustTell(t, "tasks after the exchange", said("tasks", 1, 0), said("tasks", 0, 1))
	if slices.Equal(said("tasks-key", 0, 1), said("tasks-key", 1, 0)) {
		t.Error("the key stays the same when the answers change")
	}
}

// TestQuiz asks of what is said about messengers: one of each verdict first. The key has the verdicts in the same order.
func TestQuiz(t *testing.T) {
	facts, def := tiny()
	add := func(id string, verdict fact.Verdict, about ...string) {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: id, Claim: same(id), Verdict: verdict, About: about, SaidBy: []string{"paper"}})
	}
	add("false", fact.VerdictRefuted, "alfa")
	add("false too", fact.VerdictRefuted, "beta")
	add("true", fact.VerdictSupported, "alfa")
	add("of no messenger", fact.VerdictUnsupported)
	mustTell(t, "quiz", linesOf(made(t, facts, def, "en", "quiz").Blocks), []string{"1. false", "2. true", "3. false too"})
	mustTell(t, "key", linesOf(made(t, facts, def, "en", "quiz-key").Blocks), []string{"1: Refuted. 2: Supported. 3: Refuted."})
}

// TestShortSections words what the short publications say.
func TestShortSections(t *testing.T) {
	facts, def := lesson(0, 1)
	facts.Ledger = []*fact.LedgerClaim{{ID: "d", Claim: same("It is so."), Verdict: fact.VerdictDisputed, Finding: same("Some say so."), SaidBy: []string{"paper"},
		Sources: []string{"paper"}, OtherSide: []fact.Side{{Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}}}
	for section, want := range map[string][]string{
		"disputes": {"> **It is so.** Some say so. [paper]", "> - **The other side (Maker):** No. [maker]"},
		"unknowns": {"- **Alfa:** use", "- **Beta:** use, availability"},
	} {
		mustTell(t, section, linesOf(made(t, facts, def, "en", section).Blocks), want)
	}
}
