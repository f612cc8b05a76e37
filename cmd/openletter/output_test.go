package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the tests compare with")

// TestOutputIsFresh makes the flagship and compares it with the files in output/: they are what the data, the rules
// and the program make today, to the byte. After a change run
//
//	go run ./cmd/openletter build
func TestOutputIsFresh(t *testing.T) {
	facts, err := load(filepath.FromSlash("../../data"), []string{"flagship"})
	if err != nil {
		t.Fatal(err)
	}
	editions, err := editionsOf(facts, []string{"flagship"}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	files, err := render(facts, editions, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 6 {
		t.Errorf("%d files, want two languages in three formats", len(files))
	}
	output := filepath.FromSlash("../../output")
	if *update {
		if err := writeFiles(output, files); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files {
		have, err := os.ReadFile(filepath.Join(output, f.name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(have, f.data) {
			t.Errorf("output/%s is stale; run: go run ./cmd/openletter build", f.name)
		}
	}
}

// TestReadme keeps the README true: its list of commands is that of the program, and its session prints what it
// says.
func TestReadme(t *testing.T) {
	source, err := os.ReadFile(filepath.FromSlash("../../README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(source)
	for line := range strings.Lines(overview) {
		if strings.HasPrefix(line, "  openletter build [") || strings.HasPrefix(line, "  openletter check  ") ||
			strings.HasPrefix(line, "  openletter explain M") || strings.HasPrefix(line, "  openletter diff O") || strings.HasPrefix(line, "  openletter list ") {
			if !strings.Contains(readme, "\n  "+line) {
				t.Errorf("README.md does not list: %s", line)
			}
		}
	}
	command, printed := session(t, readme)
	var out, errs bytes.Buffer
	if code := run(append(strings.Fields(command), "-data", filepath.FromSlash("../../data")), &out, &errs); code != done {
		t.Fatalf("%s ended with %d: %s", command, code, &errs)
	}
	if out.String() != printed {
		t.Errorf("openletter %s prints\n%s\nREADME.md says\n%s", command, &out, printed)
	}
}

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
