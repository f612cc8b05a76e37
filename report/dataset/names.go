package dataset

import (
	"strings"
	"unicode"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A named is a thing that a report names.
type named struct {
	file *file
	id   string
	name fact.Text
	at   fact.Position
}

// alike reports things of one kind that nobody could tell apart by their names. One is told for each.
func alike(kind string, things []named) {
	seen := map[fact.Wording]named{}
	for _, thing := range things {
		for _, w := range thing.name {
			key := fact.Wording{Lang: w.Lang, Words: look(w.Words)}
			first, taken := seen[key]
			if !taken {
				seen[key] = thing
			} else if first.at != thing.at && first.id != thing.id {
				thing.file.problemAt(problem.DuplicateName, thing.at, "the %s %s has the name %s, and so has %s: nobody could tell "+
					"them apart", kind, thing.id, problem.Quote(w.Words), first.id)
				break
			}
		}
	}
}

// look is what a name looks like: small letters, and the Latin ones for those of other alphabets that look like them.
func look(name string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if i := strings.IndexRune(twins, r); i >= 0 {
			return rune(latinTwins[len([]rune(twins[:i]))])
		}
		return r
	}, name)
}

// twins are letters that look like the Latin ones below them, small or as capitals: Cyrillic, then Greek.
const (
	twins      = "авекмнорстухіјѕԁһ" + "αβεζηικμνορτυχ"
	latinTwins = "abekmhopctyxijsdh" + "abezhikmnoptyx"
)

// alike reports what the files that were read name alike.
func (l *loading) alike() {
	var messengers, countries []named
	for _, f := range l.read {
		for _, m := range f.part.Messengers {
			messengers = append(messengers, named{f, m.ID, m.Name, m.At})
		}
		for _, c := range f.part.Countries {
			countries = append(countries, named{f, c.ID, c.Name, c.At})
		}
		f.alike()
	}
	alike("messenger", messengers)
	alike("country", countries)
}

// alike reports what one file names alike.
func (f *file) alike() {
	var attributes, populations []named
	for _, a := range f.part.Attributes {
		attributes = append(attributes, named{f, a.ID, a.Name, a.At})
		var values []named
		for _, v := range a.Values {
			values = append(values, named{f, v.ID, v.Label, v.At})
		}
		alike("value", values)
	}
	for _, p := range f.part.Populations {
		populations = append(populations, named{f, p.ID, p.Name, p.At})
	}
	alike("attribute", attributes)
	alike("population", populations)
	for _, r := range f.part.Rulesets {
		var dimensions, profiles []named
		for _, d := range r.Dimensions {
			dimensions = append(dimensions, named{f, d.ID, d.Name, d.At})
		}
		for _, p := range r.Profiles {
			profiles = append(profiles, named{f, p.ID, p.Name, p.At})
		}
		alike("dimension", dimensions)
		alike("profile", profiles)
	}
}
