package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
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
