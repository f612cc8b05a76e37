package section_test

import (
	"os"
	"testing"

	"openletter/report/dataset"
)

// BenchmarkSections makes every section of the flagship from findings that are there.
func BenchmarkSections(b *testing.B) {
	root, err := os.OpenRoot("../..")
	if err != nil {
		b.Fatal(err)
	}
	facts, err := dataset.Load(root, "data", "data", []string{"flagship"})
	if err != nil {
		b.Fatal(err)
	}
	c := contextOf(b, facts, facts.Definitions[0], "en")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := whole(c); err != nil {
			b.Fatal(err)
		}
	}
}
