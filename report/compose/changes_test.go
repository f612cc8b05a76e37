package compose_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/difference"
	"openletter/report/compose"
	"openletter/report/fact"
)

// known is tiny with an answer to each counted question: Alfa at 0.7 × (60 % × 50 + 40 % × 100) + 30 = 79, Beta at 100.
func known() (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	def.Languages = []fact.Lang{"en", "ru"}
	facts.Definitions = []*fact.Definition{def}
	for i, value := range [...]string{"some", "always"} {
		facts.Messengers[i].Claims = []*fact.Claim{
			{Attribute: "encryption", Value: value, Status: fact.Confirmed, Since: on("2025-03"), AsOf: on("2026-05"), Sources: []string{"paper"}},
			{Attribute: "storage", Value: "known", Status: fact.Confirmed, AsOf: on("2026-05"), Sources: []string{"paper"}},
			{Attribute: "use", Value: "free", Country: "ru", Population: "pupils", Status: fact.Confirmed, AsOf: on("2026-05"), Sources: []string{"paper"}},
		}
	}
	return facts, def
}

// worded compares known with a changed copy, and gives all lines.
func worded(t *testing.T, lang fact.Lang, change func(*fact.Facts, *fact.Definition)) []string {
	t.Helper()
	old, _ := known()
	facts, def := known()
	facts.Revision = "ba9876543210"
	change(facts, def)
	r, err := compose.Since(old, facts, def, wordsOf(t, lang), lang)
	if err != nil {
		t.Fatal(err)
	}
	c := r.Changes
	var lines []string
	for _, r := range c.Reports {
		lines = append(lines, r.Lines...)
	}
	lines = slices.Concat(lines, c.Claims, c.Rules, c.Facts)
	if c.IsZero() != (len(lines) == 0) {
		t.Errorf("IsZero is %v, and the lines are %q", c.IsZero(), lines)
	}
	return lines
}

