package fact

import (
	"fmt"
	"slices"
	"strings"
)

// A Definition says which report to make.
type Definition struct {
	ID         string // also the name of the files it writes
	Title      Text
	Lead       Text // one paragraph: what this report is about
	Messengers []string
	Ruleset    string
	Profile    string   // "" means the ruleset's first
	Country    string   // the country whose mandates, law and blocks are shown, and in which claims are read; "" for none
	Contrast   []string // countries whose mandates are shown for contrast
	AsOf       Date
	Verdict    []string  // criteria whose answers make the verdict in plain sentences, in this order; may be empty
	Languages  []Lang    // in which every layout is made
	Also       []Further // further languages, in which some layouts are made
	Formats    []string  // at least one
	Layout     []string  // names of layouts, the first for the files that carry the name of the report alone; none means UsualLayout
	At         Position
}

// A Further is a language in which a report is made in some of its layouts only.
type Further struct {
	Lang   Lang
	Layout []string // at least one
}

// UsualLayout is the layout of a report that names none.
const UsualLayout = "dossier"

// auditLayout is the layout that prints the audit, the only one that does.
const auditLayout = "audit"

// Layouts lists the names of the report's layouts, at least one.
func (d *Definition) Layouts() []string {
	if len(d.Layout) == 0 {
		return []string{UsualLayout}
	}
	return d.Layout
}

// Spoken lists the languages in which the report is made, be it in some layouts only.
func (d *Definition) Spoken() []Lang {
	list := slices.Clone(d.Languages)
	for _, f := range d.Also {
		list = append(list, f.Lang)
	}
	return list
}

// SpokenIn lists the languages in which the report is made in a layout.
func (d *Definition) SpokenIn(layout string) []Lang {
	list := slices.Clone(d.Languages)
	for _, f := range d.Also {
		if slices.Contains(f.Layout, layout) {
			list = append(list, f.Lang)
		}
	}
	return list
}

// FileName is how the names of the files in a layout begin: the first layout has the name of the report alone.
func (d *Definition) FileName(layout string) string {
	if layout == d.Layouts()[0] {
		return d.ID
	}
	return d.ID + "-" + layout
}

// Lacks is the error that something which the definition names does not exist: where it is named, and what is allowed.
func (d *Definition) Lacks(what, id string, known []string) error {
	err := fmt.Errorf("report %s: there is no %s %q; allowed: %s", d.ID, what, id, strings.Join(known, ", "))
	if d.At.File != "" {
		err = fmt.Errorf("%s:%d:%d: %w", d.At.File, d.At.Line, d.At.Column, err)
	}
	return err
}

// Compared lists the messengers that a report compares. The error says which one does not exist.
func (f *Facts) Compared(d *Definition) ([]*Messenger, error) {
	var list []*Messenger
	for _, id := range d.Messengers {
		m := f.Messenger(id)
		if m == nil {
			return nil, d.Lacks("messenger", id, IDs(f.Messengers))
		}
		list = append(list, m)
	}
	return list, nil
}

// Tells says whether an event belongs into the timeline of the report, on whatever day: one in its country; or one that concerns
// a messenger of the report, in no country in particular or in one that is shown for contrast.
func (d *Definition) Tells(e *Event) bool {
	return e.Country != "" && e.Country == d.Country || d.compares(e.Messengers) && (e.Country == "" || slices.Contains(d.Contrast, e.Country))
}

// Answers says whether something that is said belongs into the report: what is said about its country or none in particular, and
// about one of its messengers or none.
func (d *Definition) Answers(c *LedgerClaim) bool {
	return (c.Country == "" || c.Country == d.Country) && (len(c.About) == 0 || d.compares(c.About))
}

// Concerns says whether a mandate is about one of the report's messengers.
func (d *Definition) Concerns(m *Mandate) bool {
	return d.compares(m.Messengers) || d.compares(m.Against)
}

// compares says whether one of some messengers is in the report.
func (d *Definition) compares(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(d.Messengers, id) })
}
