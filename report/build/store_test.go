package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
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
		if moved > 0 { // the folder is renamed, and moved-1 files are in their places
			want = "new"
			mustDo(t, s.root.Rename(staging, moving))
			for _, name := range threeNames[:moved-1] {
				mustDo(t, s.root.Rename(moving+"/"+name, name))
			}
		}
		mustDo(t, s.unlock()) // as the system does when the process is killed
		mustDo(t, s.root.Close())

		next, err := openStore(folder)
		mustDo(t, err)
		next.close()
		mustHold(t, folder, want, threeNames...)
		mustBeEmpty(t, folder)
	}
}

// TestMovingLeadsNowhereElse plants links to folders outside the output folder: nothing is moved from there.
func TestMovingLeadsNowhereElse(t *testing.T) {
	elsewhere := output(t, threeNames...)
	for _, target := range []string{elsewhere, "../../" + filepath.Base(elsewhere), "/etc", "../.."} {
		folder := output(t)
		mustDo(t, os.Mkdir(filepath.Join(folder, inner), 0o755))
		if err := os.Symlink(target, filepath.Join(folder, filepath.FromSlash(moving))); err != nil {
			t.Skip("this system makes no symbolic links: ", err)
		}
		if next, err := openStore(folder); err == nil {
			next.close()
			t.Errorf("%s: no error", target)
		}
		mustHold(t, elsewhere, "old", threeNames...)
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

// TestBlocked puts a folder where a file would go when the others are on their way: the next run goes on.
func TestBlocked(t *testing.T) {
	folder := output(t, threeNames...)
	s, err := openStore(folder)
	mustDo(t, err)
	for _, name := range threeNames {
		mustDo(t, s.stage(name, []byte("new")))
	}
	last := filepath.Join(folder, threeNames[2])
	mustDo(t, os.Remove(last))
	mustDo(t, os.MkdirAll(filepath.Join(last, "full"), 0o755))
	if err := s.commit(); err == nil {
		t.Fatal("a folder was replaced by a file")
	}
	s.close()
	if next, err := openStore(folder); err == nil {
		next.close()
		t.Fatal("the next run does not tell what is in the way")
	}
	mustDo(t, os.RemoveAll(last))
	next, err := openStore(folder)
	mustDo(t, err)
	next.close()
	mustHold(t, folder, "new", threeNames...)
	mustBeEmpty(t, folder)
}

// TestClose gives up a folder in which nothing is built, while others wait for it: each has it for itself, and nothing is
// left.
func TestClose(t *testing.T) {
	folder := output(t)
	const runs = 20
	var wait sync.WaitGroup
	var inside, errs atomic.Int32
	for i := range runs {
		wait.Go(func() {
			s, err := openStore(folder)
			if err != nil {
				t.Error(err)
				return
			}
			if inside.Add(1) > 1 {
				errs.Add(1)
			}
			if err := s.stage("a.md", fmt.Append(nil, i)); err != nil {
				t.Error(err)
			}
			if err := s.commit(); err != nil {
				t.Error(err)
			}
			inside.Add(-1)
			s.close()
		})
	}
	wait.Wait()
	if n := errs.Load(); n > 0 {
		t.Errorf("%d times two runs were in the folder", n)
	}
	names, err := os.ReadDir(folder)
	mustDo(t, err)
	if len(names) != 1 && runtime.GOOS != "windows" {
		t.Errorf("%v are left", names)
	}
}

// TestCloseWhatIsBuilt leaves a folder in which something is built as it is.
func TestCloseWhatIsBuilt(t *testing.T) {
	folder := output(t)
	s, err := openStore(folder)
	mustDo(t, err)
	mustDo(t, s.remember())
	s.close()
	if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(made))); err != nil {
		t.Error(err)
	}
}
