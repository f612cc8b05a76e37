package pdf

import (
	"iter"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/problem"
)

// papers are the sizes of pages by the names of document.Papers. A slide is as high as A4 paper is wide.
var papers = map[string]display.Size{
	"": display.A4, "A4": display.A4, "Letter": {Width: 612, Height: 792}, "16:9": {Width: 960, Height: 540},
}

// keepPromise reports another number of pages than the sheet promises. Where there are too many, it says with which words the text
// begins that is too much.
func (t *typesetter) keepPromise(pages []display.Page) {
	promised := t.doc.Sheet.Pages
	t.place = "the document"
	switch n := len(pages); {
	case promised == document.Range{}:
	case n < promised.Least:
		t.report(problem.BrokenPromise, "it has %d pages, and its layout promises %s; let it say more", n, promised)
	case n > promised.Most:
		over := pages[promised.Most]
		t.report(problem.BrokenPromise, "it has %d pages, and its layout promises %s; shorten its text by what begins on page %d with %q, under %q", n, promised,
			promised.Most+1, beginning(over), headingOver(pages[:promised.Most], over))
	}
}

// beginning is the first words of a page, but for what is repeated on each.
func beginning(page display.Page) string {
	const enough = 8
	var words []string
	for op := range said(page) {
		if words = append(words, strings.Fields(op.Text)...); len(words) >= enough {
			return strings.Join(words[:enough], " ")
		}
	}
	return strings.Join(words, " ")
}

// headingOver is the heading under which a page begins: what it begins with itself, or else the last one on the pages before it.
func headingOver(before []display.Page, page display.Page) (heading string) {
	var of *structure.Element // that the heading belongs to; it may go over several lines
	note := func(op *display.Op) bool {
		if !strings.HasPrefix(string(op.Element.Kind), "H") {
			return false
		}
		if op.Element != of {
			heading, of = "", op.Element
		}
		heading = strings.TrimSpace(heading + " " + op.Text)
		return true
	}
	for _, p := range before {
		for op := range said(p) {
			note(op)
		}
	}
	for op := range said(page) {
		if !note(op) {
			break
		}
	}
	return heading
}

// said are the texts of a page that belong to the document.
func said(page display.Page) iter.Seq[*display.Op] {
	return func(yield func(*display.Op) bool) {
		for op := range page.All() {
			if op.Shape == display.Text && op.Element != nil && !yield(op) {
				return
			}
		}
	}
}
