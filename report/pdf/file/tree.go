package file

import (
	"slices"
	"strconv"

	"openletter/report/pdf/structure"
)

// structure writes the structure tree (ISO 32000-1, 14.7.2) with the two indexes that lead into it.
func (f *finisher) structure() {
	ids := f.element(f.tree.Root, f.treeRoot, nil)
	b := []byte("<</Type/StructTreeRoot/K[")
	b = appendReference(b, f.tree.Root.Object)
	b = appendKey(append(b, ']'), "ParentTree", f.parentTree)
	b = strconv.AppendInt(append(b, "/ParentTreeNextKey "...), int64(f.pages()+len(f.Annotations)), 10)
	if len(ids) > 0 {
		b = appendKey(b, "IDTree", f.identifiers(ids))
	}
	f.put(f.treeRoot, append(b, ">>"...))
	f.parents()
}

// element writes an element and all below it. It returns ids with those that have one.
func (f *finisher) element(e *structure.Element, parent int, ids []*structure.Element) []*structure.Element {
	b := append(f.scratch[:0], "<</S/"...)
	b = append(b, e.Kind...)
	b = appendKey(b, "P", parent)
	if kids := e.Kids(); len(kids) > 0 {
		b = f.appendKids(b, kids)
	}
	b = appendAttributes(b, e)
	for _, t := range [...]struct{ key, text string }{{"/Alt", e.Alt}, {"/Lang", e.Lang}, {"/ActualText", e.ActualText}, {"/ID", e.ID}} {
		if t.text != "" {
			b = appendText(append(b, t.key...), t.text)
		}
	}
	if e.ID != "" {
		ids = append(ids, e)
	}
	f.scratch = append(b, ">>"...)
	f.put(e.Object, f.scratch)
	for _, k := range e.Kids() {
		if k.Element != nil {
			ids = f.element(k.Element, e.Object, ids)
		}
	}
	return ids
}

func appendAttributes(b []byte, e *structure.Element) []byte {
	switch {
	case e.Attributes != "":
		return append(append(b, "/A"...), e.Attributes...)
	case e.Summary != "":
		return append(appendText(append(b, "/A<</O/Table/Summary"...), e.Summary), ">>"...)
	}
	return b
}

// appendKids appends the page that most of the kids' marks are likely to be on, and the kids.
func (f *finisher) appendKids(b []byte, kids []structure.Kid) []byte {
	page := int32(-1)
	for _, k := range kids {
		if k.Element == nil && k.Annotation == 0 {
			page = k.Page
			b = appendKey(b, "Pg", pageObject(int(page)))
			break
		}
	}
	b = append(b, "/K["...)
	for _, k := range kids {
		switch {
		case k.Element != nil:
			b = appendReference(b, k.Element.Object)
		case k.Annotation > 0:
			b = appendKey(append(b, "<</Type/OBJR"...), "Obj", f.annotationObjects[k.Annotation-1])
			if k.Page != page {
				b = appendKey(b, "Pg", pageObject(int(k.Page)))
			}
			b = append(b, ">>"...)
		case k.Page == page:
			b = strconv.AppendInt(b, int64(k.Mark), 10)
		default:
			b = appendKey(append(b, "<</Type/MCR"...), "Pg", pageObject(int(k.Page)))
			b = strconv.AppendInt(append(b, "/MCID "...), int64(k.Mark), 10)
			b = append(b, ">>"...)
		}
		b = append(b, ' ')
	}
	return append(b, ']')
}

// identifiers writes the tree of identifiers and returns its number.
func (f *finisher) identifiers(ids []*structure.Element) int {
	slices.SortFunc(ids, func(a, b *structure.Element) int { return slices.Compare([]byte(a.ID), []byte(b.ID)) })
	b := []byte("<</Names[")
	for _, e := range ids {
		b = appendReference(append(appendText(b, e.ID), ' '), e.Object)
		b = append(b, ' ')
	}
	number := f.allocate()
	f.put(number, append(b, "]>>"...))
	return number
}

// parents writes the parent tree (14.7.4.4), which leads from the marks of a page, or from an annotation, to the
// element that they belong to.
func (f *finisher) parents() {
	tree := []byte("<</Nums[")
	var owners []byte
	for page := range f.pages() {
		owners = append(owners[:0], '[')
		for _, e := range f.tree.Owners(page) {
			owners = append(appendReference(owners, e.Object), ' ')
		}
		number := f.allocate()
		f.put(number, append(owners, ']'))
		tree = append(strconv.AppendInt(tree, int64(page), 10), ' ')
		tree = append(appendReference(tree, number), ' ')
	}
	for i := range f.Annotations {
		tree = append(strconv.AppendInt(tree, int64(f.pages()+i), 10), ' ')
		tree = append(appendReference(tree, f.Annotations[i].Element.Object), ' ')
	}
	f.put(f.parentTree, append(tree, "]>>"...))
}