func TestChanges(t *testing.T) {
	for _, c := range [...]struct {
		name   string
		change func(*fact.Facts, *fact.Definition)
		want   []string
	}{
		{"nothing", func(*fact.Facts, *fact.Definition) {}, nil},
		{"a fact turns the order round", func(f *fact.Facts, _ *fact.Definition) { f.Messengers[1].Claims[0].Value = "none" }, []string{
			"Beta: formerly 100, A; now 58, B. By dimension: Privacy: formerly 100, now 40. Moved by facts.",
			"Alfa has overtaken Beta. Moved by facts.",
			"Alfa now clearly stands above Beta, in at least 95% of the draws. Moved by facts.",
			"Order by supported score, best first: Beta > Alfa; now Alfa > Beta.",
			"Beta, encryption, since March 2025: formerly always, now none",
		}},
		{"a rule", func(f *fact.Facts, _ *fact.Definition) {
			f.Rulesets[0].Version = "1.3.0"
			f.Rulesets[0].Dimensions[0].Criteria[0].Points[1].Points = 75
		}, []string{
			"Ruleset, version and profile: formerly rules 1.2.3 all, now rules 1.3.0 all.",
			"Alfa: formerly 79, B; now 89, A. By dimension: Privacy: formerly 70, now 85. Moved by the rules.",
			"The order by supported score stays, best first: Beta > Alfa.",
			"rules / version: formerly 1.2.3, now 1.3.0", "rules / privacy / encryption / some: formerly 50, now 75",
		}},
		{"both, of which each alone gives another score", func(f *fact.Facts, _ *fact.Definition) {
			f.Messengers[0].Claims[1].Value = "hidden"
			f.Rulesets[0].Dimensions[0].Criteria[0].Points[1].Points = 75
			f.Rulesets[0].Caps = []fact.Cap{{ID: "low", AtMost: 90, Attribute: "encryption", Worst: "some"}}
		}, []string{
			"Alfa: formerly 79, B; now 61, B. By dimension: Privacy: formerly 70, now 45. Moved by facts and rules. The new facts alone give 51, B, the new rules alone 89, A.",
			"The order by supported score stays, best first: Beta > Alfa.",
			"Alfa, storage: formerly known, now hidden",
			"rules / privacy / encryption / some: formerly 50, now 75", "rules / caps / low / at-most: formerly none, now 90", "rules / caps / low / attribute: formerly none, now encryption", "rules / caps / low / worst: formerly none, now some",
		}},
		{"a dimension behind a limit, and level", func(f *fact.Facts, _ *fact.Definition) {
			f.Rulesets[0].Floor.Margin = 0
			f.Messengers[1].Claims[0].Value = "some"
		}, []string{
			"Alfa: formerly 79, B; now 70, B. Moved by the rules.",
			"Beta: formerly 100, A; now 70, B. By dimension: Privacy: formerly 100, now 70. Moved by facts and rules. The new facts alone give 79, B, the new rules alone 100, A.",
			"Alfa and Beta can no longer be ordered. Moved by facts.",
			"Order by supported score, best first: Beta > Alfa; now Alfa = Beta.",
			"Beta, encryption, since March 2025: formerly always, now some", "rules / floor / margin: formerly 100, now 0",
		}},
		{"the day and the messengers", func(_ *fact.Facts, d *fact.Definition) {
			d.AsOf, d.Messengers = on("2026-07-16"), []string{"beta"}
		}, []string{
			"Facts as of: formerly 15 July 2026, now 16 July 2026.", "Alfa is no longer compared.",
			"Order by supported score, best first: Beta > Alfa; now Beta.",
			"Alfa, encryption, since March 2025: some (removed)", "Alfa, storage: known (removed)", "Alfa, use, pupils: free (removed)",
			"Messengers, removed: Alfa", "Reports, changed: Two messengers (messengers)",
		}},
		{"other words", func(f *fact.Facts, d *fact.Definition) {
			f.Messengers[0].Operator, f.Messengers[1].Operator, f.Messengers[1].About = same("Ltd"), same("Ltd"), same("Ours.")
			f.Attributes[0].Values[0].Label, f.Attributes[2].FreshFor = same("ever"), 6
			f.Populations = f.Populations[1:]
			f.Country("ru").In = same("there")
			d.Lead, d.Formats = same("Other words."), []string{"md"}
			f.Rulesets[0].Title, f.Rulesets[0].Floor.Because = same("Rules"), same("A roof.")
		}, []string{
			"Questions, changed: encryption (values)", "Questions, changed: use (fresh-for)", "Countries, changed: Russia (in)",
			"Messengers, changed: Alfa (operator)", "Messengers, changed: Beta (operator, about)",
			"Groups of people, removed: pupils", "Reports, changed: Two messengers (lead, formats)",
			"Texts of the rules, changed: Rules (title, floor / because)",
		}},
		{"claims: another answer first, then other grounds", func(f *fact.Facts, _ *fact.Definition) {
			a := f.Messengers[0]
			a.Claims[0].AsOf, a.Claims[0].Note = on("2026-06"), same("Again.")
			a.Claims = append(a.Claims[:2:2], &fact.Claim{Attribute: "availability", Value: "open", Country: "ru", Status: fact.Reported, AsOf: on("2026-05")}, a.Claims[2])
			f.Messengers[1].Claims[2].Value, f.Messengers[1].Claims[2].OtherSide = "free", []fact.Side{{Who: same("Maker")}}
		}, []string{
			"Alfa: the total stays 79, B. By dimension: Reach: formerly 0 (0–100), now 100. Moved by facts.",
			"The order by supported score stays, best first: Beta > Alfa.",
			"Alfa, availability: open (new)",
			"Alfa, encryption, since March 2025: some (changed: date, note)",
			"Beta, use, pupils: free (changed: other side)",
		}},
		{"other facts", func(f *fact.Facts, _ *fact.Definition) {
			f.Country("ru").Duties = []fact.Duty{{ID: "store", Kind: fact.DutyOther, Since: on("2026-08")}}
			f.Sources["paper"].Title = "Read twice"
			f.Events = []*fact.Event{{ID: "law", Country: "ru"}, {ID: "block", Messengers: []string{"beta"}}}
		}, []string{"Legal duties: 1 new, 0 changed, 0 removed", "Events: 2 new, 0 changed, 0 removed", "Sources: 0 new, 1 changed, 0 removed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := worded(t, "en", c.change); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if ru := worded(t, "ru", c.change); len(ru) != len(c.want) {
				t.Errorf("in Russian: %q", ru)
			}
		})
	}
}

// TestSummary says what did not happen.
func TestSummary(t *testing.T) {
	for _, c := range [...]struct {
		change func(*fact.Facts)
		want   string
	}{
		{func(*fact.Facts) {}, "Nothing has changed."},
		{func(f *fact.Facts) { f.Messengers[0].About = same("Other words.") }, "No score, grade or order moved."},
		{func(f *fact.Facts) { f.Messengers[0].Claims[0].Value = "none" }, ""},
	} {
		old, _ := known()
		facts, def := known()
		c.change(facts)
		r, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en")
		if err != nil || r.Changes.Summary != c.want {
			t.Errorf("got %q, %v, want %q", r.Changes.Summary, err, c.want)
		}
	}
}

