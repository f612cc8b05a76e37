package pdf

import (
	"bytes"
	"slices"
	"testing"

	"openletter/report/document"
)

// Every id of the tree is a destination, at the place of what it names.
func TestEveryIDIsADestination(t *testing.T) {
	table := document.Table{
		Columns: []document.Column{{Text: text("Question")}, {Text: text("Max")}},
		Rows: []document.Row{
			{ID: "e2ee", Cells: []document.Cell{{Text: text("Encrypted?")}, {ID: "max.e2ee", Text: text("no")}}},
			{ID: "size", Cells: []document.Cell{{Text: text("Large?")}, {ID: "max.size", Text: text("yes")}}},
		},
	}
	s, pages := laidOut(t, &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{
		&document.Pairs{Items: []document.Pair{{ID: "pair", Label: text("Label"), Text: text("text")}}},
		&document.Section{ID: "one", Title: text("One"), Blocks: []document.Block{
			&document.List{Items: []document.Item{{ID: "item", Text: text("text"), Blocks: []document.Block{
				&document.List{Items: []document.Item{{ID: "inner", Text: text("text")}}},
			}}, {ID: "empty"}}},
			&table,
			&document.Section{ID: "untitled", Blocks: []document.Block{&document.Paragraph{Text: text("text")}}},
		}},
		&document.Section{ID: "two", Title: text("Two"), Blocks: []document.Block{
			&document.Sources{Entries: []document.Source{{ID: "tass", Text: text("TASS")}}},
			&document.Section{ID: "last"},
		}},
	}})
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	var names []string
	height := map[string]float64{}
	for name, target := range s.targets {
		if !target.Known || target.Page != 0 {
			t.Errorf("%s is at %+v", name, *target)
		}
		names = append(names, name)
		height[name] = target.Y
	}
	slices.Sort(names)
	want := []string{"e2ee", "empty", "inner", "item", "last", "max.e2ee", "max.size", "one", "pair", "size", "source.tass", "two", "untitled"}
	if !slices.Equal(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
	inText := []string{"pair", "one", "item", "inner", "empty", "e2ee", "size", "untitled", "two", "source.tass", "last"}
	if !slices.IsSortedFunc(inText, func(a, b string) int { return int(height[a] - height[b]) }) || height["size"] != height["max.size"] {
		t.Errorf("heights %v", height)
	}
}

// Ids stay where they are first: the columns that lead each part of a wide table have none.
func TestWideTableNamesRowsOnce(t *testing.T) {
	b := &document.Table{Rows: []document.Row{{ID: "row"}}}
	for range 30 {
		b.Columns = append(b.Columns, document.Column{Text: text("Messenger")})
		b.Rows[0].Cells = append(b.Rows[0].Cells, document.Cell{Text: text("Donaudampfschifffahrt")})
	}
	b.Rows[0].Cells[0].ID, b.Rows[0].Cells[29].ID = "first", "last"
	s, _ := laidOut(t, &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{b}})
	at := func(id string) float64 { return s.targets[id].Y + 1000*float64(s.targets[id].Page) }
	if at("row") != at("first") || at("last") < at("row")+100 {
		t.Errorf("the row is at %v, its cells at %v and %v", at("row"), at("first"), at("last"))
	}
}

// The file itself holds the destinations; package file tests how.
func TestDestinationsAreInTheFile(t *testing.T) {
	d := &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{
		&document.Section{ID: "scores", Title: text("Scores"), Blocks: []document.Block{&document.Paragraph{Text: text("text")}}}}}
	with, err := Print(d, english)
	if err != nil {
		t.Fatal(err)
	}
	d.Blocks[0].(*document.Section).ID = ""
	without, err := Print(d, english)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(with, without) {
		t.Error("an id changes nothing in the file")
	}
}
