package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/testkit"
)

// unlisted are the commands that the README's list leaves out: neither is about reports.
var unlisted = []string{"version", "help"}

// TestReadmeListsCommands holds that the README lists every command but the unlisted, each with the line that the
// overview has for it, and nothing else.
func TestReadmeListsCommands(t *testing.T) {
	programs := slices.DeleteFunc(listed(manual("overview"), "  "), func(line string) bool {
		return slices.Contains(unlisted, strings.Fields(line)[1])
	})
	if own := listed(chapter(t, readReadme(t), "Commands"), "    "); !slices.Equal(own, programs) {
		t.Errorf("README.md lists\n%s\nthe program\n%s", strings.Join(own, "\n"), strings.Join(programs, "\n"))
	}
}

// listed is the first run of lines that stand behind an indent and begin with the program's name.
func listed(text, indent string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		line, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), indent)
		if ok && strings.HasPrefix(line, "openletter ") {
			lines = append(lines, line)
		} else if lines != nil {
			break
		}
	}
	return lines
}

// chapter is the text of the README below a heading.
func chapter(t *testing.T, readme, heading string) string {
	t.Helper()
	_, text, ok := strings.Cut(readme, "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("README.md has no section %q", heading)
	}
	text, _, _ = strings.Cut(text, "\n## ")
	return text
}

func readReadme(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.FromSlash("../../README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// TestReadmeSession holds that the session in the README prints what it says.
func TestReadmeSession(t *testing.T) {
	readme := readReadme(t)
	command, printed := session(t, readme)
	var out, errs bytes.Buffer
	if code := run(append(strings.Fields(command), "-data", filepath.FromSlash("../../data")), &out, &errs); code != done {
		t.Fatalf("%s ended with %d: %s", command, code, &errs)
	}
	if *testkit.Update {
		now := strings.Replace(readme, indented(printed), indented(out.String()), 1)
		mustDo(t, os.WriteFile(filepath.FromSlash("../../README.md"), []byte(now), 0o644))
		return
	}
	if undated(out.String()) != undated(printed) {
		t.Errorf("openletter %s prints\n%s\nREADME.md says\n%s\nwhoever merges a change runs .ci/refresh", command, &out,
			printed)
	}
}

// indented is what a session prints as the README has it.
func indented(printed string) string {
	var b strings.Builder
	for line := range strings.Lines(printed) {
		if line != "\n" {
			b.WriteString("    ")
		}
		b.WriteString(line)
	}
	return b.String()
}

// undated leaves out the revision of the data, another with each change of the data.
func undated(text string) string { return revision.ReplaceAllString(text, "data -") }

var revision = regexp.MustCompile(`data [0-9a-f]{12}`)

// session is the command behind "$ openletter " and the lines below it, without their indent.
func session(t *testing.T, readme string) (command, printed string) {
	lines := strings.Split(readme, "\n")
	const prompt = "    $ openletter "
	i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, prompt) })
	if i < 0 {
		t.Fatal("README.md shows no session")
	}
	var b strings.Builder
	for _, l := range lines[i+1:] {
		if l != "" && !strings.HasPrefix(l, "    ") {
			break
		}
		b.WriteString(strings.TrimPrefix(l, "    ") + "\n")
	}
	return strings.TrimPrefix(lines[i], prompt), strings.TrimRight(b.String(), "\n") + "\n"
}
