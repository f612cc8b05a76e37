package section_test

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
)

// TestTimelineOfMonths: a month stands behind its days, and what goes on for longer behind what does not.
func TestTimelineOfMonths(t *testing.T) {
	facts, def := tiny()
	for i, d := range [][2]string{{"2026-05", "2026-06"}, {"2025-11", ""}, {"2026-05", ""}, {"2025-11-30", ""}, {"2025", ""}, {"2025-11-05", "2026-01"}} {
		facts.Events = append(facts.Events, &fact.Event{ID: fmt.Sprint("e", i), Date: on(d[0]), Country: "ru"})
		if d[1] != "" {
			facts.Events[i].Until = on(d[1])
		}
	}
	mustTell(t, "timeline", cells(t, facts, def, "en", "timeline", 0),
		[]string{"5 November 2025 – January 2026", "30 November 2025", "November 2025", "2025", "May 2026", "May 2026 – June 2026"})
}

// TestMonths words every month alone, behind a day and behind "since".
func TestMonths(t *testing.T) {
	russian := [...]struct{ alone, of string }{
		{"январь", "января"}, {"февраль", "февраля"}, {"март", "марта"}, {"апрель", "апреля"}, {"май", "мая"}, {"июнь", "июня"},
		{"июль", "июля"}, {"август", "августа"}, {"сентябрь", "сентября"}, {"октябрь", "октября"}, {"ноябрь", "ноября"}, {"декабрь", "декабря"},
	}
	english := [...]string{
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	}
	facts, def := tiny()
	var en, ru, enSince, ruSince []string
	for i := range 12 {
		facts.Events = append(facts.Events,
			&fact.Event{ID: "a", Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1}},
			&fact.Event{ID: "b", Country: "ru", Date: fact.Date{Year: 2025, Month: i + 1, Day: 2}})
		facts.Country("ru").Mandates = append(facts.Country("ru").Mandates,
			fact.Mandate{Kind: fact.Promotion, Force: fact.DeFacto, Since: fact.Date{Year: 2025, Month: i + 1}})
		en = append(en, "2 "+english[i]+" 2025", english[i]+" 2025")
		ru = append(ru, "2 "+russian[i].of+" 2025 года", russian[i].alone+" 2025 года")
		enSince, ruSince = append(enSince, "since "+english[i]+" 2025"), append(ruSince, "с "+russian[i].of+" 2025 года")
	}
	for lang, want := range map[fact.Lang][]string{"en": slices.Concat(en, enSince), "ru": slices.Concat(ru, ruSince)} {
		mustTell(t, string(lang), slices.Concat(cells(t, facts, def, lang, "timeline", 0), cells(t, facts, def, lang, "mandates", 3)), want)
	}
}

// TestBasis says on whose word a claim stands and when. Russian inflects the month behind a preposition.
func TestBasis(t *testing.T) {
	for _, c := range []struct {
		name        string
		status      fact.Status
		since, asOf fact.Date
		en, ru      string
	}{
		{"to the day", fact.Reported, on("2025-03-10"), on("2026-06-01"),
			"reported, since 10 March 2025, as of 1 June 2026",
			"сообщается, с 10 марта 2025 года, по состоянию на 1 июня 2026 года"},
		{"to the month", fact.Company, on("2025-03"), on("2026-06"),
			"company’s word, since March 2025, as of June 2026",
			"по словам компании, с марта 2025 года, по состоянию на июнь 2026 года"},
		{"to the year", fact.Confirmed, on("2024"), on("2025"),
			"confirmed, since 2024, as of 2025", "подтверждено, с 2024 года, по состоянию на 2025 год"},
		{"without since", fact.Confirmed, fact.Date{}, on("2026-05"),
			"confirmed, as of May 2026", "подтверждено, по состоянию на май 2026 года"},
		{"since and shown on one day", fact.Confirmed, on("2026-05-09"), on("2026-05-09"),
			"confirmed, since 9 May 2026", "подтверждено, с 9 мая 2026 года"},
		{"an unknown stands on nobody's word", "", on("2025-03"), fact.Date{}, "since March 2025", "с марта 2025 года"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := tiny()
			facts.Messengers[0].Claims = []*fact.Claim{{Attribute: "encryption", Value: "some", Status: c.status, Since: c.since, AsOf: c.asOf, Note: same("Note.")}}
			for lang, want := range map[fact.Lang]string{"en": c.en, "ru": c.ru} {
				mustTell(t, string(lang), notesOf(t, facts, def, lang, "encryption"), []string{"**Alfa:** Note. (" + want + ")"})
			}
		})
	}
}

