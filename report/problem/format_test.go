package problem

import (
	"encoding/json"
	"strings"
	"testing"
)

// found are problems of which the file and the message try to speak to a runner.
func found() List {
	broken := In(UnknownKey, "data/a,b:c%.yaml", []byte("nam: x\n"), 0, "no key \"nam\"\n::warning::50%% off")
	broken.Place.EndColumn, broken.Allowed = 4, []string{"name"}
	broken.Fix = &Fix{Place: broken.Place, Text: "name"}
	whole := New(MissingFile, InFile("built-in data/x.yaml"), "is missing")
	whole.Severity = Note
	return List{broken, whole}
}

// TestGitHub keeps each problem on one line, in which nothing of the data ends a field or begins a command.
func TestGitHub(t *testing.T) {
	want := "::error file=data/a%2Cb%3Ac%25.yaml,line=1,col=1,endLine=1,endColumn=4,title=unknown-key::" +
		"no key \"nam\"\ufffd::warning::50%25 off\n::notice file=built-in data/x.yaml,title=missing-file::is missing\n"
	if got := string(found().Format("github")); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := string(List(nil).Format("github")); got != "" {
		t.Errorf("of no problems it says %q", got)
	}
}

// TestSARIF holds what SARIF 2.1.0 asks for: a level of its list, positions from 1, an address as a URI, and each rule
// once.
func TestSARIF(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID, Level string
				Locations     []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *region
					}
				}
				Fixes []struct {
					ArtifactChanges []struct {
						Replacements []struct{ InsertedContent struct{ Text string } }
					}
				}
			}
		}
	}
	list := append(found(), found()[0])
	if err := json.Unmarshal(list.Format("sarif"), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	rules := len(run.Tool.Driver.Rules)
	if log.Version != "2.1.0" || run.ColumnKind != "unicodeCodePoints" || rules != 2 || len(run.Results) != 3 {
		t.Fatalf("the log is %+v", log)
	}
	first, second := run.Results[0], run.Results[1]
	at := first.Locations[0].PhysicalLocation
	if first.Level != "error" || at.ArtifactLocation.URI != "data/a,b:c%25.yaml" || *at.Region != (region{"", 1, 1, 1, 4}) {
		t.Errorf("the first is %+v", first)
	}
	file := second.Locations[0].PhysicalLocation
	if second.Level != "note" || file.ArtifactLocation.URI != "built-in%20data/x.yaml" || file.Region != nil {
		t.Errorf("a file as such is %+v", file)
	}
	if first.Fixes[0].ArtifactChanges[0].Replacements[0].InsertedContent.Text != "name" || second.Fixes != nil {
		t.Errorf("the fixes are %+v and %+v", first.Fixes, second.Fixes)
	}
	if got := string(List(nil).Format("sarif")); !strings.Contains(got, `"results": []`) {
		t.Errorf("of no problems it says %s", got)
	}
}

// TestJSONProblems reads back what programs are told.
func TestJSONProblems(t *testing.T) {
	var told struct{ Problems []jsonProblem }
	if err := json.Unmarshal(found().With(Warning).Format("json"), &told); err != nil {
		t.Fatal(err)
	}
	p := told.Problems[0]
	if len(told.Problems) != 2 || p.Severity != "warning" || p.Rule != UnknownKey || p.Place.File != "data/a,b:c%.yaml" ||
		p.Fix.Text != "name" || p.Allowed[0] != "name" {
		t.Errorf("told is %+v", told)
	}
}
