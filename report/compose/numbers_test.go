package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/fact"
)

// TestGrids cuts a comparison at four columns, as evenly as can be, and loses nobody.
func TestGrids(t *testing.T) {
	for n, want := range map[int][]int{1: {1}, 2: {2}, 3: {3}, 4: {4}, 5: {2, 3}, 6: {3, 3}, 7: {3, 4}, 8: {4, 4}, 9: {3, 3, 3}} {
		facts, def := tiny()
		facts.Messengers, def.Messengers = nil, nil
		var names []string
		for i := range n {
			id := fmt.Sprint("m", i)
			facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same("Name " + id)})
			def.Messengers, names = append(def.Messengers, id), append(names, "Name "+id)
		}
		r := compiled(t, facts, def, "en")
		for what, grids := range map[string][]report.Grid{"matrix": r.Matrix, "facts": r.Dimensions[0].Facts, "points": r.Dimensions[0].Points} {
			var widths []int
			var heads []string
			for _, g := range grids {
				widths, heads = append(widths, len(g.Names)), append(heads, g.Names...)
				for _, row := range g.Rows {
					if len(row.Cells) != len(g.Names) {
						t.Errorf("%d messengers, %s: a row has %d cells under %d heads", n, what, len(row.Cells), len(g.Names))
					}
				}
			}
			if !slices.Equal(widths, want) || !slices.Equal(heads, names) {
				t.Errorf("%d messengers, %s: got widths %v of %q, want %v", n, what, widths, heads, want)
			}
		}
		if len(r.Overview) != n || len(r.Portraits) != n {
			t.Errorf("%d messengers: %d lines, %d portraits", n, len(r.Overview), len(r.Portraits))
		}
	}
}

// scored makes one messenger whose numbers are easy to follow: encryption some (60 % of 50), storage open (40 %), use
// urged, availability blocked.
func scored() (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}, Note: same("Note.")},
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day},
		{Attribute: "availability", Value: "blocked", Country: "ru", Status: fact.Confirmed, AsOf: day},
	}
	return facts, def
}

// TestNumbers prints scores as whole points: the supported one, and the range where there is one.
func TestNumbers(t *testing.T) {
	facts, def := scored()
	r := compiled(t, facts, def, "en")
	// Privacy: 30 + 0 to 30 + 40. Freedom: 50. Total: 70 % of 30 to 70 and 30 % of 50: 21 + 15 to 49 + 15.
	want := []string{
		"Privacy (70%): 30 (30–70) | 0 (0–100)", "Freedom (30%): 50 | 0 (0–100)", "Reach (0%): 0 | 0 (0–100)",
		"=Total: 36 (36–64) | 0 (0–100)",
	}
	if got := rows(r.Matrix[0]); !slices.Equal(got, want) {
		t.Errorf("matrix: got %q, want %q", got, want)
	}
	want = []string{
		"encryption (60%): 50 | 0–100", "storage (40%): 0–100 | 0–100",
		"=Weighted mean: 30 (30–70) | 0 (0–100)", "=Score: 30 (30–70) | 0 (0–100)",
	}
	if got := rows(r.Dimensions[0].Points[0]); !slices.Equal(got, want) {
		t.Errorf("points: got %q, want %q", got, want)
	}
	o := r.Overview[0]
	if o.Name != "Alfa" || o.Low != 36 || o.Point != 36 || o.High != 64 || o.Answered != "72" || o.Grade != "B" {
		t.Errorf("overview: got %+v", o)
	}
	facts.Rulesets[0].Profiles[0].Weights[0].Weight, facts.Rulesets[0].Profiles[0].Weights[1].Weight = 71, 29
	for lang, want := range map[fact.Lang]string{"en": "71.6", "ru": "71,6"} { // 0.71 × 60 + 29
		if got := compiled(t, facts, def, lang).Overview[0].Answered; got != want {
			t.Errorf("%s: answered %s, want %s", lang, got, want)
		}
	}
	if o := r.Overview[1]; o.Grade != "" || o.Answered != "0" {
		t.Errorf("a messenger about which nothing is known has the grade %q, answered %s", o.Grade, o.Answered)
	}
	if counted := []bool{r.Dimensions[0].Counted, r.Dimensions[1].Counted, r.Dimensions[2].Counted}; !slices.Equal(counted, []bool{true, true, false}) {
		t.Errorf("counted: %v", counted)
	}
}

