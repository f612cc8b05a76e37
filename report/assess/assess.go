// Package assess computes what follows from the facts for one report on one day.
//
// Its rules:
//
//   - Everything that somebody could dispute is decided here, once for all languages and formats: counts, comparisons,
//     sort orders, grades.
//   - It makes no text: what it gives back are numbers and references to facts.
//   - What counts as of a day is what had begun by that day.
//   - It reads no file and no clock.
//
// Package card adds up scores, ranking says how sure their ranking is, difference compares two states of the data. Everything
// else that follows from the scores is a file here.
package assess

import (
	"fmt"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/assess/difference"
	"openletter/report/assess/ranking"
	"openletter/report/fact"
	"openletter/report/finding"
)

// Report computes the findings of one report. The error says what the definition asks for and the facts do not hold.
func Report(facts *fact.Facts, def *fact.Definition) (*finding.Findings, error) {
	f := &finding.Findings{Format: finding.Format, Report: def, AsOf: def.AsOf, Revision: facts.RevisionOf(def)}
	a := &assessment{facts: facts, def: def, found: f}
	if err := a.resolve(); err != nil {
		return nil, err
	}
	for _, m := range f.Messengers {
		f.Scores = append(f.Scores, card.Score(m, a.terms))
	}
	f.Evidence = a.evidence()
	f.Old = OldEvidence(f.Messengers, f.Scores, f.AsOf, a.freshFor)
	if n := len(f.Scores); n >= 2 && n <= finding.MostCompared { // a longer list has too many pairs to be read
		f.Ranking = ranking.Of(f.Scores, f.Ruleset)
	}
	f.Readings = readings(f.Scores, f.Ruleset)
	a.compareReadings()
	f.Counterfactuals = a.counterfactuals()
	f.Exposures = a.exposures()
	f.Moves = newestMoves(f.Messengers, a.terms, finding.MostMoves)
	f.Hindsight = hindsight(f.Messengers, f.Scores, a.terms, facts.Sources)
	a.country()
	return f, nil
}

// Since computes the findings of one report with what changed since an earlier state of the facts. It fails where Report
// does, and when the earlier facts hold no report with this id.
func Since(old, facts *fact.Facts, def *fact.Definition) (*finding.Findings, error) {
	f, err := Report(facts, def)
	if err != nil {
		return nil, err
	}
	before := old.Definition(def.ID)
	if before == nil {
		return nil, fmt.Errorf("the earlier facts hold no report %s", def.ID)
	}
	was, is := old.Part(before), facts.Part(def)
	was.Revision, is.Revision = old.RevisionOf(before), f.Revision
	f.Changes, err = difference.Between(difference.State{Name: "old", Facts: was}, difference.State{Name: "new", Facts: is})
	return f, err
}

// assessment is the state of one computation.
type assessment struct {
	facts *fact.Facts
	def   *fact.Definition
	terms card.Terms
	found *finding.Findings
}

// freshFor is the number of months for which evidence about an attribute is fresh, 0 where it never ages.
func (a *assessment) freshFor(attribute string) int {
	if found := a.facts.Attribute(attribute); found != nil {
		return found.FreshFor
	}
	return 0
}

// compareReadings compares each ranking with that of the report's own profile.
func (a *assessment) compareReadings() {
	list := a.found.Readings
	base := slices.IndexFunc(list, func(r finding.Reading) bool { return r.Profile == a.found.Profile })
	for i := range list {
		if len(a.found.Messengers) <= finding.MostCompared {
			list[i].Inversions = inversions(list[base], list[i])
		}
	}
}

// counterfactuals finds for each messenger what would lift it to the next grade.
func (a *assessment) counterfactuals() []finding.Counterfactual {
	changers := map[string]fact.Changer{}
	for _, attribute := range a.facts.Attributes {
		changers[attribute.ID] = attribute.Changer
	}
	var out []finding.Counterfactual
	for i := range a.found.Scores {
		out = append(out, counterfactual(&a.found.Scores[i], a.found.Ruleset, changers))
	}
	return out
}

// exposures derives for each exposure of the ruleset what others would get of every messenger.
func (a *assessment) exposures() []finding.Situation {
	var out []finding.Situation
	for i := range a.found.Ruleset.Exposures {
		x := &a.found.Ruleset.Exposures[i]
		s := finding.Situation{Exposure: x, Derived: make([][]finding.Derivation, len(x.Kinds))}
		for k := range x.Kinds {
			s.Kinds = append(s.Kinds, &x.Kinds[k])
			for m := range a.found.Scores {
				s.Derived[k] = append(s.Derived[k], derivation(&x.Kinds[k], &a.found.Scores[m]))
			}
		}
		out = append(out, s)
	}
	return out
}
