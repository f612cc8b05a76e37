package assess

import (
	"openletter/report/assess/card"
	"openletter/report/fact"
)

// resolve looks up what the definition names. Package dataset refuses data in which something is missing, and says where;
// here it can be missing only from facts that were made otherwise.
func (a *assessment) resolve() (err error) {
	f, def := a.found, a.def
	if a.terms, err = card.TermsOf(a.facts, def); err != nil {
		return err
	}
	f.Ruleset, f.Profile, f.Country = a.terms.Ruleset, a.terms.Profile, a.facts.Country(def.Country)
	for _, id := range append([]string{def.Country}, def.Contrast...) {
		if a.facts.Country(id) == nil {
			return def.Lacks("country", id, fact.IDs(a.facts.Countries))
		}
	}
	for _, id := range def.Verdict {
		if f.Ruleset.Criterion(id) == nil {
			var known []string
			for _, d := range f.Ruleset.Dimensions {
				known = append(known, fact.IDs(d.Criteria)...)
			}
			return def.Lacks("criterion of the ruleset "+f.Ruleset.ID, id, known)
		}
	}
	f.Messengers, err = a.facts.Compared(def)
	return err
}
