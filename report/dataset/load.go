package dataset

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A Reader reads data for a program that offers something to choose from. The zero Reader takes whatever the data names.
type Reader struct {
	Languages []fact.Lang // in which reports can be made and texts be written; nil means any
	Layouts   []string    // that reports can have; nil means any
	Formats   []string    // that reports can be made in; nil means any

	record func(what, key string, required bool) // for tests: is told each key that is asked for
}

// Load reads the data folder that fsys is; shown is how messages name it, with forward slashes. want names the definitions
// to prepare: then only the messengers, countries and languages that these name are read, and only these definitions are
// given back. Empty means everything, and only then every reference is checked.
//
// The error is a problem.List when the data is at fault, a NoReport when want names a definition that does not exist,
// and a NoFolder when the folder itself cannot be read.
func (r Reader) Load(fsys fs.FS, shown string, want []string) (*fact.Facts, error) {
	folder, err := readFolder(fsys, shown)
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

// definitions reads the reports that are wanted, which say what else is needed: languages, messengers and countries.
func (l *loading) definitions(want []string) error {
	if l.all {
		l.languages = l.translated()
		l.read = l.in("reports")
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
	known := l.all && len(l.want) == len(l.ids("reports")) && !l.unseen("reports")
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
	l.readThose(func(f *file) bool { return f.name != "attributes.yaml" && path.Dir(f.name) != "countries" })
	l.readThose(func(f *file) bool { return path.Dir(f.name) == "countries" })
	for _, f := range l.read {
		l.read = append(l.read, f.translations...)
	}
	slices.SortFunc(l.read, func(a, b *file) int { return cmp.Compare(a.name, b.name) })
}

// readThose reads some of the other files, as many at once as there are processors.
func (l *loading) readThose(these func(f *file) bool) {
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for _, f := range l.files {
		if !these(f) || !l.needs(f) {
			continue
		}
		l.fetch(f)
		l.translate(f, l.languages)
		l.read = append(l.read, f)
		slots <- struct{}{}
		wait.Go(func() {
			f.parse()
			f.walk(l)
			<-slots
		})
	}
	wait.Wait()
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
		t.texts = t.flat()
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
	if f.name == "attributes.yaml" && !f.unsure {
		l.questions = f.part
	}
	f.untranslated()
	f.root = nil // its memory is free for the next one
}

// problems checks what the files say of each other, and gives all that was found.
func (l *loading) problems() problem.List {
	l.references()
	l.alike()
	l.folder.problems.Sort()
	var problems problem.List
	for _, f := range l.read {
		problems = append(problems, f.faults()...)
	}
	sound := len(problems) == 0
	for _, f := range l.read {
		if sound && f.stale != nil { // any other problem could be the cause
			f.stale()
			problems = append(problems, f.problems...)
		}
	}
	problems.Sort()
	return slices.Concat(l.folder.problems, problems).Once() // what was not read at all is told first
}

// gather puts the parts together.
func (l *loading) gather() *fact.Facts {
	facts := &fact.Facts{Revision: l.revision()}
	for _, f := range l.read {
		facts.Attributes = append(facts.Attributes, f.part.Attributes...)
		facts.Populations = append(facts.Populations, f.part.Populations...)
		facts.Messengers = append(facts.Messengers, f.part.Messengers...)
		facts.Countries = append(facts.Countries, f.part.Countries...)
		facts.Events = append(facts.Events, f.part.Events...)
		facts.Ledger = append(facts.Ledger, f.part.Ledger...)
		facts.Advice = append(facts.Advice, f.part.Advice...)
		facts.Rulesets = append(facts.Rulesets, f.part.Rulesets...)
		facts.Definitions = append(facts.Definitions, f.part.Definitions...)
		if f.part.Sources != nil {
			facts.Sources = f.part.Sources
		}
	}
	if len(l.folder.problems) == 0 && !slices.ContainsFunc(l.read, func(f *file) bool { return len(f.problems) > 0 }) {
		l.quotes(facts)
		l.dated(facts) // what follows from what was not understood would be a second message about one cause
		l.follow(facts)
		l.anywhere(facts)
		l.sameFiles()
		l.advised(facts)
	}
	slices.SortStableFunc(facts.Events, func(a, b *fact.Event) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.ID, b.ID))
	})
	if !l.all { // then the messengers stand as the wanted definitions name them
		var order []string
		for _, d := range l.want {
			order = append(order, d.Messengers...)
		}
		slices.SortStableFunc(facts.Messengers, func(a, b *fact.Messenger) int {
			return cmp.Compare(slices.Index(order, a.ID), slices.Index(order, b.ID))
		})
	}
	return facts
}

// revision identifies the bytes of what was read: SHA-256 over name, length and bytes in the order of the names.
func (l *loading) revision() string {
	h := sha256.New()
	for _, f := range l.read {
		fmt.Fprintf(h, "%s\x00%d\x00", f.name, len(f.source))
		h.Write(f.source)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