// TestHeld prints means and scores apart where something limits.
func TestHeld(t *testing.T) {
	facts, def := scored()
	facts.Rulesets[0].Caps = []fact.Cap{
		{Dimension: "privacy", AtMost: 20, Attribute: "encryption", Worst: "some"}, {AtMost: 15, Attribute: "use", Worst: "urged"},
	}
	r := compiled(t, facts, def, "en")
	if got, want := rows(r.Dimensions[0].Points[0])[2:], []string{"=Weighted mean: 30 (30–70) | 0 (0–100)", "=Score: 20 | 0 (0–100)"}; !slices.Equal(got, want) {
		t.Errorf("points: got %q, want %q", got, want)
	}
	// The total: 70 % of 20 and 30 % of 50 is 29, held at 15.
	if o := r.Overview[0]; o.Low != 15 || o.Point != 15 || o.High != 15 {
		t.Errorf("overview: got %+v", o)
	}
	if got, want := rows(r.Matrix[0]), []string{"Privacy (70%): 20 | 0 (0–100)", "=Total: 15 | 0 (0–100)"}; got[0] != want[0] || got[3] != want[1] {
		t.Errorf("matrix: got %q", got)
	}
	k, err := compose.Reckoning(facts, def, wordsOf(t, "en"), "en", "alfa")
	if err != nil {
		t.Fatal(err)
	}
	if k.Mean != "29" || k.Total != "15" || k.Dimensions[0].Mean != "30 (30–70)" || k.Dimensions[0].Score != "20" {
		t.Errorf("reckoning: got %+v", k)
	}
}

// TestRoundedDown prints 84.99 as 84, so that a printed score reaches a grade exactly when the exact one does.
func TestRoundedDown(t *testing.T) {
	facts, def := tiny()
	rules := facts.Rulesets[0]
	rules.Profiles[0].Weights[0].Weight, rules.Profiles[0].Weights[1].Weight = 99, 1
	rules.Dimensions[0].Criteria[1].Points = append(rules.Dimensions[0].Criteria[1].Points, fact.ValuePoints{Value: fact.NotDisclosed, Points: 51})
	rules.Dimensions[1].Criteria[0].Points[1].Points = 20
	rules.Grades[0].AtLeast = 80
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, AsOf: day},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Confirmed, AsOf: day},
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day},
	}
	// Privacy: 60 + 40 % of 51 = 80.4. Total: 99 % of 80.4 and 1 % of 20: 79.596 + 0.2 = 79.796.
	if o := compiled(t, facts, def, "en").Overview[0]; o.Point != 79 || o.Grade != "B" {
		t.Errorf("got %d, grade %s; want 79, B", o.Point, o.Grade)
	}
}

// rows are the lines of a grid; those of results begin with "=".
func rows(g report.Grid) (lines []string) {
	for _, row := range g.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Words)
		}
		lines = append(lines, map[bool]string{true: "="}[row.Sum]+row.Head+": "+strings.Join(cells, " | "))
	}
	return lines
}

// TestReckoning derives a score line by line.
func TestReckoning(t *testing.T) {
	facts, def := scored()
	k, err := compose.Reckoning(facts, def, wordsOf(t, "en"), "en", "alfa")
	if err != nil {
		t.Fatal(err)
	}
	if k.Messenger != "Alfa" || k.Mean != "36 (36–64)" || k.Total != "36 (36–64)" || k.Answered != "72" || k.Grade != "B" {
		t.Errorf("got %+v", k)
	}
	d := k.Dimensions[0]
	if d.ID != "privacy" || d.Weight != 70 || d.Mean != "30 (30–70)" || d.Score != "30 (30–70)" || d.Answered != "60" {
		t.Errorf("got %+v", d)
	}
	c := d.Criteria[0]
	if c.Attribute != "encryption" || told(c.Answer) != "◐ some · confirmed [paper]" || c.Points != "50" || c.Weight != 60 ||
		c.Rule != "Rule for some." || c.Because != "encryption matters." || len(c.Notes) != 1 || c.Notes[0].Words != "Note." {
		t.Errorf("got %+v", c)
	}
	if c := d.Criteria[1]; c.Points != "0–100" || c.Rule != wordsOf(t, "en")["rule-open"] {
		t.Errorf("an open question: got %+v", c)
	}
}

// TestEdition counts what the report rests on. Two copies of one text are one source, also across messengers.
func TestEdition(t *testing.T) {
	facts, def := tiny()
	facts.Sources["copy-too"] = &fact.Source{ID: "copy-too", Syndicates: "paper"}
	day := on("2026-06-01")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, AsOf: day, Sources: []string{"paper", "copy"},
			OtherSide: []fact.Side{{Sources: []string{"maker"}}}},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Confirmed, AsOf: day, Sources: []string{"copy"}}, // has no rule: open
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day, Sources: []string{"copy-too"}},
		{Attribute: "use", Value: "free", Population: "pupils", Country: "ru", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "use", Value: "ordered", Country: "cn", Status: fact.Confirmed, AsOf: day, Sources: []string{"maker"}}, // elsewhere
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"copy"}, OtherSide: []fact.Side{{}}},
		{Attribute: "storage", Value: fact.Unknown},
	}
	// Claims: encryption, storage and two about use; encryption and an unknown. Open: Alfa's storage and availability;
	// Beta's storage, use and availability.
	want := []report.Pair{
		{Label: "Facts as of", Words: "15 July 2026"}, {Label: "Data revision", Words: "0123456789ab"},
		{Label: "Ruleset", Words: "The rules, version 1.2.3"}, {Label: "Weights for", Words: "everybody"},
		{Label: "Evidence", Words: "5 claims weighed, from 2 different sources, copies counted once; 2 answers disputed, 5 open"},
		{Label: "Age of evidence", Words: "claims on old evidence: 0 of 5; they are marked “old evidence”"},
	}
	if got := compiled(t, facts, def, "en").Edition; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
