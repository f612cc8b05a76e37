package section

import (
	"fmt"
	"maps"
	"slices"

	"openletter/report/document"
)

// A Made section is its title and what stands under it. A section that has nothing to say has no blocks: the layout
// leaves it out with its heading. The title is empty where the blocks stand under no heading of their own.
type Made struct {
	ID     string
	Title  document.Line
	Blocks []document.Block
}

// Settings are what a layout says about a section, by name.
type Settings map[string]string

// A kind is a section that layouts can name.
type kind struct {
	make     func(*Writer, Settings) Made
	settings []string // the settings that it knows
}

// kinds are the sections by the names that layouts use.
var kinds = map[string]kind{
	"lead":            {make: lead},
	"retrospect-note": {make: retrospectNote},
	"edition":         {make: edition},
	"scale":           {make: scale},

	"in-short":   {make: inShort},
	"scores":     {make: scores},
	"order":      {make: order},
	"readers":    {make: readers},
	"demands":    {make: demands},
	"changes":    {make: changes},
	"past":       {make: past},
	"retrospect": {make: retrospect},

	"comparison": {make: comparison},
	"exposure":   {make: exposure},
	"mandates":   {make: mandates},
	"duties":     {make: duties},
	"blocks":     {make: blocks},
	"timeline":   {make: timeline},
	"claims":     {make: claims},
	"reckoning":  {make: reckoning},
	"method":     {make: method},
	"limits":     {make: limits},
	"sources":    {make: sources},
}

// Names lists the sections that a layout can name, in alphabetical order.
func Names() []string { return slices.Sorted(maps.Keys(kinds)) }

// SettingsOf lists the settings that a section knows; most know none.
func SettingsOf(name string) []string { return kinds[name].settings }

// Make makes the section with a name. Sections must be made in the order in which they stand in the document, for their
// sources are numbered so.
func (w *Writer) Make(name string, s Settings) (Made, error) {
	k, ok := kinds[name]
	if !ok {
		return Made{}, fmt.Errorf("there is no section %q", name)
	}
	for setting := range s {
		if !slices.Contains(k.settings, setting) {
			return Made{}, fmt.Errorf("section %q has no setting %q", name, setting)
		}
	}
	made := k.make(w, s)
	made.ID = name
	return made, w.Err()
}
