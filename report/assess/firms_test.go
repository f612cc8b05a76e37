package assess

import (
	"testing"

	"openletter/report/fact"
)

// TestFirms holds that a report knows which populations are firms: what is asked of them does not lower the score where something
// is known of people.
func TestFirms(t *testing.T) {
	for _, c := range []struct {
		firms bool
		want  string
	}{{true, "urged"}, {false, "ordered"}} {
		facts, def := answering("always known", "always known")
		facts.Populations = []fact.Population{{ID: "pupils"}, {ID: "shops", Firms: c.firms}}
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims,
			&fact.Claim{Attribute: "use", Value: "urged", Population: "pupils", Status: fact.Confirmed},
			&fact.Claim{Attribute: "use", Value: "ordered", Population: "shops", Status: fact.Confirmed})
		f, err := Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		if a := f.Scores[0].Answer("use"); a.Claim.Value != c.want || len(a.Others) != 1 {
			t.Errorf("firms %v: decided by %v with %d others, want %s", c.firms, a.Claim.Value, len(a.Others), c.want)
		}
	}
}

// TestNobodyIsCompelledByADutyOfFirms holds for the data of this repository: that house managers must write to residents in Max
// obliges no person by law.
func TestNobodyIsCompelledByADutyOfFirms(t *testing.T) {
	facts := eight(t)
	f, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range f.Messengers {
		a := f.Scores[i].Answer("compelled-use")
		for _, p := range facts.Populations {
			if a.Claim != nil && a.Claim.Population == p.ID && p.Firms {
				t.Errorf("%s: what is asked of %s decides", m.ID, p.ID)
			}
		}
		if m.ID == "max" && (a.Claim == nil || a.Claim.Value != "de-facto") {
			t.Errorf("max: %+v decides", a.Claim)
		}
	}
}
