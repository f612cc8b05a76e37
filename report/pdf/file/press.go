package file

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/go-pdf/fpdf"

	"openletter/report/pdf/typeface"
)

// press lets fpdf write a plain PDF: the pages, whose content is compressed already and ends their streams, and the
// fonts with the signs in use.
func press(d *Document) (pressed []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			pressed, err = nil, fmt.Errorf("fpdf failed on the pages or their fonts: %v", r)
		}
	}()
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: d.Size.Width, Ht: d.Size.Height}})
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false) // the pages are compressed already, with one compressor for all
	f.SetCatalogSort(true)
	f.SetCreationDate(d.Date)
	f.SetModificationDate(d.Date)
	for style, face := range d.Faces {
		if face == nil || d.Used[style].Empty() {
			continue
		}
		cut, err := face.Subset(d.Used[style].All())
		if err != nil {
			return nil, err
		}
		name := typeface.Style(style).String()
		f.AddUTF8FontFromBytes(name, "", cut)
		f.SetFont(name, "", 1)
		// fpdf embeds the signs that Text has shown. Before the first page, what Text writes goes in front of the
		// file's first object, where nobody looks for anything.
		f.Text(0, 0, string(slices.Collect(d.Used[style].All())))
	}
	for _, content := range d.pages {
		f.AddPage()
		f.RawWriteStr(string(content))
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("fpdf: %w", err)
	}
	return out.Bytes(), nil
}
