package assess

import (
	"encoding"
	"fmt"
	"strings"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

// resolve looks up what the definition names. Package dataset refuses data in which something is missing, and says where;
// here it can be missing only from facts that were made otherwise.
func (a *assessment) resolve() error {
	f, def := a.found, a.def
	if f.Ruleset = a.facts.Ruleset(def.Ruleset); f.Ruleset == nil {
		return a.lacks("ruleset", def.Ruleset, ids(a.facts.Rulesets))
	}
	if f.Profile = f.Ruleset.Profile(def.Profile); f.Profile == nil {
		return a.lacks("profile of the ruleset "+f.Ruleset.ID, def.Profile, ids(f.Ruleset.Profiles))
	}
	if f.Country = a.facts.Country(def.Country); f.Country == nil {
		return a.lacks("country", def.Country, ids(a.facts.Countries))
	}
	for _, id := range def.Contrast {
		if a.facts.Country(id) == nil {
			return a.lacks("country", id, ids(a.facts.Countries))
		}
	}
	for _, id := range def.Verdict {
		if f.Ruleset.Criterion(id) == nil {
			return a.lacks("criterion of the ruleset "+f.Ruleset.ID, id, criteria(f.Ruleset))
		}
	}
	for _, id := range def.Messengers {
		m := a.facts.Messenger(id)
		if m == nil {
			return a.lacks("messenger", id, ids(a.facts.Messengers))
		}
		f.Messengers = append(f.Messengers, m)
	}
	a.terms = card.Terms{Ruleset: f.Ruleset, Profile: f.Profile, Country: def.Country, AsOf: def.AsOf}
	return nil
}

// lacks is the error that something which the definition names does not exist.
func (a *assessment) lacks(what, id string, known []string) error {
	err := fmt.Errorf("report %s: there is no %s %q; allowed: %s", a.def.ID, what, id, strings.Join(known, ", "))
	if at := a.def.At; at.File != "" {
		err = fmt.Errorf("%s:%d:%d: %w", at.File, at.Line, at.Column, err)
	}
	return err
}

// ids lists the ids of facts.
func ids[T encoding.TextMarshaler](facts []T) []string {
	var list []string
	for _, f := range facts {
		id, _ := f.MarshalText() // none of them fails
		list = append(list, string(id))
	}
	return list
}

// criteria lists the attributes that a ruleset judges.
func criteria(r *fact.Ruleset) []string {
	var list []string
	for i := range r.Dimensions {
		list = append(list, ids(r.Dimensions[i].Criteria)...)
	}
	return list
}
