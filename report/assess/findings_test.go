package assess

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/finding"
)

// load reads reports of this repository.
func load(t testing.TB, reports ...string) *fact.Facts {
	t.Helper()
	facts, err := dataset.Reader{}.Load(os.DirFS("../../data"), "data", reports)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

// eight is the report of all messengers with the first eight of them: rankings and choices are compared of so few.
func eight(t testing.TB) *fact.Facts {
	t.Helper()
	facts := load(t, "all")
	facts.Definitions[0].Messengers = facts.Definitions[0].Messengers[:8]
	return facts
}

// TestFindingsKeepTheSchema holds the findings of three reports, with changes since another state and as of two days, against
// the schema. Together they have something of every type; one of them names no country.
func TestFindingsKeepTheSchema(t *testing.T) {
	text := finding.Schema
	var schema rule
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	v := validator{defs: schema.Defs, used: map[string]bool{}}
	for report, day := range map[string]fact.Date{"flagship": {Year: 2025, Month: 8, Day: 1}, "all": {}, "france": {}} {
		facts, old := load(t, report), load(t, report)
		if d := facts.Definitions[0]; report == "france" {
			d.Country, d.Verdict = "", nil
		}
		if !day.IsZero() {
			facts.Definitions[0].AsOf = day
		}
		old.Messengers[1].Claims = old.Messengers[1].Claims[:1] // so that it had nearly no points, and has overtaken others
		old.Messengers[0].Claims, old.Ledger, old.Rulesets[0].Floor.Margin = old.Messengers[0].Claims[1:], old.Ledger[1:], 90
		found, err := Since(old, facts, facts.Definitions[0])
		if err != nil {
			t.Fatal(err)
		}
		written, err := json.Marshal(found)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(written, &value); err != nil {
			t.Fatal(err)
		}
		v.check(report, &schema, value)
		uniqueIDs(t, found)
	}
	for _, f := range v.faults {
		t.Error(f)
	}
	for name := range schema.Defs {
		if !v.used[name] {
			t.Errorf("no finding is a %s", name)
		}
	}
}

// BenchmarkReport computes all findings of a report of three messengers.
func BenchmarkReport(b *testing.B) {
	facts := load(b, "flagship")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Report(facts, facts.Definitions[0]); err != nil {
			b.Fatal(err)
		}
	}
}

// uniqueIDs holds that no two answers, and no two changes, have the same id.
func uniqueIDs(t *testing.T, f *finding.Findings) {
	t.Helper()
	seen := map[string]bool{}
	note := func(id string) {
		if id == "" || seen[id] {
			t.Errorf("the id %q is empty or stands twice", id)
		}
		seen[id] = true
	}
	for _, s := range f.Scores {
		for _, d := range s.Dimensions {
			for _, a := range d.Answers {
				note(a.ID)
			}
		}
	}
	for _, c := range f.Counterfactuals {
		for _, l := range []*finding.Lift{c.Operator.Lift, c.Operator.Best, c.Anybody.Lift, c.Anybody.Best} {
			if l == nil {
				continue
			}
			ids := map[string]bool{}
			for _, change := range l.Changes {
				if change.ID == "" || ids[change.ID] {
					t.Errorf("the change %q has no id of its own", change.ID)
				}
				ids[change.ID] = true
			}
		}
	}
}

// A rule is what finding.Schema uses of a JSON Schema.
type rule struct {
	Ref                string `json:"$ref"`
	Type               string
	Const              *string
	OneOf              []*rule
	Items              *rule
	MinItems, MaxItems int
	Properties         map[string]*rule
	Required           []string
	Additional         *bool            `json:"additionalProperties"`
	Defs               map[string]*rule `json:"$defs"`
}

// A validator holds values against rules.
type validator struct {
	defs   map[string]*rule
	used   map[string]bool
	faults []string
}

func (v *validator) fault(format string, args ...any) {
	v.faults = append(v.faults, fmt.Sprintf(format, args...))
}

func (v *validator) check(at string, r *rule, value any) {
	if r.Ref != "" {
		name := r.Ref[len("#/$defs/"):]
		v.used[name] = true
		v.check(at, v.defs[name], value)
		return
	}
	ok := false
	switch x := value.(type) {
	case string:
		among := func(one *rule) bool { return *one.Const == x }
		ok = r.Type == "string" && (r.OneOf == nil || slices.ContainsFunc(r.OneOf, among))
	case float64:
		ok = r.Type == "number" || r.Type == "integer" && x == float64(int(x))
	case bool:
		ok = r.Type == "boolean"
	case []any:
		ok = r.Type == "array" && len(x) >= r.MinItems && (r.MaxItems == 0 || len(x) <= r.MaxItems)
		for i := range x {
			v.check(fmt.Sprint(at, "/", i), r.Items, x[i])
		}
	case map[string]any:
		ok = r.Type == "object" && *r.Additional == false
		v.object(at, r, x)
	}
	if !ok {
		v.fault("%s is %v, which is no %s of the schema", at, value, r.Type)
	}
}

func (v *validator) object(at string, r *rule, fields map[string]any) {
	for _, name := range r.Required {
		if _, there := fields[name]; !there {
			v.fault("%s lacks %s", at, name)
		}
	}
	for name, value := range fields {
		if r.Properties[name] == nil {
			v.fault("%s has a %s, which the schema does not know", at, name)
			continue
		}
		v.check(at+"/"+name, r.Properties[name], value)
	}
}
