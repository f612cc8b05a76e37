package compose_test

import (
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/fact"
)

// TestLimits words what kept a score below its mean. The cap on privacy says "Unprotected." when encryption is none.
func TestLimits(t *testing.T) {
	day := on("2026-06-01")
	known := &fact.Claim{Attribute: "storage", Value: "known", Status: fact.Confirmed, AsOf: day}
	free := &fact.Claim{Attribute: "use", Value: "free", Country: "ru", Status: fact.Confirmed, AsOf: day}
	encryption := func(value string, status fact.Status, sides ...fact.Side) *fact.Claim {
		return &fact.Claim{Attribute: "encryption", Value: value, Status: status, AsOf: day, OtherSide: sides}
	}
	use := func(value, population string) *fact.Claim {
		c := &fact.Claim{Attribute: "use", Value: value, Country: "ru", Population: population, Status: fact.Confirmed, AsOf: day}
		if value == fact.Unknown {
			c.Status, c.AsOf = "", fact.Date{}
		}
		return c
	}
	const open = "This question is not answered, and an unanswered one earns nothing yet: encryption. " +
		"If the answer were the worst, this rule would apply: Unprotected."
	for _, c := range []struct {
		name   string
		claims []*fact.Claim
		change func(*fact.Ruleset)
		of     string // a dimension's name, or "" for the total
		want   []string
	}{
		{"nothing limits", []*fact.Claim{encryption("always", fact.Confirmed), known, free}, nil, "Privacy", nil},
		{"a cap", []*fact.Claim{encryption("none", fact.Confirmed), known, free}, nil, "Privacy",
			[]string{"Held at 15; the mean would be 40. Unprotected."}},
		{"a cap on an open question accuses nobody", []*fact.Claim{known, free}, nil, "Privacy",
			[]string{"Held at 15; the mean would be 40. " + open}},
		{"a cap on an alleged answer accuses nobody", []*fact.Claim{encryption("none", fact.Alleged, fact.Side{}), known, free}, nil, "Privacy",
			[]string{"Held at 15; the mean would be 40. " + open}},
		{"a cap that fires only if the other side is right", []*fact.Claim{encryption("always", fact.Disputed, fact.Side{Value: "none"}), known, free}, nil, "Privacy",
			[]string{"At its lowest held at 15; the mean would be 40. Unprotected."}},
		{"a cap that fires as supported, not if the other side is right", []*fact.Claim{encryption("none", fact.Disputed, fact.Side{Value: "always"}), known, free}, nil, "Privacy",
			[]string{"Held at 15; the mean would be 40. Unprotected."}},
		{"a lower cap at the lowest end", []*fact.Claim{encryption("some", fact.Disputed, fact.Side{Value: "none"}), known, free},
			func(r *fact.Ruleset) {
				r.Caps = append(r.Caps, fact.Cap{ID: "weak", Dimension: "privacy", AtMost: 60, Attribute: "encryption", Worst: "some", Because: same("Weak.")})
			}, "Privacy",
			[]string{"Held at 60; the mean would be 70. Weak.", "At its lowest held at 15; the mean would be 40. Unprotected."}},
		{"a cap on the total", []*fact.Claim{encryption("always", fact.Confirmed), known, free},
			func(r *fact.Ruleset) {
				r.Caps = []fact.Cap{{ID: "all", AtMost: 50, Attribute: "storage", Worst: "known", Because: same("Stored.")}}
			}, "", []string{"Held at 50; the mean would be 100. Stored."}},
		{"the floor", []*fact.Claim{encryption("always", fact.Confirmed), known, use("ordered", "")},
			func(r *fact.Ruleset) { r.Floor.Margin = 20 }, "",
			[]string{"Held at 20; the mean would be 70. The total may be at most 20 points above the weakest main dimension, here: Freedom."}},
		{"the floor at each end", []*fact.Claim{encryption("always", fact.Confirmed), known},
			func(r *fact.Ruleset) { r.Floor.Margin = 20 }, "",
			[]string{"Held at 20; the mean would be 70. The total may be at most 20 points above the weakest main dimension, here: Freedom."}},
		{"a cap that fires for one group, whatever holds for another", []*fact.Claim{encryption("always", fact.Confirmed), known, use("urged", "teachers"), use(fact.Unknown, "pupils")},
			func(r *fact.Ruleset) {
				r.Caps = []fact.Cap{{ID: "urged", Dimension: "freedom", AtMost: 10, Attribute: "use", Worst: "urged", Because: same("Not free.")}}
			}, "Freedom",
			[]string{"At its highest held at 10; the mean would be 50. Not free."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := tiny()
			rules := facts.Rulesets[0]
			rules.Caps = []fact.Cap{{ID: "bare", Dimension: "privacy", AtMost: 15, Attribute: "encryption", Worst: "none", Because: same("Unprotected.")}}
			if c.change != nil {
				c.change(rules)
			}
			facts.Messengers[0].Claims = c.claims
			if got := limitsOf(t, facts, def, c.of); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// limitsOf are the limits of the first messenger, which the report and the reckoning must word alike.
func limitsOf(t *testing.T, facts *fact.Facts, def *fact.Definition, dimension string) []string {
	t.Helper()
	def.Messengers = def.Messengers[:1]
	r := compiled(t, facts, def, "en")
	k, err := compose.Reckoning(facts, def, wordsOf(t, "en"), "en", "alfa")
	if err != nil {
		t.Fatal(err)
	}
	if dimension == "" {
		var overview []string
		for _, l := range r.Limits {
			if l.Label == k.Messenger {
				overview = append(overview, l.Words)
			}
		}
		if !slices.Equal(overview, k.Limits) {
			t.Errorf("the overview says %q, the reckoning %q", overview, k.Limits)
		}
		return k.Limits
	}
	i := slices.IndexFunc(k.Dimensions, func(d report.DimensionReckoning) bool { return d.Name == dimension })
	var named []string
	for _, l := range k.Dimensions[i].Limits {
		named = append(named, "Alfa: "+l)
	}
	if !slices.Equal(r.Dimensions[i].Limits, named) {
		t.Errorf("the chapter says %q, the reckoning %q", r.Dimensions[i].Limits, named)
	}
	return k.Dimensions[i].Limits
}

// TestMethod words the rules themselves.
func TestMethod(t *testing.T) {
	facts, def := tiny()
	facts.Rulesets[0].Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 15, Attribute: "encryption", Worst: "none", Because: same("Unprotected.")},
		{AtMost: 50, Attribute: "storage", Worst: "hidden", Because: same("Hidden.")},
	}
	m := compiled(t, facts, def, "en").Method
	for _, c := range []struct{ got, want string }{
		{m.Ruleset, "The rules, version 1.2.3"},
		{m.Profile, "everybody"},
		{m.Reader, "So."},
		{m.Caps[0], "Privacy: at most 15, when the answer to “encryption” is “none” or worse. Unprotected."},
		{m.Caps[1], "The total: at most 50, when the answer to “storage” is “hidden” or worse. Hidden."},
		{m.Floor, "The total is at most 100 points above the weakest of the main dimensions (Privacy, Freedom). A chain."},
		{m.Gate, "A grade is given only when at least 50% of the weight is answered. A disputed answer counts as answered, and so does “not disclosed” where the rules give points to silence itself. No guesses."},
		{m.Grades[0].Label, "A (from 80)"},
		{m.Grades[1].Words, "Not good."},
		{m.Limits[0], "It measures no phone."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	want := []report.Weighting{{Name: "Privacy", Percent: 70, Because: "It matters."}, {Name: "Freedom", Percent: 30}, {Name: "Reach"}}
	if !slices.Equal(m.Weights, want) {
		t.Errorf("weights: got %+v, want %+v", m.Weights, want)
	}
}
