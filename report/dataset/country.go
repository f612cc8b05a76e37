package dataset

import (
	"openletter/report/fact"
	"openletter/report/problem"
)

// readCountry reads a file of countries/.
func readCountry(f *file, v value) {
	v.mapping("a country", func(m *mapping) {
		id := m.must("id")
		c := &fact.Country{
			ID:   id.fileID(),
			Name: m.must("name").label(),
			In:   m.must("in").label(),
			At:   v.at(),
		}
		if c.ID != "" && !countryForm().MatchString(c.ID) {
			id.problem(problem.BadID, "%s is not a country; allowed: the two small letters of ISO 3166-1, such as ru",
				problem.Quote(c.ID))
		}
		for _, item := range m.may("duties").items() {
			c.Duties = append(c.Duties, duty(item))
		}
		for _, item := range m.may("mandates").items() {
			c.Mandates = append(c.Mandates, mandate(item))
		}
		for _, item := range m.may("blocks").items() {
			c.Blocks = append(c.Blocks, block(item))
		}
		f.part.Countries = append(f.part.Countries, c)
	})
}

// undenied lists the statuses that need no other side: a duty has none, for a law is in the books or not.
var undenied = words([]fact.Status{fact.Confirmed, fact.Company, fact.Reported, fact.Refuted})

func duty(v value) (d fact.Duty) {
	v.mapping("a duty", func(m *mapping) {
		d = fact.Duty{
			ID:      m.must("id").newID("dated fact"),
			Kind:    fact.DutyKind(m.must("kind").choice(dutyKinds)),
			Title:   m.must("title").text(),
			Act:     m.may("act").text(),
			Status:  fact.Status(m.must("status").choice(undenied)),
			Sources: m.must("sources").refs("source"),
			Note:    m.may("note").note(),
			At:      v.at(),
		}
		d.Since, d.AsOf = readPeriod(m)
	})
	return d
}

func mandate(v value) (d fact.Mandate) {
	v.mapping("a mandate", func(m *mapping) {
		d = fact.Mandate{
			ID:         m.must("id").newID("dated fact"),
			Kind:       fact.MandateKind(m.must("kind").choice(mandateKinds)),
			Force:      fact.Force(m.must("force").choice(forces)),
			Messengers: m.may("messengers").messengers(maxItems),
			Title:      m.must("title").text(),
			Population: m.may("population").population(),
			Act:        m.may("act").text(),
			Status:     fact.Status(m.must("status").choice(statuses)),
			Sources:    m.must("sources").refs("source"),
			Note:       m.may("note").note(),
			At:         v.at(),
		}
		d.Since, d.AsOf = readPeriod(m)
		d.OtherSide = readSides(m, d.Status, nil)
	})
	return d
}

// readPeriod reads since when something holds and when that was last seen. One of the two must be known, for a
// report as of an earlier day must know whether to show it.
func readPeriod(m *mapping) (since, asOf fact.Date) {
	first, last := m.may("since"), m.may("as-of")
	since, asOf = first.happens(), last.shown()
	first.notAfter(since, "as-of", asOf)
	if first.node == nil && last.node == nil {
		m.file.problem(problem.MissingKey, m.node, "%s needs since, or as-of where the sources do not say since when", m.what)
	}
	return since, asOf
}

// extentAttribute is the attribute of whose values the extent of a block is one.
const extentAttribute = "availability"

// extent reads what a block left of a service.
func (v value) extent() string {
	known := v.file.known.attributes
	if known != nil && known[extentAttribute] == nil {
		v.problem(problem.UnknownID, "an extent is a value of the attribute %s, which attributes.yaml does not have",
			extentAttribute)
	}
	return v.answerTo(known[extentAttribute])
}

func block(v value) (b fact.Block) {
	v.mapping("a block", func(m *mapping) {
		since := m.must("since")
		b = fact.Block{
			ID:        m.must("id").newID("dated fact"),
			Service:   m.must("service").name(),
			Messenger: m.may("messenger").messenger(),
			Method:    m.must("method").text(),
			Extent:    m.must("extent").extent(),
			Basis:     m.must("basis").text(),
			Since:     since.happens(),
			Until:     m.may("until").happens(),
			Status:    fact.Status(m.must("status").choice(statuses)),
			Sources:   m.must("sources").refs("source"),
			Note:      m.may("note").note(),
			At:        v.at(),
		}
		since.notAfter(b.Since, "until", b.Until)
		b.OtherSide = readSides(m, b.Status, nil)
	})
	return b
}
