package dataset

import (
	"openletter/report/fact"
	"openletter/report/problem"
)

// readEvents reads events.yaml: the timeline, sorted by date.
func readEvents(f *file, v value) {
	v.mapping("the file of events", func(m *mapping) {
		var last fact.Date
		for _, item := range m.must("events").items() {
			e := event(item)
			if e == nil {
				continue
			}
			if e.Date.Compare(last) < 0 && !e.Date.IsZero() {
				f.problemAt(problem.WrongOrder, e.At, "the event of %s stands after one of %s; events are sorted by date",
					e.Date, last)
			} else {
				last = e.Date
			}
			f.part.Events = append(f.part.Events, e)
		}
	})
}

func event(v value) (e *fact.Event) {
	v.mapping("an event", func(m *mapping) {
		date := m.must("date")
		e = &fact.Event{
			ID:         m.must("id").newID("dated fact"),
			Date:       date.happens(),
			Until:      m.may("until").happens(),
			Title:      m.must("title").text(),
			Note:       m.may("note").note(),
			Messengers: m.may("messengers").messengers(maxItems),
			Country:    m.may("country").country(),
			Status:     fact.Status(m.must("status").choice(statuses)),
			Sources:    m.must("sources").refs("source"),
			At:         v.at(),
		}
		date.notAfter(e.Date, "until", e.Until)
		e.OtherSide = readSides(m, e.Status, nil)
	})
	return e
}
