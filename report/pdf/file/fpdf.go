package file

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-pdf/fpdf"

	"openletter/report/pdf/display"
)

// newFpdf is a document of fpdf's on paper of a size.
func newFpdf(size display.Size) *fpdf.Fpdf {
	p := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: size.Width, Ht: size.Height}})
	p.SetAutoPageBreak(false, 0)
	p.SetCompression(false)
	p.SetCatalogSort(true)
	return p
}

// A taker gets fpdf's file, which comes in one piece.
type taker func(made []byte) error

// Write implements io.Writer.
func (take taker) Write(made []byte) (int, error) { return len(made), take(made) }

// output lets fpdf make its file of the pages and gives it to a function, which must not keep it: this saves a copy of
// all pages.
func (f *File) output(d *Document, take taker) error {
	const tagLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
	if d.Lang == "" || strings.Trim(d.Lang, tagLetters) != "" { // fpdf would write any bracket as it is
		return fmt.Errorf("the language %q is no BCP 47 tag", d.Lang)
	}
	f.pdf.SetLang(d.Lang)
	const utf8 = false // fpdf's own conversion to UTF-16 knows three bytes a letter at most
	f.pdf.SetTitle(text(d.Title), utf8)
	f.pdf.SetSubject(text(d.Description), utf8)
	f.pdf.SetCreator(creator, utf8)
	f.pdf.SetProducer(producer, utf8)
	f.pdf.SetCreationDate(d.Date)
	f.pdf.SetModificationDate(d.Date)
	f.pdf.SetXmpMetadata(d.xmp())
	return f.pdf.Output(take)
}

// Numbers of objects in fpdf's files. The last three are the metadata stream, the information dictionary and the
// catalogue.
const (
	resources = 2 // the one resource dictionary of all pages
	firstPage = 3
)

// pageObject is the number of a page; that of its content stream follows. Pages are counted from 0.
func pageObject(page int) int { return firstPage + 2*page }

// objectsOf gives the objects of fpdf's file by number: what stands between "N 0 obj" and "endobj". The file has one
// cross-reference table (ISO 32000-1, 7.5.4), numbers without gaps, and nothing between one object and the next.
func objectsOf(file []byte) ([][]byte, error) {
	var table, count int
	at := max(bytes.LastIndex(file, []byte("startxref\n")), 0)
	_, err := fmt.Sscanf(string(file[at:]), "startxref\n%d\n", &table)
	if err != nil || table > at {
		return nil, errors.New("fpdf's file does not say where its cross-reference table is")
	}
	const entry = 20 // bytes
	head, entries, _ := bytes.Cut(file[table:at], []byte("0000000000 65535 f \n"))
	if _, err := fmt.Sscanf(string(head), "xref\n0 %d\n", &count); err != nil || count < 1 || len(entries) < entry*(count-1) {
		return nil, errors.New("fpdf's file has no cross-reference table where it says")
	}
	offsets := make([]int, count)
	for n := 1; n < count; n++ {
		offset, ends := bytes.CutSuffix(entries[entry*(n-1):][:entry], []byte(" 00000 n \n"))
		if offsets[n], err = strconv.Atoi(string(offset)); err != nil || !ends {
			return nil, fmt.Errorf("entry %d of fpdf's cross-reference table says %q", n, offset)
		}
	}
	ends := append(slices.Clone(offsets), table)
	slices.Sort(ends)
	objects := make([][]byte, count)
	for n := 1; n < count; n++ {
		next, _ := slices.BinarySearch(ends, offsets[n]+1)
		if next == len(ends) {
			return nil, fmt.Errorf("object %d of fpdf's file is not in its place", n)
		}
		body, begins := bytes.CutPrefix(file[offsets[n]:ends[next]], fmt.Appendf(nil, "%d 0 obj\n", n))
		body, ends := bytes.CutSuffix(body, []byte("endobj\n"))
		if !begins || !ends {
			return nil, fmt.Errorf("object %d of fpdf's file is not in its place", n)
		}
		objects[n] = body
	}
	return objects, nil
}
