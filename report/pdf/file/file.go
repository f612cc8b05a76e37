// Package file makes a PDF file from painted pages and their structure: PDF 1.7 that claims to be accessible
// (PDF/UA-1, ISO 14289-1) and archival (PDF/A-2a, ISO 19005-2).
//
// Its rules:
//
//   - go-pdf/fpdf carries the pages, in press.go and nowhere else. It knows no tags, so its bytes are cut into objects
//     and written again together with what tagging and archiving need.
//   - Fonts are written here: fpdf would read each face once more for every document, name it by hashing all of it as
//     JSON, and add a map of 128 kB, which took a third of a short document's time (November 2026).
//   - One compressor serves all pages and objects: making one costs more than compressing a page.
//   - The same document gives the same bytes: nothing asks a clock, and nothing is written in the order of a map.
//   - A font whose outlines are broken is an error to the caller.
package file

import (
	"bytes"
	"time"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Document is all that the file says.
type Document struct {
	Title       string // must not be empty; shown in the title bar of a viewer
	Description string // one or two sentences for catalogues; may be empty
	Lang        string // BCP 47 tag of the text's language
	Date        time.Time

	Size        sheet.Size
	Tree        *structure.Tree
	Annotations []sheet.Annotation // in the order of their numbers in Tree, which count from 1
	Bookmarks   []Bookmark         // in reading order

	Shown [typeface.Styles]*typeface.Selection // what pages show of each face

	pages    [][]byte // content streams, compressed
	deflater deflater
}

// AddPage adds a page with a content stream, which is not kept. A document has at least one page.
func (d *Document) AddPage(content []byte) {
	d.pages = append(d.pages, bytes.Clone(d.deflater.deflate(content)))
}

// size is how many bytes the pages' content has.
func (d *Document) size() int {
	sum := 0
	for _, content := range d.pages {
		sum += len(content)
	}
	return sum
}

// A Bookmark is an entry of the outline that viewers show beside the pages.
type Bookmark struct {
	Text   string
	Level  int // 1 and up; a level that was left out counts as the next one
	Target *sheet.Target
}

// Write returns the bytes of the file.
func Write(d *Document) ([]byte, error) {
	pressed, err := press(d)
	if err != nil {
		return nil, err
	}
	parts, err := cut(pressed)
	if err != nil {
		return nil, err
	}
	w := newWriter(&d.deflater, d.size(), len(parts.objects)-1)
	f := finisher{Document: d, parts: parts, writer: w}
	f.number()
	if err := f.fonts(); err != nil {
		return nil, err
	}
	f.writePages()
	f.structure()
	f.catalog(f.outline())
	return w.finish(parts.root, parts.info), nil
}

// A finisher writes a document's objects. Its fields below the first line are object numbers.
type finisher struct {
	*Document
	*parts
	*writer

	pageObjects       []int
	annotationObjects []int
	treeRoot          int
	parentTree        int
}

// number gives a number to every object that others point to.
func (f *finisher) number() {
	f.pageObjects = f.kids()
	f.reserve(f.Tree.Elements() + len(f.Annotations))
	f.treeRoot, f.parentTree = f.allocate(), f.allocate()
	f.numberElements(f.Tree.Root)
	f.annotationObjects = make([]int, len(f.Annotations))
	for i := range f.annotationObjects {
		f.annotationObjects[i] = f.allocate()
	}
}

func (f *finisher) numberElements(e *structure.Element) {
	e.Object = f.allocate()
	for _, k := range e.Kids() {
		if k.Element != nil {
			f.numberElements(k.Element)
		}
	}
}
