package finding

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"openletter/report/fact"
	"openletter/report/testkit"
)

// TestSchema shows what changes in the format that programs read. When a field is renamed, removed, or comes to mean
// something else, Format must grow.
func TestSchema(t *testing.T) {
	const golden = "findings.schema.json"
	got, err := writeSchema()
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *testkit.Update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the schema differs from %s (%v); -update writes it anew", golden, err)
	}
}

// TestEveryFieldIsDescribed holds that no type, field or value is without a comment.
func TestEveryFieldIsDescribed(t *testing.T) {
	type part struct {
		Description string
		Properties  map[string]part
		OneOf       []part
		Defs        map[string]part `json:"$defs"`
	}
	text, err := writeSchema()
	if err != nil {
		t.Fatal(err)
	}
	var schema part
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	if len(schema.Defs) < 30 {
		t.Errorf("only %d types", len(schema.Defs))
	}
	for name, def := range schema.Defs {
		if def.Description == "" {
			t.Errorf("%s has no comment", name)
		}
		for field, p := range def.Properties {
			if p.Description == "" {
				t.Errorf("%s.%s has no comment", name, field)
			}
		}
		for i, v := range def.OneOf {
			if v.Description == "" {
				t.Errorf("value %d of %s has no comment", i, name)
			}
		}
	}
}

// TestFindingsHaveNoLanguage walks all types below Findings: they hold no text of the data and no fact, only references to
// facts that are written as ids. And each field has a name for programs.
func TestFindingsHaveNoLanguage(t *testing.T) {
	facts := reflect.TypeFor[fact.Claim]().PkgPath()
	seen := map[reflect.Type]bool{}
	var walk func(where string, t reflect.Type)
	walk = func(where string, u reflect.Type) {
		if seen[u] {
			return
		}
		seen[u] = true
		switch {
		case u == reflect.TypeFor[fact.Date]():
		case u.Kind() == reflect.Pointer && u.Elem().PkgPath() == facts:
			if _, ok := reflect.Zero(u).Interface().(interface{ MarshalText() ([]byte, error) }); !ok {
				t.Errorf("%s: %s has no id", where, u)
			}
		case u.PkgPath() == facts && u.Kind() != reflect.String:
			t.Errorf("%s holds a %s", where, u)
		case u.Kind() == reflect.Pointer || u.Kind() == reflect.Slice || u.Kind() == reflect.Array || u.Kind() == reflect.Map:
			walk(where, u.Elem())
		case u.Kind() == reflect.Struct:
			for f := range u.Fields() {
				if f.Tag.Get("json") == "" {
					t.Errorf("%s.%s has no name for programs", where, f.Name)
				}
				walk(where+"."+f.Name, f.Type)
			}
		}
	}
	walk("Findings", reflect.TypeFor[Findings]())
	if len(seen) < 50 {
		t.Errorf("only %d types", len(seen))
	}
}
