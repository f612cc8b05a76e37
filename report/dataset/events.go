package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readEvents reads events.yaml: the timeline, sorted by date.
func readEvents(m *mapping) {
	events := list(m.must("events").items(), "an event", event)
	m.file.part.Events = events
	sorted(m.file, "events are sorted by date", "the event of", events, func(e *fact.Event) placed {
		return placed{e.Date.String(), e.ID, e.At}
	})
}

func event(m *mapping) *fact.Event {
	date := m.must("date")
	e := &fact.Event{
		ID:         m.must("id").newID("dated fact"),
		Date:       date.happens(),
		Until:      m.may("until").happens(),
		Title:      m.must("title").text(),
		Note:       m.may("note").note(),
		Messengers: m.may("messengers").refs("messenger"),
		Country:    m.may("country").ref("country"),
		Status:     choice(m.must("status"), fact.Statuses[:]),
		Sources:    m.must("sources").refs("source"),
		At:         m.at(),
	}
	e.Quote = m.quote(e.Sources)
	date.notAfter(e.Date, "until", e.Until)
	e.OtherSide = readSides(m, e.Status, nil)
	return e
}

// readLedger reads a file of ledger/: claims that people repeat, and what the evidence makes of them.
func readLedger(m *mapping) {
	m.file.part.Ledger = list(m.must("claims").items(), "a ledger claim", ledgerClaim)
}

func ledgerClaim(m *mapping) *fact.LedgerClaim {
	c := &fact.LedgerClaim{
		ID:         m.must("id").newID("ledger claim"),
		Claim:      m.must("claim").text(),
		About:      m.may("about").refs("messenger"),
		Country:    m.may("country").ref("country"),
		SaidBy:     m.must("said-by").refs("source"),
		Verdict:    choice(m.must("verdict"), fact.Verdicts[:]),
		Finding:    m.must("finding").text(),
		AsOf:       m.must("as-of").shown(),
		SeeMandate: m.may("see-mandate").refs("dated fact"),
		At:         m.at(),
	}
	sources := m.must
	if c.Verdict == fact.VerdictUnsupported {
		sources = m.may
	}
	shown := sources("sources")
	c.Sources = shown.refs("source")
	if shown.node == nil {
		m.mustNot("quote", "there are no sources whose words could be quoted")
	} else {
		c.Quote = m.quote(c.Sources)
	}
	if repeats := func(id string) bool { return slices.Contains(c.SaidBy, id) }; c.Verdict == fact.VerdictSupported &&
		len(c.Sources) > 0 && !slices.ContainsFunc(c.Sources, func(id string) bool { return !repeats(id) }) {
		shown.problem(problem.MissingKey, "a claim that is supported needs a source beside those that say it")
	}
	var status fact.Status
	if c.Verdict == fact.VerdictDisputed {
		status = fact.Disputed
	}
	c.OtherSide = readSides(m, status, nil)
	return c
}
