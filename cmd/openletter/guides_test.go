package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGuides runs the guides of .github/guides as a reader would, each in an empty folder: a fenced block whose first line names a
// file is written to it, "$ " begins a command, and each line below it stands in what the command prints. A guide is at
// most two screens long.
func TestGuides(t *testing.T) {
	names, err := filepath.Glob(filepath.FromSlash("../../.github/guides/*.md"))
	if err != nil || len(names) != 5 {
		t.Fatalf("%q, %v", names, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		mustDo(t, err)
		t.Run(filepath.Base(name), func(t *testing.T) {
			if n := bytes.Count(text, []byte("\n")); n > 2*36 {
				t.Errorf("it has %d lines", n)
			}
			t.Chdir(t.TempDir())
			follow(t, string(text))
		})
	}
}

// follow does what a guide says.
func follow(t *testing.T, guide string) {
	t.Helper()
	var printed, file string
	var content strings.Builder
	commands := 0
	for line := range strings.Lines(guide) {
		text := strings.TrimSpace(line)
		command, isCommand := strings.CutPrefix(text, "$ ")
		path, isFile := strings.CutPrefix(text, "```yaml ")
		switch {
		case isFile:
			file = path
			content.Reset()
		case text == "```":
			mustDo(t, os.MkdirAll(filepath.Dir(file), 0o755))
			mustDo(t, os.WriteFile(file, []byte(content.String()), 0o644))
			file = ""
		case file != "":
			content.WriteString(line)
		case isCommand:
			printed = obey(t, command)
			commands++
		case strings.HasPrefix(line, "    ") && !strings.Contains(printed, text):
			t.Errorf("%q is not printed, but\n%s", text, printed)
		}
	}
	if commands < 5 {
		t.Errorf("it has %d commands", commands)
	}
}

// obey runs one command of a guide in the folder of the test, and gives back what it prints.
func obey(t *testing.T, command string) string {
	t.Helper()
	command, into, _ := strings.Cut(command, " > ")
	quoted := strings.Split(command, "'") // every other piece stood in quotation marks
	var words []string
	for i, piece := range quoted {
		if i%2 == 1 {
			words = append(words, piece)
		} else {
			words = append(words, strings.Fields(piece)...)
		}
	}
	switch words[0] {
	case "cd":
		t.Chdir(words[1])
		return ""
	case "mkdir":
		mustDo(t, os.Mkdir(words[1], 0o755))
		return ""
	}
	var out, errs bytes.Buffer
	if code := run(words[1:], &out, &errs); words[0] != "openletter" || code != done {
		t.Fatalf("%s: ended with %d\n%s%s", command, code, &out, &errs)
	}
	if into != "" {
		mustDo(t, os.WriteFile(into, out.Bytes(), 0o644))
	}
	return out.String() + errs.String()
}
