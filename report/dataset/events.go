package dataset

import (
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
	c.Sources = sources("sources").refs("source")
	var status fact.Status
	if c.Verdict == fact.VerdictDisputed {
		status = fact.Disputed
	}
	c.OtherSide = readSides(m, status, nil)
	return c
}

func readCountry(m *mapping) {
	id := m.must("id")
	c := &fact.Country{ID: id.fileID(), Name: m.must("name").label(), In: m.must("in").label(), At: m.at()}
	m.called("country", c.ID, c.Name)
	if c.ID != "" && !countryForm().MatchString(c.ID) {
		id.problem(problem.BadID, "%s is not a country; allowed: the two small letters of ISO 3166-1, such as ru",
			problem.Quote(c.ID))
	}
	c.Duties = list(m.may("duties").items(), "a duty", duty)
	c.Mandates = list(m.may("mandates").items(), "a mandate", mandate)
	c.Blocks = list(m.may("blocks").items(), "a block", block)
	m.file.part.Countries = append(m.file.part.Countries, c)
}

// undenied lists the statuses that need no other side: a duty has none, for a law is in the books or not.
var undenied = []fact.Status{fact.Confirmed, fact.Company, fact.Reported, fact.Refuted}

func duty(m *mapping) fact.Duty {
	d := fact.Duty{
		ID:      m.must("id").newID("dated fact"),
		Kind:    choice(m.must("kind"), fact.DutyKinds[:]),
		Title:   m.must("title").text(),
		Act:     m.may("act").text(),
		Status:  choice(m.must("status"), undenied),
		Sources: m.must("sources").refs("source"),
		Note:    m.may("note").note(),
		At:      m.at(),
	}
	d.Since, d.AsOf = readPeriod(m)
	return d
}

func mandate(m *mapping) fact.Mandate {
	d := fact.Mandate{
		ID:         m.must("id").newID("dated fact"),
		Kind:       choice(m.must("kind"), fact.MandateKinds[:]),
		Force:      choice(m.must("force"), fact.Forces[:]),
		Messengers: m.may("messengers").refs("messenger"),
		Title:      m.must("title").text(),
		Population: m.may("population").ref("population"),
		Act:        m.may("act").text(),
		Status:     choice(m.must("status"), fact.Statuses[:]),
		Sources:    m.must("sources").refs("source"),
		Note:       m.may("note").note(),
		At:         m.at(),
	}
	d.Since, d.AsOf = readPeriod(m)
	d.OtherSide = readSides(m, d.Status, nil)
	return d
}

// readPeriod reads since when something holds and when that was last seen. A report as of an earlier day needs one.
func readPeriod(m *mapping) (since, asOf fact.Date) {
	first, last := m.may("since"), m.may("as-of")
	since, asOf = first.happens(), last.shown()
	first.notAfter(since, "as-of", asOf)
	if first.node == nil && last.node == nil {
		m.problem(problem.MissingKey, "%s needs since, or as-of where the sources do not say since when", m.what)
	}
	return since, asOf
}

// extentAttribute is the attribute of whose values the extent of a block is one.
const extentAttribute = "availability"

// extent reads what a block left of a service.
func (v value) extent() string {
	questions := &v.file.known.questions
	attribute := questions.Attribute(extentAttribute)
	if attribute == nil && len(questions.Attributes) > 0 && v.node != nil {
		v.problem(problem.UnknownID, "an extent is a value of the attribute %s, which attributes.yaml does not have",
			extentAttribute)
	}
	return v.answerTo(attribute)
}

func block(m *mapping) fact.Block {
	since := m.must("since")
	b := fact.Block{
		ID:        m.must("id").newID("dated fact"),
		Service:   m.must("service").name(),
		Messenger: m.may("messenger").ref("messenger"),
		Method:    m.must("method").text(),
		Extent:    m.must("extent").extent(),
		Basis:     m.must("basis").text(),
		Since:     since.happens(),
		Until:     m.may("until").happens(),
		Status:    choice(m.must("status"), fact.Statuses[:]),
		Sources:   m.must("sources").refs("source"),
		Note:      m.may("note").note(),
		At:        m.at(),
	}
	since.notAfter(b.Since, "until", b.Until)
	b.OtherSide = readSides(m, b.Status, nil)
	return b
}
