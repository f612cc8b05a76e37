package pdf

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/markdown"
	"openletter/report/pdf/display"
)

// A mark is read where its words do not say the same: none can be good or bad.
func TestMarks(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "| A | B | C | D | E | F | G |\n|---|---|---|---|---|---|---|\n| q | ✓ yes | ◐ partly | ✗ no | ? unknown | ⚑ disputed | ○ moot |\n"))
	paths, colors := map[string]bool{}, map[display.Color]bool{}
	var said []string
	for op := range pages[0].All() {
		if op.Shape != display.Drawing {
			continue
		}
		paths[op.Text], colors[op.Color] = true, true
		if op.Element != nil {
			said = append(said, string(op.Element.Kind)+" "+op.Element.ActualText)
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

func TestMarkWithoutAShapeIsAProblem(t *testing.T) {
	doc := parsed(t, "| A |\n|---|\n| ✗ no |\n")
	firstTable(t, doc).LastChild().FirstChild().FirstChild().(*markdown.MarkNode).Mark = "§"
	if _, err := Render(doc, english); err == nil || !strings.Contains(err.Error(), `7: no shape is drawn for the mark "§"`) {
		t.Errorf("error %v", err)
	}
}

func TestMarkStandsForBullet(t *testing.T) {
	_, pages := laidOut(t, parsed(t, "- ✗ none\n- plain\n\n1. ✓ counted\n"))
	var x []float64
	for op := range pages[0].All() {
		if op.Shape == display.Drawing {
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
	s, _ := laidOut(t, parsed(t, "Legend: good is ✓, bad is ✗, and → leads on.\n"))
	painter := display.NewPainter(s.size, s.tree, s.faces)
	painter.Page(0, s.flow.Pages()[0].All())
	var said []string
	for _, owner := range s.tree.Owners(0) {
		if owner.ActualText != "" {
			said = append(said, owner.ActualText)
		}
	}
	if !slices.Equal(said, []string{"✓", "✗", "→"}) {
		t.Errorf("the signs say %q", said)
	}
}

func TestReferencesAndBackLinks(t *testing.T) {
	s, pages := laidOut(t, parsed(t, "First[^a], again[^a][^b].\n\n## Sources\n\n[^a]: One.\n[^b]: Two.\n"))
	var contents []string
	for op := range pages[0].All() {
		if op.Shape == display.LinkArea {
			if !op.Link.Target.Known {
				t.Errorf("%q leads nowhere", op.Link.Contents)
			}
			contents = append(contents, op.Link.Contents)
		}
	}
	want := []string{"Source 1", "Source 1", "Source 2", "Back to the text from source 1", "Back to the text from source 2"}
	if !slices.Equal(contents, want) {
		t.Errorf("links %q, want %q", contents, want)
	}
	if first, entry := s.sources[1].first, s.sources[1].entry; first.Y >= entry.Y {
		t.Errorf("source 1 is first named at %v and listed at %v", first.Y, entry.Y)
	}
	if got := strings.Join(texts(pages[0]), " "); !strings.Contains(got, "again 1, 2 .") {
		t.Errorf("two references in a row read %q", got)
	}
}
