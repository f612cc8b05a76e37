package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

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
