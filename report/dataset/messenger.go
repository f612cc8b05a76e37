package dataset

import (
	"openletter/report/fact"
	"openletter/report/problem"
)

func readMessenger(m *mapping) {
	r := &fact.Messenger{
		ID:       m.must("id").fileID(),
		Name:     m.must("name").name(),
		Operator: m.must("operator").name(),
		About:    m.must("about").text(),
		Scored:   m.may("scored").text(),
		At:       m.at(),
	}
	since := m.may("since")
	r.Since, r.Until = since.happens(), m.may("until").happens()
	since.notAfter(r.Since, "until", r.Until)
	m.called("messenger", r.ID, r.Name)
	m.may("seat").mapping("a seat", func(m *mapping) {
		r.Seat = fact.Seat{In: m.must("in").refs("country"), Sources: m.must("sources").refs("source")}
	})
	r.Earlier = list(m.may("earlier-operators").few(maxItems), "an earlier operator", readOperator)
	for i := 1; i < len(r.Earlier); i++ {
		if was, is := r.Earlier[i-1], r.Earlier[i]; !is.Until.IsZero() && is.Until.Compare(was.Until) <= 0 {
			m.file.problemAt(problem.WrongOrder, is.At, "this operator ran the messenger until %s, which is not after %s, until which the "+
				"one before did; put the first one first", is.Until, was.Until)
		}
	}
	r.Claims = list(m.may("claims").few(maxClaims), "a claim", readClaim)
	for _, c := range r.Claims {
		c.Messenger = r.ID
	}
	m.file.part.Messengers = append(m.file.part.Messengers, r)
	m.file.rivalClaims(r)
}

func readOperator(m *mapping) fact.Operator {
	return fact.Operator{
		Name: m.must("name").name(), Until: m.must("until").happens(), Sources: m.must("sources").refs("source"), At: m.at(),
	}
}

func readClaim(m *mapping) *fact.Claim {
	c := &fact.Claim{At: m.at()}
	m.apart = join(".", m.peek("attribute"), m.peek("country"), m.peek("population"), m.peek("since"))
	id, attribute := m.must("attribute").attribute("attribute")
	c.Attribute = id
	c.Value = m.must("value").answerTo(attribute)
	readScope(m, c, attribute)
	c.Note = m.must("note").note()
	if c.Value == fact.Unknown {
		readUnknown(m, c)
	} else {
		readEvidence(m, c, attribute)
	}
	return c
}

// readScope reads for whom and where a claim holds, which depends on its attribute.
func readScope(m *mapping, c *fact.Claim, a *fact.Attribute) {
	if a == nil {
		c.Country, c.Population = m.may("country").ref("country"), m.may("population").ref("population")
		return
	}
	if a.Scope == fact.Everywhere {
		m.mustNot("country", a.ID+" does not depend on a country")
	} else {
		c.Country = m.must("country").ref("country")
	}
	if a.Scope == fact.PerPopulation {
		c.Population = m.may("population").ref("population")
	} else {
		m.mustNot("population", a.ID+" does not depend on a population")
	}
}

// readUnknown reads the rest of a claim that nothing is known. Its note gives the reason.
func readUnknown(m *mapping, c *fact.Claim) {
	const because = "its value is unknown, so there is nothing that somebody said or denied"
	m.mustNot("status", because)
	m.mustNot("other-side", because)
	m.mustNot("until", because)
	m.mustNot("quote", "its value is unknown, so there are no words that show it")
	m.mustNot("as-of", "its value is unknown, so there is nothing that the sources show")
	c.Since = m.may("since").happens()
	c.Sources = m.may("sources").refs("source")
}

// readEvidence reads the rest of a claim that says something. Where its value was refused, no key is needed.
func readEvidence(m *mapping, c *fact.Claim, a *fact.Attribute) {
	must := m.must
	if c.Value == "" {
		must = m.may
	}
	since, asOf, until := m.may("since"), must("as-of"), m.may("until")
	c.Status = choice(must("status"), fact.Statuses[:])
	c.Since, c.AsOf, c.Checked, c.Until = since.happens(), asOf.shown(), m.may("checked").shown(), until.happens()
	since.notAfter(c.Since, "as-of", c.AsOf)
	asOf.notAfter(c.AsOf, "until", c.Until)
	asOf.notAfter(c.AsOf, "checked", c.Checked)
	c.Sources = must("sources").refs("source")
	c.Quote = m.quote(c.Sources)
	c.OtherSide = readSides(m, c.Status, func(v value) string {
		answer := v.answerTo(a)
		if answer != "" && answer == c.Value {
			v.problem(problem.AgreeingSide, "the other side gives the value of the claim itself; leave it out or give another")
		}
		return answer
	})
}

// readSides reads what those say who deny something. Where a status says that somebody does, it must be there.
// readValue reads the value that they give; nil where there are no values.
func readSides(m *mapping, status fact.Status, readValue func(v value) string) []fact.Side {
	sides := m.may("other-side")
	if sides.node == nil && (status == fact.Disputed || status == fact.Alleged) {
		m.problem(problem.MissingOtherSide, "%s that is %s needs other-side: who says otherwise, what, and where", m.what, status)
	}
	return list(sides.few(maxSides), "an other side", func(m *mapping) fact.Side {
		side := fact.Side{
			Who:     m.must("who").name(),
			Says:    m.must("says").note(),
			Sources: m.must("sources").refs("source"),
			At:      m.at(),
		}
		if readValue != nil {
			side.Value = readValue(m.may("value"))
		}
		return side
	})
}

// rivalClaims reports claims of which nobody could tell which one holds.
func (f *file) rivalClaims(r *fact.Messenger) {
	seen := make(map[string]*fact.Claim, len(r.Claims))
	for _, c := range r.Claims {
		subject, _ := c.MarshalText() // never fails
		if first := seen[string(subject)]; first != nil && c.Attribute != "" {
			f.problemAt(problem.DuplicateClaim, c.At, "a second claim about %s%s; the first one is on line %d, "+
				"and only a different since tells them apart", c.Attribute, scopeOf(c), first.At.Line)
			continue
		}
		seen[string(subject)] = c
	}
}

// scopeOf says in brackets where, of whom and since when a claim holds; "" where it says nothing of that.
func scopeOf(c *fact.Claim) string {
	if scope := join(", ", c.Country, c.Population, c.Since.String()); scope != "" {
		return " (" + scope + ")"
	}
	return ""
}
