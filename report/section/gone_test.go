package section_test

import (
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

// gone is a report as of 15 July 2026 whose first messenger people could use until a day. Both are answered alike: 0.7 × 60 + 30
// = 72, B, and encryption made better would bring A.
func gone(until string) (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	demanding(facts)
	for _, m := range facts.Messengers {
		claims(m, "encryption some", "storage known", "use free")
	}
	facts.Messengers[0].Until = on(until)
	return facts, def
}

// TestGoneInScores has the day on which a messenger ended in the place of its grade. It is compared as before, and nobody is told
// that too little is known.
func TestGoneInScores(t *testing.T) {
	for until, want := range map[string][2]string{
		"2025-05-05": {"gone, usable until 5 May 2025", "закрыт, работал по 5 мая 2025 года"},
		"2025-05":    {"gone, usable until May 2025", "закрыт, работал по май 2025 года"},
		"2026-07-15": {"gone, usable until 15 July 2026", "закрыт, работал по 15 июля 2026 года"}, // the day of the report
		"2026-07-16": {"B", "B"},
	} {
		facts, def := gone(until)
		for i, lang := range []fact.Lang{"en", "ru"} {
			lines := told(t, facts, def, lang, "scores")
			for k, row := range []string{"Alfa | 79 | 79 | 79 | " + want[i] + " | 100%", "Beta | 79 | 79 | 79 | B | 100%"} {
				if got := strings.ReplaceAll(lines[2+k], "\u00a0", ""); got != row {
					t.Errorf("until %s: got %q, want %q", until, got, row)
				}
			}
			if all := strings.Join(lines, "\n"); strings.Contains(all, "Too little known") || strings.Contains(all, "Известно слишком мало") {
				t.Errorf("until %s: a reason is given for a grade that is not missing", until)
			}
		}
	}
}

// TestGoneInShort says before all else that a messenger is gone.
func TestGoneInShort(t *testing.T) {
	facts, def := gone("2025-05-05")
	en, ru := told(t, facts, def, "en", "in-short"), told(t, facts, def, "ru", "in-short")
	mustTell(t, "Alfa", under(t, en, "Alfa"), []string{"Alfa is gone: people could use it until 5 May 2025. A messenger. Run by: Alfa Ltd."})
	mustTell(t, "Alfa in Russian", under(t, ru, "Alfa"), []string{"Alfa закрыт: пользоваться им можно было по 5 мая 2025 года. Мессенджер. Кто управляет: Alfa Ltd."})
	mustTell(t, "Beta", under(t, en, "Beta"), []string{"Another. Run by: Beta Ltd. The app."})
}

// TestGoneIsAskedNothing names a messenger that is gone among the demands, without one.
func TestGoneIsAskedNothing(t *testing.T) {
	facts, def := gone("2025-05-05")
	mustDemand(t, facts, def, "en", []string{"Alfa is gone: people could use it until 5 May 2025. So nothing is asked of it."}, nil)
	mustDemand(t, facts, def, "ru", []string{"Alfa закрыт: пользоваться им можно было по 5 мая 2025 года. Поэтому требований к нему нет."}, nil)
	list := made(t, facts, def, "en", "demands").Blocks[1].(*document.List)
	if text := textOf(list.Items[1].Text); !strings.Contains(text, "If Beta were to make encryption always") {
		t.Errorf("nothing is demanded of Beta: %q", text)
	}
}

// TestGoneSuitsNobody shows the total of a messenger that is gone to each audience, and neither recommends it nor warns of it.
func TestGoneSuitsNobody(t *testing.T) {
	for _, worst := range []string{"some", "always"} { // which both meet, and which both fail
		facts, def := gone("2025-05-05")
		facts.Rulesets[0].Profiles[0].Required = []fact.Requirement{{Attribute: "encryption", Worst: worst, Because: same("So.")}}
		lines := strings.Join(told(t, facts, def, "en", "readers"), "\n")
		if row := map[string]string{"some": "everybody | 79 | ✓ ", "always": "everybody | 79 | ✗ "}[worst]; !strings.Contains(lines, row) {
			t.Errorf("%s: no row %q in %s", worst, row, lines)
		}
		if _, follows, _ := strings.Cut(lines, "\n# "); strings.Contains(follows, "Alfa") {
			t.Errorf("%s: Alfa is judged: %s", worst, follows)
		}
	}
}
