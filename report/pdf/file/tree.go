package file

import (
	"fmt"
	"slices"
	"strconv"

	"openletter/report/pdf/structure"
)

// structure writes the structure tree (ISO 32000-1, 14.7.2) with its two indexes and returns the number of its root.
func (f *finisher) structure() int {
	treeRoot, document := f.allocate(), f.tree.Root
	document.Object = int32(f.allocate())
	f.element(document, treeRoot)
	b := fmt.Appendf(nil, "<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d",
		document.Object, f.parents(), f.pages()+len(f.Annotations))
	if len(f.ids) > 0 {
		b = appendKey(b, "IDTree", putNames(f, f.ids, func(b []byte, e *structure.Element) []byte {
			return appendReference(append(b, ' '), int(e.Object))
		}))
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
			k.Element.Object = int32(f.allocate())
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
	for i := range f.Annotations {
		tree = fmt.Appendf(tree, "%d %d 0 R ", f.pages()+i, f.Annotations[i].Element.Object)
	}
	return f.add(append(tree, "]>>"...))
}
