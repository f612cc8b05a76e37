package compose_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"openletter/report/compose"
	"openletter/report/fact"
)

// TestUnknownNames refuses definitions that name what the facts do not hold.
func TestUnknownNames(t *testing.T) {
	for want, change := range map[string]func(*fact.Definition){
		`report tiny: there is no ruleset "lax"`:                                   func(d *fact.Definition) { d.Ruleset = "lax" },
		`report tiny: the ruleset rules has no profile "spies"`:                    func(d *fact.Definition) { d.Profile = "spies" },
		`report tiny: there is no country "xx"`:                                    func(d *fact.Definition) { d.Country = "xx" },
		`report tiny: there is no country "yy"`:                                    func(d *fact.Definition) { d.Contrast = []string{"cn", "yy"} },
		`report tiny: there is no messenger "gamma"`:                               func(d *fact.Definition) { d.Messengers = append(d.Messengers, "gamma") },
		`report tiny: the ruleset rules has no criterion "beauty" for the verdict`: func(d *fact.Definition) { d.Verdict = []string{"use", "beauty"} },
	} {
		facts, def := tiny()
		change(def)
		if _, err := compose.Report(facts, def, wordsOf(t, "en"), "en"); err == nil || err.Error() != want {
			t.Errorf("report: got %v, want %s", err, want)
		}
		if _, err := compose.Reckoning(facts, def, wordsOf(t, "en"), "en", "alfa"); err == nil || err.Error() != want {
			t.Errorf("reckoning: got %v, want %s", err, want)
		}
	}
	facts, def := tiny()
	want := `report tiny does not compare "gamma"; it compares alfa, beta`
	if _, err := compose.Reckoning(facts, def, wordsOf(t, "en"), "en", "gamma"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestUnknownAttribute refuses a ruleset that judges what nobody asks, and blocks without the question that says what
// they leave; facts without blocks do not need it.
func TestUnknownAttribute(t *testing.T) {
	facts, def := tiny()
	facts.Attributes = facts.Attributes[1:]
	if _, err := compose.Report(facts, def, wordsOf(t, "en"), "en"); err == nil || !strings.Contains(err.Error(), `no attribute "encryption"`) {
		t.Errorf("got %v", err)
	}
	facts, def = tiny()
	facts.Attributes = facts.Attributes[:3]
	rules := facts.Rulesets[0]
	rules.Dimensions = rules.Dimensions[:2]
	if _, err := compose.Report(facts, def, wordsOf(t, "en"), "en"); err != nil {
		t.Errorf("without blocks: %v", err)
	}
	facts.Country("ru").Blocks = []fact.Block{{Extent: "slowed", Since: on("2026")}}
	if _, err := compose.Report(facts, def, wordsOf(t, "en"), "en"); err == nil || !strings.Contains(err.Error(), `no attribute "availability"`) {
		t.Errorf("with a block: got %v", err)
	}
}

// TestMissingWords takes each interface text away in turn. Either the report does not need it, or the error names the
// key and the language.
func TestMissingWords(t *testing.T) {
	facts, def := everything()
	all := wordsOf(t, "ru")
	if _, err := compose.Report(facts, def, all, "ru"); err != nil {
		t.Fatal(err)
	}
	var needed []string
	for _, key := range slices.Sorted(maps.Keys(all)) {
		words := maps.Clone(all)
		delete(words, key)
		_, err := compose.Report(facts, def, words, "ru")
		if err == nil {
			_, err = compose.Reckoning(facts, def, words, "ru", "alfa")
		}
		if err == nil {
			continue
		}
		needed = append(needed, key)
		if want := `language ru: no interface text has the key "` + key + `"`; err.Error() != want {
			t.Errorf("without %q: got %v, want %s", key, err, want)
		}
	}
	for _, beginning := range []string{
		"as-of", "contested-", "criterion-weight", "date-", "date-unknown", "dimension-weight", "duty-", "edition-", "evidence-counts", "force-", "grade-from",
		"limit-", "mandate-", "mean", "means-", "month-", "month-of-", "name-", "other-side", "rule-", "ruleset-version", "score", "since-",
		"status-", "the-total", "total", "undated", "value-", "verdict-",
	} {
		if !slices.ContainsFunc(needed, func(key string) bool { return strings.HasPrefix(key, beginning) }) {
			t.Errorf("no report needs %q: the facts of this test hold too little", beginning)
		}
	}
}

// TestFirstMissingWord names the text that was asked for first.
func TestFirstMissingWord(t *testing.T) {
	facts, def := tiny()
	words := wordsOf(t, "en")
	delete(words, "edition-as-of")
	delete(words, "value-unknown")
	want := `language en: no interface text has the key "value-unknown"`
	if _, err := compose.Report(facts, def, words, "en"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestOpenPlace refuses an interface text with a place that nothing fills.
func TestOpenPlace(t *testing.T) {
	facts, def := tiny()
	words := wordsOf(t, "en")
	words["grade-from"] = "{grade} (from {least} to {most})"
	want := `language en: interface text "grade-from": nothing fills the place {most}`
	if _, err := compose.Report(facts, def, words, "en"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
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
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{Verdict: v})
	}
	return facts, def
}
