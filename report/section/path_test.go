package section_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/section"
)

// settled makes a section with settings of a layout, in lines.
func settled(t *testing.T, facts *fact.Facts, def *fact.Definition, name string, s section.Settings) []string {
	t.Helper()
	m, err := writing(t, facts, def, "en").Make(name, s)
	if err != nil {
		t.Fatal(err)
	}
	return linesOf(m.Blocks)
}

// TestPath words each station by the first question that is answered, with the status of that answer.
func TestPath(t *testing.T) {
	facts, def := scored()
	day, asked := on("2026-06-01"), section.Settings{"operator": "encryption,storage", "practice": "use", "law": "availability"}
	beta := []*fact.Claim{
		{Attribute: "storage", Value: "known", Status: fact.Company, AsOf: day},
		{Attribute: "availability", Value: "blocked", Country: "ru", Status: fact.Reported, AsOf: day},
	}
	head := "You write in | Operator | State | Your friend"
	alfa := "Alfa | ◐ can open it, unless you start a secret chat (confirmed) | ◐ gets single cases (confirmed) | reads it"
	mustTell(t, "nothing known of Beta", settled(t, facts, def, "path", asked), []string{
		"The operator can open an ordinary chat: Alfa (confirmed).", head, alfa, "Beta | ? not known | ? not known | reads it"})

	facts.Messengers[1].Claims = beta // the law, for practice is not known
	got := settled(t, facts, def, "path", asked)
	want := "Beta | ✓ cannot open it (company’s word) | ✗ by law, standing access (reported) | reads it"
	if !slices.Contains(got, want) {
		t.Errorf("got %q, no %q", got, want)
	}
	asked["standing"] = "no"
	got = settled(t, facts, def, "path", asked)
	want = "Beta | ✓ cannot open it¹ | ✗ by law, standing access² | reads it"
	if !slices.Contains(got, want) {
		t.Errorf("got %q, no %q", got, want)
	}
	asked["caption"] = "no"
	if got = settled(t, facts, def, "path", asked); got[0] != head {
		t.Errorf("there is a caption: %q", got)
	}

	facts.Messengers[1].Claims[0] = &fact.Claim{Attribute: "encryption", Value: "none", Status: fact.Disputed, AsOf: day,
		OtherSide: []fact.Side{{Value: "some", Who: same("X"), Says: same("No."), Sources: []string{"paper"}}}}
	got = settled(t, facts, def, "path", asked)
	if want = "Beta | ⚑ disputed: none / some | "; !strings.HasPrefix(got[len(got)-1], want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPathOfNone says nothing where the layout names no question, the rules ask none of those, or the messengers are too many.
func TestPathOfNone(t *testing.T) {
	facts, def := scored()
	for _, s := range []section.Settings{nil, {"operator": "poem"}, {"operator": "encryption", "most": "1"}} {
		if got := settled(t, facts, def, "path", s); len(got) > 0 {
			t.Errorf("%v: %q", s, got)
		}
	}
	facts.Messengers[0].Claims = nil
	if got := settled(t, facts, def, "path", section.Settings{"operator": "encryption"}); got[0] != wordsOf(t, "en")["path-cannot"] {
		t.Errorf("nothing is known: %q", got)
	}
}

// TestHeatInHalves divides the table before the dimension nearest to its middle, loses no row, and numbers who vouches.
func TestHeatInHalves(t *testing.T) {
	facts, def := scored()
	facts.Messengers[0].Claims[0].Status = fact.Company
	whole := tableLines(settled(t, facts, def, "heat", section.Settings{"standing": "no"}))
	w := writing(t, facts, def, "en")
	var halves [][]string
	for _, name := range []string{"heat", "heat-rest"} {
		m, err := w.Make(name, section.Settings{"standing": "no", "rest": "no"})
		if err != nil {
			t.Fatal(err)
		}
		halves = append(halves, tableLines(linesOf(m.Blocks)))
	}
	if got := append(slices.Clone(halves[0]), halves[1][1:]...); !slices.Equal(got, whole) {
		t.Errorf("halves %q, whole %q", halves, whole)
	}
	if !strings.HasPrefix(halves[1][1], "Freedom (30%) | ") || !slices.Contains(whole, "encryption | ◐ some¹ | ? unknown") {
		t.Errorf("halves %q", halves)
	}
	if got := settled(t, facts, def, "heat-rest", nil); len(got) > 0 {
		t.Errorf("there is a rest of nothing: %q", got)
	}
}

// tableLines are the lines from the head of a table on.
func tableLines(lines []string) []string {
	return lines[slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "Question | ") }):]
}

// TestSettingsThatShorten makes sections short enough for a page.
func TestSettingsThatShorten(t *testing.T) {
	facts, def := scored()
	facts.Rulesets[0].Profiles[0].Required = []fact.Requirement{{Attribute: "encryption", Worst: "some", Because: same("So.")}}
	mustTell(t, "readers", settled(t, facts, def, "readers", section.Settings{"words": "no"}), []string{
		wordsOf(t, "en")["readers-suited"], "Reader | Alfa | Beta", "everybody | ✓ 36 | ? 0"})
	m, err := writing(t, facts, def, "en").Make("plot", section.Settings{"ungraded": "no"})
	if err != nil {
		t.Fatal(err)
	}
	bars := m.Blocks[1].(*document.Chart).Bars
	if bars[0].Grade != "B" || bars[1].Grade != "" || bars[1].Mark != document.Unknown {
		t.Errorf("the grades are %q %q", bars[0].Grade, bars[1].Grade)
	}
	def.Messengers = def.Messengers[:1]
	if got := told(t, facts, def, "en", "plot")[0]; got != "Alfa: 36 of 100. Higher = more private." {
		t.Errorf("the only one: %s", got)
	}
}

// TestHeadlineAlone says the finding within a title, and apart from it how sure that is.
func TestHeadlineAlone(t *testing.T) {
	facts, def := scored()
	w := writing(t, facts, def, "en")
	w.Found.Choices = nil
	if got := w.Headline().String(); got != "Two messengers" {
		t.Errorf("nobody has tried the rules: %q", got)
	}
	w.Found.Choices = &finding.Choices{Combinations: 4, Pairs: []finding.PairChoice{{Above: 0, Below: 1, Holds: 4}}}
	robust := &w.Found.Ranking.Robustness
	robust.Draws, robust.Above = 1000, [][]int{{0, 990}, {0, 0}}
	m, err := w.Make("headline", section.Settings{"finding": "no"})
	if err != nil {
		t.Fatal(err)
	}
	mustTell(t, "how sure", linesOf(m.Blocks), []string{"This holds under all 4 sets of rules that we tried, and in at least 95% of random draws."})
	if got, want := w.Headline().String(), "Of those compared, Beta protects its users least. Of those compared, Alfa protects its users most."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	robust.Above[0][1] = 940 // in the other draws an open answer turns them round
	if got, want := w.Headline().String(), "What is known does not settle who comes first or last."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	robust.Above[0][1], w.Found.Choices.Pairs[0].Holds = 990, 3
	if m, err = w.Make("headline", section.Settings{"finding": "no"}); err != nil || len(m.Blocks) > 0 {
		t.Errorf("it says how sure nothing is: %q, %v", linesOf(m.Blocks), err)
	}
}
