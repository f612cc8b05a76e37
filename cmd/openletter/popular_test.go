package main

import (
	"path/filepath"
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/fact"
)

// rumours are the claims about Max that people repeat most, as they put them, and the ledger claim that answers each.
var rumours = map[string]string{
	"There is no cryptography in it at all.":       "max-no-cryptography",
	"The security services hold its keys.":         "max-keys-held-by-services",
	"Its microphone always listens.":               "max-listens-always",
	"Apple removed it as spyware.":                 "apple-removed-as-spyware",
	"It asks for more permissions than any other.": "max-most-permissions",
	"All messages are kept for three years.":       "all-messages-kept-three-years",
	"It is compulsory for everyone.":               "max-compulsory-for-everyone",
}

// TestPopularClaims holds that each of them is answered with a verdict and a finding, in the flagship and in the
// report on all eight messengers; and that at least three claims are answered for each messenger of the two.
func TestPopularClaims(t *testing.T) {
	facts, err := load(filepath.FromSlash("../../data"), nil)
	if err != nil {
		t.Fatal(err)
	}
	editions, err := editionsOf(facts, []string{"flagship", "all-eight"}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	ledger := map[string]*fact.LedgerClaim{}
	for _, c := range facts.Ledger {
		ledger[c.ID] = c
	}
	for _, e := range editions {
		words, err := interfaceWords(e.lang)
		if err != nil {
			t.Fatal(err)
		}
		r, err := compose.Report(facts, e.definition, words, e.lang)
		if err != nil {
			t.Fatal(err)
		}
		answered := map[string]int{}
		for _, g := range r.Claims {
			for _, c := range g.Claims {
				for _, name := range c.About {
					answered[name]++
				}
			}
		}
		for _, p := range r.Portraits {
			if answered[p.Name] < 3 {
				t.Errorf("%s.%s: only %d claims about %s", e.definition.ID, e.lang, answered[p.Name], p.Name)
			}
		}
		mustAnswer(t, e.lang, r.Claims, ledger)
	}
}

// mustAnswer fails for each rumour that no group of claims answers.
func mustAnswer(t *testing.T, lang fact.Lang, groups []report.ClaimGroup, ledger map[string]*fact.LedgerClaim) {
	for said, id := range rumours {
		c := ledger[id]
		if c == nil {
			t.Errorf("%q: the ledger has no claim %s", said, id)
			continue
		}
		answers := func(l report.LedgerEntry) bool {
			return l.Claim == c.Claim.In(lang) && l.Finding == c.Finding.In(lang) && slices.Contains(c.About, "max")
		}
		if !slices.ContainsFunc(groups, func(g report.ClaimGroup) bool { return slices.ContainsFunc(g.Claims, answers) }) {
			t.Errorf("%s: %q (%s) is not answered", lang, said, id)
		}
	}
}
