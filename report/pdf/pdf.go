// Package pdf prints a document as a PDF file that is tagged and archival: PDF/UA-1 and PDF/A-3a, or PDF/UA-2 and
// PDF/A-4f. Its rules:
//   - It places what the tree says and never counts, compares or words anything; [Needs] lists the texts that it adds.
//   - Everything is laid out first and painted afterwards: typeset breaks text into lines, this package makes slabs of
//     them, display spreads these over pages, and file paints the pages and makes the file.
//   - Nothing is said by colour alone, and every mark has a shape of its own: a copy in grey says the same.
//   - What it cannot show, such as a sign that no face has, is an error that names the place, never a blank. What is
//     only hard to set, such as a table with a very high head, is set as well as it can be.
//   - Every id of the tree is a named destination: the address file.pdf#max.e2ee-direct leads to that answer.
//   - The same document gives the same bytes.
package pdf

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/wording"
)

// Print returns the document as a PDF file on its sheet, dated with its day. The words must have every key that [Needs]
// lists. The error is a problem.List, with sections as places, where the document holds something that a PDF cannot
// show, or has another number of pages than its sheet promises.
func Print(d *document.Document, words wording.Words) ([]byte, error) {
	return printAs(d, words, file.UA1)
}

// PrintUA2 does the same in PDF 2.0, and puts the document's Markdown into the file.
func PrintUA2(d *document.Document, words wording.Words, markdown []byte) ([]byte, error) {
	return printAs(d, words, file.UA2, file.Attachment{Name: "document.md", Type: "text/markdown",
		About: d.Title.String(), Relation: file.Alternative, Content: markdown})
}

func printAs(d *document.Document, words wording.Words, s file.Standard, attached ...file.Attachment) ([]byte, error) {
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
	t, err := newTypesetter(d, words, papers[d.Sheet.Paper])
	if err != nil {
		return nil, err
	}
	t.out.Standard, t.out.Attachments = s, attached
	pages := t.layOut()
	t.keepPromise(pages)
	out := t.paint(pages)
	if len(t.problems) > 0 {
		return nil, t.problems
	}
	for _, shown := range out.Shown {
		if missing := shown.Missing; len(missing) > 0 { // the document's own text has been looked at with its lines
			return nil, fmt.Errorf("an interface text for the PDF has the sign %q (U+%04X), which %s has not",
				missing[0], missing[0], shown.Face.Name)
		}
	}
	t.out.Lang, t.out.Date, t.out.Destinations = d.Lang, date, t.targets
	return out.Write(&t.out)
}

// Keys of the interface texts, with the places that each must have.
const (
	pageOf       = "page-of"      // at the foot of pages; {page} {pages}
	contentsLink = "pdf-contents" // where an entry of the contents leads; {heading} {page}
	sectionLink  = "pdf-section"  // where a link within the document leads; {heading}
	webLink      = "pdf-web"      // where a link to a web page leads; {address}
	sourceLink   = "pdf-source"   // where a reference to a source leads; {number}
	backToText   = "back-to-text" // where a source's link leads: to its first reference; {number}
	markGood     = "mark-good"    // says a mark to those who do not see it, like the next two; no place
	markPartly   = "mark-partly"
	markBad      = "mark-bad"
	taskOpen     = "pdf-task-open" // a box that is not ticked; no place
	taskDone     = "pdf-task-done" // a box that is ticked; no place
	tonePrefix   = "tone-"         // label of a call-out, followed by its tone; no place
)

// legendKeys are the interface texts that say marks which stand alone, as the legend does.
var legendKeys = map[document.Mark]string{
	document.Good: "legend-good", document.Partly: "legend-partly", document.Bad: "legend-bad",
	document.Unknown: "legend-unknown", document.Moot: "legend-moot", document.Disputed: "legend-disputed",
}

