package main

import (
	"path/filepath"
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/compose"
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

// TestPopularClaims holds that each of them is answered in the flagship, under Max, with a verdict and a finding; and that
// at least three claims are answered for each of its messengers.
func TestPopularClaims(t *testing.T) {
	facts, err := load(filepath.FromSlash("../../data"), nil)
	if err != nil {
		t.Fatal(err)
	}
	editions, err := editionsOf(facts, []string{"flagship"}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	ledger := map[string]*report.LedgerClaim{}
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
		if len(r.Popular) != len(e.definition.Messengers) {
			t.Errorf("%s: claims about %d of %d messengers", e.lang, len(r.Popular), len(e.definition.Messengers))
		}
		for i, p := range r.Popular {
			if len(p.Claims) < 3 {
				t.Errorf("%s: only %d claims about %s", e.lang, len(p.Claims), p.Name)
			}
			if e.definition.Messengers[i] == "max" {
				mustAnswer(t, e.lang, p, ledger)
			}
		}
	}
}

// mustAnswer fails for each rumour that a list does not answer.
func mustAnswer(t *testing.T, lang report.Lang, list report.Popular, ledger map[string]*report.LedgerClaim) {
	for said, id := range rumours {
		c := ledger[id]
		if c == nil {
			t.Errorf("%q: the ledger has no claim %s", said, id)
			continue
		}
		answered := slices.ContainsFunc(list.Claims, func(p report.PopularClaim) bool {
			return p.Claim == c.Claim.In(lang) && p.Finding == c.Finding.In(lang) && p.Verdict != ""
		})
		if !answered {
			t.Errorf("%s: %q (%s) is not answered under %s", lang, said, id, list.Name)
		}
	}
}
