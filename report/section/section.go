// Package section puts findings and facts into words and makes the blocks of a document from them.
//
// Its rules:
//
//   - A layout names sections; [Writer.Make] makes one. Sections about one thing share a file.
//   - A sentence is worded once, here, from the interface texts of one language; nothing is worded in Go.
//   - Nothing is computed here that somebody could dispute: counts, rankings, grades come from the findings.
//   - A text of the data that is missing in the document's language is printed in the language in which it was written,
//     in a [document.Foreign].
//   - Ids come from the data and from the names of sections, so that they are the same in every language, format and
//     edition. A messenger's answer is named by both: "max.e2ee-direct". Everything else has its kind before it:
//     "dimension.encryption", "mandate.ru-preinstall", "source.tass-2025-08-21".
package section

import (
	"fmt"
	"maps"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// A Context is what the sections of one document are made from.
type Context struct {
	Facts *fact.Facts
	Old   *fact.Facts // the earlier state that Found.Changes compares with; nil when there is none
	Found *finding.Findings
	Lang  fact.Lang
	Words wording.Words

	Uncited   bool // whether the document has no list of sources, and so refers to none
	CiteFirst bool // whether of the sources of a statement only the first is cited, which is the strongest
}

// A Writer makes the sections of one document in their order. It remembers the sources cited, and the first error.
type Writer struct {
	Context
	lang       *wording.Language
	messengers []int                    // their numbers, by result
	cited      []string                 // ids of sources, in the order in which they were first cited
	told       map[string]document.Line // by what a note says: the question or messenger under which it stands
}

// NewWriter is a writer that has made nothing yet.
func NewWriter(c Context) *Writer {
	return &Writer{Context: c, lang: &wording.Language{Tag: c.Lang, Words: c.Words}, messengers: c.Found.Order,
		told: map[string]document.Line{}}
}

// Settings are what a layout says about a section, by name; see [Setting].
type Settings map[string]string

// A Setting is something that a layout can say about a section.
type Setting struct {
	Name string
	Kind SettingKind
}

// A SettingKind says what the value of a setting is.
type SettingKind uint8

// The kinds of settings.
const (
	Part       SettingKind = iota // "yes" or "no": whether a part of the section stands in it, which it does unless that is "no"
	Number                        // a whole number from 1 to 99: how many things stand in it at most
	Attributes                    // ids of attributes, with commas between them: what it is about
)

// A kind is a section that layouts can name.
type kind struct {
	title     string // key of its title; "" where its blocks stand under no heading of their own
	inCountry bool   // whether the title names the country
	anywhere  string // key of its title in a report without a country, where it can have something to say there
	make      func(*Writer, Settings) []document.Block
	settings  []Setting
}

// kinds are the sections by the names that layouts use.
var kinds = map[string]kind{
	"lead":            {make: lead},
	"country-note":    {make: countryNote},
	"retrospect-note": {make: retrospectNote},
	"edition":         {make: edition},
	"scale":           {make: scale},
	"grades":          {make: grades},

	"in-short":   {make: inShort, title: "h-verdict"},
	"plot":       {make: plot, title: "h-plot"},
	"heat":       {make: heat, title: "h-heat", settings: []Setting{{"words", Part}}},
	"scores":     {make: scores, title: "h-scores", settings: []Setting{{"totals", Part}, {"matrix", Part}}},
	"order":      {make: order, title: "h-order", settings: []Setting{{"details", Part}}},
	"readers":    {make: readers, title: "h-readers", settings: []Setting{{"profiles", Part}}},
	"demands":    {make: demands, title: "h-demands", settings: []Setting{{"intro", Part}, {"changes", Part}}},
	"advice":     {make: advice, title: "h-advice", settings: []Setting{{"most", Number}, {"because", Part}}},
	"changes":    {make: changes, title: "h-changes"},
	"past":       {make: past, title: "h-past", settings: []Setting{{"chart", Part}}},
	"retrospect": {make: retrospect, title: "h-retrospect"},

	"comparison": {make: comparison, title: "h-comparison", settings: []Setting{{"moot", Part}}},
	"exposure":   {make: exposure, title: "h-exposure", settings: []Setting{{"reasons", Part}}},
	"mandates": {make: mandates, title: "h-mandates", inCountry: true, anywhere: "h-mandates-anywhere",
		settings: []Setting{{"contrast", Part}}},
	"duties":    {make: duties, title: "h-duties", inCountry: true},
	"blocks":    {make: blocks, title: "h-blocks", inCountry: true},
	"timeline":  {make: timeline, title: "h-timeline", settings: []Setting{{"most", Number}}},
	"claims":    {make: claims, title: "h-claims", settings: []Setting{{"supported", Part}}},
	"reckoning": {make: reckoning, title: "h-reckoning"},
	"method":    {make: method, title: "h-method", settings: []Setting{{"weights", Part}}},
	"limits":    {make: limits, title: "h-limits", settings: []Setting{{"most", Number}}},
	"headline":  {make: headline},
	"findings":  {make: findings, title: "h-findings", settings: []Setting{{"most", Number}}},
	"answers":   {make: answers, title: "h-answers", settings: []Setting{{"only", Attributes}}},
	"unknowns":  {make: unknowns, title: "h-unknowns", settings: []Setting{{"most", Number}, {"only", Attributes}}},
	"disputes":  {make: disputes, title: "h-disputes", settings: []Setting{{"most", Number}}},
	"colophon":  {make: colophon},
	"tasks":     {make: tasks, title: "h-tasks", settings: []Setting{{"most", Number}}},
	"tasks-key": {make: taskKey, title: "h-tasks-key", settings: []Setting{{"most", Number}}},
	"quiz":      {make: quiz, title: "h-quiz", settings: []Setting{{"most", Number}}},
	"quiz-key":  {make: quizKey, title: "h-quiz-key", settings: []Setting{{"most", Number}}},
	"blank":     {make: blank, settings: []Setting{{"rows", Number}}},
	"audit":     {make: audit, title: "h-audit"},
	"sources":   {make: sources, title: "h-sources", settings: []Setting{{"copies", Part}}},
}

// Names lists the sections that a layout can name, in alphabetical order.
func Names() []string { return slices.Sorted(maps.Keys(kinds)) }

// SettingsOf lists the settings of a section; nil where it has none.
func SettingsOf(name string) []Setting { return kinds[name].settings }

// Attributes lists the ids of all attributes.
func (w *Writer) Attributes() []string {
	return each(w.Facts.Attributes, func(a fact.Attribute) string { return a.ID })
}

// Make makes the section with a name, one of [Names]. One that has nothing to say has no blocks: the layout leaves it
// out with its heading. The title is empty where the blocks stand under no heading of their own. Sections must be made
// in the order in which they stand in the document, for their sources are numbered so.
func (w *Writer) Make(name string, s Settings) (*document.Section, error) {
	k, ok := kinds[name]
	if !ok {
		return nil, fmt.Errorf("there is no section %q", name)
	}
	made := &document.Section{ID: name, Blocks: k.make(w, s)}
	switch {
	case len(made.Blocks) == 0 || k.title == "":
	case k.inCountry && w.Found.Country == nil:
		made.Title = w.Say(k.anywhere)
	case k.inCountry:
		made.Title = w.Say(k.title, "in", w.In(w.Found.Country.In))
	default:
		made.Title = w.Say(k.title)
	}
	return made, w.Err()
}

// Err is the first error: an interface text that is missing, or something that the facts lack.
func (w *Writer) Err() error { return w.lang.Err() }

// In is a text of the data in the document's language or, where it has none, in the one in which it was written, marked
// with its code; nil where nothing was written.
func (w *Writer) In(t fact.Text) document.Line {
	if s := t.In(w.Lang); s != "" || len(t) == 0 {
		return document.PlainLine(s)
	}
	return w.Foreign(t[0].Lang, document.PlainLine(t[0].Words))
}

// Foreign marks a line that is in another language than the document.
func (w *Writer) Foreign(lang fact.Lang, l document.Line) document.Line {
	return w.Say("in-language", "text", document.Foreign{Lang: string(lang), Text: l}, "lang", string(lang))
}

// cite refers to sources; nil where there are none.
func (w *Writer) cite(ids []string) document.Inline {
	if len(ids) == 0 || w.Uncited {
		return nil
	}
	for _, id := range ids {
		w.source(id) // it must be there
	}
	if w.CiteFirst {
		ids = ids[:1]
	}
	w.cited = appendNew(w.cited, ids...)
	return document.Cite{Sources: ids}
}

// source is the source with an id. One that the data lack is an error.
func (w *Writer) source(id string) *fact.Source { return held(w, "source", id, w.Facts.Sources[id]) }

// attribute is the attribute with an id. One that the data lack is an error.
func (w *Writer) attribute(id string) *fact.Attribute {
	return held(w, "attribute", id, w.Facts.Attribute(id))
}

// held is what the data hold under an id; where that is nil, an error and an empty one.
func held[T any](w *Writer, kind, id string, it *T) *T {
	if it == nil {
		w.lang.Fail(fmt.Errorf("there is no %s %q", kind, id))
		return new(T)
	}
	return it
}
