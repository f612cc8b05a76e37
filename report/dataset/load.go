package dataset

import (
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"path"
	"runtime"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A Reader reads data for a program that offers something to choose from. The zero Reader takes whatever the data names.
type Reader struct {
	Languages []fact.Lang // in which reports can be made and texts be written; nil means any
	Layouts   []string    // that reports can have; nil means any

	record func(what, key string, required bool) // for tests: is told each key that is asked for
}

// Load reads data with the zero Reader.
func Load(fsys fs.FS, shown string, want []string) (*fact.Facts, error) {
	return Reader{}.Load(fsys, shown, want)
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

// load reads what is wanted of a folder.
func (r Reader) load(folder *folder, want []string) (*fact.Facts, error) {
	l := &loading{folder: folder, known: newKnown(folder), all: len(want) == 0}
	l.known.spoken, l.known.layouts, l.known.record = words(r.Languages), r.Layouts, r.record
	for _, f := range folder.files {
		f.known = l.known
	}
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
	*folder
	known     *known
	want      []*fact.Definition // in the order asked for
	languages []fact.Lang        // of which the translations are read
	all       bool               // nothing in particular is wanted, but everything
	read      []*file            // what was read, sorted by name
}

func newKnown(d *folder) *known {
	ids := func(folder string) []string {
		if d.unseen(folder) {
			return nil
		}
		return append([]string{}, d.ids(folder)...)
	}
	return &known{
		messengers: ids("messengers"), countries: ids("countries"), rulesets: ids("rulesets"), asked: map[string][]string{},
	}
}

// definitions reads the reports that are wanted, which say what else is needed: languages, messengers and countries.
func (l *loading) definitions(want []string) error {
	l.read = l.in("reports")
	if l.all {
		l.languages = l.translated()
	} else {
		all := l.read
		l.read = nil
		for _, id := range want {
			f := l.file("reports/" + id + ".yaml")
			switch {
			case f == nil && len(l.folder.problems) > 0:
				return l.problems() // it may be among what could not be read
			case f == nil:
				return unknownReport(id, path.Join(l.dir, "reports"), all)
			case !slices.Contains(l.read, f):
				l.read = append(l.read, f)
			}
		}
	}
	for _, f := range l.read {
		l.definition(f)
	}
	l.known.latest = l.latest()
	return nil
}

// definition reads one report.
func (l *loading) definition(f *file) {
	l.fetch(f)
	root := f.read()
	languages := l.languages
	if !l.all {
		languages = languagesOf(root)
	}
	l.translate(f, languages)
	f.readTranslations()
	f.readNodes(root)
	for _, d := range f.part.Definitions {
		l.known.ask(d)
		l.want = append(l.want, d)
		if !l.all {
			l.languages = append(l.languages, d.Languages...)
		}
	}
}

// latest is the last day of the latest report; the zero Date when not all are read, or the day of one is not known.
func (l *loading) latest() fact.Date {
	var latest fact.Date
	days := 0
	for _, d := range l.want {
		if !d.AsOf.IsZero() {
			days++
			latest = slices.MaxFunc([]fact.Date{latest, d.AsOf.Last()}, fact.Date.Compare)
		}
	}
	if !l.all || days < len(l.ids("reports")) || l.unseen("reports") {
		return fact.Date{}
	}
	return latest
}

// NoReport is the error of Load when want names a report that does not exist: the data is not at fault. It says
// which reports there are.
type NoReport string

// Error implements error.
func (e NoReport) Error() string { return string(e) }

// unknownReport says which reports there are.
func unknownReport(id, place string, files []*file) NoReport {
	if len(files) == 0 {
		return NoReport(fmt.Sprintf("there is no report %s: %s is empty", problem.Quote(id), problem.FileName(place)))
	}
	ids := make([]string, len(files))
	for i, f := range files {
		ids[i] = f.id()
	}
	near, _ := problem.Nearest(id, ids)
	return NoReport(fmt.Sprintf("there is no report %s in %s; %s",
		problem.Quote(id), problem.FileName(place), problem.Allowed(ids, near)))
}

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
			return d.Country == f.id() || slices.Contains(d.Contrast, f.id())
		case "rulesets":
			return d.Ruleset == f.id()
		}
		return true
	})
}

// rest reads the other files, several at once.
func (l *loading) rest() {
	var queue []*file
	for _, f := range l.files {
		if l.needs(f) {
			l.fetch(f)
			l.translate(f, l.languages)
			queue = append(queue, f)
		}
	}
	l.read = append(l.read, queue...)
	for _, f := range l.read {
		for _, t := range f.translations {
			l.read = append(l.read, t.file)
		}
	}
	slices.SortFunc(l.read, func(a, b *file) int { return cmp.Compare(a.name, b.name) })

	ready := make(chan struct{}) // closed when the attributes are known
	attributes := l.file("attributes.yaml")
	if attributes == nil {
		close(ready)
	}
	slices.SortStableFunc(queue, func(a, b *file) int { return cmp.Compare(rush(b), rush(a)) })
	next := make(chan *file)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(queue)) {
		workers.Go(func() {
			for f := range next {
				root := f.read()
				f.readTranslations()
				if f != attributes {
					<-ready
				}
				f.readNodes(root)
				if f == attributes {
					close(ready)
				}
			}
		})
	}
	for _, f := range queue {
		next <- f
	}
	close(next)
	workers.Wait()
}

// rush says how early a file must be read. Parsing takes nearly all the time. The attributes come first, for all else
// waits for them after it is parsed and before it is walked; then the largest files, so that no worker begins one
// when the others are done.
func rush(f *file) int {
	if f.name == "attributes.yaml" {
		return math.MaxInt
	}
	size := len(f.source)
	for _, t := range f.translations {
		size += len(t.file.source)
	}
	return size
}

// readNodes reads the nodes of a file, unless it could not be parsed, as what its place in the folder says it is.
func (f *file) readNodes(root *yaml.Node) {
	if root == nil {
		return
	}
	f.walk(value{file: f, what: f.name, node: root})
	f.untranslated()
}

// walk picks the function that reads a kind of file.
func (f *file) walk(root value) {
	switch kind := path.Dir(f.name); {
	case f.name == "attributes.yaml":
		readAttributes(f, root)
		if !f.unsure {
			f.known.know(f.part.Attributes, f.part.Populations)
		}
	case f.name == "sources.yaml":
		readSources(f, root)
	case f.name == "events.yaml":
		readEvents(f, root)
	case kind == "messengers":
		readMessenger(f, root)
	case kind == "countries":
		readCountry(f, root)
	case kind == "ledger":
		readLedger(f, root)
	case kind == "rulesets":
		readRuleset(f, root)
	case kind == "reports":
		readDefinition(f, root)
	}
}
