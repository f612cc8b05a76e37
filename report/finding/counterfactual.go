package finding

import "openletter/report/fact"

// MaxChanges is how many changed facts a counterfactual looks at together.
const MaxChanges = 3

// A Counterfactual says which changed facts would lift the supported total of one messenger to the next better grade.
type Counterfactual struct {
	Messenger string      `json:"messenger"`        // id
	From      Exact       `json:"from"`             // the supported total as it is
	Target    *fact.Grade `json:"target,omitempty"` // name of the next better grade of that total; left out when there is none, and of a messenger that is gone
	Operator  Search      `json:"operator"`         // among what the operator could change
	Anybody   Search      `json:"anybody,omitzero"` // among what the operator or the state could change; only where operator has no lift
}

// A Search is what was found among all sets of up to MaxChanges changes of some kind.
type Search struct {
	Lift   *Lift `json:"lift,omitempty"`   // the smallest set that reaches the target; left out when none does
	Others int   `json:"others,omitempty"` // how many other sets of criteria, just as small, reach it too
	Best   *Lift `json:"best,omitempty"`   // when none does: the set that comes closest; left out when nothing can be changed or no search was made
}

// A Lift is a set of changed facts and what it would do to the supported total.
type Lift struct {
	Changes  []Change    `json:"changes"`         // in the order of the ruleset
	To       Exact       `json:"to"`              // the total after the changes
	Coverage Exact       `json:"coverage"`        // percentage of the counted weight that would be answered
	Grade    *fact.Grade `json:"grade,omitempty"` // name; left out when too little would be answered all the same
}

// A Change is one fact that would be different.
type Change struct {
	ID      string       `json:"id"`             // "change.", the id of the answer, ".", and the new value
	Answer  *Answer      `json:"answer"`         // id of the answer as it is today
	To      string       `json:"to"`             // the value that it would have
	Changer fact.Changer `json:"changer"`        // who could bring it about
	Open    bool         `json:"open,omitempty"` // whether today's answer is open or disputed: then it may be so already, and only not be shown
}
