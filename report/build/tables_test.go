package build

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/table"
)

// rows are the rows of tables by the names of these, as a program reads them.
type rows map[string][]map[string]any

// TestTables makes the tables of every report of the repository: the JSON keeps to its schema, the CSV files hold the
// same, each source that a row names is there, and the totals are those of the findings.
func TestTables(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, nil, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	editions := Editions(facts, Request{Format: "json"})
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	text, err := table.Schema()
	if err == nil {
		err = json.Unmarshal(text, &schema)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		t.Run(e.String(), func(t *testing.T) {
			var made [2][]byte
			for i, format := range []string{"json", "csv"} {
				if made[i], err = m.print(e, format, nil); err != nil {
					t.Fatal(err)
				}
			}
			var read any
			if err := json.Unmarshal(made[0], &read); err != nil {
				t.Fatal(err)
			}
			if wrong := breaks(read, schema, "tables"); wrong != "" {
				t.Error(wrong)
			}
			found, _ := m.findings[e.Report]()
			tables := tablesOf(read)
			mustTotal(t, tables["scores"], found)
			mustCite(t, tables)
			mustMatch(t, tables, made[1])
			mustExplain(t, table.Report{Facts: facts, Found: found, Lang: e.Lang}, tables)
			delete(tables["scores"][0], "low")
			if wrong := breaks(read, schema, "tables"); !strings.HasSuffix(wrong, "has no low") {
				t.Errorf("a row without a column is taken: %q", wrong)
			}
		})
	}
}

// mustExplain holds that what is explained about the first messenger, and about one dimension of it, are the rows of
// the tables, and keeps to its schema.
func mustExplain(t *testing.T, r table.Report, tables rows) {
	var schema map[string]any
	text, err := table.ExplainSchema()
	if err == nil {
		err = json.Unmarshal(text, &schema)
	}
	mustDo(t, err)
	first, dimension := r.Found.Messengers[0].ID, r.Found.Ruleset.Dimensions[0].ID
	for _, only := range []string{"", dimension} {
		made, err := table.Explain(r, first, only, "")
		mustDo(t, err)
		var read any
		mustDo(t, json.Unmarshal(made, &read))
		if wrong := breaks(read, schema, "explain"); wrong != "" {
			t.Error(wrong)
		}
		explained := read.(map[string]any)["tables"].(map[string]any)
		var want []any
		for _, row := range tables["answers"] {
			if row["messenger"] == first && (only == "" || row["dimension"] == only) {
				want = append(want, row)
			}
		}
		if got := explained["answers"]; !reflect.DeepEqual(got, want) || len(want) == 0 {
			t.Errorf("answers of %s %s are %v, want %v", first, only, got, want)
		}
		if only == "" && !reflect.DeepEqual(explained["messengers"], []any{tables["messengers"][0]}) {
			t.Errorf("the messenger is %v", explained["messengers"])
		}
	}
}

func tablesOf(read any) rows {
	out := rows{}
	for _, r := range read.(map[string]any)["resources"].([]any) {
		resource := r.(map[string]any)
		for _, row := range resource["data"].([]any) {
			name := resource["name"].(string)
			out[name] = append(out[name], row.(map[string]any))
		}
	}
	return out
}

// breaks says where a value does not keep to a schema; "" where it does. It knows the words that our schema uses.
func breaks(v any, schema map[string]any, at string) string {
	if is, ok := schema["const"]; ok && v != is {
		return fmt.Sprintf("%s is %v, want %v", at, v, is)
	}
	if types := fmt.Sprint(schema["type"]); schema["type"] != nil &&
		!slices.Contains(strings.Fields(strings.Trim(types, "[]")), typeOf(v, types)) {
		return fmt.Sprintf("%s is %v, want %s", at, v, types)
	}
	below := map[string]any{} // schemas of parts by their names
	parts := map[string]any{}
	switch v := v.(type) {
	case string:
		if form, ok := schema["pattern"].(string); ok && !regexp.MustCompile(form).MatchString(v) {
			return fmt.Sprintf("%s is %q, want %s", at, v, form)
		}
	case []any:
		order, _ := schema["prefixItems"].([]any)
		for i, item := range v {
			parts[fmt.Sprint(i)], below[fmt.Sprint(i)] = item, schema["items"]
			if i < len(order) {
				below[fmt.Sprint(i)] = order[i]
			}
		}
	case map[string]any:
		parts = v
		below, _ = schema["properties"].(map[string]any)
		needed, _ := schema["required"].([]any)
		for _, name := range needed {
			if _, ok := v[name.(string)]; !ok {
				return fmt.Sprintf("%s has no %s", at, name)
			}
		}
	}
	for name, part := range parts {
		inner, ok := below[name].(map[string]any)
		if !ok && schema["additionalProperties"] == false {
			return fmt.Sprintf("%s has %s, which the schema does not know", at, name)
		} else if wrong := breaks(part, inner, at+"."+name); wrong != "" {
			return wrong
		}
	}
	return ""
}

