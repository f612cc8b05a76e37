package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The judges are programs that others wrote; here they read the flagship as it lies in output/. One that a machine
// lacks is skipped by name, and required where OPENLETTER_REQUIRE_TOOLS is set. .ci/run shows how to install them.

// kept is the absolute paths of the files in output/ with an ending.
func kept(t *testing.T, ending string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.FromSlash("../../output/flagship.??" + ending))
	if err != nil || len(names) != 2 {
		t.Fatalf("output/ holds %d flagships that end in %s, want 2 (%v)", len(names), ending, err)
	}
	for i, name := range names {
		if names[i], err = filepath.Abs(name); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// judge is the path of a file that npm put into the judges' folder.
func judge(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("OPENLETTER_JUDGES")
	if dir == "" {
		dir = filepath.FromSlash("../../.ci/judges")
	}
	path, err := filepath.Abs(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("OPENLETTER_REQUIRE_TOOLS") != "" {
			t.Fatalf("%s is required and missing", path)
		}
		t.Skipf("%s is missing; .ci/run installs it", name)
	}
	return path
}

// ask runs a judge and returns what it prints. A judge that ends badly has found something.
func ask(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", filepath.Base(name), err, out)
	}
	return string(out)
}

func TestJudgeMarkdownlint(t *testing.T) {
	need(t, "node")
	cli := judge(t, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs")
	args := []string{cli, "--no-globs", "--config", judge(t, "output.markdownlint.jsonc")}
	for _, name := range kept(t, ".md") {
		args = append(args, ":"+name)
	}
	if out := ask(t, "node", args...); !strings.Contains(out, "Linting: 2 file") {
		t.Errorf("markdownlint did not read two files:\n%s", out)
	}
}

func TestJudgeAxe(t *testing.T) {
	need(t, "node")
	need(t, "chromium")
	judge(t, "node_modules/axe-core")
	out := ask(t, "node", append([]string{judge(t, "axe.mjs")}, kept(t, ".html")...)...)
	if strings.TrimSpace(out) != "[]" {
		t.Errorf("axe-core finds\n%s", out)
	}
}

func TestJudgeHTMLValidate(t *testing.T) {
	need(t, "node")
	validate := judge(t, "node_modules/html-validate/bin/html-validate.mjs")
	args := []string{validate, "--config", judge(t, "htmlvalidate.config.mjs")}
	if out := ask(t, "node", append(args, kept(t, ".html")...)...); strings.TrimSpace(out) != "" {
		t.Errorf("html-validate says\n%s", out)
	}
}

func TestJudgeNu(t *testing.T) {
	need(t, "java")
	args := []string{"-jar", judge(t, "node_modules/vnu-jar/build/dist/vnu.jar"), "--format", "gnu"}
	if out := ask(t, "java", append(args, kept(t, ".html")...)...); strings.TrimSpace(out) != "" {
		t.Errorf("the Nu checker says\n%s", out)
	}
}

func TestJudgeQpdf(t *testing.T) {
	need(t, "qpdf")
	for _, name := range kept(t, ".pdf") {
		if out := ask(t, "qpdf", "--check", name); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("qpdf says\n%s", out)
		}
	}
}

func TestJudgeVeraPDF(t *testing.T) {
	need(t, "java")
	classes := os.Getenv("OPENLETTER_VERAPDF")
	if classes == "" {
		if os.Getenv("OPENLETTER_REQUIRE_TOOLS") != "" {
			t.Fatal("OPENLETTER_VERAPDF must give veraPDF's class path")
		}
		t.Skip("OPENLETTER_VERAPDF does not give veraPDF's class path")
	}
	for _, profile := range []string{"ua1", "2a"} {
		args := []string{"-cp", classes, "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-f", profile}
		names := kept(t, ".pdf")
		out := ask(t, "java", append(args, names...)...)
		for _, name := range names {
			if !strings.Contains(out, "PASS "+name) {
				t.Errorf("%s does not pass %s:\n%s", filepath.Base(name), profile, out)
			}
		}
	}
}
