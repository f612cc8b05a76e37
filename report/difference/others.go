package difference

import (
	"cmp"
	"fmt"
	"slices"

	"openletter/report"
)

// A fact is something of the data beside the claims about messengers.
type fact struct {
	kind, id string
	verdict  string // of the ledger
	says     string // all that it says, but for its place in a file
}

// others lists what changed beside the claims about messengers.
func others(old, new *report.Facts) []report.FactChange {
	type name struct{ kind, id string }
	before := map[name]fact{}
	for _, f := range facts(old) {
		before[name{f.kind, f.id}] = f
	}
	out := []report.FactChange{}
	for _, f := range facts(new) {
		was, known := before[name{f.kind, f.id}]
		delete(before, name{f.kind, f.id})
		switch {
		case !known:
			out = append(out, report.FactChange{How: report.Added, Kind: f.kind, ID: f.id, New: f.verdict})
		case was.says != f.says:
			out = append(out, report.FactChange{How: report.Changed, Kind: f.kind, ID: f.id, Old: was.verdict, New: f.verdict})
		}
	}
	for _, f := range before {
		out = append(out, report.FactChange{How: report.Removed, Kind: f.kind, ID: f.id, Old: f.verdict})
	}
	slices.SortFunc(out, func(a, b report.FactChange) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) })
	return out
}

// facts lists everything of the data that is neither a claim about a messenger, nor a question, nor a rule.
func facts(f *report.Facts) []fact {
	var out []fact
	for _, c := range f.Ledger {
		plain := *c
		plain.At, plain.OtherSide = report.Position{}, anywhere(c.OtherSide)
		out = append(out, fact{"ledger", c.ID, string(c.Verdict), fmt.Sprintf("%#v", plain)})
	}
	for _, e := range f.Events {
		plain := *e
		plain.At, plain.OtherSide = report.Position{}, anywhere(e.OtherSide)
		out = append(out, fact{kind: "event", id: e.ID, says: fmt.Sprintf("%#v", plain)})
	}
	for id, s := range f.Sources {
		plain := *s
		plain.At = report.Position{}
		out = append(out, fact{kind: "source", id: id, says: fmt.Sprintf("%#v", plain)})
	}
	for _, c := range f.Countries {
		out = append(out, ofCountry(c)...)
	}
	return out
}

// ofCountry lists the duties, mandates and blocks of a country.
func ofCountry(c *report.Country) []fact {
	var out []fact
	for _, d := range c.Duties {
		d.At = report.Position{}
		out = append(out, fact{kind: "duty", id: d.ID, says: fmt.Sprintf("%#v", d)})
	}
	for _, m := range c.Mandates {
		m.At, m.OtherSide = report.Position{}, anywhere(m.OtherSide)
		out = append(out, fact{kind: "mandate", id: m.ID, says: fmt.Sprintf("%#v", m)})
	}
	for _, b := range c.Blocks {
		b.At, b.OtherSide = report.Position{}, anywhere(b.OtherSide)
		out = append(out, fact{kind: "block", id: b.ID, says: fmt.Sprintf("%#v", b)})
	}
	return out
}

// anywhere is the other sides without their places in a file.
func anywhere(sides []report.Side) []report.Side {
	out := slices.Clone(sides)
	for i := range out {
		out[i].At = report.Position{}
	}
	return out
}
