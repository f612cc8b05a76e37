package file

import (
	"bytes"
	"fmt"

	"github.com/go-pdf/fpdf"
)

// press lets fpdf write a plain PDF of the pages, whose content is compressed already and ends their streams. No text
// and no font reaches fpdf, so what makes it panic elsewhere cannot do so here.
func press(d *Document) ([]byte, error) {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: d.Size.Width, Ht: d.Size.Height}})
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false) // the pages are compressed already, with one compressor for all
	f.SetCatalogSort(true)
	f.SetCreationDate(d.Date)
	f.SetModificationDate(d.Date)
	for _, content := range d.pages {
		f.AddPage()
		f.RawWriteStr(string(content))
	}
	var out bytes.Buffer
	out.Grow(d.size() + 1<<10*(len(d.pages)+4)) // what fpdf adds to a page is less than this
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("fpdf: %w", err)
	}
	return out.Bytes(), nil
}
