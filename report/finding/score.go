package finding

import (
	"openletter/report/fact"
)

// Three ends of a score. Every sum is made three times, once for each.
const (
	Low   = iota // each open question turns out at its worst
	Point        // best supported: what is disputed as our sources have it, what is unanswered earns nothing yet
	High         // each open question turns out at its best
	Ends         // how many there are
)

// An Interval is a score from Low to High with its best-supported Point, each 0 to 100, higher = more private.
// Low ≤ Point ≤ High.
type Interval [Ends]Exact

// Points is what one criterion contributes: whole points at each end. Low ≤ Point ≤ High.
type Points [Ends]int

// A Score is how one messenger fares under one ruleset, with the complete reckoning.
type Score struct {
	Messenger  string // id
	Dimensions []DimensionScore
	Mean       Interval    // weighted mean of the dimensions that the profile counts
	Limits     [Ends]Limit // what limited the mean at each end; the zero Limit where nothing did
	Total      Interval    // the mean after its limits
	Coverage   Exact       // percentage of the counted weight that is answered, 0 to 100
	Grade      *fact.Grade // nil when Coverage is below the ruleset's gate
}

// Answer is the answer to the question about an attribute; nil where the ruleset does not ask it.
func (s *Score) Answer(attribute string) *Answer {
	for i := range s.Dimensions {
		answers := s.Dimensions[i].Answers
		for k := range answers {
			if answers[k].Criterion.Attribute == attribute {
				return &answers[k]
			}
		}
	}
	return nil
}

// A DimensionScore is one messenger's score in one dimension.
type DimensionScore struct {
	Dimension *fact.Dimension
	Weight    int // in the profile; 0 when shown but not counted
	Answers   []Answer
	Mean      Interval    // weighted mean of the criteria
	Limits    [Ends]Limit // the cap that limited the mean at each end; the zero Limit where none did
	Score     Interval    // the mean after its cap
	Coverage  Exact       // percentage of the dimension's weight that is answered, 0 to 100
}

// A Limit is what kept a score below its mean: a cap of the ruleset, or the floor across dimensions.
type Limit struct {
	Cap   *fact.Cap       // nil when it is the floor, or when there is no limit
	Floor *fact.Dimension // the weakest headline dimension; nil when it is a cap, or when there is no limit
	At    Exact           // the limit itself; 0 when there is none
	Open  bool            // whether the cap looks at a question that is not answered and may turn out so that it does not apply
}

// IsZero says that nothing limited the score.
func (l Limit) IsZero() bool { return l.Cap == nil && l.Floor == nil }

// AnswerState says how firmly a criterion is answered.
type AnswerState string

// The states of an answer.
const (
	Answered      AnswerState = "answered"       // by the value
	OpenDisputed  AnswerState = "disputed"       // by values of two sides; it spans both
	OpenUnknown   AnswerState = "unknown"        // not answered; it spans all points
	OpenAlleged   AnswerState = "alleged"        // only an allegation speaks to it; it spans all points
	OpenWithheld  AnswerState = "not-disclosed"  // the party that knows does not say
	OpenNoSubject AnswerState = "not-applicable" // the question does not arise
)

// An Answer is what the facts say to one criterion, and what that contributes.
type Answer struct {
	Criterion *fact.Criterion
	State     AnswerState
	Claim     *fact.Claim       // the claim that decides; nil when none is recorded that is not refuted
	Others    []*fact.Claim     // further claims: of other populations, then allegations and refuted ones, which weigh nothing
	Rule      *fact.ValuePoints // the rule for the claim's value; nil where the answer spans points without one
	Points    Points
	Counted   bool // whether it counts as answered for the coverage gate
}

// Claims lists every claim that speaks to the question, the deciding one first.
func (a *Answer) Claims() []*fact.Claim {
	if a.Claim == nil {
		return a.Others
	}
	return append([]*fact.Claim{a.Claim}, a.Others...)
}
