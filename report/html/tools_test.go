package html_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"openletter/report/testkit"
)

// pages writes the page of every document in testdata and of the sample to files.
func pages(t *testing.T) []string {
	t.Helper()
	documents, err := filepath.Glob("testdata/*.md")
	if err != nil || documents == nil {
		t.Fatalf("no documents to render: %v", err)
	}
	var files []string
	for _, document := range append(documents, sample) {
		file := filepath.Join(t.TempDir(), strings.TrimSuffix(filepath.Base(document), ".md")+".html")
		if err := os.WriteFile(file, []byte(render(t, document)), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

func TestAxe(t *testing.T)          { testkit.Axe(t, pages(t)) }
func TestHTMLValidate(t *testing.T) { testkit.HTMLValidate(t, pages(t)) }
func TestNu(t *testing.T)           { testkit.Nu(t, pages(t)) }
