package finding

import (
	"slices"

	"openletter/report/fact"
)

// A Difference is what changed between two states of the data, and what that moved. Its fields are also the format
// that programs read, so they are renamed only with a reason.
type Difference struct {
	How     How            `json:"how"`     // same when the two states say the same, else changed
	Old     StateOf        `json:"old"`     // the earlier state
	New     StateOf        `json:"new"`     // the later state
	Claims  []ClaimChange  `json:"claims"`  // by messenger, in the order of their files
	Facts   []FactChange   `json:"facts"`   // by kind, then id
	Rules   []RuleChange   `json:"rules"`   // in the order of the ruleset; first of the rulesets that reports use
	Reports []ReportChange `json:"reports"` // of those that both states have, by id
}

// IsZero says that the two states say the same. Their bytes may still differ.
func (d *Difference) IsZero() bool {
	return len(d.Claims)+len(d.Facts)+len(d.Rules) == 0 &&
		!slices.ContainsFunc(d.Reports, func(r ReportChange) bool { return !r.IsZero() })
}

// A StateOf the data is what a comparison names it by.
type StateOf struct {
	Name     string `json:"name"`     // as it was asked for: a folder or a git revision
	Revision string `json:"revision"` // of the data files, 12 hexadecimal digits
}

// How is what happened to something between two states.
type How string

// The ways in which something can change.
const (
	Added   How = "added"   // only the later state has it
	Removed How = "removed" // only the earlier state has it
	Changed How = "changed" // both have it, and it says something else
	Same    How = "same"    // both have it, and it says the same
)

// A ClaimChange is a claim about a messenger that was added, removed or changed. A claim is the same in both states
// when messenger, attribute, country, population and since are: the data allows no second one.
type ClaimChange struct {
	How        How         `json:"how"`                  // what happened to the claim
	Messenger  string      `json:"messenger"`            // id
	Attribute  string      `json:"attribute"`            // id
	Country    string      `json:"country,omitempty"`    // id, where the claim has one
	Population string      `json:"population,omitempty"` // id, where the claim has one
	Since      fact.Date   `json:"since,omitzero"`       // first day on which it was so, where the claim has one
	OldValue   string      `json:"old-value,omitempty"`  // left out when it was added
	NewValue   string      `json:"new-value,omitempty"`  // left out when it was removed
	Fields     []string    `json:"fields,omitempty"`     // the keys that differ, when it was changed
	Old        *fact.Claim `json:"-"`                    // nil where there is none
	New        *fact.Claim `json:"-"`                    // nil where there is none
}

// A FactChange is something else in the data that was added, removed or changed, or is only worded anew.
type FactChange struct {
	How    How      `json:"how"`                   // what happened to it
	Kind   string   `json:"kind"`                  // ledger, mandate, duty, block, event, source, messenger, attribute, population, country, report or ruleset
	ID     string   `json:"id"`                    // of the thing, unique within its kind
	Old    string   `json:"old-verdict,omitempty"` // only of the ledger: the verdict before
	New    string   `json:"new-verdict,omitempty"` // only of the ledger: the verdict now
	Fields []string `json:"fields,omitempty"`      // the keys that differ, when it was changed; of a ruleset the places of its texts
}

// A RuleChange is a number or word of a ruleset that differs and decides something; its other texts are a FactChange.
type RuleChange struct {
	Ruleset string `json:"ruleset"` // id
	Place   string `json:"place"`   // where in the ruleset, such as "encryption / e2ee-direct / opt-in"
	Old     string `json:"old"`     // the number or word before, empty when it was added
	New     string `json:"new"`     // the number or word now, empty when it was removed
}

// Cause says what moved a score.
type Cause string

// The causes. A report's day and messengers belong to its facts, its choice of ruleset and profile to the rules.
const (
	NoCause Cause = ""      // nothing moved
	ByFacts Cause = "facts" // the facts, under the old rules as under the new
	ByRules Cause = "rules" // the rules, on the old facts as on the new
	ByBoth  Cause = "both"  // both had a part in it
)

