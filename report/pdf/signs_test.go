package pdf

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// A mark is read where its words do not say the same: none can be good or bad.
func TestMarks(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "| A | B | C | D | E | F | G |\n|---|---|---|---|---|---|---|\n| q | ✓ yes | ◐ partly | ✗ no | ? unknown | ⚑ disputed | ○ moot |\n"))
	paths, colors := map[string]bool{}, map[display.Color]bool{}
	var said []string
	for op := range pages[0].All() {
		if op.Shape != display.Sign {
			continue
		}
		paths[op.Text], colors[op.Color] = true, true
		if op.Element != nil {
			said = append(said, string(op.Element.Kind)+" "+saidBy(op.Element, structure.ActualText))
		}
	}
	if want := []string{"Span good ", "Span partly ", "Span bad "}; !slices.Equal(said, want) {
		t.Errorf("the marks say %q, want %q", said, want)
	}
	if len(paths) != 6 || len(colors) != 5 { // open questions and those that do not arise share a grey
		t.Errorf("the six marks have %d shapes and %d colours", len(paths), len(colors))
	}
	if got := strings.Join(texts(pages[0]), " "); !strings.HasSuffix(got, "q yes partly no unknown disputed moot") {
		t.Errorf("the row reads %q", got)
	}
}

func TestMarkStandsForBullet(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "- ✗ none\n- plain\n\n1. ✓ counted\n"))
	var x []float64
	for op := range pages[0].All() {
		if op.Shape == display.Sign {
			x = append(x, op.X)
		}
	}
	if len(x) != 2 || x[0] != sideMargin || x[1] <= sideMargin {
		t.Errorf("marks stand at %v", x)
	}
	if got := strings.Join(texts(pages[0])[1:], " "); got != "none • plain 1. counted" {
		t.Errorf("the lists read %q", got)
	}
}

func TestSignsInTextSayWhatTheyAre(t *testing.T) {
	s, pages := laidOut(t, parsed(t, "Legend: good is ✓, bad is ✗, and → leads on.\n"))
	s.paint(pages)
	var said []string
	for _, owner := range s.tree.Marks[0] {
		if saidBy(owner, structure.ActualText) != "" {
			said = append(said, saidBy(owner, structure.ActualText))
		}
	}
	if !slices.Equal(said, []string{"✓", "✗", "→"}) {
		t.Errorf("the signs say %q", said)
	}
}

func TestCitationsAndBackLinks(t *testing.T) {
	s, pages := laidOut(t, &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{
		&document.Paragraph{Text: document.Line{document.Text("First"), cite("a"), document.Text(", again"), cite("a"), cite("b", "c"), document.Text(".")}},
		&document.Section{ID: "sources", Title: text("Sources"), Blocks: []document.Block{&document.Sources{Entries: []document.Source{
			{ID: "b", Text: text("One.")}, {ID: "a", Text: text("Two.")}, {ID: "c", Text: text("Three.")}, {ID: "d", Text: text("Nobody’s.")},
		}}}},
	}})
	var contents []string
	for op := range pages[0].All() {
		if op.Shape == display.LinkArea {
			if !op.Link.Target.Known {
				t.Errorf("%q leads nowhere", op.Link.Contents)
			}
			contents = append(contents, op.Link.Contents)
		}
	}
	back := "Back to the text from source "
	want := []string{"Source 2", "Source 2", "Source 1", "Source 3", back + "1", back + "2", back + "3"}
	if !slices.Equal(contents, want) {
		t.Errorf("links %q, want %q", contents, want)
	}
	if first, entry := s.sources["a"].first, s.targets["source.a"]; first.Y >= entry.Y {
		t.Errorf("the source is first cited at %v and listed at %v", first.Y, entry.Y)
	}
	if got := strings.Join(texts(pages[0]), " "); !strings.Contains(got, "First 2 , again 2, 1, 3 .") {
		t.Errorf("two citations in a row read %q", got)
	}
	var notes []string
	list := s.tree.Root.Kids[2].Element.Kids[1].Element
	for _, item := range list.Kids {
		notes = append(notes, saidBy(item.Element.Kids[1].Element.Kids[0].Element, structure.ID))
	}
	if want := []string{"source.b", "source.a", "source.c", "source.d"}; list.Kind != structure.List || !slices.Equal(notes, want) {
		t.Errorf("notes %q of a %s, want %q", notes, list.Kind, want)
	}
}

func text(s string) document.Line            { return document.PlainLine(s) }
func cite(sources ...string) document.Inline { return document.Cite{Sources: sources} }
