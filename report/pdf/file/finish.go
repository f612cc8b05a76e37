package file

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/base64"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"openletter/report/pdf/structure"
)

// A finisher goes once over the objects that fpdf made and writes them: pages, outline, resources and catalogue with
// further entries, content streams compressed, all others as they are. New objects have the numbers behind fpdf's.
type finisher struct {
	*File
	*Document
	*writer
	objects   [][]byte                      // fpdf's, by number
	err       error                         // the first
	ids       map[string]*structure.Element // those that have one
	links     []int                         // numbers of the annotations
	refs      map[*structure.Element][]*structure.Element
	namespace int // number of PDF 2.0's namespace; 0 for a file of PDF 1.7
}

func (f *File) finish(d *Document, made []byte) ([]byte, error) {
	objects, err := objectsOf(made)
	if err != nil {
		return nil, err
	}
	catalog := len(objects) - 1
	if least := pageObject(f.pages()) + len(f.below) + 2; catalog < least {
		return nil, fmt.Errorf("fpdf's file has %d objects, not %d", catalog, least)
	}
	fin := finisher{File: f, Document: d, objects: objects, writer: newWriter(len(objects), d.Standard.version()),
		ids: map[string]*structure.Element{}, refs: map[*structure.Element][]*structure.Element{}}
	metadata, info := catalog-2, catalog-1
	fin.number(f.tree.Root)
	if d.Standard == UA2 {
		fin.namespace = fin.add([]byte("<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>"))
		fin.refer()
		objects[info], info = nil, 0 // the metadata say it all (ISO 19005-4, 6.1.3)
	}
	fin.finishPages()
	fin.finishOutline(metadata - 1)
	fin.extend(resources, "/Font <<\n", fin.fonts())
	fin.extend(metadata, "<< /Type /Metadata", nil)
	names, attached := fin.attach()
	fin.extend(catalog, "/Type /Catalog\n", append(fin.catalogEntries(metadata), attached...))
	fin.extend(catalog, "/EmbeddedFiles << /Names [\n", names)
	fin.extend(catalog, "/Names <<\n", fin.destinations())
	for number, object := range objects {
		switch {
		case number == metadata:
			fin.putAsIs(number, object)
		case object != nil:
			fin.put(number, bytes.TrimSpace(object))
		}
	}
	if fin.err != nil {
		return nil, fin.err
	}
	return fin.end(catalog, info), nil
}

func (f *finisher) fail(err error) { f.err = cmp.Or(f.err, err) }

// extend puts entries into an object of fpdf's, behind the first place where it says something.
func (f *finisher) extend(number int, behind string, entries []byte) {
	before, after, found := bytes.Cut(f.objects[number], []byte(behind))
	if !found {
		f.fail(fmt.Errorf("object %d of fpdf's file does not say %q", number, behind))
	}
	f.objects[number] = slices.Concat(before, []byte(behind), entries, after)
}

// finishPages writes further entries of each page (ISO 32000-1, 7.7.3.3), its links and its content: fpdf's and ours.
func (f *finisher) finishPages() {
	for page, content := range f.content {
		number := pageObject(page)
		entries := fmt.Appendf(nil, "/StructParents %d/Tabs/S/Annots[", page)
		for i := len(f.links); i < len(f.Annotations) && f.Annotations[i].Page == page; i++ {
			f.links = append(f.links, f.link(i))
			entries = append(appendReference(entries, f.links[i]), ' ')
		}
		f.extend(number, "<</Type /Page\n", append(entries, ']'))
		_, data, begins := bytes.Cut(f.objects[number+1], []byte("\nstream\n"))
		data, ends := bytes.CutSuffix(data, []byte("\nendstream\n"))
		if !begins || !ends {
			f.fail(fmt.Errorf("object %d of fpdf's file is no stream", number+1))
		}
		f.putStream(number+1, "", data, content)
		f.objects[number+1] = nil
	}
}

// finishOutline writes into the objects of the outline, of which the root is the last, what is below them.
func (f *finisher) finishOutline(root int) {
	for i, count := range f.below {
		object := &f.objects[root-len(f.below)+1+i]
		entries, ends := bytes.CutSuffix(*object, []byte(">>\n"))
		if !ends {
			f.fail(fmt.Errorf("fpdf's file has %.40q in place of a bookmark", *object))
		}
		entries = bytes.TrimSuffix(entries, []byte("/Count 0"))
		if before, _, found := bytes.Cut(entries, []byte("/Dest [")); found { // it comes last
			entries = f.appendGoTo(before[:len(before):len(before)], f.Bookmarks[i].Target)
		}
		*object = fmt.Appendf(nil, "%s/Count %d>>", entries, count)
	}
}

// link writes a link annotation (12.5.6.5) and returns its number. In the parent tree it comes behind the pages. Its
// area is told in whole points.
func (f *finisher) link(i int) int {
	a := &f.Annotations[i]
	number := f.allocate()
	b := append(f.open(number), "<</Subtype/Link/Border[0 0 0]/F 4/Rect["...)
	for _, v := range [...]float64{a.X0, a.Y0, max(a.X1, a.X0+1), max(a.Y1, a.Y0+1)} {
		b = append(strconv.AppendInt(b, int64(math.Round(v)), 10), ' ')
	}
	b = strconv.AppendInt(append(b, "]/StructParent "...), int64(f.pages()+i), 10)
	b = appendText(append(b, "/Contents"...), a.Link.Contents)
	if a.Link.Target == nil {
		b = append(appendLiteral(append(b, "/A<</S/URI/URI"...), a.Link.Address), ">>"...)
	} else {
		b = f.appendGoTo(b, a.Link.Target)
	}
	f.close(append(b, ">>"...))
	return number
}

