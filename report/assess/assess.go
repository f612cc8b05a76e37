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
	"cmp"
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
	a := &assessment{Findings: f, facts: facts.For(def)}
	if err := a.resolve(); err != nil {
		return nil, err
	}
	for _, m := range f.Messengers {
		f.Scores = append(f.Scores, card.Score(m, a.terms))
	}
	f.Order = byResult(f.Scores)
	freshFor, changers := map[string]int{}, map[string]fact.Changer{}
	for _, question := range facts.Attributes {
		freshFor[question.ID], changers[question.ID] = question.FreshFor, question.Changer
	}
	if f.Country == nil {
		f.Unasked = unasked(facts, a.Ruleset)
	}
	f.Evidence = a.evidence()
	f.Old = OldEvidence(f.Messengers, f.Scores, f.AsOf, func(attribute string) int { return freshFor[attribute] })
	f.Choices = a.choices()
	f.Readings = readings(f.Scores, f.Ruleset)
	if n := len(f.Scores); n <= finding.MostCompared { // a longer list has too many pairs to be read
		if n >= 2 {
			f.Ranking = ranking.Of(f.Scores, f.Ruleset)
		}
		a.compareReadings()
	}
	for i := range f.Scores {
		f.Counterfactuals = append(f.Counterfactuals, counterfactual(&f.Scores[i], f.Ruleset, changers))
	}
	f.Exposures = a.exposures()
	f.Advice = a.advice()
	f.Moves = newestMoves(f.Messengers, a.terms, finding.MostMoves)
	f.Hindsight = hindsight(f.Messengers, f.Scores, a.terms, facts.Sources)
	a.country()
	return f, nil
}

// byResult is the order of scores by their results. Where too little is known for a grade, the supported total says more of
// what was looked for than of the messenger, so these come last.
func byResult(scores []finding.Score) []int {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &scores[a], &scores[b]
		if (x.Grade == nil) != (y.Grade == nil) {
			if x.Grade == nil {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(y.Total[finding.Point], x.Total[finding.Point]),
			cmp.Compare(y.Total[finding.High], x.Total[finding.High]))
	})
	return order
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
	*finding.Findings
	facts *fact.Facts
	terms card.Terms
}

// resolve looks up what the definition names. Package dataset refuses data in which something is missing, and says
// where; here it can be missing only from facts that were made otherwise.
func (a *assessment) resolve() (err error) {
	def := a.Report
	if a.terms, err = card.TermsOf(a.facts, def); err != nil {
		return err
	}
	a.Ruleset, a.Profile, a.Country = a.terms.Ruleset, a.terms.Profile, a.facts.Country(def.Country)
	for _, id := range append([]string{def.Country}, def.Contrast...) {
		if id != "" && a.facts.Country(id) == nil {
			return def.Lacks("country", id, fact.IDs(a.facts.Countries))
		}
	}
	for _, id := range def.Verdict {
		if a.Ruleset.Criterion(id) == nil {
			var known []string
			for _, d := range a.Ruleset.Dimensions {
				known = append(known, fact.IDs(d.Criteria)...)
			}
			return def.Lacks("criterion of the ruleset "+a.Ruleset.ID, id, known)
		}
	}
	a.Messengers, err = a.facts.Compared(def)
	return err
}

// compareReadings compares each ranking with that of the report's own profile.
func (a *assessment) compareReadings() {
	base := slices.IndexFunc(a.Readings, func(r finding.Reading) bool { return r.Profile == a.Profile })
	for i := range a.Readings {
		a.Readings[i].Inversions = inversions(a.Readings[base], a.Readings[i])
	}
}

// exposures derives for each exposure of the ruleset what others would get of every messenger.
func (a *assessment) exposures() []finding.Situation {
	var out []finding.Situation
	for i := range a.Ruleset.Exposures {
		x := &a.Ruleset.Exposures[i]
		s := finding.Situation{Exposure: x, Derived: make([][]finding.Derivation, len(x.Kinds))}
		for k := range x.Kinds {
			s.Kinds = append(s.Kinds, &x.Kinds[k])
			for m := range a.Scores {
				s.Derived[k] = append(s.Derived[k], derivation(&x.Kinds[k], &a.Scores[m]))
			}
		}
		out = append(out, s)
	}
	return out
}
