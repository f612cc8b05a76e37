package assess

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestAdvice gives pieces of advice to one messenger, and looks at which of them are told.
func TestAdvice(t *testing.T) {
	everybody, pupils := &fact.Profile{ID: "everybody"}, &fact.Profile{ID: "pupils"}
	rules := &fact.Ruleset{Profiles: []fact.Profile{*everybody, *pupils}}
	because := func(values ...string) []fact.Basis { return []fact.Basis{{Attribute: "backup", Values: values}} }
	answered := func(value string, state finding.AnswerState) finding.Answer {
		return finding.Answer{State: state, Criterion: &fact.Criterion{Attribute: "backup"}, Claim: &fact.Claim{Value: value}}
	}
	open := finding.Answer{State: finding.OpenUnknown, Criterion: &fact.Criterion{Attribute: "backup"}}
	four := func(readers ...string) (list []*fact.Advice) {
		for i := range finding.MostAdvice + 1 {
			list = append(list, &fact.Advice{ID: fmt.Sprint("a", i), Readers: readers})
		}
		return list
	}
	for name, c := range map[string]struct {
		answer finding.Answer
		gone   fact.Date
		advice []*fact.Advice
		want   []string
	}{
		"the answer gives reason":       {answer: answered("readable", finding.Answered), advice: []*fact.Advice{{ID: "a", Because: because("opt-in", "readable")}}, want: []string{"a"}},
		"another answer does not":       {answer: answered("encrypted", finding.Answered), advice: []*fact.Advice{{ID: "a", Because: because("readable")}}},
		"an open question does not":     {answer: open, advice: []*fact.Advice{{ID: "a", Because: because("readable")}}},
		"a disputed answer does not":    {answer: answered("readable", finding.OpenDisputed), advice: []*fact.Advice{{ID: "a", Because: because("readable")}}},
		"an allegation does not":        {answer: answered("readable", finding.OpenAlleged), advice: []*fact.Advice{{ID: "a", Because: because("readable")}}},
		"silence may":                   {answer: answered(fact.NotDisclosed, finding.OpenWithheld), advice: []*fact.Advice{{ID: "a", Because: because(fact.NotDisclosed)}}, want: []string{"a"}},
		"all answers must hold":         {answer: answered("readable", finding.Answered), advice: []*fact.Advice{{ID: "a", Because: append(because("readable"), fact.Basis{Attribute: "other"})}}},
		"it is about another":           {answer: open, advice: []*fact.Advice{{ID: "a", Messengers: []string{"beta"}}}},
		"who is gone needs none":        {answer: open, gone: fact.Date{Year: 2025}, advice: []*fact.Advice{{ID: "a"}}},
		"no more than a few":            {answer: open, advice: four(), want: []string{"a0", "a1", "a2"}},
		"a few for each kind of reader": {answer: open, advice: append(four("pupils"), &fact.Advice{ID: "b"}), want: []string{"a0 pupils", "a1 pupils", "a2 pupils", "b"}},
		"kinds that the rules lack":     {answer: open, advice: []*fact.Advice{{ID: "a", Readers: []string{"sailors"}}, {ID: "b", Readers: []string{"sailors", "pupils"}}}, want: []string{"b pupils"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := assessment{Findings: &finding.Findings{Ruleset: rules, Messengers: []*fact.Messenger{{ID: "alfa"}},
				Scores: []finding.Score{{Messenger: "alfa", Gone: c.gone, Dimensions: []finding.DimensionScore{{Answers: finding.Answers{c.answer}}}}}},
				facts: &fact.Facts{Advice: c.advice}}
			var got []string
			for _, one := range a.advice() {
				said := one.Advice.ID
				for _, p := range one.Readers {
					said += " " + p.ID
				}
				got = append(got, said)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
