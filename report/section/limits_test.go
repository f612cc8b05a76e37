package section_test

import (
	"slices"
	"strings"
	"testing"

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
	const open = "This question is not answered: encryption. If the answer turns out to be the worst, this rule applies: Unprotected."
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
			[]string{"At its lowest held at 15; the mean would be 40. " + open}},
		{"a cap on an alleged answer accuses nobody", []*fact.Claim{encryption("none", fact.Alleged, fact.Side{}), known, free}, nil, "Privacy",
			[]string{"At its lowest held at 15; the mean would be 40. " + open}},
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
		{"the floor does not fire on an open question", []*fact.Claim{encryption("always", fact.Confirmed), known},
			func(r *fact.Ruleset) { r.Floor.Margin = 20 }, "",
			[]string{"At its lowest held at 20; the mean would be 70. The total may be at most 20 points above the weakest main dimension, here: Freedom."}},
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
			def.Messengers = def.Messengers[:1]
			mustTell(t, "limits", limitsOf(t, facts, def, c.of), c.want)
		})
	}
}

// limitsOf are the limits of the first messenger: of a dimension in the reckoning, of the total among the scores.
func limitsOf(t *testing.T, facts *fact.Facts, def *fact.Definition, dimension string) (limits []string) {
	t.Helper()
	lines, before := []string(nil), "- Alfa: "
	if dimension == "" {
		lines, before = told(t, facts, def, "en", "scores"), "- **Alfa:** "
		if slices.Contains(lines, "What kept a total below its mean:") != slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, before) }) {
			t.Errorf("an introduction stands alone, or limits have none: %q", lines)
		}
	} else {
		lines = under(t, told(t, facts, def, "en", "reckoning"), "Points: "+dimension)
	}
	for _, l := range lines {
		if limit, ok := strings.CutPrefix(l, before); ok {
			limits = append(limits, limit)
		}
	}
	return limits
}
