package compose

import (
	"slices"

	"openletter/report"
)

// popular is the ledger as it concerns each messenger of the report, whatever the verdict. What is said of several
// stands with each of them.
func (e *editor) popular() []report.Popular {
	var out []report.Popular
	for _, m := range e.messengers {
		p := report.Popular{Name: e.in(m.Name)}
		for _, verdict := range report.Verdicts {
			for _, c := range e.facts.Ledger {
				if c.Verdict == verdict && e.begun(c.AsOf) && slices.Contains(c.About, m.ID) {
					p.Claims = append(p.Claims, e.popularClaim(c))
				}
			}
		}
		if len(p.Claims) > 0 {
			out = append(out, p)
		}
	}
	return out
}

func (e *editor) popularClaim(c *report.LedgerClaim) report.PopularClaim {
	p := report.PopularClaim{Claim: e.in(c.Claim), Verdict: e.say("verdict-" + string(c.Verdict)), Finding: e.in(c.Finding)}
	if c.Verdict == report.Supported {
		p.Sources = c.Sources
	}
	return p
}
