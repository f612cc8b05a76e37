package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Reweigh gives the score that a judged messenger has for another kind of reader, as Messenger would with that profile:
// answers, points and caps of the dimensions stay as they are, and how the dimensions weigh in the total changes.
func Reweigh(s finding.Score, rules *fact.Ruleset, profile *fact.Profile) finding.Score {
	out := finding.Score{Messenger: s.Messenger, Dimensions: slices.Clone(s.Dimensions)}
	answers := map[string]*finding.Answer{}
	for i := range out.Dimensions {
		d := &out.Dimensions[i]
		d.Weight = profile.Weight(d.Dimension.ID)
		for k := range d.Answers {
			answers[d.Answers[k].Criterion.Attribute] = &d.Answers[k]
		}
	}
	total(&out, rules, answers)
	return out
}
