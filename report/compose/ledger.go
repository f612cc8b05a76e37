package compose

import (
	"slices"

	"openletter/report"
)

// claims is what is said about the messengers of the report and does not simply hold, verdict by verdict, and how
// many claims do hold.
func (e *editor) claims() (groups []report.ClaimGroup, upheld int) {
	for _, verdict := range report.Verdicts {
		g := report.ClaimGroup{
			Verdict: e.say("verdict-" + string(verdict)),
			Meaning: e.say("verdict-" + string(verdict) + "-means"),
		}
		for _, c := range e.facts.Ledger {
			if c.Verdict != verdict || !e.begun(c.AsOf) || !e.belongs(c) {
				continue
			}
			g.Claims = append(g.Claims, report.LedgerEntry{
				Claim:   e.in(c.Claim),
				SaidBy:  c.SaidBy,
				Finding: e.in(c.Finding),
				Sources: c.Sources,
				Voices:  e.voices(c.OtherSide),
			})
		}
		if verdict == report.Supported {
			return groups, len(g.Claims)
		}
		if len(g.Claims) > 0 {
			groups = append(groups, g)
		}
	}
	return groups, 0
}

// belongs says whether a claim is about a messenger of the report, or about the country and no messenger at all.
func (e *editor) belongs(c *report.LedgerClaim) bool {
	if len(c.About) > 0 {
		return slices.ContainsFunc(c.About, func(id string) bool { return slices.Contains(e.def.Messengers, id) })
	}
	return c.Country == "" || c.Country == e.def.Country
}
