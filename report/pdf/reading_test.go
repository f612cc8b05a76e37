package pdf

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/structure"
	"openletter/report/testkit"
	"openletter/report/wording"
)

// TestReading compares what a screen reader goes through, element by element, with a file that a person has read.
func TestReading(t *testing.T) {
	for source, words := range map[string]wording.Words{
		"../markdown/testdata/sample.en.md": english,
		"testdata/sample.ru.md":             russian,
	} {
		doc := sample(t, source)
		s, err := newTypesetter(doc, words, display.A4)
		if err != nil {
			t.Fatal(err)
		}
		got := reading(s, s.layOut())
		name := fmt.Sprintf("testdata/sample.%s.reading.txt", doc.Lang)
		if *testkit.Update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s reads otherwise; look at it with -update and git diff:\n%s", source, firstDifference(got, string(want)))
		}
	}
}

// reading paints the pages and writes the structure down, an element a line, with the texts that belong to it.
func reading(s *typesetter, pages []display.Page) string {
	out := file.New(s.size, s.tree, s.faces)
	content := map[structure.Kid]string{}
	for i, p := range pages {
		out.Page(p)
		mark := int32(-1)
		var open *structure.Element
		var inText bool
		for _, op := range painted(p) {
			isText := op.Shape == display.Text || op.Shape == display.PageNumber || op.Shape == display.Sign
			if op.Element != nil && (op.Element != open || isText != inText) {
				mark++
			}
			open, inText = op.Element, isText
			kid := structure.Kid{Page: int32(i), Mark: mark}
			switch {
			case op.Element == nil:
			case op.Shape == display.PageNumber:
				content[kid] += fmt.Sprint(op.Target.Page + 1)
			default:
				content[kid] += op.Text
			}
			if op.Element != nil && !isText {
				content[kid] = "" // a drawing
			}
		}
	}
	var b strings.Builder
	readElement(&b, s.tree.Root, content, out.Annotations, 0)
	return b.String()
}

// painted are the operations of a page that have content, as they are painted: boxes first.
func painted(p display.Page) (ops []*display.Op) {
	for _, boxes := range [...]bool{true, false} {
		for op := range p.All() {
			if op.Shape != display.LinkArea && boxes == (op.Shape == display.Box) {
				ops = append(ops, op)
			}
		}
	}
	return ops
}

func readElement(b *strings.Builder, e *structure.Element, content map[structure.Kid]string, links []file.Annotation, depth int) {
	indent := strings.Repeat("  ", depth)
	fmt.Fprintf(b, "%s%s", indent, e.Kind)
	if a := saidBy(e, structure.Attributes); strings.Contains(a, "/Scope") || strings.Contains(a, "/ListNumbering") {
		b.WriteString(" " + a)
	}
	for _, t := range [...]struct {
		name string
		key  structure.Key
	}{{"about", structure.Summary}, {"in", structure.Lang}, {"says", structure.ActualText}, {"shows", structure.Alt}, {"id", structure.ID}} {
		if text := saidBy(e, t.key); text != "" {
			fmt.Fprintf(b, " %s %q", t.name, text)
		}
	}
	if e.Copied != "" {
		fmt.Fprintf(b, " copied as %q", e.Copied)
	}
	b.WriteByte('\n')
	for _, k := range e.Kids {
		switch {
		case k.Element != nil:
			readElement(b, k.Element, content, links, depth+1)
		case k.Annotation() > 0:
			fmt.Fprintf(b, "%s  (%s)\n", indent, links[k.Annotation()-1].Link.Contents)
		case content[k] != "" && saidBy(e, structure.Alt) == "" && saidBy(e, structure.ActualText) == "":
			fmt.Fprintf(b, "%s  %q\n", indent, content[k])
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d: %s\nwant:    %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// saidBy is the value of an element's entry; "" where there is none.
func saidBy(e *structure.Element, key structure.Key) string {
	for _, entry := range e.Entries {
		if entry.Key == key {
			return entry.Value
		}
	}
	return ""
}
