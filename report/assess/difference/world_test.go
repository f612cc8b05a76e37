package difference_test

import (
	"fmt"
	"math/rand/v2"

	"openletter/report/assess/difference"
	"openletter/report/fact"
)

func on(s string) fact.Date {
	d, err := fact.ParseDate(s)
	if err != nil {
		panic(err) // a slip in a test
	}
	return d
}

func same(words string) fact.Text { return fact.Text{{Words: words}} }

// A world is a state of data that a test may change: every call of world makes a new one.
//
// Two messengers are judged by one question in one dimension: alfa can be read by nobody (100 points), beta by some
// (40). A is given from 50. The floor of 100 limits nothing.
func world() difference.State {
	claim := func(value string) *fact.Claim {
		return &fact.Claim{Attribute: "reading", Value: value, Status: fact.Reported, Since: on("2025-03"), AsOf: on("2026-05"),
			Sources: []string{"paper"}, Note: same("Note.")}
	}
	return difference.State{Name: "state", Facts: &fact.Facts{
		Attributes: []fact.Attribute{{ID: "reading"}},
		Messengers: []*fact.Messenger{{ID: "alfa", Claims: []*fact.Claim{claim("nobody")}}, {ID: "beta", Claims: []*fact.Claim{claim("some")}}},
		Rulesets: []*fact.Ruleset{{
			ID: "rules", Version: "1.0.0",
			Dimensions: []fact.Dimension{{ID: "encryption", Headline: true, Criteria: []fact.Criterion{{Attribute: "reading", Weight: 100,
				Points: []fact.ValuePoints{{Value: "nobody", Points: 100}, {Value: "some", Points: 40}, {Value: "all"}}}}}},
			Floor:    fact.Floor{Margin: 100},
			Gate:     fact.Gate{Percent: 70},
			Grades:   []fact.Grade{{Name: "A", AtLeast: 50}, {Name: "B"}},
			Profiles: []fact.Profile{{ID: "all", Weights: []fact.DimensionWeight{{Dimension: "encryption", Weight: 100}}}},
		}},
		Definitions: []*fact.Definition{{ID: "brief", Messengers: []string{"alfa", "beta"}, Ruleset: "rules", AsOf: on("2026-07-31")}},
		Sources:     map[string]*fact.Source{"paper": {ID: "paper", Title: "Read"}},
		Revision:    "0123456789ab",
	}}
}

func claimOf(s difference.State, messenger string) *fact.Claim {
	return s.Facts.Messenger(messenger).Claims[0]
}

func points(s difference.State) []fact.ValuePoints {
	return s.Facts.Rulesets[0].Dimensions[0].Criteria[0].Points
}

// roll makes a world at random: other values, points, grades, days and messengers.
func roll(r *rand.Rand) difference.State {
	s := world()
	d := s.Facts.Definitions[0]
	for _, m := range s.Facts.Messengers {
		c := m.Claims[0]
		c.Value = [...]string{"nobody", "some", "all", fact.Unknown, fact.NotDisclosed}[r.IntN(5)]
		c.Status = [...]fact.Status{fact.Reported, fact.Alleged, fact.Disputed}[r.IntN(3)]
		c.Since = fact.Date{Year: 2024 + r.IntN(3), Month: 1 + r.IntN(12)}
	}
	points(s)[1].Points = r.IntN(4) * 25
	s.Facts.Rulesets[0].Grades[0].AtLeast = 30 + r.IntN(40)
	s.Facts.Rulesets[0].Version = fmt.Sprint("1.0.", r.IntN(2))
	d.AsOf = fact.Date{Year: 2025 + r.IntN(2), Month: 6}
	if r.IntN(4) == 0 {
		d.Messengers = d.Messengers[:1]
	}
	return s
}
