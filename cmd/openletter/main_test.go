package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/testkit"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"openletter": func() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestStories runs the command as a user does: each file of testdata/script is one story. A story finds a small data
// folder, and may add to it or spoil it; the folder "before" holds the same.
func TestStories(t *testing.T) {
	small, err := txtar.ParseFile(filepath.FromSlash("../../report/dataset/testdata/ok/small.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *testkit.Update,
		Setup: func(env *testscript.Env) error {
			top, err := filepath.Abs(filepath.FromSlash("../.."))
			if err != nil {
				return err
			}
			env.Setenv("REPOSITORY", top)
			if err := txtar.Write(small, filepath.Join(env.WorkDir, "before")); err != nil {
				return err
			}
			return txtar.Write(small, filepath.Join(env.WorkDir, "data"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"replace": replace,
		},
	})
}

// exits CODE COMMAND... runs a command that must end with this exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		code = strconv.Itoa(exit.ExitCode())
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != args[0] {
		ts.Fatalf("%s ended with %s, want %s", args[1], code, args[0])
	}
}

// replace FILE OLD NEW changes the only place of a file that holds OLD. \uXXXX stands for a character.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	name := ts.MkAbs(args[0])
	data, err := os.ReadFile(name)
	ts.Check(err)
	text, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	if n := bytes.Count(data, []byte(args[1])); n != 1 {
		ts.Fatalf("%s holds %q %d times, want once", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(name, bytes.Replace(data, []byte(args[1]), []byte(text), 1), 0o644))
}

// TestHelpFitsAScreen keeps the overview within 24 lines, and all help within 80 columns.
func TestHelpFitsAScreen(t *testing.T) {
	if n := strings.Count(manual("overview"), "\n"); n > 24 {
		t.Errorf("the overview has %d lines", n)
	}
	for _, name := range commands(t) {
		for line := range strings.Lines(manual("overview") + printed(t, "help", name)) {
			if len(line) > len("\n")+80 {
				t.Errorf("%s: %d columns: %s", name, len(line)-1, line)
			}
		}
	}
}

// commands are those that have a manual.
func commands(t *testing.T) (names []string) {
	t.Helper()
	files, err := manuals.ReadDir("help")
	mustDo(t, err)
	for _, f := range files {
		if name := strings.TrimSuffix(f.Name(), ".txt"); name != "overview" {
			names = append(names, name)
		}
	}
	return names
}

// printed is what the command prints for some arguments.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, &out, &errs); code != done || errs.Len() > 0 {
		t.Fatalf("%q ended with %d and said %q", args, code, errs.String())
	}
	return out.String()
}

// TestEveryCommandHasAManual compares the overview with the manuals: none may be missing on either side.
func TestEveryCommandHasAManual(t *testing.T) {
	for _, name := range commands(t) {
		if !strings.Contains(manual("overview"), "openletter "+name) {
			t.Errorf("the overview does not name %s", name)
		}
		text := printed(t, name, "-h")
		if !strings.HasPrefix(text, manual(name)) || text != printed(t, "help", name) {
			t.Errorf("%s -h printed %q", name, text)
		}
		for line := range strings.Lines(text[len(manual(name)):]) {
			if words := strings.Fields(line); strings.HasPrefix(line, "  -") && len(words) < 4 {
				t.Errorf("%s: a flag is not explained: %s", name, line)
			}
		}
	}
	for line := range strings.Lines(manual("overview")) {
		if rest, ok := strings.CutPrefix(line, "  openletter "); ok {
			name, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
			if manual(name) == "" {
				t.Errorf("%s has no manual", name)
			}
		}
	}
}

func Example_unknownCommand() {
	fmt.Println(run([]string{"nonsense"}, os.Stdout, os.Stdout))
	// Output:
	// openletter: there is no command "nonsense"
	// run "openletter help" for the commands
	// 2
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
