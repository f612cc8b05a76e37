package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

func readDefinition(m *mapping) {
	d := &fact.Definition{ID: m.must("id").fileID(), At: m.at()}
	languages := m.must
	if m.file.known.Usual != nil {
		languages, d.Languages = m.may, m.file.known.Usual
	}
	if named := languages("languages"); named.node != nil {
		d.Languages = distinct(named.few(maxItems), value.language)
	}
	d.Title, d.Lead = m.must("title").label(), m.must("lead").text()
	d.Messengers = distinct(m.must("messengers").few(maxCompared), func(item value) string {
		return item.ref("messenger")
	})
	d.Ruleset = m.must("ruleset").ref("ruleset")
	d.Profile = m.may("profile").ref("profile of " + d.Ruleset)
	contrast := m.may("contrast")
	d.Country, d.Contrast = m.may("country").ref("country"), contrast.refs("country")
	if d.Country != "" && slices.Contains(d.Contrast, d.Country) {
		contrast.problem(problem.DuplicateItem, "contrast names %s, which is the country of the report", d.Country)
	}
	d.AsOf = m.must("as-of").date()
	d.Verdict = m.may("verdict").refs("criterion of " + d.Ruleset)
	d.Layout = distinct(m.may("layout").oneOrFew(maxItems), func(v value) string { return v.oneOf(m.file.known.Layouts) })
	m.also(d)
	d.Formats = distinct(m.must("formats").few(maxItems), func(v value) string { return v.oneOf(m.file.known.Formats) })
	m.file.part.Definitions = append(m.file.part.Definitions, d)
}

// also reads the further languages of a report, each with those of its layouts that are made in it.
func (m *mapping) also(d *fact.Definition) {
	for _, item := range m.may("also").few(maxItems) {
		item.mapping("a further language", func(m *mapping) {
			lang := m.must("lang")
			f := fact.Further{Lang: lang.language()}
			if f.Lang != "" && slices.Contains(d.Spoken(), f.Lang) {
				lang.problem(problem.DuplicateItem, "the report is made in %s already; name each language once", f.Lang)
			}
			f.Layout = distinct(m.must("layout").oneOrFew(maxItems), func(v value) string {
				return choice(v, d.Layouts())
			})
			d.Also = append(d.Also, f)
		})
	}
}

// anywhere reports what a report without a country asks for although it depends on one.
func (l *loading) anywhere(facts *fact.Facts) {
	for _, f := range l.read {
		for _, d := range f.part.Definitions {
			rules := facts.Ruleset(d.Ruleset)
			if d.Country != "" || rules == nil {
				continue
			}
			left := facts.For(d).Ruleset(d.Ruleset)
			if p := rules.Profile(d.Profile); p != nil && left.Profile(p.ID) == nil {
				f.problemAt(problem.MissingKey, d.At, "the report names no country, and all that the profile %s counts depends on one; "+
					"name a country", p.ID)
			}
			unasked := slices.DeleteFunc(slices.Clone(d.Verdict), func(id string) bool { return rules.Criterion(id) == nil || left.Criterion(id) != nil })
			if len(unasked) > 0 {
				f.problemAt(problem.MissingKey, d.At, "the report names no country, and verdict names what depends on one: %s; "+
					"name a country, or leave that out", problem.And(unasked))
			}
		}
	}
}

// sameFiles reports a report whose files would have the names of those of another one in one of its further layouts.
func (l *loading) sameFiles() {
	owner := map[string]string{} // by the beginning of the names of files
	for _, d := range l.want {
		for _, name := range d.Layouts()[1:] {
			owner[d.FileName(name)] = d.ID
		}
	}
	for _, f := range l.read {
		for _, d := range f.part.Definitions {
			if other := owner[d.ID]; other != "" {
				f.problemAt(problem.DuplicateID, d.At, "the files of the report %s would have the names of those of the report %s in a "+
					"further layout; give it another id", d.ID, other)
			}
		}
	}
}

// oneOf reads one of the words that the program offers; any id where there is no list of them.
func (v value) oneOf(words []string) string {
	if words == nil {
		return v.id()
	}
	return choice(v, words)
}
