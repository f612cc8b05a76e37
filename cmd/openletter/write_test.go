package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWriteFilesAllOrNone puts a folder where one of the files would go: whichever it is, the others stay as they were
// and nothing is left beside them.
func TestWriteFilesAllOrNone(t *testing.T) {
	names := []string{"a.md", "b.html", "c.pdf"}
	for _, taken := range names {
		t.Run(taken, func(t *testing.T) {
			folder := t.TempDir()
			var files []file
			for _, name := range names {
				files = append(files, file{name: name, data: []byte("new")})
				if name == taken {
					mustDo(t, os.Mkdir(filepath.Join(folder, name), 0o755))
				} else {
					mustDo(t, os.WriteFile(filepath.Join(folder, name), []byte("old"), 0o644))
				}
			}
			if err := writeFiles(folder, files); err == nil {
				t.Errorf("%s is a folder, and was written", taken)
			}
			entries, err := os.ReadDir(folder)
			mustDo(t, err)
			for _, entry := range entries {
				data, err := os.ReadFile(filepath.Join(folder, entry.Name()))
				if entry.Name() != taken && (err != nil || string(data) != "old") {
					t.Errorf("%s holds %q (%v)", entry.Name(), data, err)
				}
			}
		})
	}
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
