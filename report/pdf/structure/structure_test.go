package structure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/pdf/structure"
)

// outline writes an element with its kids: names of elements, page.mark for content, @n for annotations.
func outline(e *structure.Element) string {
	var parts []string
	for _, k := range e.Kids {
		switch {
		case k.Element != nil:
			parts = append(parts, outline(k.Element))
		case k.Annotation() > 0:
			parts = append(parts, fmt.Sprintf("@%d", k.Annotation()))
		default:
			parts = append(parts, fmt.Sprintf("%d.%d", k.Page, k.Mark))
		}
	}
	return string(e.Kind) + "(" + strings.Join(parts, " ") + ")"
}

func TestInlineStandsWhereItIsDrawn(t *testing.T) {
	tree := structure.NewTree()
	p := tree.Root.Add(structure.P)
	link := p.AddInline(structure.Reference).AddInline(structure.Link)
	next := tree.Root.Add(structure.P)
	never := next.AddInline(structure.Span)
	_ = never

	tree.Mark(0, p)
	tree.Mark(0, link)
	tree.Annotate(0, 1, link)
	tree.Mark(0, p)
	tree.Mark(1, link)
	tree.Mark(1, next)

	want := "Document(P(0.0 Reference(Link(0.1 @1 1.0)) 0.2) P(1.1))"
	if got := outline(tree.Root); got != want {
		t.Errorf("tree %s, want %s", got, want)
	}
	if owners := tree.Marks[0]; len(owners) != 3 || owners[1] != link {
		t.Errorf("page 0 has %d marks, or the second is not the link's", len(owners))
	}
	if tree.Marks[7] != nil {
		t.Error("a page without marks has owners")
	}
}

func TestEmptyCellsKeepTheirPlace(t *testing.T) {
	tree := structure.NewTree()
	row := tree.Root.Add(structure.Table).Add(structure.TableRow)
	row.Add(structure.HeaderCell).Say(structure.Attributes, structure.HeadsRow)
	row.Add(structure.DataCell)
	if got, want := outline(tree.Root), "Document(Table(TR(TH() TD())))"; got != want {
		t.Errorf("tree %s, want %s", got, want)
	}
	if got := row.Kids[0].Element.Entries; !slices.Equal(got, []structure.Entry{{structure.Attributes, structure.HeadsRow}}) {
		t.Errorf("entries %q", got)
	}
}

func TestHeading(t *testing.T) {
	for level, want := range map[int]structure.Kind{0: "H1", 1: "H1", 4: "H4", 6: "H6", 9: "H6"} {
		if got := structure.Heading(level); got != want {
			t.Errorf("level %d is %s, want %s", level, got, want)
		}
	}
}
