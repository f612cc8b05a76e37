package document_test

import (
	"strings"
	"testing"

	"openletter/report/document"
)

// TestCheckIDs finds an id that stands twice, wherever it does, and what leads to nothing.
func TestCheckIDs(t *testing.T) {
	section := func(id string, blocks ...document.Block) *document.Section {
		return &document.Section{ID: id, Blocks: blocks}
	}
	paragraph := func(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in} }
	sources := &document.Sources{Entries: []document.Source{{ID: "paper"}}}
	for name, c := range map[string]struct {
		blocks []document.Block
		want   string // the lines of the error
	}{
		"nothing":               {nil, ""},
		"several without an id": {[]document.Block{section(""), section(""), &document.List{Items: []document.Item{{}, {}}}}, ""},
		"all is found": {[]document.Block{
			&document.Contents{Entries: []document.ContentsEntry{{ID: "a", Entries: []document.ContentsEntry{{ID: "b"}}}}},
			section("a", section("b", paragraph(document.Link{To: "#a"}, document.Link{To: "https://a.b/#c"}))),
			&document.Alert{Blocks: []document.Block{paragraph(document.Strong{Text: document.Line{document.Cite{Sources: []string{"paper"}}}})}},
			sources,
		}, ""},
		"a section and a row": {[]document.Block{section("a"), &document.Table{Rows: []document.Row{{ID: "a"}}}}, `the id "a" stands twice`},
		"a cell and an item": {[]document.Block{
			&document.Table{Rows: []document.Row{{Cells: []document.Cell{{ID: "a"}}}}},
			&document.Quotation{Blocks: []document.Block{&document.List{Items: []document.Item{{ID: "a"}}}}},
		}, `the id "a" stands twice`},
		"a pair and a source": {[]document.Block{&document.Pairs{Items: []document.Pair{{ID: "source.paper"}}}, sources}, `the id "source.paper" stands twice`},
		"a lost link":         {[]document.Block{paragraph(document.Emphasis{Text: document.Line{document.Link{To: "#a"}}})}, `nothing has the id "a", to which something leads`},
		"a lost entry":        {[]document.Block{&document.Contents{Entries: []document.ContentsEntry{{ID: "a"}}}}, `nothing has the id "a", to which something leads`},
		"lost citations": {[]document.Block{
			&document.Table{Columns: []document.Column{{Text: document.Line{document.Cite{Sources: []string{"paper"}}}}}},
			&document.List{Items: []document.Item{{Text: document.Line{document.Foreign{Text: document.Line{document.Cite{Sources: []string{"copy"}}}}}}}},
		}, `nothing has the id "source.paper", to which something leads` + "\n" + `nothing has the id "source.copy", to which something leads`},
	} {
		got := ""
		if err := document.CheckIDs(&document.Document{Blocks: c.blocks}); err != nil {
			got = err.Error()
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
