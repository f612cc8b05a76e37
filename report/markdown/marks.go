package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"

	"openletter/report/fact"
)

// mark splits the sign from the beginning of a cell, an item or a paragraph.
func (c *conventions) mark(block ast.Node) {
	t, ok := block.FirstChild().(*ast.Text)
	if !ok || block.Kind() == ast.KindHeading {
		return
	}
	sign, _, followed := bytes.Cut(t.Segment.Value(c.doc.Source), []byte(" "))
	if followed && slices.Contains(fact.Marks[:], fact.Mark(sign)) {
		t.Segment = t.Segment.WithStart(t.Segment.Start + len(sign) + len(" "))
		block.InsertBefore(block, t, &MarkNode{Mark: fact.Mark(sign)})
	}
}
