package section_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
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

// comparing is the context of a report that is compared with an earlier state.
func comparing(t testing.TB, old, facts *fact.Facts, def *fact.Definition, lang fact.Lang) section.Context {
	t.Helper()
	found, err := assess.Since(old, facts, def)
	if err != nil {
		t.Fatal(err)
	}
	found.Changes.Old.Revision, found.Changes.New.Revision = old.Revision, facts.Revision
	slices.Sort(found.Order)
	return section.Context{Facts: facts, Old: old, Found: found, Lang: lang, Words: wordsOf(t, lang)}
}

// changed is what a report says of what changed.
func changed(t *testing.T, old, facts *fact.Facts, def *fact.Definition, lang fact.Lang) []string {
	t.Helper()
	m, err := section.NewWriter(comparing(t, old, facts, def, lang)).Make("changes", nil)
	if err != nil {
		t.Fatal(err)
	}
	return linesOf(m.Blocks)
}

// items are the items among lines.
func items(lines []string) (out []string) {
	for _, l := range lines {
		if item, ok := strings.CutPrefix(l, "- "); ok {
			out = append(out, item)
		}
	}
	return out
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
			"Beta, encryption, since March 2025: formerly always (confirmed), now none (confirmed)",
		}},
		{"a messenger goes", func(f *fact.Facts, _ *fact.Definition) { f.Messengers[1].Until = on("2026-07-01") }, []string{
			"Beta: formerly 100, A; now 100, gone, usable until 1 July 2026. Moved by facts.",
			"The order by supported score stays, best first: Beta > Alfa.",
			"Messengers, changed: Beta (until)",
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
			"Alfa, storage: formerly known (confirmed), now hidden (confirmed)",
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
			"Beta, encryption, since March 2025: formerly always (confirmed), now some (confirmed)", "rules / floor / margin: formerly 100, now 0",
		}},
		{"the day and the messengers", func(_ *fact.Facts, d *fact.Definition) {
			d.AsOf, d.Messengers = on("2026-07-16"), []string{"beta"}
		}, []string{
			"Facts as of: formerly 15 July 2026, now 16 July 2026.", "Alfa is no longer compared.",
			"Order by supported score, best first: Beta > Alfa; now Beta.",
			"Alfa, encryption, since March 2025: some (confirmed) (removed)", "Alfa, storage: known (confirmed) (removed)", "Alfa, use, pupils: free (confirmed) (removed)",
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
			"Alfa, availability: open (reported) (new)",
			"Alfa, encryption, since March 2025: some (confirmed) (changed: date, note)",
			"Beta, use, pupils: free (confirmed) (changed: other side)",
		}},
		{"other facts", func(f *fact.Facts, _ *fact.Definition) {
			f.Country("ru").Duties = []fact.Duty{{ID: "store", Kind: fact.DutyOther, Since: on("2026-08")}}
			f.Sources["paper"].Title = "Read twice"
			f.Events = []*fact.Event{{ID: "law", Country: "ru"}, {ID: "block", Messengers: []string{"beta"}}}
		}, []string{"Legal duties: 1 new, 0 changed, 0 removed", "Events: 2 new, 0 changed, 0 removed", "Sources: 0 new, 1 changed, 0 removed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, _ := known()
			facts, def := known()
			facts.Revision = "ba9876543210"
			c.change(facts, def)
			mustTell(t, "changes", items(changed(t, old, facts, def, "en")), c.want)
			if ru := items(changed(t, old, facts, def, "ru")); len(ru) != len(c.want) {
				t.Errorf("in Russian: %q", ru)
			}
			doc, err := section.Differences(comparing(t, old, facts, def, "en"))
			if err != nil {
				t.Fatal(err)
			}
			mustTell(t, "differences", items(linesOf(doc.Blocks)), c.want)
		})
	}
}

