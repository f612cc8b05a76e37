package assess

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// OldEvidence lists the claims that speak in scores as of a day and whose evidence is old on it, in the order of the
// scores; messengers are those that were scored, in the same order. months says for how long the evidence about an
// attribute is fresh. Age changes no score.
func OldEvidence(messengers []*fact.Messenger, scores []finding.Score, day fact.Date, months func(attribute string) int) []finding.Aged {
	var old []finding.Aged
	for i := range scores {
		for _, d := range scores[i].Dimensions {
			for _, a := range d.Answers {
				n := months(a.Criterion.Attribute)
				for _, c := range a.Claims() {
					if c.IsOld(n, day) {
						old = append(old, finding.Aged{Messenger: messengers[i], Claim: c, Months: n, BestBefore: c.BestBefore(n)})
					}
				}
			}
		}
	}
	return old
}
