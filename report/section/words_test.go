package section_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/section"
	"openletter/report/wording"
)

// write makes every section and every explanation with some interface texts, and gives the first error.
func write(c section.Context, words wording.Words) error {
	c.Words = words
	w := section.NewWriter(c)
	for _, name := range section.Names() {
		if _, err := w.Make(name, nil); err != nil {
			return err
		}
	}
	for m := range c.Found.Messengers {
		w.ExplainTotal(m)
		for d := range c.Found.Ruleset.Dimensions {
			w.ExplainDimension(m, d)
			for k := range c.Found.Ruleset.Dimensions[d].Criteria {
				w.ExplainCriterion(m, d, k)
			}
		}
	}
	return w.Err()
}

// TestMissingWords takes each interface text away in turn. Either no section needs it, or the error names the key and the
// language.
func TestMissingWords(t *testing.T) {
	facts, def := everything()
	found, err := assess.Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	all, c := wordsOf(t, "ru"), section.Context{Facts: facts, Found: found, Lang: "ru"}
	if err := write(c, all); err != nil {
		t.Fatal(err)
	}
	var needed []string
	for _, key := range slices.Sorted(maps.Keys(all)) {
		words := maps.Clone(all)
		delete(words, key)
		if err := write(c, words); err != nil {
			needed = append(needed, key)
			if want := `language ru: no interface text has the key "` + key + `"`; err.Error() != want {
				t.Errorf("without %q: got %v, want %s", key, err, want)
			}
		}
	}
	for _, beginning := range []string{
		"as-of", "blocks-", "claim", "col-", "contested-", "contrast-", "criterion-weight", "data-licence", "date-", "described", "dimension-weight", "duties-",
		"duty-", "edition-", "everybody", "evidence-counts", "explain-", "exposure-", "finding", "force-", "grade-from", "h-", "limit-", "mandate-", "mandates-",
		"mean", "means-", "method-", "month-", "month-of-", "name-", "no-act", "not-counted", "notes-", "other-side", "points-", "quoted", "rule-",
		"ruleset-version", "said-by", "score", "since-", "sources-", "status-", "the-total", "timeline-", "total", "undated", "value-", "verdict-",
	} {
		if !slices.ContainsFunc(needed, func(key string) bool { return strings.HasPrefix(key, beginning) }) {
			t.Errorf("no section needs %q: the facts of this test hold too little", beginning)
		}
	}
}

