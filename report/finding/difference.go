package finding

import (
	"openletter/report/fact"
)

// A Difference is what changed between two states of the data, and what that moved. Its fields are also the format
// that programs read, so they are renamed only with a reason.
type Difference struct {
	Old     StateOf        `json:"old"`
	New     StateOf        `json:"new"`
	Claims  []ClaimChange  `json:"claims"`  // by messenger, in the order of their files
	Facts   []FactChange   `json:"facts"`   // by kind, then id
	Rules   []RuleChange   `json:"rules"`   // in the order of the ruleset; first of the rulesets that reports use
	Reports []ReportChange `json:"reports"` // of those that both states have, by id
}

// IsZero says that the two states say the same. Their bytes may still differ.
func (d *Difference) IsZero() bool {
	if len(d.Claims)+len(d.Facts)+len(d.Rules) > 0 {
		return false
	}
	for i := range d.Reports {
		if !d.Reports[i].IsZero() {
			return false
		}
	}
	return true
}

// A StateOf the data is what a comparison names it by.
type StateOf struct {
	Name     string `json:"name"`     // as the reader named it: a folder or a git revision
	Revision string `json:"revision"` // of the data files, 12 hexadecimal digits
}

// How is what happened to something between two states.
type How string

// The ways in which something can change.
const (
	Added   How = "added"
	Removed How = "removed"
	Changed How = "changed"
)

// A ClaimChange is a claim about a messenger that was added, removed or changed. A claim is the same in both states
// when messenger, attribute, country, population and since are: the data allows no second one.
type ClaimChange struct {
	How        How         `json:"how"`
	Messenger  string      `json:"messenger"` // id
	Attribute  string      `json:"attribute"` // id
	Country    string      `json:"country,omitempty"`
	Population string      `json:"population,omitempty"`
	Since      fact.Date   `json:"since,omitzero"`
	OldValue   string      `json:"old-value,omitempty"` // "" when it was added
	NewValue   string      `json:"new-value,omitempty"` // "" when it was removed
	Fields     []string    `json:"fields,omitempty"`    // the keys that differ, when it was changed
	Old, New   *fact.Claim `json:"-"`                   // nil where there is none
}

// A FactChange is something else in the data that was added, removed or changed, or is only worded anew.
type FactChange struct {
	How    How      `json:"how"`
	Kind   string   `json:"kind"` // ledger, mandate, duty, block, event, source, messenger, attribute, population, country, report or ruleset
	ID     string   `json:"id"`
	Old    string   `json:"old-verdict,omitempty"` // only of the ledger
	New    string   `json:"new-verdict,omitempty"` // only of the ledger
	Fields []string `json:"fields,omitempty"`      // the keys that differ, when it was changed; of a ruleset the places of its texts
}

// A RuleChange is a number or word of a ruleset that differs and decides something; its other texts are a FactChange.
type RuleChange struct {
	Ruleset string `json:"ruleset"` // id
	Place   string `json:"place"`   // where in the ruleset, such as "encryption / e2ee-direct / opt-in"
	Old     string `json:"old"`     // "" when it was added
	New     string `json:"new"`     // "" when it was removed
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
	ID       string        `json:"id"`
	OldAsOf  fact.Date     `json:"old-as-of"`
	NewAsOf  fact.Date     `json:"new-as-of"`
	OldRules string        `json:"old-rules"` // id, version and profile of the ruleset
	NewRules string        `json:"new-rules"`
	Scores   []ScoreChange `json:"scores"` // one for each messenger of either state, in the order of the new one
	// Ranks from best to worst by supported total; those with the same total in whole points share one.
	OldOrder [][]string `json:"old-order"`
	NewOrder [][]string `json:"new-order"`
	Reversed []Reversal `json:"reversed"`
	// Pairs whose order became clear, ceased to be, or turned; see Robustness.
	Clarity []ClarityChange `json:"clarity"`
}

// IsZero says that the report came to the same conclusions on the same day by the same rules.
func (r *ReportChange) IsZero() bool {
	for i := range r.Scores {
		if !r.Scores[i].IsZero() {
			return false
		}
	}
	return r.OldAsOf == r.NewAsOf && r.OldRules == r.NewRules && len(r.Clarity) == 0
}

// A ScoreChange is one messenger's totals under each of two facts and each of two rules.
type ScoreChange struct {
	Messenger  string            `json:"messenger"` // id
	How        How               `json:"how"`       // Added or Removed when only one state compares it
	Cause      Cause             `json:"cause,omitempty"`
	Old        Total             `json:"old"`
	NewFacts   Total             `json:"new-facts-old-rules"`
	NewRules   Total             `json:"old-facts-new-rules"`
	New        Total             `json:"new"`
	Dimensions []DimensionChange `json:"dimensions,omitempty"` // those that moved
}

// IsZero says that nothing moved: neither the total, nor the grade, nor a dimension.
func (s *ScoreChange) IsZero() bool { return s.How == Changed && s.Cause == NoCause }

// A Total is what a report prints of one messenger's score. The zero Total stands for a messenger that is not compared.
type Total struct {
	Score    Interval `json:"score"`           // low, supported, high
	Grade    string   `json:"grade,omitempty"` // "" when too little is answered
	Answered Exact    `json:"answered"`        // percentage of the weight
}

// A DimensionChange is one dimension's score before and after.
type DimensionChange struct {
	Dimension string   `json:"dimension"` // id
	Old       Interval `json:"old"`
	New       Interval `json:"new"`
	Cause     Cause    `json:"cause"`
}

// A Reversal is a pair of messengers whose order turned round.
type Reversal struct {
	Up    string `json:"up"`   // id of the one that is now the better
	Down  string `json:"down"` // id of the one that was
	Cause Cause  `json:"cause"`
}

// A ClarityChange is a pair of messengers of which it changed who, if either, stands above the other in OrderedFrom per
// cent of all draws of weights and open answers.
type ClarityChange struct {
	Pair  [2]string `json:"pair"`          // ids
	Old   string    `json:"old,omitempty"` // id of the one that stood clearly above; "" when they could not be ordered
	New   string    `json:"new,omitempty"` // id of the one that does now; "" when they cannot be ordered
	Cause Cause     `json:"cause"`
}
