package assess

import (
	"openletter/report/fact"
	"openletter/report/finding"
)

// evidence counts what the scores rest on.
func (a *assessment) evidence() finding.Evidence {
	var e finding.Evidence
	sources := map[string]bool{}
	for i := range a.found.Scores {
		for _, d := range a.found.Scores[i].Dimensions {
			for k := range d.Answers {
				answer := &d.Answers[k]
				switch {
				case answer.State == finding.OpenDisputed || answer.State == finding.OpenAlleged:
					e.Disputed++
				case !answer.Counted:
					e.Open++
				}
				for _, c := range answer.Claims() {
					if c.Value != fact.Unknown {
						e.Claims++
						a.gather(sources, c)
					}
				}
			}
		}
	}
	e.Sources = len(sources)
	return e
}

// gather notes the independent sources of a claim: copies of one text count once.
func (a *assessment) gather(sources map[string]bool, c *fact.Claim) {
	for _, id := range c.Sources {
		sources[a.original(id)] = true
	}
	for _, s := range c.OtherSide {
		for _, id := range s.Sources {
			sources[a.original(id)] = true
		}
	}
}

// original follows copies back to the text that they repeat.
func (a *assessment) original(id string) string {
	for range len(a.facts.Sources) {
		s := a.facts.Sources[id]
		if s == nil || s.Syndicates == "" {
			break
		}
		id = s.Syndicates
	}
	return id
}