// TestPeriods words beginnings and ends of mandates, duties, blocks and events, in a report as of 15 July 2026.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		name                  string
		from, until           fact.Date
		block, event, blockRu string
	}{
		{"lasting", on("2026-02-11"), fact.Date{}, "since 11 February 2026", "11 February 2026", "с 11 февраля 2026 года"},
		{"over", on("2025-08"), on("2026-02-10"), "August 2025 – 10 February 2026", "August 2025 – 10 February 2026", "август 2025 года — 10 февраля 2026 года"},
		{"years", on("2017"), on("2018"), "2017 – 2018", "2017 – 2018", "2017 год — 2018 год"},
		{"one day", on("2026-05-01"), on("2026-05-01"), "1 May 2026", "1 May 2026", "1 мая 2026 года"},
		{"ends on the report's day", on("2026-05-01"), on("2026-07-15"), "1 May 2026 – 15 July 2026", "1 May 2026 – 15 July 2026", "1 мая 2026 года — 15 июля 2026 года"},
		{"had not ended", on("2026-05-01"), on("2026-07-16"), "since 1 May 2026", "since 1 May 2026", "с 1 мая 2026 года"},
		{"ends some day of the report's month", on("2025"), on("2026-07"), "2025 – July 2026", "2025 – July 2026", "2025 год — июль 2026 года"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := tiny()
			facts.Country("ru").Blocks = []fact.Block{{Extent: "slowed", Since: c.from, Until: c.until, Status: fact.Reported}}
			facts.Country("ru").Mandates = []fact.Mandate{{Kind: fact.Promotion, Force: fact.DeFacto, Since: c.from, Until: c.until, Status: fact.Reported}}
			facts.Country("ru").Duties = []fact.Duty{{Kind: fact.DutyOther, Since: c.from, Until: c.until, Status: fact.Reported}}
			facts.Events = []*fact.Event{{Country: "ru", Date: c.from, Until: c.until, Status: fact.Reported}}
			mustTell(t, "block", cells(t, facts, def, "en", "blocks", 3), []string{c.block})
			mustTell(t, "mandate", cells(t, facts, def, "en", "mandates", 3), []string{c.block})
			mustTell(t, "duty", cells(t, facts, def, "en", "duties", 2), []string{c.block})
			mustTell(t, "event", cells(t, facts, def, "en", "timeline", 0), []string{c.event})
			mustTell(t, "block in Russian", cells(t, facts, def, "ru", "blocks", 3), []string{c.blockRu})
		})
	}
}

// TestUnknownDate says in a table that a date was not found, where an empty cell would say nothing.
func TestUnknownDate(t *testing.T) {
	facts, def := tiny()
	c := facts.Country("ru")
	c.Mandates = []fact.Mandate{{Kind: fact.Promotion, Force: fact.DeFacto, Status: fact.Reported, AsOf: on("2026-06")}}
	c.Duties = []fact.Duty{{Kind: fact.DutyOther, Status: fact.Confirmed, AsOf: on("2026-06-01")}}
	c.Blocks = []fact.Block{{Extent: "slowed"}, {Extent: "slowed", Until: on("2026-06")}}
	for lang, want := range map[fact.Lang][]string{
		"en": {"date not found", "reported, as of June 2026", "date not found", "confirmed, as of 1 June 2026", "date not found", "until June 2026"},
		"ru": {"дата не найдена", "сообщается, по состоянию на июнь 2026 года", "дата не найдена", "подтверждено, по состоянию на 1 июня 2026 года",
			"дата не найдена", "по июнь 2026 года"},
	} {
		mustTell(t, string(lang), slices.Concat(cells(t, facts, def, lang, "mandates", 3), cells(t, facts, def, lang, "mandates", 4),
			cells(t, facts, def, lang, "duties", 2), cells(t, facts, def, lang, "duties", 3), cells(t, facts, def, lang, "blocks", 3)), want)
	}
}
