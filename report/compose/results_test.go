package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestResults says first what the checks found: of three messengers the first is certainly better than the second, and
// the third has no answer at all.
func TestResults(t *testing.T) {
	facts, def := answering("always known free", "some hidden free")
	facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: "gamma", Name: same("Gamma")})
	def.Messengers = append(def.Messengers, "gamma")
	for lang, want := range map[fact.Lang][]string{
		"en": {
			"Certain under any weights and answers: 1 of 3 pairs: Alfa above Beta",
			"Clear in at least 95% of the draws: 1 of 3 pairs: Alfa above Beta",
			"Cannot be ordered: 2 of 3 pairs: Alfa and Gamma, Beta and Gamma",
		},
		"ru": {
			"Порядок верен при любых весах и ответах: пар: 1 из 3 (Alfa выше Beta)",
			"Порядок ясен не менее чем в 95 % проб: пар: 1 из 3 (Alfa выше Beta)",
			"Упорядочить нельзя: пар: 2 из 3 (Alfa и Gamma, Beta и Gamma)",
		},
	} {
		var got []string
		for _, p := range compiled(t, facts, def, lang).Checks.Results {
			got = append(got, p.Label+": "+p.Words)
		}
		if !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// TestTally: three messengers that are alike stand above a fourth and a fifth, of which one has an open answer.
func TestTally(t *testing.T) {
	facts, def := answering("always known free", "some hidden ?")
	alfa, beta := facts.Messengers[0], facts.Messengers[1]
	worst := &fact.Messenger{ID: "worst", Name: same("Worst"), Claims: slices.Clone(beta.Claims)}
	worst.Claims = append(worst.Claims, &fact.Claim{Attribute: "use", Value: "ordered", Country: "ru", Status: fact.Confirmed, Note: same("Note.")})
	facts.Messengers = append(facts.Messengers, worst)
	for _, id := range []string{"twin", "triplet"} {
		facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same(id), Claims: alfa.Claims})
	}
	def.Messengers = nil
	for _, m := range facts.Messengers {
		def.Messengers = append(def.Messengers, m.ID)
	}
	tally := compiled(t, facts, def, "en").Checks.Dominance.Tally
	if tally == nil || tally.Head != "How pairs compare, 10 in all" {
		t.Fatalf("tally %+v", tally)
	}
	want := []report.TallyRow{
		{Finding: "One is certainly nowhere worse, and better on some questions", Headline: "6", Counted: "6"},
		{Finding: "One is nowhere worse; whether it is better anywhere is open", Headline: "1", Counted: "1"},
		{Finding: "Both earn the same throughout", Headline: "3", Counted: "3"},
	}
	if !slices.Equal(tally.Rows, want) {
		t.Errorf("got %+v, want %+v", tally.Rows, want)
	}
}

// TestNumberCompared: one messenger has no order, and more than a reader can follow are not compared, which is said.
func TestNumberCompared(t *testing.T) {
	for n, want := range map[int]string{
		1: "none", 2: "made", finding.MostCompared: "made",
		finding.MostCompared + 1: "Whether the order would survive other weights is checked for at most 12 messengers. This report compares more.",
	} {
		facts, def := tiny()
		facts.Messengers, def.Messengers = nil, nil
		for i := range n {
			id := fmt.Sprint("m", i)
			facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same("Name " + id)})
			def.Messengers = append(def.Messengers, id)
		}
		got := "none"
		if k := compiled(t, facts, def, "en").Checks; k != nil {
			got = "made"
			if k.Skipped != "" {
				got = k.Skipped
			} else if pairs := n * (n - 1) / 2; len(k.Dominance.Pairs) != pairs || len(k.Sensitivity.Turns) != pairs {
				t.Errorf("%d messengers: %d and %d lines for %d pairs", n, len(k.Dominance.Pairs), len(k.Sensitivity.Turns), pairs)
			}
		}
		if got != want {
			t.Errorf("%d messengers: got %q, want %q", n, got, want)
		}
	}
}

// TestHandful names at most five questions: four and the number of the others, or all five.
func TestHandful(t *testing.T) {
	for n, want := range map[int]string{
		3: "encryption, q2, q1",
		5: "encryption, q4, q3, q2, q1",
		6: "encryption, q5, q4, q3 and 2 more",
	} {
		facts, def := tiny()
		d := &facts.Rulesets[0].Dimensions[0]
		d.Criteria = []fact.Criterion{criterion("encryption", 60, "always", 100, "none", 0)}
		claim := func(m int, attribute, value string) {
			facts.Messengers[m].Claims = append(facts.Messengers[m].Claims,
				&fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed})
		}
		for i := 1; i < n; i++ {
			id := fmt.Sprint("q", i)
			facts.Attributes = append(facts.Attributes, attribute(id, fact.Everywhere, "always", "none"))
			d.Criteria = append(d.Criteria, criterion(id, i, "always", 100, "none", 0))
		}
		for _, c := range d.Criteria {
			claim(0, c.Attribute, "always")
			claim(1, c.Attribute, "none")
		}
		facts.Messengers[1].Claims = append(facts.Messengers[1].Claims,
			&fact.Claim{Attribute: "use", Value: "free", Country: "ru", Status: fact.Confirmed})
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims,
			&fact.Claim{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed})
		full := fmt.Sprintf("Each is better on something. Alfa on %d: %s. Beta on 1: use. Open: 0.", n, want)
		if got := compiled(t, facts, def, "en").Checks.Dominance.Pairs[0].Headline; got != full {
			t.Errorf("got %q, want %q", got, full)
		}
	}
}
