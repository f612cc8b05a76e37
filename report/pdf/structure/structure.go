// Package structure is the logical structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): a tree of elements that says
// what is a heading, a row, a link, in reading order. It knows nothing about places on a page. Its rules:
//   - What is drawn belongs to one element or is an artifact, which a screen reader passes over.
//   - A piece of drawn content is named by its page and its mark, a number that counts from 0 on each page.
//   - Kids stand in reading order. A block element takes its place when it is made. An inline element takes its
//     place when its first content is drawn, because its parent has content of its own before and behind it.
package structure

import (
	"slices"
	"strconv"
)

// A Kind is a standard structure type (ISO 32000-1, 14.8.4).
type Kind string

// The kinds in use.
const (
	Document   Kind = "Document"
	Section    Kind = "Sect"
	P          Kind = "P"
	List       Kind = "L"
	ListItem   Kind = "LI"
	Label      Kind = "Lbl"
	ListBody   Kind = "LBody"
	Contents   Kind = "TOC"
	ContentsOf Kind = "TOCI"
	Reference  Kind = "Reference"
	Note       Kind = "Note"   // needs an ID; of PDF 1.7
	EndNote    Kind = "FENote" // the same in PDF 2.0 (ISO 32000-2, 14.8.4.7.3)
	Link       Kind = "Link"
	Span       Kind = "Span"
	Code       Kind = "Code"
	Quote      Kind = "BlockQuote"
	Division   Kind = "Div"
	Figure     Kind = "Figure" // needs Alt
	Table      Kind = "Table"
	TableHead  Kind = "THead"
	TableBody  Kind = "TBody"
	TableRow   Kind = "TR"
	HeaderCell Kind = "TH" // needs an attribute that says what it heads
	DataCell   Kind = "TD"
)

// Heading is the kind of a heading of a level; levels outside 1 to 6 are taken as the nearest.
func Heading(level int) Kind { return Kind("H" + strconv.Itoa(min(max(level, 1), 6))) }

// Attribute dictionaries (ISO 32000-1, 14.8.5).
const (
	HeadsColumn = "<</O/Table/Scope/Column>>"
	HeadsRow    = "<</O/Table/Scope/Row>>"
	Bulleted    = "<</O/List/ListNumbering/Disc>>"
	Numbered    = "<</O/List/ListNumbering/Decimal>>"
	Described   = "<</O/List/ListNumbering/Description>>" // of PDF 2.0
)

// An Element is a node of the tree.
type Element struct {
	Kind    Kind
	Entries []Entry  // what is said about it, each key at most once
	Object  int32    // number of the element's object in the file; set by what writes the file
	Copied  string   // what is copied of its content in place of the letters; "" for these
	placed  bool     // it stands among its parent's kids
	Kids    []Kid    // in reading order
	parent  *Element // nil for the root, and for one that no other has made or adopted
}

// Parent is the element in which it stands, or will stand when its first content is drawn; nil for the root.
func (e *Element) Parent() *Element { return e.parent }

// Within is the nearest element of a kind among an element and those in which it stands; nil for none.
func (e *Element) Within(kinds ...Kind) *Element {
	for e != nil && !slices.Contains(kinds, e.Kind) {
		e = e.parent
	}
	return e
}

// An Entry says more about an element. Most elements have none.
type Entry struct {
	Key   Key
	Value string
}

// A Key is what an entry says.
type Key string

// The keys.
const (
	Attributes Key = "A"          // an attribute dictionary
	Summary    Key = "Summary"    // of a table: what it is about (14.8.5.7); it cannot have Attributes as well
	Alt        Key = "Alt"        // what stands for content that is not text
	Lang       Key = "Lang"       // BCP 47 tag of the content's language, where it is not that of the text around it
	ActualText Key = "ActualText" // the text that the content draws without letters
	ID         Key = "ID"         // unique in the document
)

// Say adds an entry, unless it is empty, and returns the element.
func (e *Element) Say(key Key, value string) *Element {
	if value != "" {
		e.Entries = append(e.Entries, Entry{key, value})
	}
	return e
}

// A Kid is one of three: an element, marked content, or an annotation.
type Kid struct {
	Element *Element // nil for the other two
	Page    int32    // of marked content or annotation, counted from 0
	Mark    int32    // of marked content, from 0; of an annotation minus its place in the document's list, from -1 down
}

// Annotation is the place of an annotation in the document's list, counted from 1; 0 for another kid.
func (k Kid) Annotation() int { return int(max(0, -k.Mark)) }

// Add makes an element and puts it behind the kids that are already there.
func (e *Element) Add(kind Kind) *Element {
	k := e.AddInline(kind)
	k.place()
	return k
}

// AddInline makes an element that takes its place in e when its first content is drawn.
func (e *Element) AddInline(kind Kind) *Element { return &Element{Kind: kind, parent: e} }

// Adopt puts an element that stands nowhere behind the kids that are already there.
func (e *Element) Adopt(kid *Element) {
	kid.parent = e
	kid.place()
}

func (e *Element) place() {
	if e.placed || e.parent == nil {
		return
	}
	e.placed = true
	e.parent.place()
	e.parent.Kids = append(e.parent.Kids, Kid{Element: e})
}

// A Tree is the structure of one document and the marks on its pages.
type Tree struct {
	Root  *Element
	Marks map[int][]*Element // the elements that marks belong to, by page and mark
}

// NewTree is a tree with an empty Document element.
func NewTree() *Tree { return &Tree{Root: &Element{Kind: Document}, Marks: map[int][]*Element{}} }

// Mark gives the next content on a page to an element and returns the number that the page's content must carry.
func (t *Tree) Mark(page int, e *Element) int {
	e.place()
	mark := len(t.Marks[page])
	t.Marks[page] = append(t.Marks[page], e)
	e.Kids = append(e.Kids, Kid{Page: int32(page), Mark: int32(mark)})
	return mark
}

// Annotate makes an annotation a kid of an element. Annotations count from 1.
func (t *Tree) Annotate(page, annotation int, e *Element) {
	e.place()
	e.Kids = append(e.Kids, Kid{Page: int32(page), Mark: -int32(annotation)})
}
