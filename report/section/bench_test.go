package section_test

import (
	"os"
	"testing"

	"openletter/report/dataset"
)

// BenchmarkSections makes every section of the flagship from findings that are there.
func BenchmarkSections(b *testing.B) {
	facts, err := dataset.Reader{}.Load(os.DirFS("../../data"), "data", []string{"flagship"})
	if err != nil {
		b.Fatal(err)
	}
	c := contextOf(b, facts, facts.Definitions[0], "en")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := complete(c); err != nil {
			b.Fatal(err)
		}
	}
}
