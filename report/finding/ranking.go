package finding

import (
	"openletter/report/fact"
)

// MostCompared is how many messengers the checks of a ranking compare at most: they look at every pair, and the lists of a
// longer report would be read by nobody.
const MostCompared = 12

// A Dominance is the claim that one messenger is at least as good as another on every one of some criteria, and better
// on at least one. All that is open or disputed is turned against the claim: the one called better is taken at its
// lowest, the other at its highest. A claim that holds so holds under any weights.
type Dominance struct {
	Better []*fact.Criterion // on these it is better, whatever open questions turn out to be; the heaviest first
	Worse  []*fact.Criterion // these break the claim by an answer: it is worse, whatever open questions turn out to be
	Open   []*fact.Criterion // these break it only because something is open or disputed
	Even   int               // on so many criteria both certainly earn the same
	Of     int               // how many criteria were compared
}

// Holds says whether the claim holds.
func (d Dominance) Holds() bool { return len(d.Worse) == 0 && len(d.Open) == 0 && len(d.Better) > 0 }

// OrderedFrom is the percentage of draws in which one messenger must be above another before their order is said.
const OrderedFrom = 95

// A Robustness says how often which order comes out when weights and open questions are drawn at random. Messengers are
// numbered as in the list that was compared.
type Robustness struct {
	Draws int     `json:"draws"` // how many
	Ranks [][]int `json:"ranks"` // by messenger, then by rank from 0, the best: in how many draws it had that rank; equals share the better
	Above [][]int `json:"above"` // by two messengers: in how many draws the first had the higher total; equals are above neither way
}

// Ordered says whether a was above b often enough for the order to be said.
func (r *Robustness) Ordered(a, b int) bool { return r.Above[a][b]*100 >= OrderedFrom*r.Draws }

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
