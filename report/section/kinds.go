package section

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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

// has says whether a part of a section is wanted: it is unless its setting says "no".
func (s Settings) has(part string) bool { return s[part] != "no" }

// A kind is a section that layouts can name.
type kind struct {
	make     func(*Writer, Settings) Made
	settings []string // the parts that it has unless a layout says "no"
}

// kinds are the sections by the names that layouts use.
var kinds = map[string]kind{
	"lead":            {make: lead},
	"retrospect-note": {make: retrospectNote},
	"edition":         {make: edition},
	"scale":           {make: scale},

	"in-short":   {make: inShort},
	"scores":     {make: scores, settings: []string{"chart", "matrix"}},
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

// Check returns an error where there is no section with a name, or where it knows no such settings. The error says what is
// allowed.
func Check(name string, s Settings) error {
	k, ok := kinds[name]
	if !ok {
		return fmt.Errorf("there is no section %q; sections are %s", name, strings.Join(Names(), ", "))
	}
	for _, setting := range slices.Sorted(maps.Keys(s)) {
		if len(k.settings) == 0 {
			return fmt.Errorf("section %q has no settings", name)
		}
		if !slices.Contains(k.settings, setting) {
			return fmt.Errorf("section %q has no setting %q; it has %s", name, setting, strings.Join(k.settings, ", "))
		}
		if value := s[setting]; value != "yes" && value != "no" {
			return fmt.Errorf("section %q: the setting %q is %q; it must be yes or no", name, setting, value)
		}
	}
	return nil
}

// Make makes the section with a name; see [Check]. Sections must be made in the order in which they stand in the document,
// for their sources are numbered so.
func (w *Writer) Make(name string, s Settings) (Made, error) {
	if err := Check(name, s); err != nil {
		return Made{}, err
	}
	made := kinds[name].make(w, s)
	made.ID = name
	return made, w.Err()
}
