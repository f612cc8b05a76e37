package dataset

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"sync"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A Reader reads data for a program that offers something to choose from. The zero Reader takes whatever the data names.
type Reader struct {
	Languages []fact.Lang // in which reports can be made and texts be written; nil means any
	Layouts   []string    // that reports can have; nil means any
	Formats   []string    // that reports can be made in; nil means any

	Usual      []fact.Lang // of reports that name no languages; nil means that each has to
	Under      fs.FS       // the data over which the folder lies, file by file and fact by fact; nil for none
	UnderShown string      // how messages name that

	record func(what, key string, required bool) // for tests: is told each key that is asked for
}

// Load reads the data folder that fsys is; shown is how messages name it, with forward slashes. want names the definitions
// to prepare: then only the messengers, countries and languages that these name are read, and only these definitions are
// given back. Empty means everything, and only then every reference is checked.
//
// The error is a problem.List when the data is at fault, a NoReport when want names a definition that does not exist,
// and a NoFolder when the folder itself cannot be read.
func (r Reader) Load(fsys fs.FS, shown string, want []string) (*fact.Facts, error) {
	folder, err := readFolder(fsys, shown, r.Under, r.UnderShown)
	if err != nil {
		return nil, err
	}
	return r.load(folder, want)
}

func (r Reader) load(folder *folder, want []string) (*fact.Facts, error) {
	l := &loading{folder: folder, Reader: r, all: len(want) == 0}
	if err := l.definitions(want); err != nil {
		return nil, err
	}
	l.rest()
	facts := l.gather()
	if problems := l.problems(); len(problems) > 0 {
		return nil, problems
	}
	return facts, nil
}

// loading is the state of one call of Load.
type loading struct {
	Reader
	*folder
	all       bool               // nothing in particular is wanted, but everything
	want      []*fact.Definition // in the order asked for
	languages []fact.Lang        // of which the translations are read
	read      []*file            // what was read, sorted by name

	// What is settled before the large files are read, so that they can be checked while they are walked.
	latest    fact.Date  // the last day of the latest definition; zero when nobody knows it
	questions fact.Facts // those of attributes.yaml; empty when it could not be read
}

// definitions reads the reports that are wanted, which say what else is needed: languages, messengers and countries. Where
// everything is wanted of a folder that lies over other data, its own reports are, if it has any.
func (l *loading) definitions(want []string) error {
	if l.all {
		l.languages = l.translated()
		l.read = l.in("reports")
		if own := slices.DeleteFunc(slices.Clone(l.read), func(f *file) bool { return f.under }); len(own) > 0 {
			l.read = own
		}
	}
	for _, id := range want {
		f := l.file("reports/" + id + ".yaml")
		switch {
		case f == nil && len(l.folder.problems) > 0:
			return l.problems() // it may be among what could not be read
		case f == nil:
			ids := l.ids("reports")
			near, _ := problem.Nearest(id, ids)
			return NoReport(fmt.Sprintf("there is no report %s in %s; %s", problem.Quote(id),
				problem.FileName(path.Join(l.dir, "reports")), problem.Allowed(ids, near)))
		case !slices.Contains(l.read, f):
			l.read = append(l.read, f)
		}
	}
	for _, f := range l.read {
		l.definition(f)
	}
	lost := slices.ContainsFunc(l.failed, func(name string) bool { return path.Dir(name) == "reports" })
	known := l.all && len(l.want) == len(l.read) && !l.unseen("reports") && !lost
	for _, d := range l.want {
		known = known && !d.AsOf.IsZero()
		l.latest = slices.MaxFunc([]fact.Date{l.latest, d.AsOf.Last()}, fact.Date.Compare)
	}
	if !known {
		l.latest = fact.Date{}
	}
	return nil
}

// definition reads one report. Its own texts are in its languages.
func (l *loading) definition(f *file) {
	l.fetch(f)
	f.parse()
	var own struct {
		Languages []fact.Lang
		Also      []fact.Further
	}
	if l.all {
		own.Languages = l.languages
	} else if f.root != nil {
		f.root.Decode(&own) // what cannot be decoded is reported when it is read
		if own.Languages == nil {
			own.Languages = l.Usual
		}
	}
	l.translate(f, (&fact.Definition{Languages: own.Languages, Also: own.Also}).Spoken())
	f.walk(l)
	for _, d := range f.part.Definitions {
		l.want = append(l.want, d)
		if !l.all {
			l.languages = append(l.languages, d.Spoken()...)
		}
	}
}

