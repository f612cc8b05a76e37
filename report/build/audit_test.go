package build

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"openletter/report/fact"
)

// TestAuditNamesWhatThereIs holds that every point of an audit says where it is met and by what, or why it is not; that
// each test which it names is in the source of this repository, and each file lies in it; and that the points of a guide,
// and of a step, stand together.
func TestAuditNamesWhatThereIs(t *testing.T) {
	tests := testNames(t)
	if len(tests) < 100 {
		t.Fatalf("only %d tests were found: this test looks in the wrong place", len(tests))
	}
	for _, p := range audited(t).Audit {
		if met := len(p.Met) > 0; met == (len(p.NotMet) > 0) || met != (len(p.By) > 0) {
			t.Errorf("%s:%d: %s has met %v, by %q and not-met %v", p.At.File, p.At.Line, p.ID, p.Met, p.By, p.NotMet)
		}
		for _, name := range p.By {
			if !tests[name] && !isFile(name) {
				t.Errorf("%s:%d: %s names %s, which is neither a test nor a file", p.At.File, p.At.Line, p.ID, name)
			}
		}
	}
	seen, guides, last := map[string]bool{}, map[fact.Guide]bool{}, ""
	for _, p := range audited(t).Audit {
		group := string(p.Of) + " " + p.Step.In("en")
		if group != last && seen[group] {
			t.Errorf("%s:%d: %s stands apart from the other points of %s", p.At.File, p.At.Line, p.ID, group)
		}
		seen[group], guides[p.Of], last = true, true, group
	}
	for _, of := range fact.Guides {
		if !guides[of] {
			t.Errorf("nothing is said of %s", of)
		}
	}
}

// TestEveryDimensionHasThreeQuestions holds what the audit says of the number of questions.
func TestEveryDimensionHasThreeQuestions(t *testing.T) {
	for _, d := range audited(t).Dimensions {
		if len(d.Criteria) < 3 {
			t.Errorf("%s has %d questions", d.ID, len(d.Criteria))
		}
	}
}

// audited is the ruleset of the report that prints the audit.
func audited(t *testing.T) *fact.Ruleset {
	t.Helper()
	facts, err := Load(openRepository(t), []string{"audit"}, fact.Date{})
	mustDo(t, err)
	rules := facts.Rulesets[0]
	if len(rules.Audit) == 0 {
		t.Fatal("there is no audit")
	}
	return rules
}

// testNames are the names of the tests in the source of this repository.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)[A-Za-z0-9]+)\(`)
	mustDo(t, fs.WalkDir(os.DirFS("../.."), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(path.Base(name), ".") || path.Base(name) == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, "_test.go"):
			return nil
		}
		source, err := os.ReadFile(path.Join("../..", name))
		for _, m := range declared.FindAllSubmatch(source, -1) {
			names[string(m[1])] = true
		}
		return err
	}))
	return names
}

// isFile says whether a path within this repository leads to a file.
func isFile(name string) bool {
	entry, err := fs.Stat(os.DirFS("../.."), name)
	return err == nil && entry.Mode().IsRegular()
}
