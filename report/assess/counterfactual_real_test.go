package assess

import (
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestWhatIsPrintedIsSo makes the changes that are found for the messengers of this repository and judges them anew:
// the total is what was promised, and each of the changes is needed for it.
func TestWhatIsPrintedIsSo(t *testing.T) {
	for _, w := range repository(t) {
		c := counterfactual(w.score(), w.terms.Ruleset, w.changers)
		if c.Target == nil {
			continue
		}
		target := finding.Exact(c.Target.AtLeast) * finding.OnePoint
		for _, s := range []finding.Search{c.Operator, c.Anybody} {
			lift := s.Lift
			if lift == nil {
				lift = s.Best
			}
			if lift == nil {
				continue
			}
			all := attemptOf(w, lift)
			if all.total != lift.To || all.coverage != lift.Coverage || all.grade != lift.Grade || s.Lift != nil && all.total < target {
				t.Errorf("%s: %v promises %v of %v, judged anew %v", c.Messenger, all.values, lift.To, target, all.total)
			}
			for without := range all.values {
				fewer := map[string]string{}
				for attribute, value := range all.values {
					if attribute != without {
						fewer[attribute] = value
					}
				}
				if len(fewer) > 0 && (s.Lift != nil && try(w, fewer).total >= target || s.Lift == nil && try(w, fewer).total >= lift.To) {
					t.Errorf("%s: %v is not needed in %v", c.Messenger, without, all.values)
				}
			}
		}
	}
}

func repository(t testing.TB) []small {
	facts := eight(t)
	def := facts.Definitions[0]
	terms, err := card.TermsOf(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	changers := map[string]fact.Changer{}
	for _, a := range facts.Attributes {
		changers[a.ID] = a.Changer
	}
	var worlds []small
	for _, m := range facts.Messengers {
		worlds = append(worlds, small{messenger: m, terms: terms, changers: changers})
	}
	return worlds
}

// BenchmarkCounterfactual searches for all messengers of the repository.
func BenchmarkCounterfactual(b *testing.B) {
	worlds := repository(b)
	var scores []*finding.Score
	for _, w := range worlds {
		scores = append(scores, w.score())
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, w := range worlds {
			counterfactual(scores[i], w.terms.Ruleset, w.changers)
		}
	}
}
