package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readEvents reads events.yaml: the timeline, sorted by date.
func readEvents(f *file, v value) {
	v.mapping("the file of events", func(m *mapping) {
		for _, item := range m.must("events").items() {
			e := event(item)
			if e == nil {
				continue
			}
			f.part.Events = append(f.part.Events, e)
		}
		dated := slices.DeleteFunc(slices.Clone(f.part.Events), func(e *fact.Event) bool { return e.Date.IsZero() })
		for _, s := range strays(len(dated), func(i, j int) bool { return dated[i].Date.Compare(dated[j].Date) < 0 }) {
			place := "at the beginning"
			if s.behind >= 0 {
				place = "behind " + dated[s.behind].ID
			}
			f.problemAt(problem.WrongOrder, dated[s.item].At, "the event of %s is out of order: events are sorted by date, and it belongs %s",
				dated[s.item].Date, place)
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
