package html_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"openletter/report/html"
	"openletter/templates"
)

// BenchmarkPrint measures the sample, and a document of some hundred tables.
func BenchmarkPrint(b *testing.B) {
	source, err := os.ReadFile(sample)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		tables int
	}{{"sample", 0}, {"300 tables", 300}} {
		b.Run(c.name, func(b *testing.B) {
			d := read(b, []byte(string(source)+tables(c.tables)), c.name)
			w := words(b, d.Lang)
			b.ReportAllocs()
			for b.Loop() {
				page, err := html.Print(d, w, templates.Files)
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(page)))
			}
		})
	}
}

// tables writes headings with a table of thirty answers and their sources each.
func tables(n int) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, "\n## Dimension %d\n\n| Question | A | B | C |\n| --- | --- | --- | --- |\n", i)
		for j := range 10 {
			fmt.Fprintf(&all, "| Question %d | ✗ none · reported[^afp-2026-03-23] | ✓ always · company[^wa-faq-gov] | ? unknown |\n", j)
		}
	}
	return all.String()
}
