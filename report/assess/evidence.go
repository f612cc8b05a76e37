package assess

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// evidence counts what the scores rest on.
func (a *assessment) evidence() finding.Evidence {
	var e finding.Evidence
	originals := map[string]bool{} // copies of one text count once; true where a stored copy of one is known
	for i := range a.Scores {
		for answer := range a.Scores[i].EachAnswer() {
			switch {
			case answer.State == finding.OpenDisputed || answer.State == finding.OpenAlleged:
				e.Disputed++
			case !answer.Counted:
				e.Open++
			}
			for _, c := range answer.Claims() {
				if c.Value == fact.Unknown {
					continue
				}
				e.Claims++
				if c.Quote.Text != "" {
					e.Quoted++
				}
				for _, id := range fact.Cited(c.Sources, c.OtherSide) {
					source := a.facts.Sources[id]
					stored := source != nil && source.Archive.URL != ""
					originals[a.original(id)] = originals[a.original(id)] || stored
				}
			}
		}
	}
	e.Sources = len(originals)
	for _, stored := range originals {
		if stored {
			e.Archived++
		}
	}
	return e
}

// original follows copies back to the text that they repeat.
func (a *assessment) original(id string) string {
	for s := a.facts.Sources[id]; s != nil && s.Syndicates != ""; s = a.facts.Sources[id] {
		id = s.Syndicates
	}
	return id
}

// OldEvidence lists the claims that speak in scores as of a day and whose evidence is old on it, in the order of the
// scores; messengers are those that were scored, in the same order. months says for how long the evidence about an
// attribute is fresh. Age changes no score.
func OldEvidence(messengers []*fact.Messenger, scores []finding.Score, day fact.Date, months func(attribute string) int) []finding.Aged {
	var old []finding.Aged
	for i := range scores {
		for a := range scores[i].EachAnswer() {
			n := months(a.Criterion.Attribute)
			for _, c := range a.Claims() {
				if c.IsOld(n, day) {
					old = append(old, finding.Aged{Messenger: messengers[i], Claim: c, Months: n, BestBefore: c.BestBefore(n)})
				}
			}
		}
	}
	return old
}
