package dataset

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"openletter/data"
)

// TestTheDataIsSound reads the data of this repository. Its message is what a writer of data sees:
//
//	go test ./report/dataset -run TestTheDataIsSound
func TestTheDataIsSound(t *testing.T) {
	facts, err := Reader{}.Load(openFS(t, "../../data"), "data", nil)
	if err != nil {
		t.Fatal("the data has problems:\n" + err.Error())
	}
	if len(facts.Messengers) == 0 || len(facts.Definitions) == 0 {
		t.Errorf("the data has %d messengers and %d reports", len(facts.Messengers), len(facts.Definitions))
	}
	for _, def := range facts.Definitions {
		for _, m := range facts.Messengers {
			if def.ID == "all" && !slices.Contains(def.Messengers, m.ID) {
				t.Errorf("the report of all messengers leaves out %s", m.ID)
			}
		}
	}
	for i := range facts.Attributes {
		if a := &facts.Attributes[i]; a.FreshFor == 0 {
			t.Errorf("%s:%d: %s lacks fresh-for: the answers of this repository all age", a.At.File, a.At.Line, a.ID)
		}
	}
}

// openFS is a folder of the system.
func openFS(t testing.TB, dir string) fs.FS {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root.FS()
}

// mapFS is a folder that lies in memory.
func mapFS(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o444}
	}
	return fsys
}

// overlay is a folder of the system with files laid over it in memory.
func overlay(t testing.TB, dir string, files map[string]string) fstest.MapFS {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := os.ReadFile(filepath.Join(dir, name))
		all[name] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(all, files)
	return mapFS(all)
}

// BenchmarkLoad reads the data of this repository: all of it, and what one report needs. A wish that is granted early
// in the order of the files would flatter the number, so the last report is taken.
func BenchmarkLoad(b *testing.B) {
	fsys := openFS(b, "../../data")
	facts, err := Reader{}.Load(fsys, "data", nil)
	if err != nil {
		b.Fatal(err)
	}
	last := facts.Definitions[len(facts.Definitions)-1].ID
	for name, want := range map[string][]string{"everything": nil, last: {last}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Reader{}).Load(fsys, "data", want); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestTheProgramCarriesTheData holds that what is built into the program is what lies in the folder.
func TestTheProgramCarriesTheData(t *testing.T) {
	carried, err := Reader{}.Load(data.Files, "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	lying, err := Reader{}.Load(openFS(t, "../../data"), "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	if carried.Revision != lying.Revision {
		t.Errorf("revision %s is built in, and %s lies in the folder", carried.Revision, lying.Revision)
	}
}

// BenchmarkRevisionOf hashes what the last report uses.
func BenchmarkRevisionOf(b *testing.B) {
	facts, err := Reader{}.Load(openFS(b, "../../data"), "data", nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		facts.RevisionOf(facts.Definitions[len(facts.Definitions)-1])
	}
}
