package difference_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/difference"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestWording names what reads differently though nothing moves, and reports and rulesets that only one state has.
func TestWording(t *testing.T) {
	old, new := world(), world()
	new.Facts.Messengers[1].Operator = same("Beta Ltd")
	new.Facts.Attributes[0].Changer, new.Facts.Attributes[0].FreshFor = fact.ByState, 6
	new.Facts.Attributes[0].Values = []fact.Value{{ID: "nobody", Label: same("Nobody")}}
	new.Facts.Populations = []fact.Population{{ID: "pupils"}}
	new.Facts.Definitions[0].Messengers = []string{"beta", "alfa"}
	new.Facts.Rulesets[0].Dimensions[0].Because = same("Another reason.")
	new.Facts.Rulesets[0].Dimensions[0].Criteria[0].Points[0].Because = same("A better one.")
	new.Facts.Rulesets = append(new.Facts.Rulesets, &fact.Ruleset{ID: "lax"})
	old.Facts.Definitions = append(old.Facts.Definitions, &fact.Definition{ID: "letter"})
	want := []finding.FactChange{
		{How: finding.Changed, Kind: "attribute", ID: "reading", Fields: []string{"fresh-for", "changed-by", "values"}},
		{How: finding.Changed, Kind: "messenger", ID: "beta", Fields: []string{"operator"}},
		{How: finding.Added, Kind: "population", ID: "pupils"},
		{How: finding.Changed, Kind: "report", ID: "brief", Fields: []string{"messengers"}},
		{How: finding.Removed, Kind: "report", ID: "letter"},
		{How: finding.Added, Kind: "ruleset", ID: "lax"},
		{How: finding.Changed, Kind: "ruleset", ID: "rules", Fields: []string{"encryption / because", "encryption / reading / nobody / because"}},
	}
	if got := between(t, old, new).Facts; !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestRules(t *testing.T) {
	old, new := world(), world()
	r := new.Facts.Rulesets[0]
	r.Version = "2.0.0"
	points(new)[1].Points = 60
	old.Facts.Rulesets[0].Caps = []fact.Cap{{ID: "all", AtMost: 50, Attribute: "reading", Worst: "all"}}
	r.Dimensions[0].Because = same("Another reason.")
	r.Profiles[0].Required = []fact.Requirement{{Attribute: "reading", Worst: "some"}}
	r.Exposures = []fact.Exposure{{ID: "order", Kinds: []fact.ExposedKind{{ID: "content", Rules: []fact.ExposureRule{
		{Attribute: "reading", Values: []string{"some", "all"}, Finding: fact.Exposed}}}}}}
	r.Caps = []fact.Cap{{ID: "low", AtMost: 10, Attribute: "reading", Worst: "all"}}
	r.Grades = r.Grades[1:]
	var got []string
	for _, c := range between(t, old, new).Rules {
		got = append(got, fmt.Sprintf("%s: %s: %q → %q", c.Ruleset, c.Place, c.Old, c.New))
	}
	want := []string{
		`rules: version: "1.0.0" → "2.0.0"`, `rules: encryption / reading / some: "40" → "60"`,
		`rules: caps / low / at-most: "" → "10"`, `rules: caps / low / attribute: "" → "reading"`,
		`rules: caps / low / worst: "" → "all"`, `rules: profiles / all / required / reading: "" → "some"`,
		`rules: exposures / order / content / rules: "" → "1"`, `rules: exposures / order / content / 1: "" → "reading some, all: exposed"`,
		`rules: caps / all / at-most: "50" → ""`, `rules: caps / all / attribute: "reading" → ""`, `rules: caps / all / worst: "all" → ""`,
		`rules: grades / A / at-least: "50" → ""`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestRulesOfNoReport compares rulesets by which no report judges, and one that another one takes the place of.
func TestRulesOfNoReport(t *testing.T) {
	other := func(margin int) *fact.Ruleset {
		return &fact.Ruleset{ID: "lax", Floor: fact.Floor{Margin: margin}}
	}
	old, new := world(), world()
	old.Facts.Rulesets = append(old.Facts.Rulesets, other(10))
	new.Facts.Rulesets = append(new.Facts.Rulesets, other(20))
	want := []finding.RuleChange{{Ruleset: "lax", Place: "floor / margin", Old: "10", New: "20"}}
	if got := between(t, old, new).Rules; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	second := *old.Facts.Definitions[0]
	second.ID = "second" // judged by the rules in both states, while brief changes over to them
	old.Facts.Definitions[0].Ruleset = "lax"
	old.Facts.Rulesets[1] = world().Facts.Rulesets[0]
	old.Facts.Rulesets[1].ID = "lax"
	old.Facts.Definitions, new.Facts.Definitions = append(old.Facts.Definitions, &second), append(new.Facts.Definitions, &second)
	points(new)[1].Points = 60
	if got := fmt.Sprint(between(t, old, new).Rules); strings.Count(got, "{rules encryption / reading / some 40 60}") != 2 {
		t.Errorf("got %s", got)
	}
}

// TestReordered tells of rules that stand in another order, which decides which columns and lines come first.
func TestReordered(t *testing.T) {
	two := func(first, second string) difference.State {
		s := world()
		s.Facts.Rulesets[0].Caps = []fact.Cap{{ID: first, Attribute: "reading", Worst: "all"}, {ID: second, Attribute: "reading", Worst: "all"}}
		return s
	}
	want := []finding.RuleChange{{Ruleset: "rules", Place: "order", Old: "caps / a / dimension", New: "caps / b / dimension"}}
	if got := between(t, two("a", "b"), two("b", "a")).Rules; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
