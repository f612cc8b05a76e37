package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// states makes two data folders that differ in a text which every edition of the report brief holds, and the files that
// are made from each.
func states(t *testing.T) (folders [2]string, wanted [2]map[string]string) {
	t.Helper()
	small, err := txtar.ParseFile(filepath.FromSlash("../../report/dataset/testdata/ok/small.txtar"))
	mustDo(t, err)
	for i := range folders {
		folders[i] = filepath.Join(t.TempDir(), "data")
		mustDo(t, txtar.Write(small, folders[i]))
		if i == 1 {
			change(t, filepath.Join(folders[i], "reports", "brief.yaml"), "en: What is known.", "en: What we know.")
			change(t, filepath.Join(folders[i], "reports", "brief.yaml"), "ru: Что известно.", "ru: Что мы знаем.")
		}
		output := t.TempDir()
		printed(t, "build", "-data", folders[i], "-output", output)
		wanted[i] = filesIn(t, output)
	}
	return folders, wanted
}

// filesIn reads the files of a folder.
func filesIn(t *testing.T, folder string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "[a-z]*"))
	mustDo(t, err)
	files := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		mustDo(t, err)
		files[filepath.Base(name)] = string(text)
	}
	return files
}

// mustBeOf fails unless the files of the report brief are all those of one state, and nothing else lies in the folder.
func mustBeOf(t *testing.T, output string, wanted [2]map[string]string) {
	t.Helper()
	files := filesIn(t, output)
	if len(files) != len(wanted[0]) {
		t.Errorf("%d files, want %d", len(files), len(wanted[0]))
	}
	of, all := [2]int{}, 0
	for name, text := range files {
		if strings.HasPrefix(name, "cats.") {
			continue // the same in both states
		}
		all++
		for i := range wanted {
			if text == wanted[i][name] {
				of[i]++
			}
		}
	}
	if of != [2]int{all, 0} && of != [2]int{0, all} {
		t.Errorf("%d files are of one run and %d of another, of %d", of[0], of[1], all)
	}
	for _, name := range []string{"new", "moving"} {
		if _, err := os.Stat(filepath.Join(output, ".openletter", name)); err == nil {
			t.Errorf(".openletter/%s is left", name)
		}
	}
}

// TestKilled kills builds after a number of steps, which are files in the folder where they are staged, from none to all;
// a test of the store in report/build has those that end while files are moved. The next run, even of another report,
// leaves the files of one build, all old or all new, and nothing else.
func TestKilled(t *testing.T) {
	folders, wanted := states(t)
	output := t.TempDir()
	printed(t, "build", "-data", folders[0], "-output", output)
	const attempts = 40
	killed, midway := 0, 0
	for i := range attempts {
		cmd := exec.Command("openletter", "build", "brief", "-data", folders[(i+1)%2], "-output", output)
		mustDo(t, cmd.Start())
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		if killAfter(cmd, ended, output, i%len(wanted[0])) != nil {
			killed++
		}
		if len(staged(output)) > 0 {
			midway++
		}
		if out, err := exec.Command("openletter", "build", "cats", "-data", folders[i%2], "-output", output).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		mustBeOf(t, output, wanted)
	}
	t.Logf("of %d builds %d were killed, %d of them while they wrote", attempts, killed, midway)
	if killed == 0 || midway == 0 {
		t.Error("no build was killed while it wrote, so nothing was tested")
	}
}

// killAfter kills a build when as many files are staged as steps says, and returns how the build ended: nil when it was
// done before.
func killAfter(cmd *exec.Cmd, ended <-chan error, output string, steps int) error {
	for len(staged(output)) < steps {
		select {
		case err := <-ended:
			return err
		default:
		}
	}
	_ = cmd.Process.Kill() // it may be done
	return <-ended
}

// staged lists the files that a build has made and not yet moved to their places.
func staged(output string) []os.DirEntry {
	names, _ := os.ReadDir(filepath.Join(output, ".openletter", "new")) // absent when no build is at work
	return names
}

// TestTwoBuildsAtOnce starts two builds of different data in one folder: one waits for the other.
func TestTwoBuildsAtOnce(t *testing.T) {
	folders, wanted := states(t)
	output := t.TempDir()
	const attempts = 5
	for range attempts {
		var commands [2]*exec.Cmd
		var said [2]bytes.Buffer
		for i := range commands {
			commands[i] = exec.Command("openletter", "build", "-data", folders[i], "-output", output)
			commands[i].Stderr = &said[i]
			mustDo(t, commands[i].Start())
		}
		for i := range commands {
			if err := commands[i].Wait(); err != nil {
				t.Errorf("%v\n%s", err, &said[i])
			}
		}
		mustBeOf(t, output, wanted)
	}
}
