package dataset

import (
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readCountry reads a file of countries/.
func readCountry(m *mapping) {
	id := m.must("id")
	c := &fact.Country{ID: id.fileID(), Name: m.must("name").label(), In: m.must("in").label(), At: m.at()}
	m.called("country", c.ID, c.Name)
	if c.ID != "" && !isCountry(c.ID) {
		id.problem(problem.BadID, "%s is not a country; allowed: the two small letters of ISO 3166-1, such as ru",
			problem.Quote(c.ID))
	}
	c.Rivals = m.may("rivals").refs("messenger")
	c.Surveyed = list(m.may("surveyed").items(), "a survey", survey)
	m.file.topics(c.Surveyed)
	c.Duties = list(m.may("duties").few(maxEntries), "a duty", duty)
	c.Mandates = list(m.may("mandates").few(maxEntries), "a mandate", mandate)
	c.Blocks = list(m.may("blocks").few(maxEntries), "a block", block)
	m.file.registers(c.Duties)
	m.file.part.Countries = append(m.file.part.Countries, c)
}

// countryCodes are those of ISO 3166-1 alpha-2, as of 2026.
const countryCodes = "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz " +
	"ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo " +
	"fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je " +
	"jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo " +
	"mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw " +
	"py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm " +
	"tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"

func isCountry(id string) bool {
	return len(id) == 2 && slices.Contains(strings.Fields(countryCodes), id)
}

// survey reads what somebody looked for in a country.
func survey(m *mapping) fact.Survey {
	m.apart = m.peek("topic")
	since, asOf := m.may("since"), m.must("as-of")
	s := fact.Survey{
		Topic:   choice(m.must("topic"), fact.Topics[:]),
		Since:   since.happens(),
		AsOf:    asOf.shown(),
		Sources: m.must("sources").refs("source"),
		Note:    m.must("note").note(),
		At:      m.at(),
	}
	since.notAfter(s.Since, "as-of", s.AsOf)
	return s
}

// topics reports a topic that was surveyed twice.
func (f *file) topics(surveys []fact.Survey) {
	for i, s := range surveys {
		if slices.ContainsFunc(surveys[:i], func(t fact.Survey) bool { return t.Topic == s.Topic }) {
			f.problemAt(problem.DuplicateItem, s.At, "a second survey of %s; one is enough: its as-of is the last day", s.Topic)
		}
	}
}

// registers reports a duty on services that are listed by another one which lists nobody, or which the country does not have.
func (f *file) registers(duties []fact.Duty) {
	for _, d := range duties {
		lists := slices.ContainsFunc(duties, func(r fact.Duty) bool { return r.ID == d.By && len(r.Lists) > 0 })
		if d.By != "" && !lists {
			f.problemAt(problem.UnknownID, d.At, "by names %s, which is no duty of this country that has lists", problem.Quote(d.By))
		}
	}
}

// followed is the attribute whose answers follow from entries of a kind; nil when there is none.
func (v value) followed(kind string) *fact.Attribute {
	return v.file.known.questions.Followed(fact.Follows(kind))
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
	d.Quote = m.quote(d.Sources)
	d.Since, d.Until, d.AsOf = readPeriod(m)
	d.Lists = list(m.may("lists").items(), "a listing", func(m *mapping) fact.Listing {
		m.apart = m.peek("messenger")
		return fact.Listing{Messenger: m.must("messenger").ref("messenger"), Since: m.must("since").happens(),
			Sources: m.must("sources").refs("source"), At: m.at()}
	})
	m.burden(&d)
	return d
}

// burden reads on whom a duty falls, and what it asks of them.
func (m *mapping) burden(d *fact.Duty) {
	on, by := m.may("on"), m.may("by")
	d.On = distinct(on.items(), func(item value) fact.Reach { return choice(item, fact.Reaches[:]) })
	d.By = by.ref("dated fact")
	listed, understood := slices.Contains(d.On, fact.OnListed), on.node == nil || len(d.On) == len(on.node.Content)
	switch {
	case listed && by.node == nil:
		on.problem(problem.MissingKey, "a duty on services that are listed needs by: the duty that lists them")
	case !listed && understood && by.key != nil:
		m.file.problem(problem.NeedlessKey, by.key, "a duty must not have by: it does not fall on services that are listed")
	}
	if on.node == nil {
		m.mustNot("asks", "without on nobody knows on whom the duty falls")
	} else {
		asks := m.may("asks")
		if d.Asks = asks.answerTo(m.followed(string(d.Kind))); asks.node == nil {
			on.problem(problem.MissingKey, "a duty that says on whom it falls needs asks: what it asks of them")
		}
	}
}

func mandate(m *mapping) fact.Mandate {
	d := fact.Mandate{
		ID:         m.must("id").newID("dated fact"),
		Kind:       choice(m.must("kind"), fact.MandateKinds[:]),
		Force:      choice(m.must("force"), fact.Forces[:]),
		Messengers: m.may("messengers").refs("messenger"),
		Against:    m.may("against").refs("messenger"),
		Title:      m.must("title").text(),
		Population: m.may("population").ref("population"),
		Act:        m.may("act").text(),
		Status:     choice(m.must("status"), fact.Statuses[:]),
		Sources:    m.must("sources").refs("source"),
		Note:       m.may("note").note(),
		At:         m.at(),
	}
	d.Quote = m.quote(d.Sources)
	d.Since, d.Until, d.AsOf = readPeriod(m)
	attribute := m.followed(string(d.Kind))
	if answers := d.Kind == fact.PreInstallation || d.Kind == fact.ServiceTying; answers && len(d.Messengers) > 0 &&
		d.Force != fact.Withdrawn && attribute != nil {
		d.Answer = m.must("answer").answerTo(attribute)
	} else {
		d.Answer = m.may("answer").answerTo(attribute)
	}
	if d.Kind == fact.Promotion {
		attribute = m.followed(string(fact.CompelledUse))
	}
	var readValue func(v value) string
	if d.Kind != fact.RivalsBarred {
		readValue = func(v value) string { return v.answerTo(attribute) }
	}
	d.OtherSide = readSides(m, d.Status, readValue)
	m.follows(d.AnswerOf(), attribute)
	return d
}

// follows reports an answer that follows from an entry and is none of its attribute.
func (m *mapping) follows(answer string, a *fact.Attribute) {
	if a != nil && len(a.Values) > 0 && answer != "" && !fact.IsSpecial(answer) && a.Value(answer) == nil {
		m.problem(problem.UnknownValue, "the answer %s follows from %s, and %s has no such value", answer, m.what, a.ID)
	}
}

// readPeriod reads since when something holds, until when, and when that was last seen. The first or the last must be known,
// for a report as of an earlier day must know whether to show it.
func readPeriod(m *mapping) (since, until, asOf fact.Date) {
	first, end, last := m.may("since"), m.may("until"), m.may("as-of")
	since, until, asOf = first.happens(), end.happens(), last.shown()
	first.notAfter(since, "until", until)
	first.notAfter(since, "as-of", asOf)
	if first.node == nil && last.node == nil {
		m.problem(problem.MissingKey, "%s needs since, or as-of where the sources do not say since when", m.what)
	}
	return since, until, asOf
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
		AsOf:      m.may("as-of").shown(),
		Status:    choice(m.must("status"), fact.Statuses[:]),
		Sources:   m.must("sources").refs("source"),
		Note:      m.may("note").note(),
		At:        m.at(),
	}
	b.Quote = m.quote(b.Sources)
	since.notAfter(b.Since, "until", b.Until)
	since.notAfter(b.Since, "as-of", b.AsOf)
	b.OtherSide = readSides(m, b.Status, nil)
	m.follows(b.RivalAnswer(), m.followed(string(fact.FollowsRivals)))
	return b
}
