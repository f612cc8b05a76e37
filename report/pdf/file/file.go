// Package file paints pages and makes a PDF file of them that keeps to a [Standard].
//
// go-pdf/fpdf v0.9 sets the paper, begins each page, draws the boxes, which come first on it, and makes the page
// objects, the page tree, the outline, the dictionaries of resources and information, the metadata and the catalogue.
//
// What it does not do, a finisher adds in one pass over its objects:
//   - It knows no structure tree, no named destinations, no output intent, no object streams; its links have no
//     description and its bookmarks no count of those below. Its hook for further objects, ImportObjects, numbers them
//     in the sequence of a Go map, and no call puts an entry into a page or the catalogue.
//   - It compresses each page with a compressor of its own, which takes longer than the compression itself.
//   - It reads each face anew for every document, which took a third of the time of a short one. So fonts are written
//     here, and texts and signs stand behind the operators of fpdf in the stream of the page.
//
// The same document gives the same bytes: no clock, no order of a map. A font whose outlines are broken is an error.
package file

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/go-pdf/fpdf"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Document is what a file says beside its pages.
type Document struct {
	Title        string // must not be empty; shown in the title bar of a viewer
	Author       string // who publishes it; may be empty
	Description  string // one or two sentences for catalogues; may be empty
	Lang         string // BCP 47 tag of the text's language
	Date         time.Time
	Standard     Standard
	Attachments  []Attachment
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
	SignPath    func(sign string) string             // the path operators of a sign, for a square of side 1
	Scale       float64                              // of pages against what targets are places on; 1 for most
	signs       []string                             // that the pages so far show
	size        display.Size
	tree        *structure.Tree
	pdf         *fpdf.Fpdf
	content     [][]byte // of each page, the operators that follow fpdf's
	out         []byte   // operators of the page that is being painted
	state       graphics
	below       []int // entries under each bookmark, and at the end under the root; negative for one that is closed
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
	p := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: size.Width, Ht: size.Height}})
	p.SetAutoPageBreak(false, 0)
	p.SetCompression(false)
	p.SetCatalogSort(true)
	f := &File{size: size, tree: tree, pdf: p, Scale: 1}
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

// What the file says about the programs that made it.
const (
	creator  = "openletter"
	producer = "go-pdf/fpdf"
)

// output lets fpdf make its file: page setup, boxes, the outline, and what the document says of itself.
func (f *File) output(d *Document) ([]byte, error) {
	const tagLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
	if d.Lang == "" || strings.Trim(d.Lang, tagLetters) != "" { // fpdf would write any bracket as it is
		return nil, fmt.Errorf("the language %q is no BCP 47 tag", d.Lang)
	}
	f.pdf.SetLang(d.Lang)
	const utf8 = false // fpdf's own conversion to UTF-16 knows three bytes a letter at most
	f.pdf.SetTitle(text(d.Title), utf8)
	if d.Author != "" {
		f.pdf.SetAuthor(text(d.Author), utf8)
	}
	f.pdf.SetSubject(text(d.Description), utf8)
	f.pdf.SetCreator(creator, utf8)
	f.pdf.SetProducer(producer, utf8)
	f.pdf.SetCreationDate(d.Date)
	f.pdf.SetModificationDate(d.Date)
	f.pdf.SetXmpMetadata(d.xmp())
	f.outline(d.Bookmarks)
	var made bytes.Buffer
	err := f.pdf.Output(&made)
	return made.Bytes(), err
}

func escapeXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}

// outline gives fpdf the bookmarks and counts the entries under each, as ISO 32000-1, 12.3.3 wants it: those of the
// first level are open, so that the outline counts what is below them as well; deeper ones are closed.
func (f *File) outline(marks []Bookmark) {
	if len(marks) == 0 {
		return
	}
	f.below = make([]int, len(marks)+1)
	path := []int{len(marks)} // from the root to the latest bookmark
	for i, mark := range marks {
		path = path[:min(max(mark.Level, 1), len(path))]
		f.pdf.SetPage(mark.Target.Page + 1)
		f.pdf.Bookmark(text(mark.Text), len(path)-1, mark.Target.Y*f.Scale)
		switch parent := path[len(path)-1]; len(path) {
		case 1:
			f.below[parent]++
		case 2:
			f.below[parent]++
			f.below[len(marks)]++
		default:
			f.below[parent]--
		}
		path = append(path, i)
	}
	f.pdf.SetPage(f.pages()) // fpdf writes the pages up to the current one
}

// Numbers of objects in fpdf's files. Bookmarks, outline root, metadata, information and catalogue follow the pages.
const (
	resources = 2 // the one resource dictionary of all pages
	firstPage = 3
)

// pageObject is the number of a page; that of its content stream follows. Pages are counted from 0.
func pageObject(page int) int { return firstPage + 2*page }

// objectsOf gives the objects of fpdf's file by number: what stands between "N 0 obj" and "endobj", each on its line.
func objectsOf(file []byte) ([][]byte, error) {
	pieces := bytes.Split(file, []byte("endobj\n"))
	objects := make([][]byte, len(pieces)) // behind the last one stands what is no object, and no object has the number 0
	for _, piece := range pieces[:len(pieces)-1] {
		head, body, _ := bytes.Cut(piece, []byte(" 0 obj\n"))
		number, err := strconv.Atoi(string(head[bytes.LastIndexByte(head, '\n')+1:]))
		if err != nil || number < 1 || number >= len(objects) || objects[number] != nil {
			return nil, fmt.Errorf("fpdf's file has no object where %.40q stands", piece)
		}
		objects[number] = body
	}
	return objects, nil
}
