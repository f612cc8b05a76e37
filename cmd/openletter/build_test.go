package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/build"
)

// full is a standard output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// TestListOfFilesIsNotWritten fails when nobody learns what was written.
func TestListOfFilesIsNotWritten(t *testing.T) {
	small, err := txtar.ParseFile(filepath.FromSlash("../../report/dataset/testdata/ok/small.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	if err := txtar.Write(small, data); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	code := run([]string{"build", "cats", "-format", "md", "-data", data, "-output", t.TempDir()}, full{}, &errs)
	if code != noAccess || !strings.Contains(errs.String(), "no space left on device") {
		t.Errorf("%d, %s", code, errs.String())
	}
}

// TestLargeMarkdown warns of Markdown that hosting sites do not show, when it was written.
func TestLargeMarkdown(t *testing.T) {
	folder := t.TempDir()
	for name, size := range map[string]int{"small.md": 512 << 10, "large.md": 512<<10 + 1024, "kept.md": 1 << 20, "large.pdf": 1 << 20} {
		mustDo(t, os.WriteFile(filepath.Join(folder, name), make([]byte, size), 0o644))
	}
	var out, errs bytes.Buffer
	files := []build.File{{Name: "small.md"}, {Name: "large.md"}, {Name: "kept.md", Unchanged: true}, {Name: "large.pdf"}}
	listFiles(files, folder, &printer{to: &out}, &printer{to: &errs})
	if want := "note: large.md has 513 KiB; GitHub and GitLab show Markdown of at most 512 KiB as a page\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs.String(), want)
	}
}
