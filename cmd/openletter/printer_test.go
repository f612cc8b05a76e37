package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"openletter/report/project"
)

// obeyed is what a CI runner takes for a command.
var obeyed = regexp.MustCompile(`(?m)^\s*::|##[A-Za-z0-9_.-]*\[`)

func TestPrinterPrintsNoCommands(t *testing.T) {
	for _, c := range [...]struct{ text, want string }{
		{"plain ✓ – Дог\n", "plain ✓ – Дог\n"},
		{"::set-output name=ok::true\n", ": :set-output name=ok::true\n"},
		{" \t\u00a0::error::x\n", " \t\u00a0: :error::x\n"},
		{"\n\n::error::x", "\n\n: :error::x"},
		{"::::x\n:::\n", ": :::x\n: ::\n"},
		{"a ::b::\n: c\n", "a ::b::\n: c\n"},
		{"a ##[group]b ##vso[task.setvariable]c ##teamcity[x]\n", "a ## [group]b ## vso[task.setvariable]c ## teamcity[x]\n"},
		{"###[x] ####[x] ##a##b[x]\n", "### [x] #### [x] ##a## b[x]\n"},
		{"## Heading [x] #[x]\n", "## Heading [x] #[x]\n"},
		{"a\x1b[31mb\rc\x00d\u009b\u202ee\u200bf\u2028g\xff\n", "a\ufffd[31mb\ufffdc\ufffdd\ufffd\ufffde\ufffdf\ufffdg\ufffd\n"},
		{"\u200b::error::x\n#\u200b#[x]\n", "\ufffd::error::x\n#\ufffd#[x]\n"},
	} {
		for step := 1; step <= len(c.text); step++ { // in pieces of every length
			var out bytes.Buffer
			p := &printer{to: &out}
			for rest := c.text; rest != ""; rest = rest[min(step, len(rest)):] {
				if _, err := io.WriteString(p, rest[:min(step, len(rest))]); err != nil {
					t.Fatal(err)
				}
			}
			mustDo(t, p.flush())
			if out.String() != c.want {
				t.Errorf("%q in pieces of %d bytes became %q, want %q", c.text, step, &out, c.want)
				break
			}
		}
	}
}

// TestPrinterTellsWhatFailed holds that a line without its end is lost no more silently than others.
func TestPrinterTellsWhatFailed(t *testing.T) {
	p := &printer{to: full{}}
	if n, err := io.WriteString(p, "a"); n != 1 || err != nil {
		t.Errorf("a line without an end: %d, %v", n, err)
	}
	if _, err := io.WriteString(p, "b\n"); err == nil {
		t.Error("a line that was not written is no failure")
	}
	_, _ = io.WriteString(p, "c")
	if err := p.flush(); !errors.As(err, new(project.AccessError)) {
		t.Errorf("the rest of a line that was not written: %v", err)
	}
}

func FuzzPrinter(f *testing.F) {
	f.Add("::set-output name=ok::true\n", "##[")
	f.Add("#", "#vso[\x1b")
	f.Fuzz(func(t *testing.T, first, second string) {
		var out bytes.Buffer
		p := &printer{to: &out}
		_, _ = io.WriteString(p, first)
		_, _ = io.WriteString(p, second)
		mustDo(t, p.flush())
		if said := out.String(); obeyed.MatchString(said) || strings.ContainsFunc(said, func(r rune) bool {
			return r != '\n' && r != '\t' && unicode.In(r, unicode.C, unicode.Zl, unicode.Zp)
		}) {
			t.Errorf("%q and %q were printed as %q", first, second, said)
		}
		text, err := json.Marshal(first + second)
		mustDo(t, err)
		escaped := harmlessJSON(string(text))
		var before, after string
		mustDo(t, json.Unmarshal(text, &before))
		if err := json.Unmarshal([]byte(escaped), &after); err != nil || after != before || harmless(escaped) != escaped {
			t.Errorf("%s became %s (%v)", text, escaped, err)
		}
	})
}

// TestArgumentsAreNotObeyed gives commands of runners and signs that a terminal obeys as every argument there is.
func TestArgumentsAreNotObeyed(t *testing.T) {
	for _, word := range []string{"\n::set-output name=ok::true", "##[group]x", "##vso[task.complete]x", "\x1b[31m\r\u202e"} {
		for _, args := range [][]string{
			{word}, {"help", word}, {"list", word}, {"list", "-" + word}, {"explain", word}, {"build", word},
			{"build", "-data", word}, {"build", "-since", word}, {"build", "-as-of", word}, {"build", "-lang", word},
			{"build", "-format", word}, {"build", "-output", "../../data/" + word}, {"check", "-max-age", word},
			{"diff", word, word}, {"diff", "-data", word, "a", "b"}, {"diff", "-report", word, "../../data", "../../data"},
		} {
			if !slices.Contains(args, "-data") && len(args) > 1 && args[0] != "help" {
				args = append([]string{args[0], "-data", "../../data"}, args[1:]...)
			}
			code, said := told(args...)
			if code == done || obeyed.MatchString(said) || strings.ContainsAny(said, "\x1b\r\u202e") {
				t.Errorf("%q: %d, %q", args, code, said)
			}
		}
	}
}
