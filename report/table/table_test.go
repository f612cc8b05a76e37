package table

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/testkit"
)

// small is a report of one event, about one messenger, with what a stranger might write.
func small() Report {
	same := func(words string) fact.Text { return fact.Text{{Lang: "en", Words: words}} }
	event := &fact.Event{ID: "start", Date: fact.Date{Year: 2025, Month: 3}, Title: same("=HYPERLINK(\"x\";1)"),
		Note:       same(`one; "two", +3`),
		Messengers: []string{"cat", "dog"}, Status: fact.Disputed, Sources: []string{"copy"},
		OtherSide: []fact.Side{{Who: same("@dog"), Says: fact.Text{{Lang: "en", Words: "No."}, {Lang: "ru",
			Words: "Нет."}}, Sources: []string{"paper"}}}}
	return Report{Lang: "ru",
		Facts: &fact.Facts{Publisher: fact.Publisher{Name: "Us"}, Sources: map[string]*fact.Source{
			"copy": {ID: "copy", Title: "-1", Syndicates: "paper"}, "paper": {ID: "paper",
				Title: "Paper"}, "other": {ID: "other"}}},
		Found: &finding.Findings{Report: &fact.Definition{ID: "brief", Formats: []string{"html", "csv"}},
			AsOf:     fact.Date{Year: 2026, Month: 2, Day: 3},
			Revision: "0123456789ab", Ruleset: &fact.Ruleset{ID: "rules",
				Version: "1.0.0"}, Profile: &fact.Profile{ID: "all"}, Events: []*fact.Event{event}},
	}
}

// TestColumns shows what changes in the tables that programs read. When a table or column is renamed, removed, or
// comes to mean something else, Format must grow.
func TestColumns(t *testing.T) {
	var got strings.Builder
	for _, table := range Of(Report{Found: &finding.Findings{}}) {
		for _, c := range table.Columns {
			got.WriteString(table.Name + " " + c.Name + " " + string(c.Type) + "\n")
			if jsonTypes[c.Type] == "" || len(c.Says) < 2 {
				t.Errorf("%s.%s has the type %q and says %q", table.Name, c.Name, c.Type, c.Says)
			}
		}
	}
	const golden = "testdata/columns.txt"
	if *testkit.Update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || string(want) != got.String() {
		t.Errorf("the columns differ from %s (%v); -update writes them anew", golden, err)
	}
}

// TestInert holds that a text begins no formula, as it stands and where semicolons or line breaks part cells, and
// that no other text is touched.
func TestInert(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "a = b": "a = b", "–1": "–1", "a-b+c@d": "a-b+c@d", "'=1": "'=1", "no; matter": "no; matter",
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\t1": "'\t1", "\r1": "'\r1", " =1": " '=1",
		"\u00a0=1": "\u00a0'=1", "＝1": "'＝1",
		"==1": "'==1", "a;=1": "a;'=1", `a;"=1`: `a;"'=1`, "a;; -1": "a;; '-1", "a\n=1": "a\n'=1",
	} {
		if got := Inert(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// FuzzInert holds the same of the cells that a lax reader finds in any text, whichever separator it takes but the
// comma.
func FuzzInert(f *testing.F) {
	f.Add("a;\"\"=1")
	f.Add("\r\n\t=;+")
	f.Fuzz(func(t *testing.T, text string) {
		for _, cell := range strings.FieldsFunc(Inert(text),
			func(r rune) bool { return strings.ContainsRune(";\n\r", r) }) {
			if cell = strings.TrimLeft(cell, " \""); cell != "" && strings.Contains("=+-@", cell[:1]) {
				t.Errorf("%q has the cell %q", text, cell)
			}
		}
	})
}

// TestArchive reads the CSV files of a small report back.
func TestArchive(t *testing.T) {
	made, err := Print("csv", small())
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := Print("csv", small()); !bytes.Equal(made, again) {
		t.Error("the same report has other bytes")
	}
	r, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range r.File {
		if day := f.Modified.UTC().Format("2006-01-02 15:04"); day != "2026-02-03 00:00" {
			t.Errorf("%s is of %s", f.Name, day)
		}
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(content)
	}
	if described := files["datapackage.json"]; !strings.Contains(described, Rule) || !strings.Contains(described, `"title": "Us"`) || !strings.Contains(described,
		`"path": "events.csv"`) {
		t.Errorf("datapackage.json is\n%s", described)
	}
	for name, want := range map[string][][]string{
		"events.csv": {{"start", "2025-03", "", "'=HYPERLINK(\"x\";1)", "cat dog", "", "disputed",
			`one; "two", +3`, "", "", "", "copy"}},
		"other-sides.csv": {{"events", "start", "1", "'@dog", "Нет.", "", "paper"}},
		"sources.csv": {{"copy", "", "'-1", "", "", "", "", "", "", "", "", "paper"},
			{"paper", "", "Paper", "", "", "", "", "", "", "", "", ""}},
		"claims.csv": {},
	} {
		text, ok := strings.CutPrefix(files[name], "\ufeff")
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || !ok {
			t.Fatalf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(rows[1:], want) {
			t.Errorf("%s: got %q, want %q", name, rows[1:], want)
		}
	}
}

// TestLinked names the report, its sources and the files that it is made in.
func TestLinked(t *testing.T) {
	made, err := Print("jsonld", small())
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Type         string `json:"@type"`
		License      string
		Version      string
		Publisher    struct{ Name string }
		Distribution []struct{ ContentURL string }
		Citation     []struct{ Name string }
	}
	if err := json.Unmarshal(made, &d); err != nil {
		t.Fatal(err)
	}
	if d.Type != "Dataset" || d.License != cc.Path || d.Version != "0123456789ab" || d.Publisher.Name != "Us" || len(d.Citation) != 2 ||
		d.Citation[1].Name != "Paper" ||
		len(d.Distribution) != 1 || d.Distribution[0].ContentURL != "brief.ru.csv.zip" {
		t.Errorf("got %+v", d)
	}
}
