package fact

import (
	"encoding"
	"strings"
)

// MarshalText of each type below gives the id by which formats for programs name a fact that they refer to.

// ID is the id of a fact.
func ID[T encoding.TextMarshaler](fact T) string {
	id, _ := fact.MarshalText() // never fails
	return string(id)
}

// IDs lists the ids of facts.
func IDs[T encoding.TextMarshaler](facts []T) []string {
	ids := make([]string, len(facts))
	for i, f := range facts {
		ids[i] = ID(f)
	}
	return ids
}

// MarshalText gives the id: the messenger and the attribute, then country, population and since where the claim has them,
// joined by dots. The data allow no second claim with the same.
func (c Claim) MarshalText() ([]byte, error) {
	id := c.Messenger + "." + c.Attribute
	for _, part := range [...]string{c.Country, c.Population, c.Since.String()} {
		if part != "" {
			id += "." + part
		}
	}
	return []byte(id), nil
}

// MarshalText gives the attribute and the answers that the rule looks at, joined by dots.
func (r ExposureRule) MarshalText() ([]byte, error) {
	return []byte(r.Attribute + "." + strings.Join(r.Values, ".")), nil
}

// MarshalText gives the id, or the only name that a part of a ruleset has within its list.
func (c Criterion) MarshalText() ([]byte, error)   { return []byte(c.Attribute), nil }
func (r Requirement) MarshalText() ([]byte, error) { return []byte(r.Attribute), nil }
func (v ValuePoints) MarshalText() ([]byte, error) { return []byte(v.Value), nil }
func (g Grade) MarshalText() ([]byte, error)       { return []byte(g.Name), nil }
func (m Messenger) MarshalText() ([]byte, error)   { return []byte(m.ID), nil }
func (d Dimension) MarshalText() ([]byte, error)   { return []byte(d.ID), nil }
func (c Cap) MarshalText() ([]byte, error)         { return []byte(c.ID), nil }
func (p Profile) MarshalText() ([]byte, error)     { return []byte(p.ID), nil }
func (r Ruleset) MarshalText() ([]byte, error)     { return []byte(r.ID), nil }
func (x Exposure) MarshalText() ([]byte, error)    { return []byte(x.ID), nil }
func (k ExposedKind) MarshalText() ([]byte, error) { return []byte(k.ID), nil }
func (d Definition) MarshalText() ([]byte, error)  { return []byte(d.ID), nil }
func (c Country) MarshalText() ([]byte, error)     { return []byte(c.ID), nil }
func (m Mandate) MarshalText() ([]byte, error)     { return []byte(m.ID), nil }
func (s Survey) MarshalText() ([]byte, error)      { return []byte(s.Topic), nil }
func (l Listing) MarshalText() ([]byte, error)     { return []byte(l.Messenger), nil }
func (a Alternative) MarshalText() ([]byte, error) { return []byte(a.ID), nil }
func (c Choice) MarshalText() ([]byte, error)      { return []byte(c.ID), nil }
func (p AuditPoint) MarshalText() ([]byte, error)  { return []byte(p.ID), nil }
func (d Duty) MarshalText() ([]byte, error)        { return []byte(d.ID), nil }
func (b Block) MarshalText() ([]byte, error)       { return []byte(b.ID), nil }
func (e Event) MarshalText() ([]byte, error)       { return []byte(e.ID), nil }
func (c LedgerClaim) MarshalText() ([]byte, error) { return []byte(c.ID), nil }
func (a Advice) MarshalText() ([]byte, error)      { return []byte(a.ID), nil }
func (b Basis) MarshalText() ([]byte, error)       { return []byte(b.Attribute), nil }
func (a Attribute) MarshalText() ([]byte, error)   { return []byte(a.ID), nil }
func (p Population) MarshalText() ([]byte, error)  { return []byte(p.ID), nil }
func (s Source) MarshalText() ([]byte, error)      { return []byte(s.ID), nil }
