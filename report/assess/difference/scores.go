package difference

import (
	"cmp"
	"fmt"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A side is what one state says of a report: its facts and its rules, which can be exchanged one by one.
type side struct {
	messengers []*fact.Messenger // that the report compares
	definition *fact.Definition
	terms      card.Terms
}

func sideOf(state State, d *fact.Definition) (side, error) {
	terms, err := card.TermsOf(state.Facts, d)
	messengers, missing := state.Facts.Compared(d)
	if err = cmp.Or(err, missing); err != nil {
		err = fmt.Errorf("%s: %w", state.Name, err)
	}
	return side{messengers, d, terms}, err
}

// score is that of a messenger under the rules of a side; nil when this side does not compare it.
func (s side) score(messenger string, rules side) *finding.Score {
	i := slices.Index(s.definition.Messengers, messenger)
	if i < 0 {
		return nil
	}
	terms := s.terms
	terms.Ruleset, terms.Profile = rules.terms.Ruleset, rules.terms.Profile
	result := card.Score(s.messengers[i], terms)
	return &result
}

// rulesName is what the rules of a side are called.
func (s side) rulesName() string {
	return s.terms.Ruleset.ID + " " + s.terms.Ruleset.Version + " " + s.terms.Profile.ID
}

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

// cause says what made something differ between the first combination and the last, if it does.
func cause[T comparable](of func(combination int) T) finding.Cause {
	var all [newNew + 1]T
	for i := range all {
		all[i] = of(i)
	}
	facts := all[oldOld] != all[newOld] || all[oldNew] != all[newNew]
	rules := all[oldOld] != all[oldNew] || all[newOld] != all[newNew]
	switch {
	case all[oldOld] == all[newNew]:
		return finding.NoCause
	case facts && rules:
		return finding.ByBoth
	case facts:
		return finding.ByFacts
	}
	return finding.ByRules
}
