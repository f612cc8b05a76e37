package assess

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// anywhere is a report without a country:
//
//	privacy 40 %: encryption 30 % and keys 5 %, which depend on no country; law 15 %, that of the seat; storage 50 %, left out
//	freedom 20 %: use, left out
//	openness 30 %: source
//	reach 10 %: sign-up
//
// So privacy has the weight 40 of 80, openness 30, reach 10: 50, 38 and 12 %. Within privacy 30, 15 and 5 of 50 are 60, 30 and 10 %.
// Half of privacy is left, as much as the gate asks for.
func anywhere() (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	def.Country = ""
	facts.Attributes = []fact.Attribute{{ID: "encryption"}, {ID: "keys"}, {ID: "source"}, {ID: "sign-up"},
		{ID: "law", Scope: fact.PerCountry, Follows: fact.FollowsInterception},
		{ID: "storage", Scope: fact.PerCountry}, {ID: "use", Scope: fact.PerPopulation}}
	asks := func(attribute string, weight int) fact.Criterion {
		return fact.Criterion{Attribute: attribute, Weight: weight,
			Points: []fact.ValuePoints{{Value: "good", Points: 100}, {Value: "fair", Points: 50}, {Value: "bad", Points: 0}}}
	}
	rules := facts.Rulesets[0]
	rules.Gate.Each, rules.Floor.Margin = 50, 100
	rules.Dimensions = []fact.Dimension{
		{ID: "privacy", Headline: true, Criteria: []fact.Criterion{asks("encryption", 30), asks("law", 15), asks("storage", 50), asks("keys", 5)}},
		{ID: "freedom", Headline: true, Criteria: []fact.Criterion{asks("use", 100)}},
		{ID: "openness", Criteria: []fact.Criterion{asks("source", 100)}},
		{ID: "reach", Criteria: []fact.Criterion{asks("sign-up", 100)}},
	}
	rules.Profiles[0].Weights = []fact.DimensionWeight{{Dimension: "privacy", Weight: 40}, {Dimension: "freedom", Weight: 20},
		{Dimension: "openness", Weight: 30}, {Dimension: "reach", Weight: 10}}
	rules.Profiles[0].Required = []fact.Requirement{{Attribute: "use", Worst: "fair"}, {Attribute: "keys", Worst: "fair"}}
	rules.Profiles = append(rules.Profiles, fact.Profile{ID: "forced", Weights: []fact.DimensionWeight{{Dimension: "freedom", Weight: 100}}})
	rules.Caps = []fact.Cap{{ID: "use", AtMost: 1, Attribute: "use", Worst: "good"}, {ID: "freedom", Dimension: "freedom", Attribute: "keys", Worst: "good"}}
	rules.Exposures = []fact.Exposure{{ID: "order", Kinds: []fact.ExposedKind{
		{ID: "texts", Rules: []fact.ExposureRule{{Attribute: "storage", Values: []string{"bad"}}}},
		{ID: "friends", Rules: []fact.ExposureRule{{Attribute: "storage", Values: []string{"bad"}}, {Attribute: "keys", Values: []string{"bad"}}}},
		{ID: "place"}}}}
	rules.Alternatives = []fact.Alternative{{ID: "weights", Choices: []fact.Choice{{ID: "freedom", Weights: rules.Profiles[1].Weights},
		{ID: "floor", Margin: 30}, {ID: "open", Weights: []fact.DimensionWeight{{Dimension: "freedom", Weight: 50}, {Dimension: "openness", Weight: 50}}}}}}
	facts.Messengers[0].Seat.In = []string{"us"}
	says := func(m int, lines ...string) {
		for _, l := range lines {
			w := strings.Fields(l + " ")
			c := &fact.Claim{Attribute: w[0], Value: w[1], Status: fact.Confirmed, Since: on("2020")}
			if len(w) > 2 {
				c.Country = w[2]
			}
			facts.Messengers[m].Claims = append(facts.Messengers[m].Claims, c)
		}
	}
	says(0, "encryption good", "law fair us", "law bad ru", "storage bad ru", "storage bad us", "use bad us", "source good", "sign-up good")
	says(1, "encryption bad", "keys good", "law good us", "source bad", "sign-up fair")
	return facts, def
}

