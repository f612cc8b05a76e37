package dataset

import (
	"encoding"
	"maps"
	"path"
	"reflect"
	"slices"

	"openletter/report/fact"
)

// This file lays a data folder over other data. A file with a name that only one of the two has stands as it is. Of two
// with one name, a report or a ruleset of the folder takes the place of the other. All others are read both, each by the
// rules for a file, and what they hold is merged by id: the folder adds to a list, or puts its own in the place of one.

// whole are the folders whose files are never merged.
var whole = []string{"reports", "rulesets"}

// layOver takes the files over which the folder lies.
func (d *folder) layOver(below *folder) {
	for _, f := range below.files {
		f.under = true
		above := d.file(f.name)
		if above != nil && slices.Contains(whole, path.Dir(f.name)) {
			continue
		}
		if _, _, translation := translates(f.name); above != nil && !translation {
			f.above, above.beneath = above, f
		}
		d.files = append(d.files, f)
	}
}

// merge merges what the file above holds into what this one holds, and empties that one.
func (f *file) merge() {
	if f.above == nil {
		return
	}
	base, own := &f.part, f.above.part
	f.above.part = fact.Facts{}
	base.Attributes = over(base.Attributes, own.Attributes, inPlace)
	base.Populations = over(base.Populations, own.Populations, inPlace)
	base.Events = over(base.Events, own.Events, inPlace)
	base.Ledger = over(base.Ledger, own.Ledger, inPlace)
	base.Advice = over(base.Advice, own.Advice, inPlace)
	base.Messengers = over(base.Messengers, own.Messengers, correctMessenger)
	base.Countries = over(base.Countries, own.Countries, correctCountry)
	if base.Sources == nil {
		base.Sources = own.Sources
	} else {
		maps.Copy(base.Sources, own.Sources)
	}
}

// over lays items over others: one with the id of another is merged with it, the others stand behind.
func over[T encoding.TextMarshaler](base, own []T, merged func(base, own T) T) []T {
	for _, item := range own {
		if i := slices.Index(fact.IDs(base), fact.ID(item)); i >= 0 {
			base[i] = merged(base[i], item)
		} else {
			base = append(base, item)
		}
	}
	return base
}

// inPlace puts an item in the place of another.
func inPlace[T any](_, own T) T { return own }

// correctMessenger puts what somebody else says of a messenger in the place of what the data say, claim by claim.
func correctMessenger(m, own *fact.Messenger) *fact.Messenger {
	correct(m, own, "At", "Claims")
	m.Claims = over(m.Claims, own.Claims, func(base, own *fact.Claim) *fact.Claim {
		own.Instead = fact.Corrected{Value: base.Value, Status: base.Status}
		return own
	})
	return m
}

// correctCountry puts what somebody else says of a country in the place of what the data say, entry by entry.
func correctCountry(c, own *fact.Country) *fact.Country {
	correct(c, own, "At", "Surveyed", "Duties", "Mandates", "Blocks")
	c.Surveyed = over(c.Surveyed, own.Surveyed, inPlace)
	c.Duties = over(c.Duties, own.Duties, inPlace)
	c.Mandates = over(c.Mandates, own.Mandates, inPlace)
	c.Blocks = over(c.Blocks, own.Blocks, inPlace)
	return c
}

// correct puts each field that is given in the place of the other, but some.
func correct[T any](base, own *T, but ...string) {
	held := reflect.ValueOf(base).Elem()
	for field, given := range reflect.ValueOf(own).Elem().Fields() {
		if !given.IsZero() && !slices.Contains(but, field.Name) {
			held.FieldByIndex(field.Index).Set(given)
		}
	}
}
