package dataset

import (
	"os"
	"testing"
)

// TestTheDataIsSound reads the data of this repository. Its message is what a writer of data sees:
//
//	go test ./report/dataset -run TestTheDataIsSound
func TestTheDataIsSound(t *testing.T) {
	facts, err := Load(openRoot(t, "../.."), "data", "data", nil)
	if err != nil {
		t.Fatal("the data has problems:\n" + err.Error())
	}
	if len(facts.Messengers) == 0 || len(facts.Definitions) == 0 {
		t.Errorf("the data has %d messengers and %d reports", len(facts.Messengers), len(facts.Definitions))
	}
	for i := range facts.Attributes {
		if a := &facts.Attributes[i]; a.FreshFor == 0 {
			t.Errorf("%s:%d: %s lacks fresh-for: the answers of this repository all age", a.At.File, a.At.Line, a.ID)
		}
	}
}

func openRoot(t testing.TB, dir string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// BenchmarkLoad reads the data of this repository: all of it, and what one report needs. A wish that is granted early
// in the order of the files would flatter the number, so the last report is taken.
func BenchmarkLoad(b *testing.B) {
	root := openRoot(b, "../..")
	facts, err := Load(root, "data", "data", nil)
	if err != nil {
		b.Fatal(err)
	}
	last := facts.Definitions[len(facts.Definitions)-1].ID
	for name, want := range map[string][]string{"everything": nil, last: {last}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(root, "data", "data", want); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
