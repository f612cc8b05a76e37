package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

func readDefinition(m *mapping) {
	d := &fact.Definition{ID: m.must("id").fileID(), At: m.at()}
	d.Languages = distinct(m.must("languages").few(maxItems), value.language)
	d.Title, d.Lead = m.must("title").label(), m.must("lead").text()
	d.Messengers = distinct(m.must("messengers").few(maxCompared), func(item value) string {
		return item.ref("messenger")
	})
	d.Ruleset = m.must("ruleset").ref("ruleset")
	d.Profile = m.may("profile").ref("profile of " + d.Ruleset)
	d.Country = m.must("country").ref("country")
	contrast := m.may("contrast")
	d.Contrast = contrast.refs("country")
	if d.Country != "" && slices.Contains(d.Contrast, d.Country) {
		contrast.problem(problem.DuplicateItem, "contrast names %s, which is the country of the report", d.Country)
	}
	d.AsOf = m.must("as-of").date()
	d.Verdict = m.may("verdict").refs("criterion of " + d.Ruleset)
	d.Layout = m.may("layout").oneOf(m.file.known.Layouts)
	d.Formats = distinct(m.must("formats").few(maxItems), func(v value) string { return v.oneOf(m.file.known.Formats) })
	m.file.part.Definitions = append(m.file.part.Definitions, d)
}

// oneOf reads one of the words that the program offers; any id where there is no list of them.
func (v value) oneOf(words []string) string {
	if words == nil {
		return v.id()
	}
	return choice(v, words)
}
