package dataset

import (
	"strings"
	"unicode"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A named is a thing that a report names.
type named struct {
	kind, id string // as those of a declaration
	name     fact.Text
	at       fact.Position
}

// called notes the name of the thing that a mapping describes, which must be told from others of its kind.
func (m *mapping) called(kind, id string, name fact.Text) {
	m.file.names = append(m.file.names, named{kind, id, name, m.at()})
}

// alike reports things of one kind that nobody could tell apart by their names. One is told for each.
func (l *loading) alike() {
	type look struct {
		kind string
		lang fact.Lang
		name string
	}
	seen := map[look]named{}
	for _, f := range l.read {
		for _, thing := range f.names {
			for _, w := range thing.name {
				key := look{thing.kind, w.Lang, lookOf(w.Words)}
				first, taken := seen[key]
				if !taken {
					seen[key] = thing
				} else if first.at != thing.at && first.id != thing.id {
					kind, _, _ := strings.Cut(thing.kind, " of ")
					f.problemAt(problem.DuplicateName, thing.at, "the %s %s has the name %s, and so has %s: nobody could tell "+
						"them apart", kind, thing.id, problem.Quote(w.Words), first.id)
					break
				}
			}
		}
	}
}

// lookOf is what a name looks like: small letters, and the Latin ones for those of other alphabets that look like them.
func lookOf(name string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if i := strings.IndexRune(twins, r); i >= 0 {
			return rune(latinTwins[i/2]) // each of the twins takes two bytes
		}
		return r
	}, name)
}

// twins are letters that look like the Latin ones below them, small or as capitals: Cyrillic, then Greek.
const (
	twins      = "авекмнорстухіјѕԁһ" + "αβεζηικμνορτυχ"
	latinTwins = "abekmhopctyxijsdh" + "abezhikmnoptyx"
)
