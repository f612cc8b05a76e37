package difference

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// An item is something of the data beside the claims about messengers, or the texts of a ruleset.
type item struct {
	kind, id string
	verdict  string  // of the ledger
	says     []entry // all that it says, key by key
}

// others lists what changed beside the claims about messengers and the rules.
func others(old, new *fact.Facts) []finding.FactChange {
	type name struct{ kind, id string }
	before := map[name]item{}
	for _, f := range itemsOf(old) {
		before[name{f.kind, f.id}] = f
	}
	out := []finding.FactChange{}
	for _, f := range itemsOf(new) {
		was, known := before[name{f.kind, f.id}]
		delete(before, name{f.kind, f.id})
		if !known {
			out = append(out, finding.FactChange{How: finding.Added, Kind: f.kind, ID: f.id, New: f.verdict})
		} else if keys := unlike(was.says, f.says); keys != nil {
			out = append(out, finding.FactChange{How: finding.Changed, Kind: f.kind, ID: f.id, Old: was.verdict, New: f.verdict, Fields: keys})
		}
	}
	for _, f := range before {
		out = append(out, finding.FactChange{How: finding.Removed, Kind: f.kind, ID: f.id, Old: f.verdict})
	}
	slices.SortFunc(out, func(a, b finding.FactChange) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) })
	return out
}

// unlike lists the places at which two things say something different; nil when they say the same. Places that only one
// of them has are those of rules, and told as such.
func unlike(old, new []entry) []string {
	before := make(map[string]string, len(old))
	for _, e := range old {
		before[e.place] = e.holds
	}
	var places []string
	for _, e := range new {
		if was, known := before[e.place]; known && was != e.holds {
			places = append(places, e.place)
		}
	}
	return places
}

// itemsOf lists everything of the data that is neither a claim about a messenger nor a rule.
func itemsOf(f *fact.Facts) []item {
	var out []item
	add := func(kind, id string, says []entry) { out = append(out, item{kind: kind, id: id, says: says}) }
	for _, c := range f.Ledger {
		out = append(out, item{"ledger", c.ID, string(c.Verdict), keysOf(*c)})
	}
	for _, e := range f.Events {
		add("event", e.ID, keysOf(*e))
	}
	for id, s := range f.Sources {
		add("source", id, keysOf(*s))
	}
	for _, m := range f.Messengers {
		add("messenger", m.ID, keysOf(*m, "Claims"))
	}
	for _, a := range f.Attributes {
		add("attribute", a.ID, keysOf(a))
	}
	for _, p := range f.Populations {
		add("population", p.ID, keysOf(p))
	}
	for _, d := range f.Definitions {
		add("report", d.ID, keysOf(*d, "AsOf", "Ruleset", "Profile")) // these are told with the report's conclusions
	}
	for _, r := range f.Rulesets {
		add("ruleset", r.ID, texts(r))
	}
	for _, c := range f.Countries {
		add("country", c.ID, keysOf(*c, "Duties", "Mandates", "Blocks"))
		out = append(out, ofCountry(c)...)
	}
	return out
}

// ofCountry lists the duties, mandates and blocks of a country.
func ofCountry(c *fact.Country) []item {
	var out []item
	for _, d := range c.Duties {
		out = append(out, item{kind: "duty", id: d.ID, says: keysOf(d)})
	}
	for _, m := range c.Mandates {
		out = append(out, item{kind: "mandate", id: m.ID, says: keysOf(m)})
	}
	for _, b := range c.Blocks {
		out = append(out, item{kind: "block", id: b.ID, says: keysOf(b)})
	}
	return out
}
