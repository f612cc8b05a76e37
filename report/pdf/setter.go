package pdf

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/markdown"
	"openletter/report/pdf/file"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
	"openletter/report/wording"
)

// A setter walks the document's tree and hands slabs to the flow.
type setter struct {
	doc   *markdown.Document
	words wording.Words
	size  sheet.Size
	faces [typeface.Styles]*typeface.Face
	tree  *structure.Tree
	flow  *flow.Flow

	title       string
	description string
	bookmarks   []file.Bookmark
	headings    map[string]*sheet.Target // by the name that links use
	entries     []contentsEntry
	sources     map[int]*source // by number
	figures     []placed
	level       int    // of the latest heading in the structure
	latest      string // its text

	spare    paragraph  // of no use to anyone any more: the next one takes its memory
	held     *flow.Slab // the latest slab, which may still have to keep with what comes
	label    []sheet.Op // goes into the next slab: what marks an item of a list
	gap      float64    // space above the next slab, whatever it asks for; negative for what it asks for
	problems []string
}

// A column is where blocks are set: a part of the page's width, and how text in it looks.
type column struct {
	x, width float64
	style    style
	band     *flow.Band         // the ground behind it; nil for none
	element  *structure.Element // what blocks become kids of
	depth    int                // how many lists it is in
	without  ast.Node           // an inline node that is shown elsewhere; nil for none
}

// in is the column moved to the right at its left edge.
func (c column) in(by float64) column {
	// Lists in lists in lists must leave room for words.
	if by = min(by, c.width-60); by > 0 {
		c.x, c.width = c.x+by, c.width-by
	}
	return c
}

// under is the column with another element for its blocks.
func (c column) under(e *structure.Element) column {
	c.element = e
	return c
}

// loadFaces reads the faces. Every one is at hand, but the file holds only those that a page shows.
func (s *setter) loadFaces() error {
	for i := range s.faces {
		face, err := typeface.Roboto(typeface.Style(i))
		if err != nil {
			return fmt.Errorf("typeface %s: %w", typeface.Style(i), err)
		}
		s.faces[i] = face
	}
	return nil
}

// document sets everything.
func (s *setter) document() {
	s.findHeadings()
	page := column{x: sideMargin, width: s.size.Width - 2*sideMargin, style: body, element: s.tree.Root}
	s.blocks(s.doc.Root, page)
	if s.held != nil {
		s.flow.Add(*s.held)
	}
}

// blocks sets the children of a node one under the other.
func (s *setter) blocks(parent ast.Node, c column) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		s.block(n, c)
	}
}

func (s *setter) block(n ast.Node, c column) {
	switch n := n.(type) {
	case *ast.Heading:
		s.heading(n, c)
	case *ast.Paragraph, *ast.TextBlock:
		s.plainParagraph(n, c)
		if introduces(n) {
			s.keepHeld()
		}
	case *ast.List:
		s.anyList(n, c)
	case *ast.Blockquote:
		s.quotation(n, c)
	case *markdown.Alert:
		s.callOut(n, c)
	case *east.Table:
		s.table(n, c)
	case *ast.ThematicBreak:
		s.add(flow.Slab{Above: 10, Height: 0.6, Band: c.band, Ops: []sheet.Op{
			{Shape: sheet.Box, X: c.x, W: min(c.width, measure), H: 0.6, Color: rule},
		}})
	case *east.FootnoteList:
		s.sourceList(n, c)
	default:
		s.problemAt(n, "a %s cannot be set as PDF", n.Kind())
	}
}

// introduces says whether a paragraph leads to what follows it: a table, a list, or the first part of a chapter.
func introduces(n ast.Node) bool {
	switch n.NextSibling().(type) {
	case *east.Table, *ast.List:
		return true
	case *ast.Heading:
		_, isFirst := n.PreviousSibling().(*ast.Heading)
		return isFirst
	}
	return false
}

// add hands a slab to the flow, behind the one that was held back.
func (s *setter) add(slab flow.Slab) {
	if s.label != nil {
		slab.Ops = append(s.label, slab.Ops...)
		s.label = nil
	}
	if s.gap >= 0 {
		slab.Above, s.gap = s.gap, -1
	}
	if s.held != nil {
		s.flow.Add(*s.held)
	}
	s.held = &slab
}

// open sets the space above the next slab, unless what stands before it has done so.
func (s *setter) open(gap float64) {
	if s.gap < 0 {
		s.gap = gap
	}
}

// problemAt notes what stands in the way, with the line of a node.
func (s *setter) problemAt(n ast.Node, format string, args ...any) {
	s.problems = append(s.problems, fmt.Sprintf("%d: %s", s.doc.LineOf(n), fmt.Sprintf(format, args...)))
}