// TestChangesElsewhere adds, changes and removes what a report does not speak of, as if other reports were read with it.
func TestChangesElsewhere(t *testing.T) {
	old, _ := known()
	facts, def := known()
	def.Contrast, old.Definitions[0].Contrast = []string{"cn"}, []string{"cn"}
	elsewhere := []string{"blog"}
	gamma := &fact.Messenger{ID: "gamma", Claims: []*fact.Claim{{Attribute: "storage", Value: "known", Sources: elsewhere}}}
	facts.Messengers = []*fact.Messenger{gamma, facts.Messengers[1], facts.Messengers[0]}
	facts.Messengers[1].Claims = append(facts.Messengers[1].Claims, &fact.Claim{Attribute: "availability", Country: "cn", Value: "open", Sources: elsewhere})
	facts.Country("cn").Duties = []fact.Duty{{ID: "d", Sources: elsewhere}}
	facts.Country("cn").Blocks = []fact.Block{{ID: "b", Sources: elsewhere}}
	facts.Countries = append(facts.Countries, &fact.Country{ID: "ir", Mandates: []fact.Mandate{{ID: "m", Sources: elsewhere}}})
	facts.Events = []*fact.Event{{ID: "e", Country: "cn", Messengers: []string{"gamma"}, Sources: elsewhere}}
	facts.Ledger = []*fact.LedgerClaim{{ID: "l", About: []string{"gamma"}, SaidBy: elsewhere}}
	facts.Sources["blog"] = &fact.Source{ID: "blog"}
	delete(old.Sources, "maker")
	facts.Rulesets = append(facts.Rulesets, &fact.Ruleset{ID: "lax"})
	facts.Definitions = append(facts.Definitions, &fact.Definition{ID: "other", Ruleset: "lax"})
	r, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en")
	if err != nil {
		t.Fatal(err)
	}
	if !r.Changes.IsZero() {
		t.Errorf("got %+v", r.Changes)
	}
	facts.Country("cn").Mandates = []fact.Mandate{{ID: "shown", Kind: fact.Promotion, Force: fact.DeFacto, Sources: elsewhere}}
	want := []string{"Mandates: 1 new, 0 changed, 0 removed", "Sources: 1 new, 0 changed, 0 removed"}
	if r, err = compose.Since(old, facts, def, wordsOf(t, "en"), "en"); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(r.Changes.Facts, want) {
		t.Errorf("got %q, want %q", r.Changes.Facts, want)
	}
}

// TestVerdictChanges names the claim of the ledger of which the evidence makes something else.
func TestVerdictChanges(t *testing.T) {
	old, _ := known()
	facts, def := known()
	old.Ledger = []*fact.LedgerClaim{{ID: "rumour", Claim: same("It listens."), Verdict: fact.VerdictUnsupported}}
	facts.Ledger = []*fact.LedgerClaim{{ID: "rumour", Claim: same("It listens."), Verdict: fact.VerdictRefuted}}
	r, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Ledger of claims: 0 new, 1 changed, 0 removed", "“It listens.”: formerly Unsupported, now Refuted"}
	if !slices.Equal(r.Changes.Facts, want) {
		t.Errorf("got %q, want %q", r.Changes.Facts, want)
	}
}

// TestManyChanges keeps the section of a document small and says how much it leaves out; a comparison lists all.
func TestManyChanges(t *testing.T) {
	old, _ := known()
	facts, def := known()
	for i := range 30 {
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, &fact.Claim{Attribute: "storage", Value: "known",
			Status: fact.Refuted, Since: fact.Date{Year: 1990 + i}, AsOf: on("2026")})
	}
	r, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Changes.Claims) != 20 || r.Changes.Left != 10 {
		t.Errorf("the document lists %d claims and leaves %d", len(r.Changes.Claims), r.Changes.Left)
	}
	d, err := difference.Between(difference.State{Facts: old}, difference.State{Facts: facts})
	if err != nil {
		t.Fatal(err)
	}
	all, err := compose.Changes(d, old, facts, wordsOf(t, "en"), "en", 0)
	if err != nil || len(all.Claims) != 30 || all.Left != 0 {
		t.Errorf("the comparison lists %d claims and leaves %d, %v", len(all.Claims), all.Left, err)
	}
}

// TestChangesOfWhatIsGone names what only one of the states knows, by its name there or by its id.
func TestChangesOfWhatIsGone(t *testing.T) {
	old, _ := known()
	facts, def := known()
	def.Messengers, facts.Messengers = []string{"beta"}, facts.Messengers[1:]
	facts.Attributes[1].Values[0].ID = "disclosed"
	facts.Messengers[0].Claims[1].Value = "disclosed"
	facts.Messengers[0].Claims[2].Population, facts.Populations = "", facts.Populations[1:]
	r, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en")
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(r.Changes.Claims)
	for _, want := range []string{"Beta, storage: formerly known, now known", "Alfa, encryption, since March 2025: some (removed)", "Alfa, use, pupils: free (removed)", "Beta, use, pupils: free (removed)"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, which lacks %q", got, want)
		}
	}
}

func TestSinceNeedsTheReport(t *testing.T) {
	old, _ := known()
	facts, def := known()
	old.Definitions[0].ID = "other"
	if _, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en"); err == nil || err.Error() != "the earlier facts hold no report tiny" {
		t.Errorf("got %v", err)
	}
	old, _ = known()
	old.Definitions[0].Ruleset = "lax"
	if _, err := compose.Since(old, facts, def, wordsOf(t, "en"), "en"); err == nil {
		t.Error("a ruleset that does not exist: no complaint")
	}
	words := maps.Clone(wordsOf(t, "en"))
	delete(words, "changes-between")
	old, _ = known()
	if _, err := compose.Since(old, facts, def, words, "en"); err == nil || !strings.Contains(err.Error(), `"changes-between"`) {
		t.Errorf("a missing text: got %v", err)
	}
}
