package dataset

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

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

// revision identifies the bytes of what was read.
func (l *loading) revision() string { return revisionOf(l.read) }

// Revision is what Load gives as the revision of all data in a folder, whether or not they are sound.
func Revision(fsys fs.FS) (string, error) {
	folder, err := readFolder(fsys, "", nil, "")
	if err != nil {
		return "", err
	}
	for _, f := range folder.files {
		folder.fetch(f)
	}
	return revisionOf(folder.files), nil
}

// revisionOf is SHA-256 over name, length and bytes of files in the order of their names.
func revisionOf(files []*file) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\x00%d\x00", f.name, len(f.source))
		h.Write(f.source)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
