package file

import (
	"bytes"
	"fmt"

	"github.com/go-pdf/fpdf"

	"openletter/report/pdf/typeface"
)

// press lets fpdf write a plain PDF: the pages, uncompressed, and the fonts with the signs in use.
func press(d *Document) (pressed []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			pressed, err = nil, fmt.Errorf("fpdf failed on the pages or their fonts: %v", r)
		}
	}()
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: d.Size.Width, Ht: d.Size.Height}})
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false) // once, later, with everything else
	f.SetCatalogSort(true)
	f.SetCreationDate(d.Date)
	f.SetModificationDate(d.Date)
	for style, face := range d.Faces {
		if face == nil || d.Used[style].Empty() {
			continue
		}
		name := typeface.Style(style).String()
		f.AddUTF8FontFromBytes(name, "", face.Data)
		f.SetFont(name, "", 1)
		// A font's subset holds the signs that Text has shown. Before the first page, what Text writes goes in front
		// of the file's first object, where nobody looks for anything.
		var shown []rune
		for r := range d.Used[style].All() {
			shown = append(shown, r)
		}
		f.Text(0, 0, string(shown))
	}
	for _, content := range d.Pages {
		f.AddPage()
		f.RawWriteStr(string(content))
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("fpdf: %w", err)
	}
	return out.Bytes(), nil
}
