// Package file paints pages and makes a PDF file of them: PDF 1.7 that claims to be accessible (PDF/UA-1, ISO 14289-1)
// and archival (PDF/A-2a, ISO 19005-2).
//
// go-pdf/fpdf v0.9 sets the paper, begins each page, draws the boxes, which come first on it, and makes the page
// objects, the page tree, the outline, the dictionaries of resources and information, the metadata and the catalogue.
//
// What it does not do, finish.go adds in one pass over its objects:
//
//   - It knows no structure tree, no named destinations, no output intent, no object streams; its links have no
//     description and its bookmarks no count of those below. Its hook for further objects, ImportObjects, numbers them
//     in the sequence of a Go map, and no call puts an entry into a page or the catalogue.
//   - It compresses each page with a compressor of its own, which takes longer than the compression itself.
//   - It reads each face anew for every document, which took a third of the time of a short one. So fonts are written
//     here, and texts and signs stand behind the operators of fpdf in the stream of the page.
//
// The same document gives the same bytes: nothing asks a clock, and nothing is written in the sequence of a map. A font
// whose outlines are broken is an error to the caller.
package file

import (
	"time"

	"github.com/go-pdf/fpdf"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Document is what a file says beside its pages.
type Document struct {
	Title       string // must not be empty; shown in the title bar of a viewer
	Description string // one or two sentences for catalogues; may be empty
	Lang        string // BCP 47 tag of the text's language
	Date        time.Time

	Bookmarks    []Bookmark                 // from the first page to the last
	Destinations map[string]*display.Target // places with a name: the address file.pdf#name leads there
}

// A Bookmark is an entry of the outline that viewers show beside the pages.
type Bookmark struct {
	Text   string
	Level  int // 1 and up; a level that was left out counts as the next one
	Target *display.Target
}

// A File is a file in the making. Its pages are painted one after the other; there must be at least one.
type File struct {
	Annotations []Annotation                         // of the pages so far; structure.Tree counts them from 1
	Shown       [typeface.Styles]*typeface.Selection // what the pages so far show of each face

	size display.Size
	tree *structure.Tree
	pdf  *fpdf.Fpdf

	content [][]byte // of each page, the operators that follow fpdf's
	out     []byte   // operators of the page that is being painted
	state   graphics
	below   []int // entries under each bookmark, and at the end under the root; negative for one that is closed
}

// An Annotation is a link area as the file needs it.
type Annotation struct {
	Page           int     // counted from 0
	X0, Y0, X1, Y1 float64 // from the lower left corner of the page
	Link           *display.Link
	Element        *structure.Element
}

// New is a file without pages, whose content is marked for a tree.
func New(size display.Size, tree *structure.Tree, faces [typeface.Styles]*typeface.Face) *File {
	f := &File{size: size, tree: tree, pdf: newFpdf(size)}
	for style, face := range faces {
		f.Shown[style] = face.Select()
	}
	return f
}

// Write returns the bytes of the file. No page can be added afterwards.
func (f *File) Write(d *Document) ([]byte, error) {
	made, err := f.output(d)
	if err != nil {
		return nil, err
	}
	return f.finish(d, made)
}
