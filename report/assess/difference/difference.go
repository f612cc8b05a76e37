// Package difference compares two states of the data: what changed, what that moved, and whether facts or rules moved
// it.
//
// Its rules:
//
//   - A score is a function of facts and rules, so four scores tell what moved it: of the old facts under the old rules,
//     of the new facts under the old, of the old under the new, and of the new under the new.
//   - A report's day, country and messengers belong to the facts; its ruleset and profile to the rules.
//   - What is only worded anew is a change of the data and moves nothing.
//   - Whatever a report can print is compared: two states that do not differ make the same reports.
//   - The place of a thing in its file is no property of it: moved lines are no change.
package difference

import (
	"cmp"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A State of the data, by the name under which it was asked for.
type State struct {
	Name  string
	Facts *fact.Facts
}

// Between compares two states: the reports that both have, and the rulesets, first those that the reports use, each
// with the one that it replaces, then the others by their ids. The error is that of a report which names a ruleset, a
// profile or a messenger that its state lacks.
func Between(old, new State) (*finding.Difference, error) {
	d := &finding.Difference{
		Old:     finding.StateOf{Name: old.Name, Revision: old.Facts.Revision},
		New:     finding.StateOf{Name: new.Name, Revision: new.Facts.Revision},
		Claims:  claims(old.Facts, new.Facts),
		Facts:   others(old.Facts, new.Facts),
		Rules:   []finding.RuleChange{},
		Reports: []finding.ReportChange{},
	}
	done := map[[2]*fact.Ruleset]bool{}
	add := func(was, is *fact.Ruleset) {
		if pair := [...]*fact.Ruleset{was, is}; was != nil && is != nil && !done[pair] {
			done[pair] = true
			d.Rules = append(d.Rules, rules(was, is)...)
		}
	}
	var failed error
	compare(old.Facts.Definitions, new.Facts.Definitions, fact.ID, func(was, is *fact.Definition) {
		if was == nil || is == nil {
			return
		}
		before, err := sideOf(old, was)
		now, err2 := sideOf(new, is)
		if failed = cmp.Or(failed, err, err2); failed == nil {
			d.Reports = append(d.Reports, conclusions(before, now))
			add(before.terms.Ruleset, now.terms.Ruleset)
		}
	})
	compare(old.Facts.Rulesets, new.Facts.Rulesets, fact.ID, add)
	return d, failed
}
