package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestContributingNamesWhatThereIs holds that the words for contributors name only commands, files and tests that
// exist.
func TestContributingNamesWhatThereIs(t *testing.T) {
	var said string
	for _, name := range []string{"CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"} {
		text, err := os.ReadFile(filepath.FromSlash("../../.github/" + name))
		mustDo(t, err)
		said += string(text)
	}
	all := func(pattern string) (found []string) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(said, -1) {
			found = append(found, m[1])
		}
		if len(found) == 0 {
			t.Errorf("nothing is found by %s", pattern)
		}
		return found
	}
	for _, name := range all("(?:cmd/openletter|`openletter) ([a-z]+)") {
		if manual(name) == "" {
			t.Errorf("there is no command %s", name)
		}
	}
	for _, name := range all(`\]\(([^)]+)\)`) {
		if _, err := os.Stat(filepath.Join(filepath.FromSlash("../../.github"), filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	for _, name := range all(`((?:\.ci|\.github|data|report|cmd|\.pre-commit)[/-][a-z./-]*[a-z])`) {
		if _, err := os.Stat(filepath.Join(filepath.FromSlash("../.."), filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	var tests strings.Builder
	for _, pattern := range []string{"report/*/*_test.go", "report/*/*/*_test.go", "cmd/*/*_test.go"} {
		names, err := filepath.Glob(filepath.FromSlash("../../" + pattern))
		mustDo(t, err)
		for _, name := range names {
			text, err := os.ReadFile(name)
			mustDo(t, err)
			tests.Write(text)
		}
	}
	for _, name := range all(`\b(Test[A-Za-z]+)`) {
		if !strings.Contains(tests.String(), "\nfunc "+name+"(") {
			t.Errorf("there is no test %s", name)
		}
	}
}

// TestIssueForms holds what GitHub asks of a form: it shows none that it cannot read, and tells nobody.
func TestIssueForms(t *testing.T) {
	names, err := filepath.Glob(filepath.FromSlash("../../.github/ISSUE_TEMPLATE/*.yml"))
	if err != nil || len(names) != 3 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if filepath.Base(name) == "config.yml" {
			continue
		}
		text, err := os.ReadFile(name)
		mustDo(t, err)
		var form struct {
			Name, Description, Title string
			Body                     []struct {
				Type, ID   string
				Attributes struct {
					Label, Value string
					Options      []any
				}
			}
		}
		mustDo(t, yaml.Unmarshal(text, &form))
		if form.Name == "" || form.Description == "" || form.Title == "" {
			t.Errorf("%s lacks its name, description or title", name)
		}
		ids := map[string]bool{}
		for _, part := range form.Body {
			needs := map[string]bool{
				"markdown": part.Attributes.Value != "", "input": part.Attributes.Label != "",
				"textarea":   part.Attributes.Label != "",
				"dropdown":   part.Attributes.Label != "" && len(part.Attributes.Options) > 1,
				"checkboxes": part.Attributes.Label != "" && len(part.Attributes.Options) > 0,
			}
			if !needs[part.Type] || ids[part.ID] {
				t.Errorf("%s: %s %q lacks what it needs, or its id stands twice", name, part.Type, part.ID)
			}
			ids[part.ID] = true
		}
		if len(ids) < 4 {
			t.Errorf("%s has %d parts", name, len(ids))
		}
	}
}
