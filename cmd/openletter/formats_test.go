package main

import (
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"

	"openletter/report/fact"
	"openletter/report/judge"
)

// TestFormatsAgree makes every report of the repository and reads each format back as its readers do: the Markdown
// with its signs taken away, the page's text, the PDF's text in the order of its tags. Every fact, score and source of
// the report must stand in each.
func TestFormatsAgree(t *testing.T) {
	facts, err := load(filepath.FromSlash("../../data"), nil)
	if err != nil {
		t.Fatal(err)
	}
	editions, err := editionsOf(facts, nil, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		t.Run(e.name(), func(t *testing.T) { agree(t, facts, e) })
	}
}

// TestFormatsAgreeOnEarlierDays does the same for a report as of an earlier day that tells what changed since an earlier
// state: another answer, a claim less, another rule, another verdict.
func TestFormatsAgreeOnEarlierDays(t *testing.T) {
	var states [2]*fact.Facts // before and after
	asOf := day{fact.Date{Year: 2025, Month: 8, Day: 1}}
	for i := range states {
		facts, err := load(filepath.FromSlash("../../data"), []string{"flagship"})
		if err != nil {
			t.Fatal(err)
		}
		asOf.describe(facts)
		states[i] = facts
	}
	before, after := states[0], states[1]
	max := before.Messengers[0]
	max.Claims[0].Value, max.Claims = fact.Unknown, max.Claims[:len(max.Claims)-1]
	before.Rulesets[0].Version, before.Rulesets[0].Floor.Margin = "0.9.0", 5
	before.Ledger[0].Verdict = fact.VerdictUnsupported
	editions, err := editionsOf(after, []string{"flagship"}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		e.day, e.since = asOf.Date, before
		t.Run(e.name(), func(t *testing.T) { agree(t, after, e) })
	}
}

// agree holds that every format of an edition says all that its report says.
func agree(t *testing.T, facts *fact.Facts, e edition) {
	words, err := interfaceWords(e.lang)
	if err != nil {
		t.Fatal(err)
	}
	r, err := e.compose(facts, words)
	if err != nil {
		t.Fatal(err)
	}
	if !e.day.IsZero() && r.Retrospect == nil || e.since != nil && (r.Changes == nil || r.Changes.IsZero()) {
		t.Fatalf("the report says nothing of what this test is about: %+v, %+v", r.Retrospect, r.Changes)
	}
	files, err := e.render(facts)
	if err != nil {
		t.Fatal(err)
	}
	statements := statementsOf(r)
	if len(statements) < 500 {
		t.Fatalf("the report makes only %d statements", len(statements))
	}
	for _, f := range files {
		t.Run(filepath.Ext(f.name)[1:], func(t *testing.T) { mustSay(t, textOf(t, f), statements) })
	}
}

// mustSay fails for each statement that a text lacks. Blanks do not count: formats break lines where they like.
func mustSay(t *testing.T, text string, statements []string) {
	text = squeeze(text)
	missing := 0
	for _, s := range statements {
		if s = squeeze(s); !says(text, s) {
			if missing++; missing <= 5 {
				t.Errorf("%q is missing", s)
			}
		}
	}
	if missing > 5 {
		t.Errorf("and %d more of %d", missing-5, len(statements))
	}
}

// says looks for a statement, whole or in a few long pieces: between two pages stand a foot and a head.
func says(text, statement string) bool {
	const pieces = 4
	for range pieces {
		if strings.Contains(text, statement) {
			return true
		}
		n := sort.Search(len(statement), func(n int) bool { return !strings.Contains(text, statement[:n+1]) })
		if n < 12 {
			return false
		}
		statement = statement[n:]
	}
	return false
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' || r == '\u2060' {
			return -1
		}
		return r
	}, s)
}

// textOf reads the text of a file as its reader would.
func textOf(t *testing.T, f file) string {
	switch filepath.Ext(f.name) {
	case ".md":
		return markdownText(string(f.data))
	case ".html":
		return html.UnescapeString(pageText(string(f.data)))
	}
	return drawnText(t, f)
}

var (
	citation = regexp.MustCompile(`\[\^[a-z0-9-]+\]`)
	escaped  = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	notText  = regexp.MustCompile(`(?s)<(style|title|svg)\b.*?</(style|title|svg)>`)
	tag      = regexp.MustCompile(`<[^>]*>`)
)

func markdownText(s string) string {
	s = citation.ReplaceAllString(s, "")
	s = strings.NewReplacer("**", "", " | ", " ", "| ", " ", " |", " ").Replace(s)
	return escaped.ReplaceAllString(s, "$1")
}

func pageText(s string) string {
	return tag.ReplaceAllString(notText.ReplaceAllString(s, ""), "")
}

// drawnText is the text of a PDF in the order in which it is drawn, which is the order of its tags.
func drawnText(t *testing.T, f file) string {
	pdftotext := judge.Program(t, "pdftotext")
	name := filepath.Join(t.TempDir(), f.name)
	if err := os.WriteFile(name, f.data, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-raw", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
