// Package difference compares two states of the data: what changed, what that moved, and whether facts or rules moved
// it.
//
// Its rules:
//
//   - A score is a function of facts and rules, so four scores tell what moved it: of the old facts under the old rules,
//     of the new facts under the old, of the old under the new, and of the new under the new.
//   - A report's day, country and messengers belong to the facts; its ruleset and profile to the rules.
//   - What is only worded anew is a change of the data and moves nothing.
//   - Where in a file a thing stands is no property of it: moved lines are no change.
package difference

import (
	"fmt"
	"slices"

	"openletter/report"
)

// A State of the data, by the name under which the reader knows it.
type State struct {
	Name  string
	Facts *report.Facts
}

// Between compares two states. The error is that of a report which names a ruleset or a profile that its state lacks.
func Between(old, new State) (*report.Difference, error) {
	d := &report.Difference{
		Old:     report.StateOf{Name: old.Name, Revision: old.Facts.Revision},
		New:     report.StateOf{Name: new.Name, Revision: new.Facts.Revision},
		Claims:  claims(old.Facts, new.Facts),
		Facts:   others(old.Facts, new.Facts),
		Rules:   []report.RuleChange{},
		Reports: []report.ReportChange{},
	}
	var judged []string // ids of rulesets
	for _, now := range new.Facts.Definitions {
		i := slices.IndexFunc(old.Facts.Definitions, func(was *report.Definition) bool { return was.ID == now.ID })
		if i < 0 {
			continue
		}
		was, err := sideOf(old.Facts, old.Facts.Definitions[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", old.Name, err)
		}
		is, err := sideOf(new.Facts, now)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", new.Name, err)
		}
		d.Reports = append(d.Reports, conclusions(was, is))
		if !slices.Contains(judged, is.rules.ID) {
			judged = append(judged, is.rules.ID)
			d.Rules = append(d.Rules, rules(was.rules, is.rules)...)
		}
	}
	return d, nil
}
