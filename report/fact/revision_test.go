package fact_test

import (
	"testing"

	"openletter/report/fact"
)

// world is a report about one messenger in one country, beside which others lie.
func world() *fact.Facts {
	text := func(s string) fact.Text {
		return fact.Text{{Lang: "en", Words: s}, {Lang: "ru", Words: "по-русски: " + s}}
	}
	return &fact.Facts{
		Attributes: []fact.Attribute{{ID: "e2ee", Name: text("Encryption"), FreshFor: 12}},
		Sources: map[string]*fact.Source{
			"a": {ID: "a", URL: "https://a.example/", Syndicates: "b"}, "b": {ID: "b"}, "other": {ID: "other"},
		},
		Messengers: []*fact.Messenger{
			{ID: "cat", About: text("Cat"), Claims: []*fact.Claim{
				{Attribute: "e2ee", Value: "none", Sources: []string{"a"}, Note: text("None.")},
				{Attribute: "ban", Country: "uz", Value: "none"},
			}},
			{ID: "dog"},
		},
		Countries:   []*fact.Country{{ID: "ru"}, {ID: "uz", Name: text("Uzbekistan")}},
		Events:      []*fact.Event{{ID: "law", Country: "ru"}, {ID: "far", Country: "uz"}},
		Ledger:      []*fact.LedgerClaim{{ID: "said", About: []string{"cat"}}, {ID: "far", About: []string{"dog"}}},
		Rulesets:    []*fact.Ruleset{{ID: "plain"}, {ID: "other"}},
		Definitions: []*fact.Definition{{ID: "r", Messengers: []string{"cat"}, Country: "ru", Ruleset: "plain", Languages: []fact.Lang{"en"}}},
	}
}

// TestRevisionOf holds what changes the revision of a report, and what leaves it alone.
func TestRevisionOf(t *testing.T) {
	today := world().RevisionOf(world().Definitions[0])
	for name, change := range map[string]func(f *fact.Facts){
		"nothing":                       func(*fact.Facts) {},
		"another report":                func(f *fact.Facts) { f.Definitions = append(f.Definitions, &fact.Definition{ID: "s"}) },
		"another messenger":             func(f *fact.Facts) { f.Messengers[1].ID = "fox" },
		"another country":               func(f *fact.Facts) { f.Countries[1].ID = "kz" },
		"a claim of another country":    func(f *fact.Facts) { f.Messengers[0].Claims[1].Value = "full" },
		"an event elsewhere":            func(f *fact.Facts) { f.Events[1].ID = "farther" },
		"what is said of another":       func(f *fact.Facts) { f.Ledger[1].ID = "farther" },
		"another ruleset":               func(f *fact.Facts) { f.Rulesets[1].Version = "2.0.0" },
		"a source that is not cited":    func(f *fact.Facts) { f.Sources["other"].URL = "https://b.example/" },
		"another language":              func(f *fact.Facts) { f.Messengers[0].About[1].Words = "Кот" },
		"the place in a file":           func(f *fact.Facts) { f.Messengers[0].At.Line = 7 },
		"the bytes of all that is read": func(f *fact.Facts) { f.Revision = "0123456789ab" },
	} {
		f := world()
		if change(f); f.RevisionOf(f.Definitions[0]) != today {
			t.Errorf("%s changes the revision", name)
		}
	}
	for name, change := range map[string]func(f *fact.Facts){
		"the definition":                func(f *fact.Facts) { f.Definitions[0].AsOf.Year = 2026 },
		"an attribute":                  func(f *fact.Facts) { f.Attributes[0].FreshFor = 24 },
		"a text":                        func(f *fact.Facts) { f.Messengers[0].About[0].Words = "A cat" },
		"an answer":                     func(f *fact.Facts) { f.Messengers[0].Claims[0].Value = "full" },
		"the country":                   func(f *fact.Facts) { f.Countries[0].Blocks = []fact.Block{{ID: "b"}} },
		"an event":                      func(f *fact.Facts) { f.Events[0].Date.Year = 2026 },
		"what is said":                  func(f *fact.Facts) { f.Ledger[0].Verdict = fact.VerdictRefuted },
		"the ruleset":                   func(f *fact.Facts) { f.Rulesets[0].Version = "2.0.0" },
		"a source":                      func(f *fact.Facts) { f.Sources["a"].URL = "https://b.example/" },
		"the original of a source":      func(f *fact.Facts) { f.Sources["b"].URL = "https://b.example/" },
		"one of its languages is added": func(f *fact.Facts) { f.Definitions[0].Languages = []fact.Lang{"en", "ru"} },
		"words from one text to the next": func(f *fact.Facts) {
			f.Messengers[0].ID, f.Definitions[0].Messengers[0] = "catC", "catC"
			f.Messengers[0].About[0].Words = "at"
		},
	} {
		f := world()
		if change(f); f.RevisionOf(f.Definitions[0]) == today {
			t.Errorf("%s leaves the revision alone", name)
		}
	}
}
