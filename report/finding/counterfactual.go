package finding

import (
	"openletter/report/fact"
)

// MaxChanges is how many changed facts a counterfactual looks at together.
const MaxChanges = 3

// A Counterfactual says which changed facts would lift the supported total of one messenger to the next better grade.
type Counterfactual struct {
	Messenger string      // id
	From      Exact       // the supported total as it is
	Target    *fact.Grade // the next better grade of that total; nil when there is none
	Operator  Search      // among what the operator could change
	Anybody   Search      // among what the operator or the state could change; only where Operator found nothing
}

// A Search is what was found among all sets of up to MaxChanges changes of some kind.
type Search struct {
	Lift   *Lift // the smallest set that reaches the target; nil when none does
	Others int   // how many other sets of criteria, just as small, reach it too
	Best   *Lift // when none does: the set that comes closest; nil when there is nothing to change or no search was made
}

// A Lift is a set of changed facts and what it would do to the supported total.
type Lift struct {
	Changes  []Change    // in the order of the ruleset
	To       Exact       // the total after the changes
	Coverage Exact       // percentage of the counted weight that would be answered
	Grade    *fact.Grade // nil when too little would be answered all the same
}

// A Change is one fact that would be different.
type Change struct {
	Answer  *Answer      // as it is today
	To      string       // the value that it would have
	Changer fact.Changer // who could bring it about
	Open    bool         // whether today's answer is open or disputed: then it may be so already, and only not be shown
}
