package build

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"openletter/report/project"
)

// output makes a folder with files that all hold "old".
func output(t *testing.T, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		mustDo(t, os.WriteFile(filepath.Join(folder, name), []byte("old"), 0o644))
	}
	return folder
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// mustHold fails unless every file holds the text.
func mustHold(t *testing.T, folder, text string, names ...string) {
	t.Helper()
	for _, name := range names {
		if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != text {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, text)
		}
	}
}

// mustBeEmpty fails where anything waits in the staging folder.
func mustBeEmpty(t *testing.T, folder string) {
	t.Helper()
	if waiting, err := os.ReadDir(filepath.Join(folder, filepath.FromSlash(staging))); err == nil && len(waiting) > 0 {
		t.Errorf("%d files are left in %s", len(waiting), staging)
	}
}

var threeNames = []string{"a.md", "b.html", "c.pdf"}

// TestFolderInTheWay puts a folder where one of the files would go: the others stay as they were.
func TestFolderInTheWay(t *testing.T) {
	for _, taken := range threeNames {
		t.Run(taken, func(t *testing.T) {
			folder := output(t, threeNames...)
			mustDo(t, os.Remove(filepath.Join(folder, taken)))
			mustDo(t, os.Mkdir(filepath.Join(folder, taken), 0o755))
			s, err := openStore(folder)
			mustDo(t, err)
			for _, name := range threeNames {
				err = errors.Join(err, s.stage(name, []byte("new")))
			}
			s.close()
			var access project.AccessError
			if !errors.As(err, &access) {
				t.Errorf("%s is a folder, and the error is %v", taken, err)
			}
			for _, name := range threeNames {
				if name != taken {
					mustHold(t, folder, "old", name)
				}
			}
			mustBeEmpty(t, folder)
		})
	}
}

// TestInterrupted ends a run before and after each step: what the next run finds are the files of one run, either all
// old or all new.
func TestInterrupted(t *testing.T) {
	for moved := range len(threeNames) + 2 {
		folder := output(t, threeNames...)
		s, err := openStore(folder)
		mustDo(t, err)
		for _, name := range threeNames {
			mustDo(t, s.stage(name, []byte("new")))
		}
		want := "old"
		if moved > 0 { // the list is written, and moved-1 files are in their places
			want = "new"
			mustDo(t, s.write(moving, []byte(`["a.md","b.html","c.pdf"]`)))
			for _, name := range threeNames[:moved-1] {
				mustDo(t, s.root.Rename(staging+"/"+name, name))
			}
		}
		s.unlock() // as the system does when the process is killed
		mustDo(t, s.root.Close())

		next, err := openStore(folder)
		mustDo(t, err)
		next.close()
		mustHold(t, folder, want, threeNames...)
		mustBeEmpty(t, folder)
	}
}

// TestHalfAList ends a run while it writes the list of what it moves: nothing was moved, and nothing is.
func TestHalfAList(t *testing.T) {
	folder := output(t, threeNames...)
	s, err := openStore(folder)
	mustDo(t, err)
	mustDo(t, s.stage("a.md", []byte("new")))
	mustDo(t, s.write(moving, []byte(`["a.md","b.h`)))
	s.unlock()
	mustDo(t, s.root.Close())
	next, err := openStore(folder)
	mustDo(t, err)
	next.close()
	mustHold(t, folder, "old", threeNames...)
	mustBeEmpty(t, folder)
}

// TestListLeadsNowhereElse plants a list that names files outside the output folder.
func TestListLeadsNowhereElse(t *testing.T) {
	for _, name := range []string{"../elsewhere", "sub/file", "/etc/passwd", ".."} {
		folder := output(t)
		s, err := openStore(folder)
		mustDo(t, err)
		mustDo(t, s.stage("elsewhere", []byte("new")))
		mustDo(t, s.write(moving, []byte(`["`+name+`"]`)))
		s.unlock()
		mustDo(t, s.root.Close())
		if next, err := openStore(folder); err == nil {
			next.close()
			t.Errorf("%s: no error", name)
		}
	}
}

// TestTwoRuns holds that a second run waits for the first.
func TestTwoRuns(t *testing.T) {
	folder := output(t, threeNames...)
	first, err := openStore(folder)
	mustDo(t, err)
	opened := make(chan *store)
	go func() {
		second, err := openStore(folder)
		if err != nil {
			t.Error(err)
		}
		opened <- second
	}()
	for _, name := range threeNames {
		mustDo(t, first.stage(name, []byte("new")))
	}
	select {
	case <-opened:
		t.Fatal("the second run did not wait")
	default:
	}
	mustDo(t, first.commit())
	first.close()
	(<-opened).close()
	mustHold(t, folder, "new", threeNames...)
}
