package section_test

import (
	"slices"
	"testing"

	"openletter/report/assess/difference"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/section"
)

// TestChangesInSeveralCountries names the country of a claim where there are claims of others.
func TestChangesInSeveralCountries(t *testing.T) {
	reach := func(country string) *fact.Claim {
		return &fact.Claim{Messenger: "alfa", Attribute: "availability", Value: "open", Country: country, Status: fact.Confirmed, Since: on("2026-05")}
	}
	for _, c := range []struct{ countries, want []string }{
		{[]string{"ru"}, []string{"- Alfa, availability, since May 2026: open (confirmed) (new)"}},
		{[]string{"ru", "cn"}, []string{
			"- Alfa, availability, Russia, since May 2026: open (confirmed) (new)", "- Alfa, availability, China, since May 2026: open (confirmed) (new)"}},
	} {
		old, _ := known()
		facts, def := known()
		for _, country := range c.countries {
			facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, reach(country))
		}
		all, err := difference.Between(difference.State{Facts: old}, difference.State{Facts: facts})
		if err != nil {
			t.Fatal(err)
		}
		about := comparing(t, old, facts, def, "en")
		about.Found = &finding.Findings{Changes: all}
		doc, err := section.Differences(about)
		if err != nil {
			t.Fatal(err)
		}
		got := linesOf(doc.Blocks)
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("%v: got %q, which lacks %q", c.countries, got, want)
			}
		}
	}
}

// TestEveryFieldOfAClaimHasAWord: what may change of a claim beside what identifies it can be named in every language.
func TestEveryFieldOfAClaimHasAWord(t *testing.T) {
	full := fact.Claim{Value: "v", Status: fact.Reported, Until: on("2026"), AsOf: on("2026"), Checked: on("2026"), Sources: []string{"paper"},
		Note: same("n"), OtherSide: []fact.Side{{Value: "v"}}, Quote: fact.Quote{Source: "paper"}}
	for _, e := range fact.EntriesOf(&full, "Messenger", "Attribute", "Country", "Population", "Since", "Follows", "At") {
		for _, lang := range []fact.Lang{"en", "ru"} {
			if wordsOf(t, lang)["field-"+e.Place] == "" {
				t.Errorf("%s: no word for %s", lang, e.Place)
			}
		}
	}
}
