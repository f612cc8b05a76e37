package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"openletter/report/finding"
	"openletter/report/problem"
)

// commentOn is what the command prints about an upload, and its exit code.
func commentOn(t *testing.T, problems problem.List, changes *finding.Difference) (string, int) {
	t.Helper()
	folder := t.TempDir()
	write := func(name string, v any) {
		text, err := json.Marshal(v)
		mustDo(t, err)
		text = bytes.ReplaceAll(text, []byte(":null"), []byte(":[]")) // diff writes no null
		mustDo(t, os.WriteFile(filepath.Join(folder, name), text, 0o644))
	}
	write("problems.json", problems.ForPrograms())
	if changes != nil {
		write("changes.json", changes)
	}
	var out, errs bytes.Buffer
	code := run([]string{"comment", folder}, &out, &errs)
	return out.String() + errs.String(), code
}

func TestComment(t *testing.T) {
	changes := &finding.Difference{
		How: finding.Changed,
		Claims: []finding.ClaimChange{
			{How: finding.Changed, Messenger: "dog", Attribute: "e2ee-direct", OldValue: "none", NewValue: "opt-in",
				Fields: []string{"value", "as-of"}},
			{How: finding.Added, Messenger: "dog", Attribute: "availability", Country: "ru", NewValue: "none"},
			{How: finding.Removed, Messenger: "cat", Attribute: "key-holder", OldValue: "devices"},
			{How: finding.Changed, Messenger: "cat", Attribute: "e2ee-direct", OldValue: "none", NewValue: "none",
				Fields: []string{"note"}},
		},
		Facts: []finding.FactChange{
			{How: finding.Added, Kind: "source", ID: "herald-2026"},
			{How: finding.Changed, Kind: "ruleset", ID: "plain", Fields: []string{"caps / x / because"}},
		},
		Rules: []finding.RuleChange{{Ruleset: "plain", Place: "caps / x / at-most", Old: "40", New: "30"}},
		Reports: []finding.ReportChange{{
			How: finding.Changed,
			ID:  "brief", OldRules: "plain 1.0.0 reader", NewRules: "plain 1.0.0 reader",
			Scores: []finding.ScoreChange{
				{Messenger: "dog", How: finding.Changed, Cause: finding.ByFacts,
					Old: finding.Total{Score: finding.Interval{0, 0, 1_000_000}, Grade: "F–A"},
					New: finding.Total{Score: finding.Interval{250_000, 250_000, 250_000}, Grade: "D"}},
				{Messenger: "bird", How: finding.Added, New: finding.Total{Score: finding.Interval{99_999, 199_999, 299_999}}},
				{Messenger: "cat", How: finding.Same},
			},
			OldOrder: [][]string{{"cat"}, {"dog"}}, NewOrder: [][]string{{"cat", "dog"}, {"bird"}},
			Clarity: []finding.ClarityChange{{Pair: [2]string{"cat", "dog"}, Old: "cat", Cause: finding.ByFacts}},
		}, {How: finding.Same, ID: "same", OldRules: "r", NewRules: "r"}},
	}
	got, code := commentOn(t, problem.List{
		{Severity: problem.Warning, Rule: problem.OldEvidence, Place: problem.At("data/a.yaml", 2, 5, 0), Message: "is old"},
		{Severity: problem.Note, Rule: problem.MissingLanguage, Message: "3 texts"},
	}, changes)
	const want = `## What this change of the data does

This was computed with the change itself, and nobody has looked at it yet.

### 0 errors, 1 warning, 1 note

- warning: data/a.yaml\:2\:5: is old \[old-evidence\]

### Report brief

- dog: formerly 0 (0–100), F–A; now 25, D; moved by facts
- bird: is compared now: 19 (9–29)
- order, best first: formerly cat \> dog; now cat = dog \> bird
- cat and dog, which is clearly above: formerly cat, now neither; moved by facts

### Facts

- dog, e2ee-direct: changed (value, as-of): formerly none, now opt-in
- dog, availability, ru: added: now none
- cat, key-holder: removed: formerly devices
- source herald-2026: added

### Rules

- plain / caps / x / at-most: formerly 40, now 30

### Wording

- cat, e2ee-direct: changed (note)
- ruleset plain: changed (caps / x / because)
`
	if got != want || code != done {
		t.Errorf("%d, got\n%s\nwant\n%s", code, got, want)
	}
	for name, c := range map[string]struct {
		problems problem.List
		changes  *finding.Difference
		want     string
	}{
		"no changes":     {nil, &finding.Difference{How: finding.Same}, "Nothing that a report says has changed."},
		"an error":       {problem.List{{Rule: "x", Message: "y"}}, nil, "can be told when the errors are put right."},
		"another format": {nil, nil, "cannot be told: the data before it"},
	} {
		if got, _ := commentOn(t, c.problems, c.changes); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// TestCommentIsNotAStrangers puts hostile texts wherever an upload has a text: none becomes a mention, a link, a
// picture, a heading, a comment of HTML, or a line of its own, and the comment stays short.
func TestCommentIsNotAStrangers(t *testing.T) {
	for _, hostile := range []string{
		"@everyone", "a\n# Approved\n", "[x](https://evil.example)", "![x](https://evil.example/x.png)", "<img src=x>",
		"<!-- openletter -->", "-->", "`code`", "https://evil.example", "fixes #1", "a\r\n\r\n<details>", "www.evil.example",
		"\u202eabc\u200b\x1b[31m", "| a | b |", strings.Repeat("*", 3000),
	} {
		changes := &finding.Difference{
			How: finding.Changed,
			Claims: []finding.ClaimChange{{How: finding.Changed, Messenger: hostile, Attribute: hostile, OldValue: hostile,
				Fields: []string{hostile}}},
			Facts: []finding.FactChange{{How: finding.Added, Kind: hostile, ID: hostile, Fields: []string{hostile}}},
			Rules: []finding.RuleChange{{Ruleset: hostile, Place: hostile, Old: hostile, New: hostile}},
		}
		for range 100 {
			changes.Reports = append(changes.Reports,
				finding.ReportChange{How: finding.Changed, ID: hostile, OldRules: hostile, NewOrder: [][]string{{hostile}}})
		}
		problems := problem.List{{Rule: "x", Place: problem.InFile(hostile), Message: hostile}}
		got, code := commentOn(t, problems, changes)
		if code != done || len(got) > 61_000 {
			t.Errorf("%.50q: %d, %d bytes", hostile, code, len(got))
		}
		for line := range strings.Lines(got) {
			if !ours.MatchString(line) {
				t.Errorf("%.50q made the line %.100q", hostile, line)
			}
		}
		if bad := live.FindString(got); bad != "" {
			t.Errorf("%.50q: %q is alive", hostile, bad)
		}
	}
}

var (
	// ours are lines that the command writes.
	ours = regexp.MustCompile(`^(\n|## What this |### \S|- \S|This was |What the |The check |The rest |Nothing that )`)

	// live is what GitHub would make something of: a mention, a tag, a link or picture, an address, code.
	live = regexp.MustCompile("@[A-Za-z]|(^|[^\\\\])<[a-z!/]+(?:[^-!]|$)|[^\\\\]\\]\\(|[^\\\\]`|" +
		"https?://|www\\.[a-z]|#[0-9]|[\\x1b\\x{202e}\\x{200b}]")
)

// TestCommentRefuses what check and diff do not write.
func TestCommentRefuses(t *testing.T) {
	const sound = `{"format": 1, "problems": []}`
	const changes = `{"how":"changed","old":{"name":"a","revision":"0"},"new":{"name":"b","revision":"1"},"claims":[],"facts":[],` +
		`"rules":[],"reports":[{"how":"changed","id":"x","old-as-of":"never","new-as-of":"2026","old-rules":"","new-rules":"","scores":[],` +
		`"old-order":[],"new-order":[],"reversed":[],"clarity":[]}]}`
	withOne := func(problem string) string { return strings.Replace(sound, "[]", "["+problem+"]", 1) }
	type files map[string]string
	for name, c := range map[string]struct {
		files files
		want  string
		code  int
	}{
		"another file": {files{"problems.json": sound, "x.sh": "x"},
			"x.sh: only the files problems.json and changes.json may lie here", dataProblems},
		"no file": {nil, "problems.json", noAccess},
		"an unknown key": {files{"problems.json": `{"format": 1, "problems": [], "x": 1}`},
			`/: has the unknown key "x" [bad-upload]`, dataProblems},
		"an unknown severity": {files{"problems.json": withOne(`{"severity": "fatal", "rule": "x", "message": "y"}`)},
			"/problems/0/severity/: is none of", dataProblems},
		"a rule that is text": {files{"problems.json": withOne(`{"severity": "note", "rule": "x\n", "message": "y"}`)},
			"/problems/0/rule/: does not match", dataProblems},
		"too much":      {files{"problems.json": sound + strings.Repeat(" ", 4<<20)}, "larger than 4 MiB", dataProblems},
		"other changes": {files{"problems.json": sound, "changes.json": `{}`}, "changes.json: /: lacks how", dataProblems},
		"nothing":       {files{"problems.json": sound, "changes.json": ""}, "changes.json: EOF", dataProblems},
		"no date":       {files{"problems.json": sound, "changes.json": changes}, "changes.json: ", dataProblems},
	} {
		folder := t.TempDir()
		for file, text := range c.files {
			mustDo(t, os.WriteFile(filepath.Join(folder, file), []byte(text), 0o644))
		}
		var out, errs bytes.Buffer
		code := run([]string{"comment", folder}, &out, &errs)
		if code != c.code || !strings.Contains(errs.String(), c.want) || out.Len() > 0 {
			t.Errorf("%s: %d, %s%s", name, code, &out, &errs)
		}
	}
	folder := t.TempDir()
	if os.Symlink("/dev/zero", filepath.Join(folder, "problems.json")) == nil {
		if _, err := readUpload(folder); !is[problem.List](err) {
			t.Errorf("a link: %v", err)
		}
	}
}
