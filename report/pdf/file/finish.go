package file

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"

	"openletter/report/pdf/structure"
)

// A finisher goes once over the objects that fpdf made and writes them: pages, resources and catalogue with further
// entries, content streams compressed, all others as they are. New objects have the numbers behind fpdf's.
type finisher struct {
	*File
	*Document
	*writer
	objects [][]byte // fpdf's, by number

	ids        []*structure.Element // those that have one, as they are written
	firstLink  int                  // number of the first annotation; the others follow
	treeRoot   int                  // numbers of the roots of the structure tree and of the parent tree
	parentTree int
}

func (f *finisher) write() ([]byte, error) {
	f.treeRoot, f.parentTree = f.allocate(), f.allocate()
	f.firstLink = len(f.places)
	for range f.Annotations {
		f.allocate()
	}
	if err := f.extendAll(); err != nil {
		return nil, err
	}
	if err := f.copyObjects(); err != nil {
		return nil, err
	}
	f.structure()
	catalog := len(f.objects) - 1
	return f.end(catalog, catalog-1), nil
}

// extendAll adds what fpdf's objects lack.
func (f *finisher) extendAll() error {
	first, next := 0, 0 // of the annotations, those of a page
	for page := range f.pages() {
		for next < len(f.Annotations) && f.Annotations[next].Page == page {
			f.link(next)
			next++
		}
		if err := f.extend(pageObject(page), "<</Type /Page\n", f.pageEntries(page, first, next)); err != nil {
			return err
		}
		first = next
	}
	fonts, err := f.fonts()
	if err != nil {
		return err
	}
	if err := f.extend(resources, "/Font <<\n", fonts); err != nil {
		return err
	}
	metadata, catalog := len(f.objects)-3, len(f.objects)-1
	if err := f.extend(metadata, "<< /Type /Metadata", nil); err != nil {
		return err
	}
	if err := f.extend(catalog, "/Type /Catalog\n", f.catalogEntries(metadata)); err != nil {
		return err
	}
	return f.extend(catalog, "/Names <<\n", f.destinations())
}

// extend puts entries into an object of fpdf's, behind the first place where it says something.
func (f *finisher) extend(number int, behind string, entries []byte) error {
	before, after, found := bytes.Cut(f.objects[number], []byte(behind))
	if !found {
		return fmt.Errorf("object %d of fpdf's file does not say %q", number, behind)
	}
	f.objects[number] = slices.Concat(before, []byte(behind), entries, after)
	return nil
}

// copyObjects writes fpdf's objects, and behind fpdf's operators on each page the others.
func (f *finisher) copyObjects() error {
	for number := 1; number < len(f.objects); number++ {
		object := f.objects[number]
		page := (number - firstPage) / 2
		isContent := number > firstPage && page < len(f.content) && number == pageObject(page)+1
		_, data, isStream := bytes.Cut(object, []byte("\nstream\n"))
		data, ends := bytes.CutSuffix(data, []byte("\nendstream\n"))
		switch {
		case isStream != ends || isContent && !isStream:
			return fmt.Errorf("object %d of fpdf's file is not what it should be", number)
		case isContent:
			f.putStream(number, "", data, f.content[page])
		case isStream:
			f.putAsIs(number, object)
		default:
			f.put(number, bytes.TrimSpace(object))
		}
	}
	return nil
}

// pageEntries are further entries of a page (ISO 32000-1, 7.7.3.3), which has the annotations from first to before next.
// The key of the page in the parent tree is its number.
func (f *finisher) pageEntries(page, first, next int) []byte {
	b := strconv.AppendInt([]byte("/StructParents "), int64(page), 10)
	b = append(b, "/Tabs/S/Annots["...)
	for i := first; i < next; i++ {
		b = append(appendReference(b, f.firstLink+i), ' ')
	}
	return append(b, ']')
}

// link writes a link annotation (12.5.6.5). Its key in the parent tree comes behind those of the pages.
func (f *finisher) link(i int) {
	a := &f.Annotations[i]
	b := append(f.open(f.firstLink+i), "<</Subtype/Link/Border[0 0 0]/F 4/Rect["...)
	for _, v := range [...]float64{a.X0, a.Y0, a.X1, a.Y1} {
		b = append(appendNumber(b, v), ' ')
	}
	b = appendKey(append(b, ']'), "P", pageObject(a.Page))
	b = strconv.AppendInt(append(b, "/StructParent "...), int64(f.pages()+i), 10)
	b = appendText(append(b, "/Contents"...), a.Link.Contents)
	if a.Link.Target == nil {
		b = appendLiteral(append(b, "/A<</S/URI/URI"...), a.Link.Address)
		b = append(b, ">>"...)
	} else {
		b = f.appendDestination(append(b, "/Dest"...), a.Link.Target)
	}
	f.close(append(b, ">>"...))
}
