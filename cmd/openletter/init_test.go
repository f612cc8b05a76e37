package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/layout"
	"openletter/templates"
)

// TestTheFirstReportNamesAllLayouts holds that the file of a new report names every layout, but that of the audit of ourselves.
func TestTheFirstReportNamesAllLayouts(t *testing.T) {
	text, err := os.ReadFile(filepath.FromSlash("start/report.yaml"))
	mustDo(t, err)
	names := layout.Names(templates.Files)
	if len(names) < 10 {
		t.Fatalf("there are only the layouts %q", names)
	}
	for _, name := range names {
		if name != "audit" && !bytes.Contains(text, []byte(" "+name)) {
			t.Errorf("it does not name %s", name)
		}
	}
}

// TestFromNothingIsShort counts the lines that somebody types in the story from-nothing until both reports are built:
// commands, files and the two lines that are changed. At most 60 are promised.
func TestFromNothingIsShort(t *testing.T) {
	story, err := txtar.ParseFile(filepath.FromSlash("testdata/script/from-nothing.txtar"))
	mustDo(t, err)
	typed, files := 0, 0
	script, _, found := strings.Cut(string(story.Comment), "\n# A correction shows both values")
	for line := range strings.Lines(script) {
		if strings.HasPrefix(line, "exec openletter ") || strings.HasPrefix(line, "replace ") {
			typed++
		}
	}
	for _, f := range story.Files {
		if strings.HasPrefix(f.Name, "typed/") {
			files++
			typed += bytes.Count(f.Data, []byte("\n"))
		}
	}
	if !found || files != 5 || typed > 60 {
		t.Errorf("%d lines in commands and %d files are typed; at most 60 are promised", typed, files)
	}
	t.Logf("%d lines", typed)
}
