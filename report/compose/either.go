package compose

import (
	"openletter/report/fact"
)

// name is what something is called: by the new facts, or by the old ones, where it is gone. It is the id where neither has
// a name in this language.
func (c *changes) name(kind, id string) string {
	for _, f := range [...]*fact.Facts{c.facts, c.old} {
		if name := c.in(nameIn(f, kind, id)); name != "" {
			return name
		}
	}
	return id
}

// nameIn is what facts call something; nil when they do not know it.
func nameIn(f *fact.Facts, kind, id string) fact.Text {
	switch kind {
	case "attribute":
		if a := f.Attribute(id); a != nil {
			return a.Name
		}
	case "country":
		if c := f.Country(id); c != nil {
			return c.Name
		}
	case "messenger":
		if m := f.Messenger(id); m != nil {
			return m.Name
		}
	case "ruleset":
		if r := f.Ruleset(id); r != nil {
			return r.Title
		}
	}
	return nameListed(f, kind, id)
}

// nameListed looks through what facts hold as a list only.
func nameListed(f *fact.Facts, kind, id string) fact.Text {
	switch kind {
	case "population":
		for _, p := range f.Populations {
			if p.ID == id {
				return p.Name
			}
		}
	case "report":
		for _, d := range f.Definitions {
			if d.ID == id {
				return d.Title
			}
		}
	case "ledger":
		for _, l := range f.Ledger {
			if l.ID == id {
				return l.Claim
			}
		}
	}
	return nil
}

func (c *changes) messenger(id string) string { return c.name("messenger", id) }

// dimension is the name of a dimension in the rules of a report.
func (c *changes) dimension(reportID, id string) string {
	for _, f := range [...]*fact.Facts{c.facts, c.old} {
		for _, d := range f.Definitions {
			if d.ID != reportID || f.Ruleset(d.Ruleset) == nil {
				continue
			}
			if found := f.Ruleset(d.Ruleset).Dimension(id); found != nil {
				return c.in(found.Name)
			}
		}
	}
	return id
}

// value is the label of an answer, from the state that knows it.
func (c *changes) value(attribute, value string) string {
	for _, f := range [...]*fact.Facts{c.facts, c.old} {
		if a := f.Attribute(attribute); a != nil && (a.Value(value) != nil || fact.IsSpecial(value)) {
			return c.label(a, value)
		}
	}
	return value
}
