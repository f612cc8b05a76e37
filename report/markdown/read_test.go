package markdown_test

import (
	"os"
	"path/filepath"
	"testing"

	"openletter/report/markdown"
)

// The documents of this repository can be read.
func TestReadDocuments(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/*.md", "../html/testdata/*.md", "../pdf/testdata/*.md", "../../output/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		files = append(files, found...)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := markdown.Read(source, name); len(problems) > 0 {
			t.Error(problems)
		}
	}
}
