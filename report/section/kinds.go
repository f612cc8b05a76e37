package section

import (
	"fmt"
	"maps"
	"slices"

	"openletter/report/document"
)

// Settings are what a layout says about a section, by name. The settings of a section are parts of it: each stands in it
// unless its setting is "no".
type Settings map[string]string

func (s Settings) has(part string) bool { return s[part] != "no" }

// A kind is a section that layouts can name.
type kind struct {
	title     string // key of its title; "" where its blocks stand under no heading of their own
	inCountry bool   // whether the title names the country
	make      func(*Writer, Settings) []document.Block
	settings  []string
}

// kinds are the sections by the names that layouts use.
var kinds = map[string]kind{
	"lead":            {make: lead},
	"retrospect-note": {make: retrospectNote},
	"edition":         {make: edition},
	"scale":           {make: scale},

	"in-short":   {make: inShort, title: "h-verdict"},
	"scores":     {make: scores, title: "h-scores", settings: []string{"chart", "matrix"}},
	"order":      {make: order, title: "h-order"},
	"readers":    {make: readers, title: "h-readers"},
	"demands":    {make: demands, title: "h-demands"},
	"changes":    {make: changes, title: "h-changes"},
	"past":       {make: past, title: "h-past"},
	"retrospect": {make: retrospect, title: "h-retrospect"},

	"comparison": {make: comparison, title: "h-comparison"},
	"exposure":   {make: exposure, title: "h-exposure"},
	"mandates":   {make: mandates, title: "h-mandates", inCountry: true},
	"duties":     {make: duties, title: "h-duties", inCountry: true},
	"blocks":     {make: blocks, title: "h-blocks", inCountry: true},
	"timeline":   {make: timeline, title: "h-timeline"},
	"claims":     {make: claims, title: "h-claims"},
	"reckoning":  {make: reckoning, title: "h-reckoning"},
	"method":     {make: method, title: "h-method"},
	"limits":     {make: limits, title: "h-limits"},
	"sources":    {make: sources, title: "h-sources"},
}

// Names lists the sections that a layout can name, in alphabetical order.
func Names() []string { return slices.Sorted(maps.Keys(kinds)) }

// SettingsOf lists the settings of a section, each of which is "yes" or "no"; nil where it has none.
func SettingsOf(name string) []string { return kinds[name].settings }

// Make makes the section with a name, one of [Names]. One that has nothing to say has no blocks: the layout leaves it out
// with its heading. The title is empty where the blocks stand under no heading of their own. Sections must be made in the
// order in which they stand in the document, for their sources are numbered so.
func (w *Writer) Make(name string, s Settings) (*document.Section, error) {
	k, ok := kinds[name]
	if !ok {
		return nil, fmt.Errorf("there is no section %q", name)
	}
	made := &document.Section{ID: name, Blocks: k.make(w, s)}
	switch {
	case len(made.Blocks) == 0 || k.title == "":
	case k.inCountry:
		made.Title = w.Say(k.title, "in", w.In(w.Found.Country.In))
	default:
		made.Title = w.Say(k.title)
	}
	return made, w.Err()
}