// NoReport is the error of Load when want names a report that does not exist: the data is not at fault. It says
// which reports there are.
type NoReport string

// Error implements error.
func (e NoReport) Error() string { return string(e) }

// needs says whether a file has to be read for what is wanted.
func (l *loading) needs(f *file) bool {
	kind := path.Dir(f.name)
	if _, _, ok := translates(f.name); ok || kind == "reports" {
		return false // with its original, or already
	}
	return l.all || slices.ContainsFunc(l.want, func(d *fact.Definition) bool {
		switch kind {
		case "messengers":
			return slices.Contains(d.Messengers, f.id())
		case "countries":
			return d.Country == f.id() || slices.Contains(d.Contrast, f.id()) || slices.Contains(l.seats(), f.id())
		case "rulesets":
			return d.Ruleset == f.id()
		}
		return true
	})
}

// seats lists the countries in which the operators of the messengers sit that were read.
func (l *loading) seats() (ids []string) {
	for _, f := range l.read {
		for _, m := range f.part.Messengers {
			ids = append(ids, m.Seat.In...)
		}
	}
	return ids
}

// rest reads the other files: the attributes first, for the others need them, and those of countries last, for the messengers name
// some of them.
func (l *loading) rest() {
	l.readThose(func(f *file) bool { return f.name == "attributes.yaml" })
	for _, f := range l.read {
		if f.name == "attributes.yaml" && f.beneath == nil && !f.unsure && (f.above == nil || !f.above.unsure) {
			l.questions = f.part // that of the folder above is merged into it
		}
	}
	l.readThose(func(f *file) bool { return f.name != "attributes.yaml" && path.Dir(f.name) != "countries" })
	l.readThose(func(f *file) bool { return path.Dir(f.name) == "countries" })
	for _, f := range l.read {
		l.read = append(l.read, f.translations...)
	}
	slices.SortStableFunc(l.read, func(a, b *file) int { return cmp.Compare(a.name, b.name) })
	l.read = slices.CompactFunc(l.read, func(a, b *file) bool { return a == b }) // one translation can serve two files
}

// readThose reads some of the other files, as many at once as there are processors. Which of them are needed is asked before, for
// that looks into what was read.
func (l *loading) readThose(these func(f *file) bool) {
	needed := slices.DeleteFunc(slices.Clone(l.files), func(f *file) bool { return f.beneath != nil || !these(f) || !l.needs(f) })
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for _, f := range needed {
		if f.above != nil {
			l.prepare(f.above)
		}
		l.prepare(f)
		slots <- struct{}{}
		wait.Go(func() {
			if f.above != nil {
				f.above.parse()
				f.above.walk(l)
			}
			f.parse()
			f.walk(l)
			f.merge()
			<-slots
		})
	}
	wait.Wait()
}

// prepare reads the bytes of a file and of its translations.
func (l *loading) prepare(f *file) {
	l.fetch(f)
	l.translate(f, l.languages)
	l.read = append(l.read, f)
}

// readers read what lies at a place in the data folder.
var readers = map[string]struct {
	what string
	read func(m *mapping)
}{
	"advice.yaml":     {"the file of advice", readAdvice},
	"attributes.yaml": {"the file of attributes", readAttributes},
	"sources.yaml":    {"the file of sources", readSources},
	"events.yaml":     {"the file of events", readEvents},
	"messengers":      {"a messenger", readMessenger},
	"countries":       {"a country", readCountry},
	"ledger":          {"a ledger", readLedger},
	"rulesets":        {"a ruleset", readRuleset},
	"reports":         {"a report", readDefinition},
}

// walk reads the nodes of a file, unless it could not be parsed, as what its place in the folder says it is.
func (f *file) walk(l *loading) {
	f.known = l
	for _, t := range f.translations {
		if t.texts == nil {
			t.texts = t.flat()
		}
	}
	if f.root == nil {
		return
	}
	reader, ok := readers[f.name]
	if !ok {
		reader = readers[path.Dir(f.name)]
	}
	value{file: f, node: f.root}.mapping(reader.what, func(m *mapping) {
		f.lang = cmp.Or(fact.Lang(m.peek("written-in")), original)
		reader.read(m)
		m.may("written-in").language()
	})
	if f.beneath == nil { // else what is below has its turn first: a translation can serve both
		f.untranslated()
	}
	f.root = nil // its memory is free for the next one
}
