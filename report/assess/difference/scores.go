package difference

import (
	"fmt"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A side is what one state says of a report: its facts and its rules, which can be exchanged one by one.
type side struct {
	facts      *fact.Facts
	definition *fact.Definition
	rules      *fact.Ruleset
	profile    *fact.Profile
}

func sideOf(state State, d *fact.Definition) (side, error) {
	s := side{facts: state.Facts, definition: d, rules: state.Facts.Ruleset(d.Ruleset)}
	if s.rules == nil {
		return s, fmt.Errorf("%s: report %s: there is no ruleset %q", state.Name, d.ID, d.Ruleset)
	}
	if s.profile = s.rules.Profile(d.Profile); s.profile == nil {
		return s, fmt.Errorf("%s: report %s: the ruleset %s has no profile %q", state.Name, d.ID, d.Ruleset, d.Profile)
	}
	for _, id := range d.Messengers {
		if s.facts.Messenger(id) == nil {
			return s, fmt.Errorf("%s: report %s: there is no messenger %q", state.Name, d.ID, id)
		}
	}
	return s, nil
}

// underRulesOf is the facts of a side with the rules of another.
func (s side) underRulesOf(o side) side {
	s.rules, s.profile = o.rules, o.profile
	return s
}

// score is that of a messenger; nil when the side does not compare it.
func (s side) score(messenger string) *finding.Score {
	m := s.facts.Messenger(messenger)
	if m == nil || !slices.Contains(s.definition.Messengers, messenger) {
		return nil
	}
	result := card.Score(m, card.Terms{
		Ruleset: s.rules, Profile: s.profile, Country: s.definition.Country, AsOf: s.definition.AsOf,
	})
	return &result
}

// rulesName is what the rules of a side are called.
func (s side) rulesName() string { return s.rules.ID + " " + s.rules.Version + " " + s.profile.ID }

// The four combinations of facts and rules, named so in this order.
const (
	oldOld = iota
	newOld // new facts under old rules
	oldNew // old facts under new rules
	newNew
)

// four holds one messenger's scores, one for each combination. All of them are there or only those of the facts that
// compare the messenger; the others are nil.
type four [newNew + 1]*finding.Score

// cause says what made the first combination differ from the last in something, if it does. differs compares two
// combinations in it.
func cause(differs func(i, j int) bool) finding.Cause {
	facts := differs(oldOld, newOld) || differs(oldNew, newNew)
	rules := differs(oldOld, oldNew) || differs(newOld, newNew)
	switch {
	case !differs(oldOld, newNew):
		return finding.NoCause
	case facts && rules:
		return finding.ByBoth
	case facts:
		return finding.ByFacts
	}
	return finding.ByRules
}

// conclusions compares what two states conclude in one report.
func conclusions(old, new side) finding.ReportChange {
	r := finding.ReportChange{
		ID: new.definition.ID, OldAsOf: old.definition.AsOf, NewAsOf: new.definition.AsOf,
		OldRules: old.rulesName(), NewRules: new.rulesName(),
		Reversed: []finding.Reversal{},
	}
	ids := slices.Clone(new.definition.Messengers)
	for _, id := range old.definition.Messengers {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	scores := map[string]four{}
	for _, id := range ids {
		f := four{
			oldOld: old.score(id), newOld: new.underRulesOf(old).score(id),
			oldNew: old.underRulesOf(new).score(id), newNew: new.score(id),
		}
		scores[id] = f
		r.Scores = append(r.Scores, scoreChange(id, f))
	}
	r.OldOrder = ranks(old.definition.Messengers, func(id string) *finding.Score { return scores[id][oldOld] })
	r.NewOrder = ranks(new.definition.Messengers, func(id string) *finding.Score { return scores[id][newNew] })
	r.Clarity = clarity(ids, scores, old.rules, new.rules)
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			if v, turned := reversal(a, b, scores); turned {
				r.Reversed = append(r.Reversed, v)
			}
		}
	}
	return r
}