// destinations writes the tree of named destinations (12.3.2.3) and returns its entry in the dictionary of names.
func (f *finisher) destinations() []byte {
	if len(f.Destinations) == 0 {
		return nil
	}
	return append(appendKey(nil, "Dests", putNames(f, f.Destinations, f.appendNamed)), '\n')
}

// putNames writes a name tree (7.9.6) and returns its number.
func putNames[V any](f *finisher, values map[string]V, appendValue func([]byte, V) []byte) int {
	b := []byte("<</Names[")
	for _, name := range slices.Sorted(maps.Keys(values)) {
		b = append(appendValue(appendLiteral(b, name), values[name]), ' ')
	}
	return f.add(append(b, "]>>"...))
}

// catalogEntries writes what only the document catalogue points to (7.7.2) and returns its further entries.
func (f *finisher) catalogEntries(metadata int) []byte {
	icc, _ := base64.StdEncoding.DecodeString(sRGB) // a test decodes it
	return fmt.Appendf(nil, "/MarkInfo<</Marked true>>/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true>>"+
		"/StructTreeRoot %d 0 R/Metadata %d 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"+
		"/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]\n", f.structure(), metadata, f.addStream("/N 3", icc))
}

// sRGB is an ICC profile of version 4.2 (ISO 15076-1) for the colours of IEC 61966-2-1, in base64. A test computes it.
//
//go:embed srgb.base64
var sRGB string

// structure writes the structure tree (ISO 32000-1, 14.7.2) with its two indexes and returns the number of its root.
func (f *finisher) structure() int {
	treeRoot, document := f.allocate(), f.tree.Root
	f.element(document, treeRoot)
	b := fmt.Appendf(nil, "<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d",
		document.Object, f.parents(), f.pages()+len(f.Annotations))
	if len(f.ids) > 0 {
		b = appendKey(b, "IDTree", putNames(f, f.ids, func(b []byte, e *structure.Element) []byte {
			return appendReference(append(b, ' '), int(e.Object))
		}))
	}
	if f.namespace != 0 {
		b = append(appendReference(append(b, "/Namespaces["...), f.namespace), ']')
	}
	f.put(treeRoot, append(b, ">>"...))
	return treeRoot
}

// element writes an element, which has its number already, and all below it.
func (f *finisher) element(e *structure.Element, parent int) {
	b := append(f.open(int(e.Object)), "<</S/"...)
	b = append(b, e.Kind...)
	b = appendKey(b, "P", parent)
	if len(e.Kids) > 0 {
		b = f.appendKids(b, e.Kids)
	}
	b = f.appendStandard(b, e)
	for _, entry := range e.Entries {
		b = appendEntry(b, entry)
		if entry.Key == structure.ID {
			f.ids[text(entry.Value)] = e
		}
	}
	f.close(append(b, ">>"...))
	for _, k := range e.Kids {
		if k.Element != nil {
			f.element(k.Element, int(e.Object))
		}
	}
}

func appendEntry(b []byte, e structure.Entry) []byte {
	switch e.Key {
	case structure.Attributes:
		return append(append(b, "/A"...), e.Value...)
	case structure.Summary:
		return append(appendText(append(b, "/A<</O/Table/Summary"...), e.Value), ">>"...)
	}
	return appendText(append(append(b, '/'), e.Key...), e.Value)
}

// appendKids appends the page that most of the kids' marks are likely to be on, and the kids.
func (f *finisher) appendKids(b []byte, kids []structure.Kid) []byte {
	page := int32(-1)
	isMark := func(k structure.Kid) bool { return k.Element == nil && k.Annotation() == 0 }
	if i := slices.IndexFunc(kids, isMark); i >= 0 {
		page = kids[i].Page
		b = appendKey(b, "Pg", pageObject(int(page)))
	}
	b = append(b, "/K["...)
	for _, k := range kids {
		switch {
		case k.Element != nil:
			b = appendReference(b, int(k.Element.Object))
		case k.Annotation() > 0:
			b = appendKey(append(b, "<</Type/OBJR"...), "Obj", f.links[k.Annotation()-1])
			if k.Page != page {
				b = appendKey(b, "Pg", pageObject(int(k.Page)))
			}
			b = append(b, ">>"...)
		case k.Page == page:
			b = strconv.AppendInt(b, int64(k.Mark), 10)
		default:
			b = fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(int(k.Page)), k.Mark)
		}
		b = append(b, ' ')
	}
	return append(b, ']')
}

// parents writes the parent tree (14.7.4.4), from marks and annotations to their elements, and returns its number.
func (f *finisher) parents() int {
	var b []byte
	tree := []byte("<</Nums[")
	for page := range f.pages() {
		b = append(b[:0], '[')
		for _, e := range f.tree.Marks[page] {
			b = append(appendReference(b, int(e.Object)), ' ')
		}
		b = append(b, ']')
		tree = fmt.Appendf(tree, "%d %d 0 R ", page, f.add(b))
	}
	for i, a := range f.Annotations {
		tree = append(strconv.AppendInt(tree, int64(f.pages()+i), 10), ' ')
		tree = append(appendReference(tree, int(a.Element.Object)), ' ')
	}
	return f.add(append(tree, "]>>"...))
}
