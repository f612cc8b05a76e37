package fact

import "strings"

// MarshalText of each type below gives the id by which formats for programs name a fact that they refer to.

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

// MarshalText gives the id of the attribute that the criterion judges.
func (c Criterion) MarshalText() ([]byte, error) { return []byte(c.Attribute), nil }

// MarshalText gives the id of the attribute of which something is required.
func (r Requirement) MarshalText() ([]byte, error) { return []byte(r.Attribute), nil }

// MarshalText gives the value.
func (v ValuePoints) MarshalText() ([]byte, error) { return []byte(v.Value), nil }

// MarshalText gives the name.
func (g Grade) MarshalText() ([]byte, error) { return []byte(g.Name), nil }

// MarshalText gives the id.
func (m Messenger) MarshalText() ([]byte, error) { return []byte(m.ID), nil }

// MarshalText gives the id.
func (d Dimension) MarshalText() ([]byte, error) { return []byte(d.ID), nil }

// MarshalText gives the id.
func (c Cap) MarshalText() ([]byte, error) { return []byte(c.ID), nil }

// MarshalText gives the id.
func (p Profile) MarshalText() ([]byte, error) { return []byte(p.ID), nil }

// MarshalText gives the id.
func (r Ruleset) MarshalText() ([]byte, error) { return []byte(r.ID), nil }

// MarshalText gives the id.
func (x Exposure) MarshalText() ([]byte, error) { return []byte(x.ID), nil }

// MarshalText gives the id.
func (k ExposedKind) MarshalText() ([]byte, error) { return []byte(k.ID), nil }

// MarshalText gives the id.
func (d Definition) MarshalText() ([]byte, error) { return []byte(d.ID), nil }

// MarshalText gives the id.
func (c Country) MarshalText() ([]byte, error) { return []byte(c.ID), nil }

// MarshalText gives the id.
func (m Mandate) MarshalText() ([]byte, error) { return []byte(m.ID), nil }

// MarshalText gives the id.
func (d Duty) MarshalText() ([]byte, error) { return []byte(d.ID), nil }

// MarshalText gives the id.
func (b Block) MarshalText() ([]byte, error) { return []byte(b.ID), nil }

// MarshalText gives the id.
func (e Event) MarshalText() ([]byte, error) { return []byte(e.ID), nil }

// MarshalText gives the id.
func (c LedgerClaim) MarshalText() ([]byte, error) { return []byte(c.ID), nil }
