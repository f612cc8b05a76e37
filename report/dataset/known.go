package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// known is what is settled before the large files are read, so that they can be checked while they are walked.
type known struct {
	spoken      []string                              // the languages that reports can be made in; nil means any
	layouts     []string                              // that reports can have; nil means any
	attributes  map[string]*fact.Attribute            // by id; nil when attributes.yaml could not be read
	attributeID []string                              // in the order of attributes.yaml
	populations []string                              // ids
	messengers  []string                              // ids, from the names of the files; nil when nobody knows them
	countries   []string                              // ids, from the names of the files; nil when nobody knows them
	rulesets    []string                              // the same
	latest      fact.Date                             // the last day of the latest definition; zero when nobody knows it
	record      func(what, key string, required bool) // is told each key that is asked for; nil for nobody
	asked       map[string][]string                   // for each messenger the countries of the definitions that name it
}

// know adds the attributes and populations.
func (k *known) know(attributes []fact.Attribute, populations []fact.Population) {
	k.attributes = make(map[string]*fact.Attribute, len(attributes))
	for i := range attributes {
		a := &attributes[i]
		if k.attributes[a.ID] == nil && a.ID != "" {
			k.attributes[a.ID] = a
			k.attributeID = append(k.attributeID, a.ID)
		}
	}
	for _, p := range populations {
		if !slices.Contains(k.populations, p.ID) {
			k.populations = append(k.populations, p.ID)
		}
	}
}

// ask adds what a definition wants to be there.
func (k *known) ask(d *fact.Definition) {
	for _, id := range d.Messengers {
		if !slices.Contains(k.asked[id], d.Country) {
			k.asked[id] = append(k.asked[id], d.Country)
		}
	}
}

// attribute reads the id of an attribute. It returns nil when there is none, which is then reported, or when the
// attributes could not be read.
func (v value) attribute() (id string, a *fact.Attribute) {
	id, known := v.id(), v.file.known
	if id == "" || known.attributes == nil {
		return id, nil
	}
	a = known.attributes[id]
	if a == nil {
		v.unknownID("attribute", id, "attributes.yaml", known.attributeID)
	}
	return id, a
}

// population reads the id of a population.
func (v value) population() string {
	id, known := v.id(), v.file.known
	if id != "" && known.attributes != nil && !slices.Contains(known.populations, id) {
		v.unknownID("population", id, "attributes.yaml", known.populations)
	}
	return id
}

// messenger reads the id of a messenger in the data.
func (v value) messenger() string {
	return v.inFolder("messenger", "messengers/", v.file.known.messengers)
}

// messengers reads a list of at most so many of them.
func (v value) messengers(most int) []string { return v.distinct(most, value.messenger) }

// country reads the id of a country in the data.
func (v value) country() string { return v.inFolder("country", "countries/", v.file.known.countries) }

// ruleset reads the id of a ruleset.
func (v value) ruleset() string { return v.inFolder("ruleset", "rulesets/", v.file.known.rulesets) }

// inFolder reads the id of a thing that has a file of its own. ids are those that there are; nil when nobody knows them.
func (v value) inFolder(kind, folder string, ids []string) string {
	id := v.id()
	if id != "" && ids != nil && !slices.Contains(ids, id) {
		v.unknownID(kind, id, folder, ids)
	}
	return id
}

// unknownID reports an id that names nothing.
func (v value) unknownID(kind, id, place string, ids []string) {
	v.file.noSuch(kind, id, place, ids).report(v)
}

// A mistake is what is wrong with an id that names nothing.
type mistake struct {
	message string
	allowed []string
	meant   string // the id in its place; "" where none or several come into question
}

// noSuch says that an id names nothing, and what there is.
func (f *file) noSuch(kind, id, place string, ids []string) *mistake {
	m := &mistake{message: "there is no " + kind + " " + problem.Quote(id) + " in " + place, allowed: ids}
	near, only := f.guess(id, ids)
	if only {
		m.meant = near
	}
	switch {
	case len(ids) > 0 && len(ids) <= 12:
		m.message += "; " + problem.Allowed(ids, near)
	case near != "":
		m.message += " (did you mean " + problem.Quote(near) + "?)"
	}
	return m
}

// report tells a mistake where it was made.
func (m *mistake) report(v value) {
	p := v.problem(problem.UnknownID, "%s", m.message)
	p.Allowed = m.allowed
	if m.meant != "" {
		v.fix(p, m.meant)
	}
}
