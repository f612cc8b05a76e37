package dataset

import (
	"os"
	"testing"
)

// TestTheDataIsSound reads the data of this repository. Its message is what a writer of data sees:
//
//	go test ./report/dataset -run TestTheDataIsSound
func TestTheDataIsSound(t *testing.T) {
	facts, err := Load(openRoot(t, "../.."), "data", nil)
	if err != nil {
		t.Fatal("the data has problems:\n" + err.Error())
	}
	if len(facts.Messengers) == 0 || len(facts.Definitions) == 0 {
		t.Errorf("the data has %d messengers and %d reports", len(facts.Messengers), len(facts.Definitions))
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
