package main

import (
	"regexp"
	"testing"
)

// TestCommentsNameNobody parts what GitHub would make a mention or a reference of.
func TestCommentsNameNobody(t *testing.T) {
	const c = "<!-- -->"
	for text, want := range map[string]string{
		"Dog and Cat, 2026-06-30":  "Dog and Cat, 2026-06-30",
		"@name":                    `\@` + c + "name",
		"@org/team":                `\@` + c + "org/team",
		"see #1":                   `see \#` + c + "1",
		"owner/repo#2":             "owner/repo#" + c + "2",
		"GH-3, gh-4":               "GH-" + c + "3, gh-" + c + "4",
		"owner@0123456789abcdef01": `owner\@` + c + "012345" + c + "6789ab" + c + "cdef01",
		"commit ABCDEF0":           "commit ABCDEF" + c + "0",
		"abcdef":                   "abcdef",
		"⚑ disputed":               "&#9873; disputed",
		"&#35;1":                   `\&#` + c + "35;1",
	} {
		if got := inComment(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// TestCommentsHoldNoCommit looks for runs of digits that are long enough for a commit, whatever stands round them.
func TestCommentsHoldNoCommit(t *testing.T) {
	commit := regexp.MustCompile(`[0-9a-f]{7}`)
	for _, text := range []string{"a0123456789abcdef0123456789abcdef01234567", "x_0123456", "ж0123456ж", "0123456@0123456#0123456"} {
		if got := inComment(text); commit.MatchString(got) {
			t.Errorf("%q became %q", text, got)
		}
	}
}