// typeOf names the type of a value as JSON Schema does; a whole number is a number too.
func typeOf(v any, wanted string) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case float64:
		if v == float64(int(v)) && strings.Contains(wanted, "integer") {
			return "integer"
		}
		return "number"
	case []any:
		return "array"
	}
	return "object"
}

// mustTotal compares the totals with those of the findings.
func mustTotal(t *testing.T, scores []map[string]any, found *finding.Findings) {
	var got, want []string
	for _, row := range scores {
		if row["dimension"] == "total" {
			got = append(got, fmt.Sprint(row["messenger"], row["low"], row["supported"], row["high"], row["grade"]))
		}
	}
	for i := range found.Scores {
		s := &found.Scores[i]
		var grade any
		if s.Graded() != "" {
			grade = s.Graded()
		}
		want = append(want, fmt.Sprint(s.Messenger, s.Total[0], s.Total[1], s.Total[2], grade))
	}
	if !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("totals are %v, want %v", got, want)
	}
}

// mustCite holds that each source that a row names has a row, that each claim that an answer names has, and that no
// id stands twice.
func mustCite(t *testing.T, tables rows) {
	there := map[any]bool{}
	for name, list := range tables {
		for _, row := range list {
			if id := row["id"]; id != nil && name != "demands" { // which may be asked of the operator and of anybody
				if there[name+" "+id.(string)] {
					t.Errorf("%s: the id %s stands twice", name, id)
				}
				there[name+" "+id.(string)] = true
			}
		}
	}
	named := 0
	for name, list := range tables {
		for _, row := range list {
			for column, other := range map[string]string{"sources": "sources", "said-by": "sources",
				"syndicates": "sources", "quote-source": "sources",
				"claim": "claims", "others": "claims"} {
				ids, isList := row[column].([]any)
				if id, ok := row[column].(string); ok && name != "ledger" {
					ids = []any{id}
				} else if !isList {
					continue
				}
				for _, id := range ids {
					if named++; !there[other+" "+id.(string)] {
						t.Errorf("%s names %s, which is not among %s", name, id, other)
					}
				}
			}
		}
	}
	if named < 50 {
		t.Errorf("only %d ids were looked for", named)
	}
}

// mustMatch compares the CSV files of an archive with tables.
func mustMatch(t *testing.T, tables rows, made []byte) {
	r, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	for name := range maps.Keys(tables) {
		f, err := r.Open(name + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(f).ReadAll()
		if err != nil || len(lines) != len(tables[name])+1 {
			t.Fatalf("%s.csv has %d lines, want a head and %d (%v)", name, len(lines), len(tables[name]), err)
		}
		lines[0][0] = strings.TrimPrefix(lines[0][0], "\ufeff")
		for i, row := range tables[name] {
			want := map[string]string{}
			for column, v := range row {
				switch v := v.(type) {
				case nil:
					want[column] = ""
				case []any:
					want[column] = table.Inert(strings.Trim(fmt.Sprint(v), "[]"))
				default:
					want[column] = table.Inert(fmt.Sprint(v))
				}
			}
			got := map[string]string{}
			for c, column := range lines[0] {
				got[column] = lines[i+1][c]
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s.csv has %v, want %v", name, got, want)
			}
		}
	}
}
