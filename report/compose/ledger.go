package compose

import (
	"slices"

	"openletter/report"
	"openletter/report/fact"
)

// claims is what is said about the messengers of the report and the country, verdict by verdict, each claim once and
// with both sides.
func (e *editor) claims() []report.ClaimGroup {
	var groups []report.ClaimGroup
	for _, verdict := range fact.Verdicts {
		g := report.ClaimGroup{
			Verdict: e.say("verdict-" + string(verdict)),
			Meaning: e.say("verdict-" + string(verdict) + "-means"),
		}
		for _, c := range e.facts.Ledger {
			if c.Verdict == verdict && e.begun(c.AsOf) && e.belongs(c) {
				g.Claims = append(g.Claims, e.ledgerEntry(c))
			}
		}
		if len(g.Claims) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

func (e *editor) ledgerEntry(c *fact.LedgerClaim) report.LedgerEntry {
	entry := report.LedgerEntry{
		Claim:   e.in(c.Claim),
		SaidBy:  e.publishers(c.SaidBy),
		Finding: e.in(c.Finding),
		Sources: c.Sources,
		Voices:  e.voices(c.OtherSide),
	}
	for _, m := range e.messengers {
		if slices.Contains(c.About, m.ID) {
			entry.About = append(entry.About, e.in(m.Name))
		}
	}
	return entry
}

// publishers names who published some sources, in the order of the sources, each once.
func (e *editor) publishers(sources []string) []report.Publisher {
	var out []report.Publisher
	for _, id := range sources {
		name := e.in(e.facts.Sources[id].Publisher)
		i := slices.IndexFunc(out, func(p report.Publisher) bool { return p.Name == name })
		if i < 0 {
			i = len(out)
			out = append(out, report.Publisher{Name: name})
		}
		out[i].Sources = append(out[i].Sources, id)
	}
	return out
}

// belongs says whether a claim is about a messenger of the report, or about the country and no messenger at all.
func (e *editor) belongs(c *fact.LedgerClaim) bool {
	if len(c.About) > 0 {
		return slices.ContainsFunc(c.About, func(id string) bool { return slices.Contains(e.def.Messengers, id) })
	}
	return c.Country == "" || c.Country == e.def.Country
}
