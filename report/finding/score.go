package finding

import (
	"encoding/json"
	"iter"

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
	Messenger  string           `json:"messenger"`       // id
	Dimensions []DimensionScore `json:"dimensions"`      // in the order of the ruleset
	Mean       Interval         `json:"mean"`            // weighted mean of the dimensions that the profile counts
	Limits     [Ends]Limit      `json:"limits"`          // what limited the mean at each end; empty where nothing did
	Total      Interval         `json:"total"`           // the mean after its limits
	Coverage   Exact            `json:"coverage"`        // percentage of the counted weight that is answered, 0 to 100
	Grade      *fact.Grade      `json:"grade,omitempty"` // name of that of the supported total; left out when too little is known for a grade, and of a messenger that is gone
	Worst      *fact.Grade      `json:"worst-grade"`     // name of that of the lowest total
	Best       *fact.Grade      `json:"best-grade"`      // name of that of the highest total
	Gone       fact.Date        `json:"gone,omitzero"`   // the last day on which people could use the messenger, when that is on or before the day of the score; left out while they can
}

// MostGrades is over how many grades the range of a total may go for them to be said: with more, too little is known.
const MostGrades = 2

// Graded is the grade of the score or, where its range goes over several, the worst and the best of them: "D" or "E–D". It is ""
// when too little is known for a grade, or the messenger is gone.
func (s *Score) Graded() string {
	switch {
	case s.Grade == nil:
		return ""
	case s.Worst == s.Best:
		return s.Grade.Name
	}
	return s.Worst.Name + "–" + s.Best.Name
}

// Answer is the answer to the question about an attribute; nil where the ruleset does not ask it.
func (s *Score) Answer(attribute string) *Answer {
	for a := range s.EachAnswer() {
		if a.Criterion.Attribute == attribute {
			return a
		}
	}
	return nil
}

// EachAnswer goes through all answers, in the order of the ruleset.
func (s *Score) EachAnswer() iter.Seq[*Answer] {
	return func(yield func(*Answer) bool) {
		for _, d := range s.Dimensions {
			for i := range d.Answers {
				if !yield(&d.Answers[i]) {
					return
				}
			}
		}
	}
}

// A DimensionScore is one messenger's score in one dimension.
type DimensionScore struct {
	Dimension *fact.Dimension `json:"dimension"`         // id
	Weight    int             `json:"weight"`            // percentage of the total in the profile; 0 when shown but not counted
	Answers   Answers         `json:"answers,omitempty"` // in the order of the ruleset; left out in scores of other days and profiles
	Mean      Interval        `json:"mean"`              // weighted mean of the criteria
	Limits    [Ends]Limit     `json:"limits"`            // the cap that limited the mean at each end; empty where none did
	Score     Interval        `json:"score"`             // the mean after its cap
	Coverage  Exact           `json:"coverage"`          // percentage of the dimension's weight that is answered, 0 to 100
}

// A Limit is what kept a score below its mean: a cap of the ruleset, or the floor across dimensions.
type Limit struct {
	Cap   *fact.Cap       `json:"cap,omitempty"`   // id; left out when it is the floor, or when there is no limit
	Floor *fact.Dimension `json:"floor,omitempty"` // id of the weakest headline dimension; left out when it is a cap, or when there is no limit
	At    Exact           `json:"at,omitempty"`    // the limit itself; left out when it is 0
	Open  bool            `json:"open,omitempty"`  // whether the cap looks at a question that is not answered and may turn out so that it does not apply
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
	ID        string            `json:"id"`                // of the messenger, ".", and of the attribute
	Criterion *fact.Criterion   `json:"criterion"`         // id of its attribute
	State     AnswerState       `json:"state"`             // how firmly it is answered
	Claim     *fact.Claim       `json:"claim,omitempty"`   // id of the claim that decides; left out when none is recorded that is not refuted
	Others    []*fact.Claim     `json:"others,omitempty"`  // ids of further claims: of other populations, then those that are only shown: of firms beside people, allegations and refuted ones
	Weighed   int               `json:"weighed,omitempty"` // how many of the others, from the first, weigh beside the claim that decides; the rest are only shown
	Rule      *fact.ValuePoints `json:"rule,omitempty"`    // value of the claim that earns the points; left out where the answer spans points without such a rule
	Points    Points            `json:"points"`            // what it contributes
	Counted   bool              `json:"counted"`           // whether it counts as answered for the coverage gate
}

// MarshalText gives the id, by which other findings refer to an answer.
func (a *Answer) MarshalText() ([]byte, error) { return []byte(a.ID), nil }

// Answers are written in full, and not as ids.
type Answers []Answer

// MarshalJSON writes each answer with all its fields.
func (list Answers) MarshalJSON() ([]byte, error) {
	type full Answer // has no MarshalText
	all := make([]full, len(list))
	for i := range list {
		all[i] = full(list[i])
	}
	return json.Marshal(all)
}

// Claims lists every claim that speaks to the question, the deciding one first.
func (a *Answer) Claims() []*fact.Claim {
	if a.Claim == nil {
		return a.Others
	}
	return append([]*fact.Claim{a.Claim}, a.Others...)
}
