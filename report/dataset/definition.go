package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// readDefinition reads a file of reports/.
func readDefinition(f *file, v value) {
	v.mapping("a report", func(m *mapping) {
		d := &fact.Definition{ID: m.must("id").fileID(), At: v.at()}
		for _, lang := range m.must("languages").languages() {
			d.Languages = append(d.Languages, fact.Lang(lang))
		}
		d.Title, d.Lead = m.must("title").label(), m.must("lead").text()
		d.Messengers = m.must("messengers").messengers(maxCompared)
		d.Ruleset = m.must("ruleset").ruleset()
		d.Profile = m.may("profile").ref("profile of " + d.Ruleset)
		d.Country = m.must("country").country()
		contrast := m.may("contrast")
		d.Contrast = contrast.distinct(maxItems, value.country)
		if d.Country != "" && slices.Contains(d.Contrast, d.Country) {
			contrast.problem(problem.DuplicateItem, "contrast names %s, which is the country of the report", d.Country)
		}
		d.AsOf = m.must("as-of").date()
		d.Verdict = m.may("verdict").refs("criterion of " + d.Ruleset)
		if layout := m.may("layout"); f.known.layouts == nil {
			d.Layout = layout.id()
		} else {
			d.Layout = layout.choice(f.known.layouts)
		}
		d.Formats = m.must("formats").choices(fact.Formats[:])
		f.part.Definitions = append(f.part.Definitions, d)
	})
}
