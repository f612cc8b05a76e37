package assess

import (
	"encoding/json"
	"slices"
	"testing"

	"openletter/report/fact"
)

// TestNobodyIsJudgedByAFlag gives every country the id and the name of another one and every operator a new name, keeps what is
// recorded, lets follow what follows, and computes the report again: every score, rank and demand is the same.
func TestNobodyIsJudgedByAFlag(t *testing.T) {
	for _, report := range []string{"flagship", "all", "kazakhstan", "france"} {
		facts, flagged := load(t, report), load(t, report)
		flags := map[string]string{"": ""}
		for i, c := range flagged.Countries {
			flags[c.ID] = flagged.Countries[(i+1)%len(flagged.Countries)].ID
		}
		def := flagged.Definitions[0]
		def.Country = flags[def.Country]
		for i, id := range def.Contrast {
			def.Contrast[i] = flags[id]
		}
		for _, m := range flagged.Messengers {
			m.Operator = fact.Text{{Words: "Somebody else"}}
			for i, id := range m.Seat.In {
				m.Seat.In[i] = flags[id]
			}
			m.Claims = slices.DeleteFunc(m.Claims, func(c *fact.Claim) bool { return c.Follows != "" })
			for _, c := range m.Claims {
				if flag, known := flags[c.Country]; known {
					c.Country = flag
				} else {
					c.Country = "another " + c.Country
				}
			}
		}
		for _, c := range flagged.Countries {
			c.ID, c.Name, c.In = flags[c.ID], fact.Text{{Words: "Elsewhere"}}, fact.Text{{Words: "elsewhere"}}
		}
		for _, m := range flagged.Messengers {
			written := m.Claims
			for _, c := range flagged.Countries {
				for _, d := range flagged.Derived(m, c) {
					if !slices.ContainsFunc(written, func(w *fact.Claim) bool {
						return w.Attribute == d.Attribute && w.Country == d.Country && w.Population == d.Population
					}) {
						m.Claims = append(m.Claims, d)
					}
				}
			}
		}
		if got, want := judged(t, flagged), judged(t, facts); got != want {
			t.Errorf("%s: with other flags\n%s\nand with ours\n%s", report, got, want)
		}
	}
}

// judged is what a report says of its messengers: totals at each end, grades, how often each rank is reached, and the fewest answers
// that would lift each to the next grade.
func judged(t *testing.T, facts *fact.Facts) string {
	t.Helper()
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	var told struct {
		Totals, Grades, Demands, Ranks, Choices any
	}
	var totals, grades, demands []any
	for i := range found.Scores {
		totals, grades = append(totals, found.Scores[i].Total), append(grades, found.Scores[i].Grade)
		demands = append(demands, found.Counterfactuals[i])
	}
	told.Totals, told.Grades, told.Demands, told.Choices = totals, grades, demands, found.Choices
	if found.Ranking != nil {
		told.Ranks = found.Ranking.Robustness
	}
	text, err := json.Marshal(told)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
