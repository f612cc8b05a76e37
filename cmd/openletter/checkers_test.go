package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"openletter/report/testkit"
)

// The judges read the flagship as it lies in output/.

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

func TestCheckerMarkdownlint(t *testing.T) {
	documents := kept(t, ".md")
	args := []string{testkit.File(t, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "--no-globs",
		"--config", testkit.File(t, "output.markdownlint.jsonc")}
	for _, name := range documents {
		args = append(args, ":"+name) // by name, whatever signs are in it
	}
	out := testkit.Ask(t, "node", args...)
	if want := fmt.Sprintf("Linting: %d file", len(documents)); !strings.Contains(out, want) {
		t.Errorf("no %q:\n%s", want, out)
	}
}

func TestCheckerAxe(t *testing.T)          { testkit.Axe(t, kept(t, ".html")) }
func TestCheckerHTMLValidate(t *testing.T) { testkit.HTMLValidate(t, kept(t, ".html")) }
func TestCheckerNu(t *testing.T)           { testkit.Nu(t, kept(t, ".html")) }
func TestCheckerQpdf(t *testing.T)         { testkit.Qpdf(t, kept(t, ".pdf")) }
func TestCheckerVeraPDF(t *testing.T)      { testkit.VeraPDF(t, kept(t, ".pdf"), "ua1", "3a") }