// TestPartsOfChanges says what was compared, and heads each list by what it is about.
func TestPartsOfChanges(t *testing.T) {
	old, _ := known()
	facts, def := known()
	facts.Revision = "ba9876543210"
	facts.Messengers[1].Claims[0].Value = "none"
	facts.Rulesets[0].Version = "1.3.0"
	facts.Sources["paper"].Title = "Read twice"
	const between = "Data revision 0123456789ab was compared with ba9876543210. A score is moved by facts if the new facts move it under the old rules, and by rules if the new rules move it on the old facts."
	heads := func(lines []string) []string {
		return slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, "- ") })
	}
	mustTell(t, "in a report", heads(changed(t, old, facts, def, "en")), []string{between, "Claims:", "Rules:", "Other facts:"})
	doc, err := section.Differences(comparing(t, old, facts, def, "en"))
	if err != nil {
		t.Fatal(err)
	}
	mustTell(t, "of two states", heads(linesOf(doc.Blocks)), []string{between, "# Two messengers", "# Claims", "# Rules", "# Other facts"})
	if got := textOf(doc.Title); got != "What changed" {
		t.Errorf("title %q", got)
	}
	if err := document.CheckIDs(doc); err != nil {
		t.Error(err)
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
		{func(f *fact.Facts) { f.Messengers[0].Claims[0].Value = "none" }, "old facts."},
	} {
		old, _ := known()
		facts, def := known()
		c.change(facts)
		if got := changed(t, old, facts, def, "en")[0]; !strings.HasSuffix(got, c.want) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	facts, def := known()
	if got := told(t, facts, def, "en", "changes"); got != nil {
		t.Errorf("without an earlier state: %q", got)
	}
}

// TestVerdictChanges names the claim of the ledger of which the evidence makes something else.
func TestVerdictChanges(t *testing.T) {
	old, _ := known()
	facts, def := known()
	old.Ledger = []*fact.LedgerClaim{{ID: "rumour", Claim: same("It listens."), Verdict: fact.VerdictUnsupported}}
	facts.Ledger = []*fact.LedgerClaim{{ID: "rumour", Claim: same("It listens."), Verdict: fact.VerdictRefuted}}
	mustTell(t, "changes", items(changed(t, old, facts, def, "en")),
		[]string{"Ledger of claims: 0 new, 1 changed, 0 removed", "“It listens.”: formerly Unsupported, now Refuted"})
}

// TestManyChanges keeps the section of a report small and says how much it leaves out; a comparison lists all.
func TestManyChanges(t *testing.T) {
	old, _ := known()
	facts, def := known()
	for i := range 30 {
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, &fact.Claim{Attribute: "storage", Value: "known",
			Status: fact.Refuted, Since: fact.Date{Year: 1990 + i}, AsOf: on("2026")})
	}
	lines := items(changed(t, old, facts, def, "en"))
	if len(lines) != 21 || lines[20] != "Not listed here: 10 more." {
		t.Errorf("the report lists %q", lines)
	}
	doc, err := section.Differences(comparing(t, old, facts, def, "en"))
	if all := items(linesOf(doc.Blocks)); err != nil || len(all) != 30 {
		t.Errorf("the comparison lists %d claims, %v", len(all), err)
	}
}

// TestManyNames counts the names of things beyond the first ten.
func TestManyNames(t *testing.T) {
	old, _ := known()
	for n, want := range map[int]string{
		10: "Groups of people, new: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9",
		11: "Groups of people, new: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9 and 1 more",
	} {
		facts, def := known()
		for i := range n {
			facts.Populations = append(facts.Populations, fact.Population{ID: fmt.Sprintf("p%02d", i), Name: same(fmt.Sprint("p", i))})
		}
		mustTell(t, "names", items(changed(t, old, facts, def, "en")), []string{want})
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
	got := strings.Join(changed(t, old, facts, def, "en"), "\n")
	for _, want := range []string{"- Beta, storage: formerly known (confirmed), now known (confirmed)\n", "- Alfa, encryption, since March 2025: some (confirmed) (removed)\n", "- Alfa, use, pupils: free (confirmed) (removed)\n", "- Beta, use, pupils: free (confirmed) (removed)\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, which lacks %q", got, want)
		}
	}
}
