package finding

import "openletter/report/fact"

// MostCompared is how many messengers the checks of a ranking compare at most: they look at every pair, and the lists of a
// longer report would be read by nobody.
const MostCompared = 12

// A Ranking says how sure the ranking of the messengers is.
type Ranking struct {
	Headline    int          `json:"headline"`                // how many criteria the comparisons of the headline dimensions look at
	Counted     int          `json:"counted"`                 // how many criteria the comparisons of all that counts look at
	Pairs       []Pair       `json:"pairs"`                   // every two messengers
	Robustness  Robustness   `json:"robustness"`              // how often which ranking comes out when weights and open questions are drawn
	Conclusions []Conclusion `json:"conclusions"`             // of every two messengers; the one that the least change turns round first
	FirstToFind []Prospect   `json:"first-to-find,omitempty"` // open questions whose answers could move totals most, the largest move first
}

// A Pair is how two messengers compare criterion by criterion.
type Pair struct {
	A        int      `json:"a"`        // number of the first messenger
	B        int      `json:"b"`        // number of the second, which is greater
	Headline Relation `json:"headline"` // in the headline dimensions
	Counted  Relation `json:"counted"`  // in all that counts
}

// A Way is how two messengers compare, from the most to the least that can be said.
type Way string

// The ways.
const (
	Certain   Way = "certain"   // one is at least as good throughout, and better somewhere
	Unopposed Way = "unopposed" // one is better somewhere, and nothing known speaks against it; only open questions do
	Nowhere   Way = "nowhere"   // one is nowhere worse; whether it is better anywhere is open
	Both      Way = "both"      // each is better somewhere
	Identical Way = "identical" // both earn the same throughout
	Undecided Way = "undecided" // nothing known tells them apart
)

// Ways lists every way in its order.
var Ways = [...]Way{Certain, Unopposed, Nowhere, Both, Identical, Undecided}

// A Relation is how two messengers compare within one scope.
type Relation struct {
	Way       Way               `json:"way"`                // what can be said
	Better    int               `json:"better"`             // number of the messenger that is better (certain, unopposed) or nowhere worse (nowhere); -1 with the other ways
	BetterA   []*fact.Criterion `json:"better-a,omitempty"` // attributes on which the first is better, whatever open questions turn out to be; the heaviest first
	BetterB   []*fact.Criterion `json:"better-b,omitempty"` // attributes on which the second is
	Open      []*fact.Criterion `json:"open,omitempty"`     // with unopposed: attributes of what is open or disputed and could still speak against the better
	Unsettled int               `json:"unsettled"`          // on so many criteria it is not settled which is better
	Of        int               `json:"of"`                 // how many criteria were compared
}

// OrderedFrom is the percentage of draws in which one messenger must be above another before their order is said.
const OrderedFrom = 95

// A Robustness says how often which order comes out when weights and open questions are drawn at random: rank acceptability
// and central weights, as stochastic multicriteria acceptability analysis has them (Lahdelma, Salminen 2001). Messengers are
// numbered as in the list that was compared.
type Robustness struct {
	Draws   int     `json:"draws"`   // how many
	Ranks   [][]int `json:"ranks"`   // by messenger, then by rank from 0, the best: in how many draws it had that rank; equals share the better
	Above   [][]int `json:"above"`   // by two messengers: in how many draws the first had the higher total; equals are above neither way
	Central [][]int `json:"central"` // by messenger, then by dimension as in its score: the average weight over the draws in which it came first, in percents that add up to 100; empty where it never did, or too seldom for an average that is sure to one percentage point
}

// Share is the share of a number of draws in whole percents, rounded down, and whether it is sure: that three standard errors more
// or less would not change it. None and all of the draws are sure, for they speak of the draws.
func (r *Robustness) Share(n int) (percent int, sure bool) {
	percent = n * 100 / r.Draws
	switch {
	case n == 0 || n == r.Draws:
		return percent, true
	case percent == 0:
		return percent, r.apart(n, 1)
	case percent == 99:
		return percent, r.apart(n, 99)
	}
	return percent, r.apart(n, percent) && r.apart(n, percent+1)
}

// apart says whether a number of draws lies at least three standard errors from a percentage.
func (r *Robustness) apart(n, percent int) bool {
	d := 100*n - percent*r.Draws
	return d*d*r.Draws >= 3*3*100*100*n*(r.Draws-n)
}

// Ordered says whether a was above b often enough for the order to be said, chance allowed for.
func (r *Robustness) Ordered(a, b int) bool {
	n := r.Above[a][b]
	return n == r.Draws || n*100 >= OrderedFrom*r.Draws && r.apart(n, OrderedFrom)
}

// A Conclusion is the order of two messengers by their supported totals, with what little would turn it round.
type Conclusion struct {
	Above     int       `json:"above"`               // number of the messenger with the higher total; with equal totals the first of the list
	Below     int       `json:"below"`               // number of the other
	Totals    [2]Exact  `json:"totals"`              // of above and below
	Moved     int       `json:"moved"`               // the fewest percentage points of weight whose move puts the lower above; 0 when no move does
	Shifts    []Shift   `json:"shifts,omitempty"`    // such a move, out of dimensions first
	Dominated bool      `json:"dominated,omitempty"` // whether the lower scores higher in no dimension that counts
	Closest   *Prospect `json:"closest,omitempty"`   // the single answer that would bring the lower nearest or farthest above; left out when none brings it nearer
}

// Level says that the two have the same total, so that there is no order to turn round.
func (c *Conclusion) Level() bool { return c.Totals[0] == c.Totals[1] }

// A Shift is what a dimension gains or loses in weight.
type Shift struct {
	Dimension *fact.Dimension `json:"dimension"` // id
	Points    int             `json:"points"`    // percentage points; below 0 where it loses
}

// A Prospect is what one answer to one open or disputed question would do to the supported totals.
type Prospect struct {
	Messenger int             `json:"messenger"`       // number
	Criterion *fact.Criterion `json:"criterion"`       // id of its attribute
	State     AnswerState     `json:"state"`           // of the answer as it is
	Points    int             `json:"points"`          // that the answer would earn
	From      Exact           `json:"from"`            // supported total of the messenger as it is
	To        Exact           `json:"to"`              // supported total with that answer
	Turns     []int           `json:"turns,omitempty"` // numbers of the messengers that this one would then be above, or below where it falls, and was not before
}