// TestWithoutCountry holds a report without a country against totals that were computed by hand.
//
//	alfa: privacy 0.6×100 + 0.3×50 + 0.1×(0 to 100) = 75 to 85; 0.50×75 + 0.38×100 + 0.12×100 = 87.5, at best 92.5
//	beta: privacy 0.6×0 + 0.3×(0 to 100) + 0.1×100 = 10 to 40, its seat being unknown; 0.50×10 + 0.38×0 + 0.12×50 = 11, at best 26
func TestWithoutCountry(t *testing.T) {
	facts, def := anywhere()
	f, err := Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"87.5 87.5 92.5 95", "11 11 26 85"} {
		s := &f.Scores[i]
		in := func(x finding.Exact) string { return fmt.Sprint(float64(x) / float64(finding.OnePoint)) }
		got := strings.Join([]string{in(s.Total[finding.Low]), in(s.Total[finding.Point]), in(s.Total[finding.High]), in(s.Coverage)}, " ")
		if got != want || s.Grade == nil {
			t.Errorf("%s: total and share answered %s, grade %v; want %s and a grade", s.Messenger, got, s.Grade, want)
		}
	}
	u := f.Unasked
	left := fmt.Sprint(fact.IDs(u.Dimensions), fact.IDs(u.Criteria), fact.IDs(u.Minor), fact.IDs(u.OfSeat))
	if want := "[freedom] [storage] [] [law]"; left != want {
		t.Errorf("left out: %s, want %s", left, want)
	}
	rules := f.Ruleset
	rest := fmt.Sprint(fact.IDs(rules.Caps), fact.IDs(rules.Profiles), fact.IDs(f.Profile.Required), fact.IDs(rules.Exposures[0].Kinds),
		fact.IDs(rules.Alternatives[0].Choices), rules.Alternatives[0].Choices[1].Weights, len(f.Blocks)+len(f.Duties)+len(f.Mandates))
	if want := "[] [all] [keys] [friends place] [floor open] [{openness 100}] 0"; rest != want {
		t.Errorf("what is left of the rules: %s, want %s", rest, want)
	}
	facts.Rulesets[0].Gate.Each = 51
	if f, err = Report(facts, def); err != nil || len(f.Unasked.Minor) != 1 || f.Ruleset.Dimensions[0].Headline {
		t.Errorf("half of privacy is left, which is less than 51 %%: it is no main dimension (%v)", err)
	}
}

// TestForIsSettled is a law: what was left out once is not left out again, and a report with a country leaves out nothing. The
// facts themselves stay as they are.
func TestForIsSettled(t *testing.T) {
	facts, def := anywhere()
	again, _ := anywhere()
	once := facts.For(def)
	if twice := once.For(def); !reflect.DeepEqual(once, twice) {
		t.Error("facts that a report without a country has read are read in another way")
	}
	if !reflect.DeepEqual(facts, again) {
		t.Error("reading the facts for a report changed them")
	}
	def.Country = "ru"
	if facts.For(def) != facts {
		t.Error("a report with a country leaves something out")
	}
}

// TestLawOfTheSeat is a law of the data: without a country, the law asks of a messenger what it asks where its operator sits.
func TestLawOfTheSeat(t *testing.T) {
	facts := eight(t)
	def := *facts.Definitions[0]
	def.Country, def.Contrast, def.Verdict = "", nil, nil
	f, err := Report(facts, &def)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range f.Messengers {
		there := def
		there.Country = m.Seat.In[0]
		seated, err := Report(facts, &there)
		if err != nil {
			t.Fatal(err)
		}
		got, want := f.Scores[i].Answer("interception-duty"), seated.Scores[i].Answer("interception-duty")
		if got.Points != want.Points || got.Claim != want.Claim {
			t.Errorf("%s: the law asks for %v without a country and for %v at its seat", m.ID, got.Points, want.Points)
		}
	}
}
