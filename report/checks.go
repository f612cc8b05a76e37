package report

// OrderChecks say how sure the order of the messengers is, in words.
type OrderChecks struct {
	Skipped     string // why there are none; "" where there are, and then the others are filled
	Results     []Pair // what came out, in short
	Dominance   DominanceCheck
	Robustness  RobustnessCheck
	Sensitivity SensitivityCheck
}

// A DominanceCheck says what holds under any weights.
type DominanceCheck struct {
	Headline string // head of the column for the headline dimensions, with the number of criteria
	Counted  string // head of the column for all that counts
	Tally    *Tally // nil where there are so few pairs that the list itself shows it
	Pairs    []PairFinding
	Certain  []string // pairs whose order no weights can change, better one first
}

// A Tally says how many pairs came out how.
type Tally struct {
	Head string // head of the column of findings, with the number of pairs
	Rows []TallyRow
}

// A TallyRow is one way in which pairs can come out.
type TallyRow struct {
	Finding  string
	Headline string // how many pairs in the headline dimensions
	Counted  string // how many in all that counts
}

// A PairFinding says how two messengers compare criterion by criterion.
type PairFinding struct {
	Pair     string
	Headline string // in the headline dimensions
	Counted  string // in all that counts
}

// A RobustnessCheck says how often which order comes out of random weights and answers.
type RobustnessCheck struct {
	Intro     string
	Ranks     []Grid   // how often each messenger reaches each place
	Ordered   []string // who stands above whom in nearly all draws
	Clear     []string // the same, pair by pair
	Unordered []string // pairs that cannot be ordered
}

// A SensitivityCheck says what little would turn an order round.
type SensitivityCheck struct {
	Turns   []Turn      // the frailest order first
	Find    []FirstFind // the largest move first
	Unmoved string      // whose total no single answer moves; "" when each can be moved
}

// A Turn says what would turn the order of two messengers round.
type Turn struct {
	Order   string // who stands above whom by the supported totals
	Weights string // the smallest change of weights that would do it
	Answer  string // the single answer that brings the two nearest
}

// A FirstFind is the question about a messenger that is worth finding out first.
type FirstFind struct {
	Name     string
	Question Cell   // with the mark of what is open or disputed
	Effect   string // what its answer could do
}