// TestFirstMissingWord names the text that was asked for first.
func TestFirstMissingWord(t *testing.T) {
	facts, def := tiny()
	w := writing(t, facts, def, "en")
	delete(w.Words, "mean")
	delete(w.Words, "points-intro")
	want := `language en: no interface text has the key "points-intro"`
	if _, err := w.Make("reckoning", nil); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestPlaces refuses an interface text with a place that nothing fills, and one without a place that something would fill.
func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"{grade} (from {least} to {most})": `language en: interface text "grade-from": nothing fills the place {most}`,
		"{grade}":                          `language en: interface text "grade-from" has no place {least}`,
	} {
		facts, def := tiny()
		w := writing(t, facts, def, "en")
		w.Words["grade-from"] = text
		if _, err := w.Make("method", nil); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestUnknownThings refuses what the facts do not hold: a question that the ruleset judges, the question that says what
// blocks leave, which facts without blocks do not need, and a source.
func TestUnknownThings(t *testing.T) {
	mustFail := func(facts *fact.Facts, def *fact.Definition, name, want string) {
		t.Helper()
		if _, err := writing(t, facts, def, "en").Make(name, nil); err == nil || err.Error() != "language en: "+want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
	facts, def := tiny()
	facts.Attributes = facts.Attributes[1:]
	mustFail(facts, def, "comparison", `there is no attribute "encryption"`)
	facts, def = tiny()
	facts.Attributes, facts.Rulesets[0].Dimensions = facts.Attributes[:3], facts.Rulesets[0].Dimensions[:2]
	mustTell(t, "without blocks", told(t, facts, def, "en", "blocks"), nil)
	facts.Country("ru").Blocks = []fact.Block{{Extent: "slowed", Since: on("2026")}}
	mustFail(facts, def, "blocks", `there is no attribute "availability"`)
	facts, def = tiny()
	facts.Events = []*fact.Event{{Country: "ru", Date: on("2026"), Sources: []string{"rumour"}}}
	mustFail(facts, def, "timeline", `there is no source "rumour"`)
	facts.Ledger = []*fact.LedgerClaim{{Verdict: fact.VerdictRefuted, SaidBy: []string{"gossip"}}}
	mustFail(facts, def, "claims", `there is no source "gossip"`)
}

// TestOriginal prints a text that has no words in the report's language in the one in which it was written.
func TestOriginal(t *testing.T) {
	facts, def := tiny()
	facts.Country("ru").Duties = []fact.Duty{{Kind: fact.DutyOther, Title: fact.Text{{Lang: "de", Words: "Alles aufheben."}}, Since: on("2025")}}
	s := made(t, facts, def, "en", "duties")
	if got := linesOf(s.Blocks)[2]; !strings.Contains(got, "<de:Alles aufheben.>") {
		t.Errorf("got %q", got)
	}
}

// everything is tiny with a use for every interface text.
func everything() (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	def.Verdict = []string{"use", "encryption", "storage"}
	rules := facts.Rulesets[0]
	rules.Floor.Margin = 5
	rules.Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 1, Attribute: "encryption", Worst: "some"}, {AtMost: 0, Attribute: "storage", Worst: "hidden"},
		{Dimension: "freedom", AtMost: 20, Attribute: "use", Worst: "urged"},
	}
	day := on("2026-06-01")
	side := []fact.Side{{Value: "always", Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, Since: on("2025-03"), AsOf: day, OtherSide: side},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Company, Since: on("2024"), AsOf: on("2026-05")},
		{Attribute: "use", Value: "urged", Country: "ru", Population: "pupils", Status: fact.Reported, AsOf: day},
		{Attribute: "use", Value: fact.NotApplicable, Country: "ru", Status: fact.Confirmed, AsOf: on("2026")},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, OtherSide: side},
		{Attribute: "storage", Value: "known", Status: fact.Refuted, AsOf: day},
	}
	c := facts.Country("ru")
	for _, k := range fact.MandateKinds {
		c.Mandates = append(c.Mandates, fact.Mandate{Kind: k, Force: fact.DeFacto, Since: on("2025")})
	}
	for _, f := range fact.Forces {
		c.Mandates = append(c.Mandates, fact.Mandate{Kind: fact.Promotion, Force: f, Since: on("2025")})
	}
	for _, k := range fact.DutyKinds {
		c.Duties = append(c.Duties, fact.Duty{Kind: k, Since: on("2025")})
	}
	for i := range 12 {
		facts.Events = append(facts.Events,
			&fact.Event{Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1}}, &fact.Event{Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1, Day: 1}})
	}
	c.Duties = append(c.Duties, fact.Duty{Kind: fact.DutyOther, AsOf: on("2025")})
	for _, v := range fact.Verdicts {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{Verdict: v, About: []string{"alfa"}, SaidBy: []string{"maker", "paper"}})
	}
	c.Blocks = []fact.Block{{Extent: "slowed"}, {Extent: "slowed", Since: on("2025"), Until: on("2026")}}
	def.Contrast = []string{"cn"}
	facts.Country("cn").Mandates = []fact.Mandate{{Kind: fact.Promotion, Force: fact.DeJure}}
	rules.Exposures = []fact.Exposure{{Kinds: []fact.ExposedKind{{}}}, {Kinds: []fact.ExposedKind{
		{}, {Rules: []fact.ExposureRule{{Attribute: "encryption", Values: []string{"some", "none"}, Finding: fact.Exposed}, {Attribute: "encryption", Values: []string{"always"}, Finding: fact.Protected}}},
		{Rules: []fact.ExposureRule{{Attribute: "use", Values: []string{"urged"}, Finding: fact.PartlyExposed}}},
	}}}
	return facts, def
}
