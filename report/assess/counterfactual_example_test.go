package assess

import (
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// The rules of the examples, small enough for a sheet of paper. Only chats, calls and code are up to the operator.
//
//	Encryption, 50 % of the total, sets the floor:  chats 60 % (default 100, opt-in 50, none 0), calls 40 % (yes 100, no 0)
//	Freedom,    30 % of the total, sets the floor:  mandate 100 % (none 100, law 0), up to the state
//	Openness,   20 % of the total:                  code 80 % (open 100, closed 0), record 20 % (clean 100, leaks 0), past
//
// Cap: where chats are opt-in or worse, encryption is at most 40. Floor: the total is at most 30 points above the weaker
// of encryption and freedom. Grades: A from 80, B from 60, C from 40, D below. Gate: 70 % must be answered.
func paper() *fact.Ruleset {
	points := func(pairs ...any) (out []fact.ValuePoints) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, fact.ValuePoints{Value: pairs[i].(string), Points: pairs[i+1].(int)})
		}
		return out
	}
	return &fact.Ruleset{
		Dimensions: []fact.Dimension{
			{ID: "encryption", Headline: true, Criteria: []fact.Criterion{
				{Attribute: "chats", Weight: 60, Points: points("default", 100, "opt-in", 50, "none", 0)},
				{Attribute: "calls", Weight: 40, Points: points("yes", 100, "no", 0, fact.NotApplicable, 0)},
			}},
			{ID: "freedom", Headline: true, Criteria: []fact.Criterion{
				{Attribute: "mandate", Weight: 100, Points: points("none", 100, "law", 0)},
			}},
			{ID: "openness", Criteria: []fact.Criterion{
				{Attribute: "code", Weight: 80, Points: points("open", 100, "closed", 0)},
				{Attribute: "record", Weight: 20, Points: points("clean", 100, "leaks", 0)},
			}},
		},
		Caps:   []fact.Cap{{ID: "chats", Dimension: "encryption", AtMost: 40, Attribute: "chats", Worst: "opt-in"}},
		Floor:  fact.Floor{Margin: 30},
		Gate:   fact.Gate{Percent: 70},
		Grades: []fact.Grade{{Name: "A", AtLeast: 80}, {Name: "B", AtLeast: 60}, {Name: "C", AtLeast: 40}, {Name: "D"}},
	}
}

