package dataset

import (
	"path"
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// problems checks what the files say of each other, and gives all that was found.
func (l *loading) problems() problem.List {
	l.repeated()
	l.dangling()
	l.alike()
	l.folder.problems.Sort()
	var problems problem.List
	for _, f := range l.read {
		problems = append(problems, f.faults()...)
	}
	if len(problems) == 0 {
		problems = l.stale()
	}
	problems.Sort()
	return slices.Concat(l.folder.problems, problems).Once() // what was not read at all is told first
}

// stale tells which rulesets are not those of their version. Any other problem could be the cause.
func (l *loading) stale() problem.List {
	var problems problem.List
	for _, f := range l.read {
		if f.stale != nil {
			f.stale()
			problems = append(problems, f.problems...)
		}
	}
	return problems
}

// repeated reports an id that two things of one kind have.
func (l *loading) repeated() {
	first := map[[2]string]fact.Position{}
	for _, f := range l.read {
		for _, d := range f.declared {
			key := [2]string{d.kind, d.id}
			if earlier, twice := first[key]; twice {
				f.problemAt(problem.DuplicateID, d.at, "the id %s is taken by another %s, at %s:%d", problem.Quote(d.id), d.kind,
					problem.FileName(earlier.File), earlier.Line)
				continue
			}
			first[key] = d.at
		}
	}
}

// dangling reports an id that names nothing.
func (l *loading) dangling() {
	declared := map[string][]string{}
	sets := map[string]map[string]bool{}
	for _, f := range l.read {
		for _, d := range f.declared {
			if sets[d.kind] == nil {
				sets[d.kind] = map[string]bool{}
			}
			if !sets[d.kind][d.id] {
				declared[d.kind] = append(declared[d.kind], d.id)
			}
			sets[d.kind][d.id] = true
		}
	}
	said := map[[2]string]*mistake{} // what is wrong with an id, which may be named again and again
	for _, f := range l.read {
		for _, m := range f.mentions {
			if sets[m.kind][m.id] || !l.certain(m.kind) {
				continue
			}
			if f.full() {
				f.untold++
				continue
			}
			key := [2]string{m.kind, m.id}
			if said[key] == nil {
				said[key] = f.noSuch(m.kind, m.id, placeOf(m.kind), declared[m.kind])
			}
			said[key].report(value{file: f, node: m.node})
		}
	}
}

// certain says whether everything of a kind was read, so that an id that was not seen does not exist.
func (l *loading) certain(kind string) bool {
	if _, id, found := strings.Cut(kind, " of "); found {
		f := l.file("rulesets/" + id + ".yaml") // nil where the ruleset itself is reported
		return f != nil && !f.unread && !f.unsure
	}
	holds := func(name string) bool {
		places := strings.Split(placeOf(kind), " or ")
		return slices.Contains(places, placeName(name)) || slices.Contains(places, name+"/")
	}
	for _, f := range l.files {
		if holds(f.name) && (f.unread || f.unsure || !slices.Contains(l.read, f)) {
			return false
		}
	}
	return !slices.ContainsFunc(l.failed, holds)
}

// placeOf says where the things of a kind stand.
func placeOf(kind string) string {
	switch {
	case kind == "source":
		return "sources.yaml"
	case kind == "dated fact":
		return "events.yaml or countries/"
	}
	return "rulesets/"
}

// placeName is the folder of a file with a slash, or its name at the top.
func placeName(name string) string {
	if dir := path.Dir(name); dir != "." {
		return dir + "/"
	}
	return name
}