// A ReportChange is what became of the conclusions of one report.
type ReportChange struct {
	How      How             `json:"how"`       // same when it came to the same conclusions on the same day by the same rules, else changed
	ID       string          `json:"id"`        // of the report
	OldAsOf  fact.Date       `json:"old-as-of"` // the day of the report before
	NewAsOf  fact.Date       `json:"new-as-of"` // the day of the report now
	OldRules string          `json:"old-rules"` // id, version and profile of the ruleset before
	NewRules string          `json:"new-rules"` // id, version and profile of the ruleset now
	Scores   []ScoreChange   `json:"scores"`    // one for each messenger of either state, in the order of the new one
	OldOrder [][]string      `json:"old-order"` // ids of messengers by rank before, from best to worst by supported total; those with the same total in whole points share a rank
	NewOrder [][]string      `json:"new-order"` // ids of messengers by rank now
	Reversed []Reversal      `json:"reversed"`  // pairs whose ranking turned round
	Clarity  []ClarityChange `json:"clarity"`   // pairs whose ranking became clear, ceased to be, or turned round; see Robustness
}

// IsZero says that the report came to the same conclusions on the same day by the same rules.
func (r *ReportChange) IsZero() bool {
	return r.OldAsOf == r.NewAsOf && r.OldRules == r.NewRules && len(r.Clarity) == 0 &&
		!slices.ContainsFunc(r.Scores, func(s ScoreChange) bool { return !s.IsZero() })
}

// A ScoreChange is one messenger's totals under each of two facts and each of two rules.
type ScoreChange struct {
	Messenger  string            `json:"messenger"`            // id
	How        How               `json:"how"`                  // added or removed when only one state compares it; same when neither total, grade nor a dimension moved
	Cause      Cause             `json:"cause,omitempty"`      // what moved it; left out when nothing did
	Old        Total             `json:"old"`                  // of the old facts under the old rules
	NewFacts   Total             `json:"new-facts-old-rules"`  // of the new facts under the old rules
	NewRules   Total             `json:"old-facts-new-rules"`  // of the old facts under the new rules
	New        Total             `json:"new"`                  // of the new facts under the new rules
	Dimensions []DimensionChange `json:"dimensions,omitempty"` // those that moved
}

// IsZero says that nothing moved: neither the total, nor the grade, nor a dimension.
func (s *ScoreChange) IsZero() bool { return s.How == Same }

// A Total is what a report prints of one messenger's score. The zero Total is that of a messenger that is not compared.
type Total struct {
	Score    Interval  `json:"score"`           // low, supported, high
	Grade    string    `json:"grade,omitempty"` // name, or those of the worst and the best in its range; left out when too little is known, and of a messenger that is gone
	Answered Exact     `json:"answered"`        // percentage of the weight
	Gone     fact.Date `json:"gone,omitzero"`   // the last day on which people could use the messenger, when that is on or before the day of the score; left out while they can
}

// A DimensionChange is one dimension's score before and after.
type DimensionChange struct {
	Dimension string   `json:"dimension"` // id
	Old       Interval `json:"old"`       // its score before
	New       Interval `json:"new"`       // its score now
	Cause     Cause    `json:"cause"`     // what moved it
}

// A Reversal is a pair of messengers whose ranking turned round.
type Reversal struct {
	Up    string `json:"up"`    // id of the one that is now the better
	Down  string `json:"down"`  // id of the one that was
	Cause Cause  `json:"cause"` // what turned them
}

// A ClarityChange is a pair of messengers of which it changed which, if either, is above the other in OrderedFrom per
// cent of all draws of weights and open answers.
type ClarityChange struct {
	Pair  [2]string `json:"pair"`          // ids
	Old   string    `json:"old,omitempty"` // id of the one that was clearly above; left out when neither was
	New   string    `json:"new,omitempty"` // id of the one that is clearly above now; left out when neither is
	Cause Cause     `json:"cause"`         // what changed it
}
