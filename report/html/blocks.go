package html

import (
	"github.com/yuin/goldmark/ast"

	"openletter/report/markdown"
)

// blocks are those of a document, by their places on the page.
type blocks struct {
	cover        []ast.Node   // title, lead and facts
	contents     []ast.Node   // the list of links to headings
	main         []ast.Node   // all the rest
	lead         ast.Node     // nil where the document has none
	overContents *ast.Heading // the heading before the contents, which their place says already; nil where there is none
}

func divide(root *ast.Document) *blocks {
	b := &blocks{}
	opening := true // until the first block that is not part of the cover
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		opening = opening && onCover(n)
		if h, ok := n.(*ast.Heading); ok && n.NextSibling() != nil && markdown.RoleOf(n.NextSibling()) == markdown.Contents {
			b.overContents = h
			continue
		}
		if markdown.RoleOf(n) == markdown.Lead {
			b.lead = n
		}
		switch {
		case markdown.RoleOf(n) == markdown.Contents:
			b.contents = append(b.contents, n)
		case opening:
			b.cover = append(b.cover, n)
		default:
			b.main = append(b.main, n)
		}
	}
	return b
}

// onCover says whether a block may stand above the two columns of contents and text.
func onCover(n ast.Node) bool {
	if h, ok := n.(*ast.Heading); ok {
		return h.Level == 1
	}
	role := markdown.RoleOf(n)
	return role == markdown.Lead || role == markdown.Facts
}
