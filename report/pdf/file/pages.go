package file

import (
	"fmt"
	"strconv"

	"openletter/report/pdf/sheet"
)

// writePages writes fpdf's own objects, with new page dictionaries in place of fpdf's. The catalogue and the
// information dictionary are left out: they are written anew.
func (f *finisher) writePages() {
	dictionaryOf := make(map[int]int, len(f.pages)) // page by the number of its dictionary
	contentOf := make(map[int]int, len(f.pages))    // page by the number of its content stream
	for page, number := range f.pageObjects {
		dictionaryOf[number] = page
		contents, _ := numberAfter(f.objects[number], "/Contents ")
		contentOf[contents] = page
	}
	links := f.annotations()
	for number := 1; number < len(f.objects); number++ {
		if number == f.root || number == f.info {
			continue
		}
		dictionary, data := f.stream(number)
		page, isPage := dictionaryOf[number]
		content, isContent := contentOf[number]
		switch {
		case isPage:
			f.page(number, page, links[page])
		case isContent:
			f.content(number, data, len(f.pages[content]))
		default:
			f.put(number, dictionary)
		}
	}
}

// content writes a page's content stream: the end of fpdf's stream with the newline behind it. What fpdf puts in
// front sets widths of lines and a font, which no page relies on.
func (f *finisher) content(number int, data []byte, length int) {
	end := len(data) - len("\n")
	f.putRaw(number, "/Filter/FlateDecode", data[max(end-length, 0):end])
}

// page writes a page dictionary (ISO 32000-1, 7.7.3.3). The key of the page in the parent tree is its number.
func (f *finisher) page(number, page int, links []int) {
	contents, _ := numberAfter(f.objects[number], "/Contents ")
	b := fmt.Appendf(nil, "<</Type/Page/Parent 1 0 R/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S",
		resources, contents, page)
	if len(links) > 0 {
		b = append(b, "/Annots["...)
		for _, i := range links {
			b = append(appendReference(b, f.annotationObjects[i]), ' ')
		}
		b = append(b, ']')
	}
	f.put(number, append(b, ">>"...))
}

// annotations writes the link annotations (12.5.6.5) and returns for each page which ones it has. Their keys in the
// parent tree come behind those of the pages.
func (f *finisher) annotations() [][]int {
	links := make([][]int, len(f.pageObjects))
	var b []byte
	for i := range f.Annotations {
		a := &f.Annotations[i]
		links[a.Page] = append(links[a.Page], i)
		b = append(b[:0], "<</Subtype/Link/Border[0 0 0]/F 4/Rect["...)
		for _, v := range [...]float64{a.X0, a.Y0, a.X1, a.Y1} {
			b = append(sheet.AppendNumber(b, v), ' ')
		}
		b = appendKey(append(b, ']'), "P", f.pageObjects[a.Page])
		b = strconv.AppendInt(append(b, "/StructParent "...), int64(len(f.pageObjects)+i), 10)
		b = appendText(append(b, "/Contents"...), a.Link.Contents)
		if a.Link.Target == nil {
			b = appendLiteral(append(b, "/A<</S/URI/URI"...), a.Link.Address)
			b = append(b, ">>"...)
		} else {
			b = f.appendDestination(append(b, "/Dest"...), a.Link.Target)
		}
		f.put(f.annotationObjects[i], append(b, ">>"...))
	}
	return links
}

// appendDestination appends an explicit destination (12.3.2.2): the target at the top of the window.
func (f *finisher) appendDestination(b []byte, t *sheet.Target) []byte {
	b = appendReference(append(b, '['), f.pageObjects[t.Page])
	b = sheet.AppendNumber(append(b, "/XYZ 0 "...), f.Size.Height-t.Y)
	return append(b, " null]"...)
}
