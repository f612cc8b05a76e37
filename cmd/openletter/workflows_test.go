package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"openletter/report/problem"
	"openletter/report/testkit"
)

// step is one of a job or of an action.
type step struct {
	Uses, Run string
	With      map[string]string
}

// workflows are the files of .github that a runner of GitHub obeys, by name, and all their steps.
func workflows(t *testing.T) (texts map[string]string, steps map[string][]step) {
	t.Helper()
	texts, steps = map[string]string{}, map[string][]step{}
	for _, pattern := range []string{"workflows/*.yml", "actions/*/action.yml"} {
		names, err := filepath.Glob(filepath.FromSlash("../../.github/" + pattern))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v, %v", pattern, names, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			mustDo(t, err)
			var file struct {
				Jobs map[string]struct{ Steps []step }
				Runs struct{ Steps []step }
			}
			mustDo(t, yaml.Unmarshal(text, &file))
			name = filepath.Base(name)
			texts[name], steps[name] = string(text), file.Runs.Steps
			for _, job := range file.Jobs {
				steps[name] = append(steps[name], job.Steps...)
			}
			if len(steps[name]) == 0 {
				t.Errorf("%s has no step", name)
			}
		}
	}
	return texts, steps
}

// TestWorkflowsTrustNobody holds what keeps a stranger's change from a token that may write: other people's actions are
// named by commit, no script holds an expression (its value would become part of the script), the step that may write
// never checks out what was sent, and the one that runs what was sent has no secret.
func TestWorkflowsTrustNobody(t *testing.T) {
	pinned := regexp.MustCompile(`^(\./\.github/actions/[a-z]+|[a-z-]+/[a-z-]+@[0-9a-f]{40})$`)
	mayWrite := regexp.MustCompile(`[a-z-]+: write(-all)?`)
	allowed := map[string][]string{ // what each may write, which is nothing for those not named
		"comment.yml": {"pull-requests: write"},
		"main.yml":    {"pages: write", "id-token: write"},
		"release.yml": {"contents: write", "packages: write"},
	}
	texts, steps := workflows(t)
	for name, list := range steps {
		for _, s := range list {
			if s.Uses != "" && !pinned.MatchString(s.Uses) {
				t.Errorf("%s: %s is not named by its commit", name, s.Uses)
			}
			if strings.Contains(s.Run, "${{") {
				t.Errorf("%s: an expression in a script: %s", name, s.Run)
			}
			other := s.With["ref"] != "" || s.With["repository"] != ""
			if strings.HasPrefix(s.Uses, "actions/checkout@") && (other || s.With["persist-credentials"] != "false") {
				t.Errorf("%s checks out something else than its context, or keeps the token: %v", name, s.With)
			}
		}
		if strings.Contains(texts[name], "pull_request_target") {
			t.Errorf("%s runs on pull_request_target", name)
		}
		if got := mayWrite.FindAllString(texts[name], -1); !slices.Equal(got, allowed[name]) {
			t.Errorf("%s has the permissions %q, want %q", name, got, allowed[name])
		}
	}
	if text := texts["release.yml"]; strings.Count(text, "\non:\n  push:\n    tags:") != 1 || strings.Contains(text, "pull_request") ||
		strings.Contains(text, "workflow_run") {
		t.Error("release.yml runs on something else than a tag")
	}
	if text := texts["pull-request.yml"]; strings.Contains(text, "secrets") || strings.Contains(text, "github.token") {
		t.Error("pull-request.yml has a secret")
	}
}

// TestWorkflowsFindEachOther holds that the second step follows the first, by its name.
func TestWorkflowsFindEachOther(t *testing.T) {
	texts, _ := workflows(t)
	var first struct{ Name string }
	var second struct {
		On struct {
			Run struct{ Workflows []string } `yaml:"workflow_run"`
		}
	}
	mustDo(t, yaml.Unmarshal([]byte(texts["pull-request.yml"]), &first))
	mustDo(t, yaml.Unmarshal([]byte(texts["comment.yml"]), &second))
	if names := second.On.Run.Workflows; len(names) != 1 || names[0] != first.Name || first.Name == "" {
		t.Errorf("comment.yml follows %q, and pull-request.yml is %q", names, first.Name)
	}
}

// TestGitLabFindings runs the line of the template that turns findings into what GitLab shows beside the lines.
func TestGitLabFindings(t *testing.T) {
	text, err := os.ReadFile(filepath.FromSlash("../../.github/templates/gitlab.yml"))
	mustDo(t, err)
	var template struct {
		Openletter struct{ Script []string }
	}
	mustDo(t, yaml.Unmarshal(text, &template))
	var line string
	for _, s := range template.Openletter.Script {
		if strings.HasPrefix(s, "jq ") {
			line = s
		}
	}
	testkit.Program(t, "jq")
	command := exec.Command(testkit.Program(t, "bash"), "-euc", line)
	command.Dir = t.TempDir()
	found, err := json.Marshal(problem.List{
		problem.New(problem.BadID, problem.At("data/a.yaml", 3, 1, 0), "wrong"),
		{Severity: problem.Warning, Rule: problem.OldEvidence, Place: problem.InFile("data/b.yaml"), Message: "old"},
		{Severity: problem.Note, Rule: problem.MissingLanguage, Message: "in no file"},
	}.ForPrograms())
	mustDo(t, err)
	mustDo(t, os.WriteFile(filepath.Join(command.Dir, "problems.json"), found, 0o644))
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	written, err := os.ReadFile(filepath.Join(command.Dir, "codequality.json"))
	mustDo(t, err)
	var got []struct {
		Description, Severity, Fingerprint string
		Location                           struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	mustDo(t, json.Unmarshal(written, &got))
	if len(got) != 2 || got[0].Severity != "major" || got[0].Location.Lines.Begin != 3 || got[1].Severity != "minor" ||
		got[1].Location.Path != "data/b.yaml" || got[1].Location.Lines.Begin != 1 ||
		got[0].Fingerprint == got[1].Fingerprint {
		t.Errorf("%s", written)
	}
}
