package dataset

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/problem"
)

// TestTheTranslationsAreUpToDate holds that no original of this repository changed while its translation stayed as it
// was. Who proposes a change need not speak Russian: .ci/run says with OPENLETTER_PROPOSED that a pull request is
// tested, of which this only tells what is left to whoever merges it.
func TestTheTranslationsAreUpToDate(t *testing.T) {
	fsys := openFS(t, "../../data")
	facts, err := Reader{}.Load(fsys, "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	o, err := ReadOriginals(fsys, "data", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(o) < 2000 {
		t.Errorf("of %d translations the original is recorded", len(o))
	}
	stale, _ := o.State(facts, "data", "ru")
	if len(stale) > 0 && os.Getenv("OPENLETTER_PROPOSED") != "" {
		t.Skipf("to be translated when this is merged:\n%v", stale)
	}
	if len(stale) > 0 {
		t.Errorf("the originals have changed:\n%v", stale)
	}
}

// changedSince is the fault of a folder of which a word changed after its translations were recorded.
func changedSince(file, old, new string) fault {
	return func(t *testing.T) problem.List {
		t.Helper()
		files := small(t)
		facts, err := loadFiles(&txtar.Archive{}, files)
		if err != nil {
			t.Fatal(err)
		}
		o, err := Originals{}.Record(facts, "data", "ru", nil)
		if err != nil {
			t.Fatal(err)
		}
		if stale, fresh := o.State(facts, "data", "ru"); len(stale) > 0 || fresh > 0 {
			t.Errorf("%d are new and stale are\n%v", fresh, stale)
		}
		files[file] = strings.Replace(files[file], old, new, 1)
		if facts, err = loadFiles(&txtar.Archive{}, files); err != nil {
			t.Fatal(err)
		}
		stale, _ := o.State(facts, "data", "ru")
		return stale
	}
}

// recordedAs is the fault of a record.
func recordedAs(text string) fault {
	return func(t *testing.T) problem.List {
		_, err := ReadOriginals(fstest.MapFS{OriginalsFile("ru"): {Data: []byte(text), Mode: 0o444}}, "data", "ru")
		return problemsOf(err)
	}
}