// Needs lists the keys of the interface texts that [Print] uses.
func Needs() []string {
	keys := []string{pageOf, contentsLink, sectionLink, webLink, sourceLink, backToText,
		markGood, markPartly, markBad, taskOpen, taskDone}
	for _, tone := range document.Tones {
		keys = append(keys, tonePrefix+string(tone))
	}
	for _, mark := range document.Marks {
		keys = append(keys, legendKeys[mark])
	}
	return keys
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

func (t *typesetter) layOut() []display.Page {
	t.findSources(t.doc.Blocks)
	t.out.Title, t.out.Author = printable(t.doc.Title.String()), printable(t.doc.By)
	t.place = "the title"
	page := column{x: sideMargin, width: t.size.Width - 2*sideMargin, style: body, element: t.tree.Root, level: 1}
	t.setHeading(t.doc.Title, "", page)
	t.place = "the beginning"
	t.blocks(t.doc.Blocks, page)
	t.addPending(page)
	pages := t.flow.Pages()
	for _, complete := range t.later {
		complete()
	}
	for _, id := range slices.Sorted(maps.Keys(t.linked)) {
		if !t.target(id).Known {
			t.place = t.linked[id]
			t.problem("the link #%s leads nowhere", id)
		}
	}
	return pages
}

func (t *typesetter) paint(pages []display.Page) *file.File {
	out := file.New(t.size.Times(t.scale), t.tree, t.faces)
	out.SignPath, out.Scale = signPath, t.scale
	for i, page := range pages {
		page = t.furnished(i, len(pages), page)
		if t.scale != 1 {
			page.Scale(t.scale)
		}
		out.Page(page)
		pages[i] = nil // lets the garbage collector free it
	}
	return out
}

// furnished is a page, counted from 0, with what is repeated on each of all pages.
func (t *typesetter) furnished(i, pages int, page display.Page) display.Page {
	return slices.Concat(t.header(i), page, t.footer(i, pages))
}

// header is what says where one is, at the top of a page that counts from 0: the document's title, and at the right
// that of the section in which the page begins. The first page has the title itself.
func (t *typesetter) header(page int) display.Page {
	if page == 0 {
		return nil
	}
	width := t.size.Width - 2*sideMargin
	face, gap := t.faces[furniture.face], 20.0
	section := t.fitting(t.sectionAt(page), width*0.6, furniture)
	right := face.Width(section, furniture.size)
	title := t.fitting(t.out.Title, width-right-gap, furniture)
	ops := []display.Op{
		furniture.text(title, sideMargin, headerLine, nil),
		furniture.text(section, sideMargin+width-right, headerLine, nil),
		box(sideMargin, headerLine+6, width, 0.4, rule),
	}
	for i := range ops {
		ops[i].Artifact = display.PageHeader
	}
	return display.Page{ops}
}

// sectionAt is the title of the outermost section in which a page begins; "" before the first.
func (t *typesetter) sectionAt(page int) (title string) {
	for _, b := range t.out.Bookmarks {
		if b.Target.Page > page || b.Target.Page == page && b.Target.Y > topMargin {
			break
		}
		if b.Level == 2 {
			title = b.Text
		}
	}
	return title
}

// footer is the number of a page that counts from 0, at its bottom, and who publishes the document.
func (t *typesetter) footer(page, pages int) display.Page {
	text := t.say(pageOf, "page", strconv.Itoa(page+1), "pages", strconv.Itoa(pages))
	left := t.size.Width - sideMargin - t.faces[furniture.face].Width(text, furniture.size)
	number := furniture.text(text, left, t.size.Height-footerLine, nil)
	number.Artifact = display.PageFooter
	if t.doc.By == "" {
		return display.Page{{number}}
	}
	name := t.fitting(printable(t.doc.By), left-sideMargin-furniture.size, furniture)
	by := furniture.text(name, sideMargin, t.size.Height-footerLine, nil)
	by.Artifact = display.PageFooter
	return display.Page{{by, number}}
}
