package dataset

import (
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A declaration gives a thing of some kind its id. Within a ruleset the kind names it, as in "profile of plain".
type declaration struct {
	kind, id string
	at       fact.Position
}

// A mention names a thing by its id; the thing may stand in another file.
type mention struct {
	kind, id string
	node     *yaml.Node
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
	first := map[[2]string]fact.Position{}
	ids := map[string][]string{} // by kind
	for _, kind := range [...]string{"messenger", "country", "ruleset"} {
		for _, id := range l.ids(strings.TrimSuffix(places[kind][0], "/")) {
			first[[2]string{kind, id}] = fact.Position{}
			ids[kind] = append(ids[kind], id)
		}
	}
	for _, f := range l.read {
		for _, d := range f.declared {
			if earlier, twice := first[[2]string{d.kind, d.id}]; twice {
				f.problemAt(problem.DuplicateID, d.at, "the id %s is taken by another %s, at %s:%d", problem.Quote(d.id), d.kind,
					problem.FileName(earlier.File), earlier.Line)
				continue
			}
			first[[2]string{d.kind, d.id}] = d.at
			ids[d.kind] = append(ids[d.kind], d.id)
		}
	}
	said := map[[2]string]*mistake{} // what is wrong with an id, which may be named again and again
	for _, f := range l.read {
		for _, m := range f.mentions {
			key := [2]string{m.kind, m.id}
			if _, there := first[key]; there || !l.certain(m.kind) {
				continue
			}
			if f.full() {
				f.untold++
				continue
			}
			if said[key] == nil {
				name, at := placesOf(m.kind)
				said[key] = f.noSuch(name, m.id, strings.Join(at, " or "), ids[m.kind])
			}
			said[key].report(value{file: f, node: m.node})
		}
	}
}

// certain says whether everything of a kind is known, so that an id that was not seen does not exist.
func (l *loading) certain(kind string) bool {
	name, at := placesOf(kind)
	switch {
	case name != kind && l.file(at[0]) == nil:
		return false // that there is no such ruleset is reported
	case name == "messenger" || name == "country" || name == "ruleset":
		return !l.unseen(strings.TrimSuffix(at[0], "/"))
	}
	holds := func(name string) bool { return slices.Contains(at, name) || slices.Contains(at, path.Dir(name)+"/") }
	for _, f := range l.files {
		if holds(f.name) && (f.unsure || !slices.Contains(l.read, f)) {
			return false
		}
	}
	return !slices.ContainsFunc(l.failed, func(name string) bool { return holds(name) || holds(name+"/") })
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
