package dataset

import (
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A thing is what an id names. Within a ruleset its kind names that, as in "profile of plain".
type thing struct{ kind, id string }

// A declaration gives a thing its id, or a name by which a report calls it.
type declaration struct {
	thing
	at   fact.Position
	name fact.Text
}

// A mention names a thing by its id; the thing may stand in another file.
type mention struct {
	thing
	node *yaml.Node
}

// places says where the things of a kind stand; those within a ruleset stand in its file.
var places = map[string][]string{
	"attribute": {"attributes.yaml"}, "population": {"attributes.yaml"}, "source": {"sources.yaml"},
	"dated fact": {"events.yaml", "countries/"},
	"messenger":  {"messengers/"}, "country": {"countries/"}, "ruleset": {"rulesets/"},
}

// placesOf says where the things of a kind stand, and what they are called.
func placesOf(kind string) (name string, at []string) {
	name, ruleset, within := strings.Cut(kind, " of ")
	if within {
		return name, []string{"rulesets/" + ruleset + ".yaml"}
	}
	return name, places[kind]
}

// references reports an id that two things of one kind have, and one that names nothing.
func (l *loading) references() {
	first := map[thing]fact.Position{}
	ids := map[string][]string{} // by kind
	for _, kind := range [...]string{"messenger", "country", "ruleset"} {
		for _, id := range l.ids(path.Dir(places[kind][0])) {
			first[thing{kind, id}] = fact.Position{}
			ids[kind] = append(ids[kind], id)
		}
	}
	for _, f := range l.read {
		for _, d := range f.declared {
			if f.above != nil && f.above.declares(d.thing) {
				continue // it is put in its place
			}
			if earlier, twice := first[d.thing]; twice {
				f.problemAt(problem.DuplicateID, d.at, "the id %s is taken by another %s, at %s:%d", problem.Quote(d.id), d.kind,
					problem.FileName(earlier.File), earlier.Line)
				continue
			}
			first[d.thing] = d.at
			ids[d.kind] = append(ids[d.kind], d.id)
		}
	}
	said := map[thing]*mistake{} // what is wrong with an id, which may be named again and again
	for _, f := range l.read {
		for _, m := range f.mentions {
			if _, there := first[m.thing]; there || !l.certain(m.kind) {
				continue
			}
			if f.full() {
				f.untold++
				continue
			}
			if said[m.thing] == nil {
				name, at := placesOf(m.kind)
				said[m.thing] = f.noSuch(name, m.id, strings.Join(at, " or "), ids[m.kind])
			}
			said[m.thing].report(value{file: f, node: m.node})
		}
	}
}

// declares says whether a file gives a thing its id.
func (f *file) declares(it thing) bool {
	return slices.ContainsFunc(f.declared, func(d declaration) bool { return d.thing == it })
}

// certain says whether everything of a kind is known, so that an id that was not seen does not exist.
func (l *loading) certain(kind string) bool {
	name, at := placesOf(kind)
	switch {
	case name != kind && l.file(at[0]) == nil:
		return false // that there is no such ruleset is reported
	case name == "messenger" || name == "country" || name == "ruleset":
		return !l.unseen(path.Dir(at[0]))
	}
	holds := func(name string) bool { return slices.Contains(at, name) || slices.Contains(at, path.Dir(name)+"/") }
	return !slices.ContainsFunc(l.files, func(f *file) bool {
		return holds(f.name) && (f.unsure || !slices.Contains(l.read, f))
	}) && !slices.ContainsFunc(l.failed, func(name string) bool { return holds(name) || holds(name+"/") })
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

// maxGuesses is how many words of one file and those that were perhaps meant are compared in pairs at most: a file that
// names thousands of things that do not exist is not a slip of the pen.
const maxGuesses = 20_000

// guess is the word that was perhaps meant by another, and whether no other comes into question; "" when there is none,
// and when enough was guessed for this file.
func (f *file) guess(found string, words []string) (near string, only bool) {
	if f.full() || f.guessed+len(words) > maxGuesses {
		return "", false
	}
	f.guessed += len(words)
	return problem.Nearest(found, words)
}

// called notes the name of the thing that a mapping describes, which must be told from others of its kind.
func (m *mapping) called(kind, id string, name fact.Text) {
	m.file.names = append(m.file.names, declaration{thing{kind, id}, m.at(), name})
}

// alike reports things of one kind that nobody could tell apart by their names. One is told for each.
func (l *loading) alike() {
	type look struct {
		kind string
		lang fact.Lang
		name string
	}
	seen := map[look]declaration{}
	for _, f := range l.read {
		for _, one := range f.names {
			for _, w := range one.name {
				key := look{one.kind, w.Lang, lookOf(w.Words)}
				first, taken := seen[key]
				if !taken {
					seen[key] = one
				} else if first.at != one.at && first.id != one.id {
					kind, _, _ := strings.Cut(one.kind, " of ")
					f.problemAt(problem.DuplicateName, one.at, "the %s %s has the name %s, and so has %s: nobody could tell "+
						"them apart", kind, one.id, problem.Quote(w.Words), first.id)
					break
				}
			}
		}
	}
}

// lookOf is what a name looks like: small letters, and the Latin ones for those of other alphabets that look like them.
func lookOf(name string) string { return latinTwins.Replace(strings.ToLower(name)) }

// latinTwins puts Latin letters for those that look like them, small or as capitals: Cyrillic ones, then Greek ones.
var latinTwins = strings.NewReplacer(
	"а", "a", "в", "b", "е", "e", "к", "k", "м", "m", "н", "h", "о", "o", "р", "p", "с", "c", "т", "t", "у", "y", "х", "x",
	"і", "i", "ј", "j", "ѕ", "s", "ԁ", "d", "һ", "h",
	"α", "a", "β", "b", "ε", "e", "ζ", "z", "η", "h", "ι", "i", "κ", "k", "μ", "m", "ν", "n", "ο", "o", "ρ", "p", "τ", "t",
	"υ", "y", "χ", "x",
)
