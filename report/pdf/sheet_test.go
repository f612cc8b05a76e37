package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// long is a document of some sections that goes over several pages.
func long(sheet document.Sheet) *document.Document {
	d := &document.Document{Lang: "en", AsOf: "2026-07-31", Title: document.PlainLine("Title"), Sheet: sheet}
	for _, title := range []string{"First", "Second", "Third"} {
		d.Blocks = append(d.Blocks, &document.Section{ID: strings.ToLower(title), Title: document.PlainLine(title), Blocks: []document.Block{
			&document.Paragraph{Text: document.PlainLine(title + " begins. " + sentences(450))}}})
	}
	return d
}

// TestPagesArePromised prints a document of as many pages as it has, of fewer and of more.
func TestPagesArePromised(t *testing.T) {
	_, pages := laidOut(t, long(document.Sheet{}))
	n := len(pages)
	if n < 2 {
		t.Fatalf("the document has %d pages; this test needs more", n)
	}
	for name, c := range map[string]struct {
		promised document.Range
		want     string // in the problem; "" where there is none
	}{
		"any number":      {document.Range{}, ""},
		"exactly so many": {document.Range{Least: n, Most: n}, ""},
		"up to so many":   {document.Range{Least: 1, Most: n}, ""},
		"fewer":           {document.Range{Least: n - 1, Most: n - 1}, `shorten its text by what begins on page ` + strconv.Itoa(n) + ` with "word`},
		"more":            {document.Range{Least: n + 1, Most: n + 2}, "let it say more"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Print(long(document.Sheet{Pages: c.promised}), english)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if got := headingOver(pages[:n-1], pages[n-1]); got != "Third" {
		t.Errorf("the last page begins under %q", got)
	}
	if got := headingOver(nil, pages[0]); got != "First" { // which stands under the title
		t.Errorf("the first page begins under %q", got)
	}
}

// TestTypeMakesEverythingLarger prints with letters of another size: the same text, on paper of the same size.
func TestTypeMakesEverythingLarger(t *testing.T) {
	sizes := func(d *document.Document) (sizes []float64, width float64) {
		s, pages := laidOutOn(t, d, papers[d.Sheet.Paper])
		for _, p := range pages {
			p.Scale(s.scale)
			for op := range p.All() {
				if op.Shape == display.Text && !slices.Contains(sizes, op.Size) {
					sizes = append(sizes, op.Size)
				}
				if op.X+op.W > papers[d.Sheet.Paper].Width || op.Y > papers[d.Sheet.Paper].Height {
					t.Errorf("%q stands outside of the paper", op.Text)
				}
			}
		}
		return sizes, s.size.Times(s.scale).Width
	}
	usual, wide := sizes(long(document.Sheet{}))
	large, as := sizes(long(document.Sheet{Type: 15}))
	if wide != as {
		t.Errorf("the paper is %v wide, want %v", as, wide)
	}
	for i, size := range usual {
		if got, want := large[i], 1.5*size; got < want-0.001 || got > want+0.001 {
			t.Errorf("letters of %v points become %v, want %v", size, got, want)
		}
	}
	if _, letter := sizes(long(document.Sheet{Paper: "Letter", Type: 12})); letter < 611.99 || letter > 612.01 {
		t.Errorf("Letter paper is %v wide", letter)
	}
}

// A figure lies where the file says that it does, however large the letters are.
func TestFiguresLieWhereTheFileSays(t *testing.T) {
	for _, size := range []int{0, 15} {
		d := figures("en", 3)
		d.Sheet.Type = size
		s, pages := laidOut(t, d)
		var of *structure.Element
		for _, kid := range s.tree.Root.Kids {
			if kid.Element.Kind == structure.Figure {
				of = kid.Element
			}
		}
		var x0, y0, x1, y1 float64
		box := saidBy(of, structure.Attributes)
		if _, err := fmt.Sscanf(box[strings.Index(box, "["):], "[%f %f %f %f]", &x0, &y0, &x1, &y1); err != nil {
			t.Fatal(err)
		}
		pages[0].Scale(s.scale)
		n := 0
		for op := range pages[0].All() {
			up := display.A4.Height - op.Y
			if op.Element != of {
				continue
			}
			if n++; op.X < x0-0.1 || op.X+op.W > x1+0.1 || up > y1+0.1 || up-op.H < y0-0.1 {
				t.Errorf("type %d: %q at %v, %v stands outside %s", size, op.Text, op.X, up, box)
			}
		}
		if n < 10 || x1-x0 < 400 || y1-y0 > 250 {
			t.Errorf("type %d: %d operations in %s", size, n, box)
		}
	}
}