func TestCounterfactualExamples(t *testing.T) {
	for _, c := range []struct{ name, answers, operator, anybody string }{
		{
			// Encryption 0.6 × 50 = 30, freedom 100, openness 0: 0.5 × 30 + 30 = 45, which is C. B begins at 60.
			// chats default: encryption 60, total 30 + 30 = 60. It is enough, and takes one step.
			// calls: encryption 30 + 40 = 70, but held at 40: 20 + 30 = 50. code: 45 + 0.2 × 80 = 61, held by the floor at
			// 30 + 30 = 60: as much as chats, in as many steps. Chats stand first in the rules, and one other set would do.
			name:     "of two that are as good the first",
			answers:  "chats opt-in, calls no, mandate none, code closed, record leaks",
			operator: "45 to 60, B: chats default; 1 other",
		},
		{
			// Openness is 80 by its code, so the mean is 15 + 30 + 16 = 61, held at 60, which is B. A begins at 80.
			// chats default: 30 + 30 + 16 = 76. calls: held at 40, 66. Both: 50 + 30 + 16 = 96.
			// What the record says is past. So it takes both.
			name:     "a cap has to fall before the second change counts",
			answers:  "chats opt-in, calls no, mandate none, code open, record leaks",
			operator: "60 to 96, A: chats default, calls yes",
		},
		{
			// Encryption 100, freedom 0, openness 80: 50 + 16 = 66, but the floor holds it at 0 + 30. C begins at 40.
			// The operator can better nothing that it is held by; the state can: 50 + 30 + 16 = 96.
			name:     "the state holds the messenger down",
			answers:  "chats default, calls yes, mandate law, code open, record leaks",
			operator: "30, C out of reach, nothing moves it",
			anybody:  "30 to 96, A: mandate none (state)",
		},
		{
			// Everything at its worst: 0. The floor allows 30 at most while the mandate stands, whatever the operator does.
			// Its chats alone bring 0.5 × 60 = 30 already, opt-in chats with calls 0.5 × 40 = 20, code 16.
			// With the state: mandate none is 30, and 30 more than encryption would be allowed: chats opt-in brings
			// 0.5 × 30 = 15, so 45 in two changes and, as the list of chats goes, two steps. Calls bring 0.5 × 40 = 20 in
			// two steps as well, which is more: 50. With code instead, 46, the floor holds it at 30.
			name:     "of two pairs with as many steps the greater rise",
			answers:  "chats none, calls no, mandate law, code closed, record leaks",
			operator: "0, C out of reach, at most 30: chats default",
			anybody:  "0 to 50, C: calls yes, mandate none (state); 1 other",
		},
		{
			// Encryption 40 by its calls, freedom 100: 20 + 30 = 50, C. B begins at 60. chats default: 50 + 30 = 80, in two
			// steps; opt-in is held at 40 by the cap. code: 66 in one step, but whether it is open already was not found
			// out. Chats are settled, so they come first. Answered: 50 + 30 + 20 × 20 % = 84 %.
			name:     "what is settled before what is open",
			answers:  "chats none, calls yes, mandate none, record leaks",
			operator: "50 to 80, A: chats default; 1 other",
		},
		{
			// Only the mandate is answered: total 30 × 1. The floor takes what is open at its best, so it holds nothing.
			// chats: opt-in is one step above the worst, 15 + 30 = 45. So are calls, 20 + 30 = 50, and code, 30 + 16 = 46.
			// 30 + 0.5 × 40 = 50 % of the weight would be answered, too little for a grade.
			name:     "answers are missing",
			answers:  "mandate none",
			operator: "30 to 50, no grade with 50 %: calls yes (open); 2 other",
		},
		{
			// Calls do not arise without chats that are encrypted, so only chats and code are looked at: 30.
			// chats default 30 + 30 = 60, chats opt-in 45: reaches C at 40 in one step, default takes two. Code: floor 30.
			name:     "a question that does not arise is left alone",
			answers:  "chats none, calls not-applicable, mandate none, code closed, record leaks",
			operator: "30 to 45, C: chats opt-in",
		},
		{
			name:     "the best grade",
			answers:  "chats default, calls yes, mandate none, code open, record leaks",
			operator: "96, nothing above",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := counterfactual(judge(c.answers), paper(), map[string]fact.Changer{
				"chats": fact.ByOperator, "calls": fact.ByOperator, "code": fact.ByOperator,
				"mandate": fact.ByState, "record": fact.ByNobody,
			})
			if s := toldSearch(got, got.Operator); s != c.operator {
				t.Errorf("operator: got  %s\nwant %s", s, c.operator)
			}
			if s := toldSearch(got, got.Anybody); c.anybody != "" && s != c.anybody {
				t.Errorf("anybody: got  %s\nwant %s", s, c.anybody)
			}
		})
	}
}

// judge scores a messenger with some answers by the rules on paper.
func judge(answers string) *finding.Score {
	m := &fact.Messenger{ID: "m"}
	for _, answer := range strings.Split(answers, ", ") {
		attribute, value, _ := strings.Cut(answer, " ")
		m.Claims = append(m.Claims, &fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed, AsOf: today})
	}
	s := card.Score(m, card.Terms{Ruleset: paper(), AsOf: today, Profile: &fact.Profile{Weights: []fact.DimensionWeight{
		{Dimension: "encryption", Weight: 50}, {Dimension: "freedom", Weight: 30}, {Dimension: "openness", Weight: 20},
	}}})
	return &s
}
