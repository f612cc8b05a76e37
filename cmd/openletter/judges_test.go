package main

import (
	"path/filepath"
	"testing"

	"openletter/report/judge"
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

func TestJudgeMarkdownlint(t *testing.T) { judge.Markdownlint(t, kept(t, ".md")) }
func TestJudgeAxe(t *testing.T)          { judge.Axe(t, kept(t, ".html")) }
func TestJudgeHTMLValidate(t *testing.T) { judge.HTMLValidate(t, kept(t, ".html")) }
func TestJudgeNu(t *testing.T)           { judge.Nu(t, kept(t, ".html")) }
func TestJudgeQpdf(t *testing.T)         { judge.Qpdf(t, kept(t, ".pdf")) }
func TestJudgeVeraPDF(t *testing.T)      { judge.VeraPDF(t, kept(t, ".pdf")) }
