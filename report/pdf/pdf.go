// Package pdf renders the document as a PDF that prints well, reads well aloud and keeps: tagged (PDF/UA-1) and
// archival (PDF/A-2a).
//
// Its rules:
//
//   - It places; it never counts, compares or words anything. What it says beside the document's own text comes from
//     the interface texts that [Needs] lists.
//   - Everything is laid out first and painted afterwards: typeset breaks text into lines, this package makes slabs of
//     them, flow spreads the slabs over pages, sheet paints, file writes. Each room knows only those before it.
//   - Nothing is said by colour alone, and every mark has a shape of its own: a copy in grey says the same.
//   - What it cannot show, such as a sign that no face has, is an error that names the place, never a blank.
//   - The same document gives the same bytes.
package pdf

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/pdf/file"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
	"openletter/report/wording"
)

// Render returns the document as a PDF file on A4. The words must have every key that [Needs] lists. The file is dated
// with the day as of which the facts stand.
func Render(doc *markdown.Document, words wording.Words) ([]byte, error) {
	return render(doc, words, sheet.A4, midnight(doc.AsOf))
}

// midnight is the first moment of the first day that a date can mean.
func midnight(d fact.Date) time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

func render(doc *markdown.Document, words wording.Words, size sheet.Size, date time.Time) ([]byte, error) {
	if err := words.Need(Needs()...); err != nil {
		return nil, err
	}
	s, err := newSetter(doc, words, size)
	if err != nil {
		return nil, err
	}
	s.document()
	pages := s.flow.Pages()
	s.labelContents()
	s.placeFigures()
	return s.write(pages, date)
}

// write paints the pages and makes the file.
func (s *setter) write(pages []sheet.Page, date time.Time) ([]byte, error) {
	painter := sheet.NewPainter(s.size, s.tree, s.faces)
	out := &file.Document{
		Title: s.title, Description: s.description, Lang: string(s.doc.Lang), Date: date,
		Size: s.size, Tree: s.tree, Bookmarks: s.bookmarks, Shown: painter.Shown,
	}
	var header []sheet.Op // none on the first page, which has the title itself
	for i := range pages {
		out.AddPage(painter.Page(i, slices.Values(header), pages[i].All(), slices.Values(s.footer(i+1, len(pages)))))
		pages[i].Strips = nil
		if header == nil {
			header = s.header()
		}
	}
	if len(s.problems) > 0 {
		return nil, fmt.Errorf("the document cannot be set as PDF:\n%s", strings.Join(s.problems, "\n"))
	}
	if err := checkShown(painter.Shown); err != nil {
		return nil, err
	}
	out.Annotations = painter.Annotations
	return file.Write(out)
}

// checkShown makes sure that every sign on every page has a glyph. The document's own text has been looked at with its
// lines; an interface text has none.
func checkShown(shown [typeface.Styles]*typeface.Selection) error {
	for _, of := range shown {
		if missing := of.Missing(); len(missing) > 0 {
			return fmt.Errorf("an interface text for the PDF has the sign %q (U+%04X), which %s has not",
				missing[0], missing[0], of.Face.Name)
		}
	}
	return nil
}

// newSetter is a setter for a document of which nothing is set yet.
func newSetter(doc *markdown.Document, words wording.Words, size sheet.Size) (*setter, error) {
	s := &setter{
		doc: doc, words: words, size: size, tree: structure.NewTree(),
		flow:     flow.New(flow.Frame{Top: topMargin, Bottom: size.Height - bottomMargin}),
		headings: map[string]*sheet.Target{}, sources: map[int]*source{}, gap: -1,
	}
	return s, s.loadFaces()
}
