// Package pdf prints a document as a PDF file that prints well, reads well aloud and keeps: tagged (PDF/UA-1) and
// archival (PDF/A-2a).
//
// Its rules:
//
//   - It walks the tree of package document and places what the tree says; it never counts, compares or words anything.
//     What it says beside the document's own text comes from the interface texts that [Needs] lists.
//   - Everything is laid out first and painted afterwards: typeset breaks text into lines, this package makes slabs of
//     them, flow spreads the slabs over pages, which gives a display list, and file paints that and makes the file.
//   - Nothing is said by colour alone, and every mark has a shape of its own: a copy in grey says the same.
//   - What it cannot show, such as a sign that no face has, is an error that names the place, never a blank. What is only
//     hard to set, such as a table with a very high head, is set as well as it can be.
//   - Every id of the tree is a named destination: the address file.pdf#max.e2ee-direct leads to that answer.
//   - The same document gives the same bytes.
package pdf

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/typeface"
	"openletter/report/wording"
)

// Print returns the document as a PDF file on A4. The words must have every key that [Needs] lists. The file is dated
// with the day as of which the document stands. The error is a problem.List where the document holds something that a
// PDF cannot show; its places are sections of the document.
func Print(d *document.Document, words wording.Words) ([]byte, error) {
	date, err := firstMoment(d.AsOf)
	if err != nil {
		return nil, err
	}
	if len(d.Title) == 0 {
		return nil, errors.New("the document has no title, which a PDF must have")
	}
	if err := words.Need(Needs()...); err != nil {
		return nil, err
	}
	t, err := newTypesetter(d, words, display.A4)
	if err != nil {
		return nil, err
	}
	pages := t.layOut()
	out := t.paint(pages)
	if len(t.problems) > 0 {
		return nil, t.problems
	}
	if err := checkShown(out.Shown); err != nil {
		return nil, err
	}
	return out.Write(&file.Document{
		Title: t.title, Description: t.description, Lang: d.Lang, Date: date,
		Bookmarks: t.bookmarks, Destinations: t.targets,
	})
}

// firstMoment is the beginning of a day, a month or a year.
func firstMoment(date string) (time.Time, error) {
	for _, form := range [...]string{"2006-01-02", "2006-01", "2006"} {
		if moment, err := time.Parse(form, date); err == nil {
			return moment, nil
		}
	}
	return time.Time{}, fmt.Errorf("the document is as of %q, which is no day such as 2026-07-31", date)
}

// layOut gives the display list of the document.
func (t *typesetter) layOut() []display.Page {
	t.document()
	pages := t.flow.Pages()
	for _, complete := range t.later {
		complete()
	}
	t.checkLinks()
	return pages
}

// paint paints the pages.
func (t *typesetter) paint(pages []display.Page) *file.File {
	out := file.New(t.size, t.tree, t.faces)
	var header []display.Op // none on the first page, which has the title itself
	for i, page := range pages {
		out.Page(slices.Concat(display.Page{header}, page, display.Page{t.footer(i+1, len(pages))}))
		pages[i] = nil // lets the garbage collector free it
		if header == nil {
			header = t.header()
		}
	}
	return out
}

// checkShown makes sure that every sign on every page has a glyph. The document's own text has been looked at with its
// lines; what is found here stands in an interface text.
func checkShown(shown [typeface.Styles]*typeface.Selection) error {
	for _, of := range shown {
		if missing := of.Missing(); len(missing) > 0 {
			return fmt.Errorf("an interface text for the PDF has the sign %q (U+%04X), which %s has not",
				missing[0], missing[0], of.Face.Name)
		}
	}
	return nil
}
