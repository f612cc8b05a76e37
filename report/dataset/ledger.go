package dataset

import (
	"openletter/report/fact"
)

// readLedger reads a file of ledger/: claims that people repeat, and what the evidence makes of them.
func readLedger(f *file, v value) {
	v.mapping("a ledger", func(m *mapping) {
		for _, item := range m.must("claims").items() {
			if c := ledgerClaim(item); c != nil {
				f.part.Ledger = append(f.part.Ledger, c)
			}
		}
	})
}

func ledgerClaim(v value) (c *fact.LedgerClaim) {
	v.mapping("a ledger claim", func(m *mapping) {
		c = &fact.LedgerClaim{
			ID:         m.must("id").newID("ledger claim"),
			Claim:      m.must("claim").text(),
			About:      m.may("about").messengers(maxItems),
			Country:    m.may("country").country(),
			SaidBy:     m.must("said-by").refs("source"),
			Verdict:    fact.Verdict(m.must("verdict").choice(verdicts)),
			Finding:    m.must("finding").text(),
			AsOf:       m.must("as-of").shown(),
			SeeMandate: m.may("see-mandate").refs("dated fact"),
			At:         v.at(),
		}
		if c.Verdict == fact.VerdictUnsupported {
			c.Sources = m.may("sources").refs("source")
		} else {
			c.Sources = m.must("sources").refs("source")
		}
		var status fact.Status
		if c.Verdict == fact.VerdictDisputed {
			status = fact.Disputed
		}
		c.OtherSide = readSides(m, status, nil)
	})
	return c
}
