package document

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"

	"openletter/report"
)

// marks splits the sign from the beginning of cells, items and paragraphs.
func (c *conventions) marks() {
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !holdsWords(n) {
			return ast.WalkContinue, nil
		}
		if entering {
			c.foreign(n)
		}
		if t, ok := n.FirstChild().(*ast.Text); ok && entering && n.Kind() != ast.KindHeading {
			c.splitMark(t)
		}
		return ast.WalkSkipChildren, nil
	})
}

var marks = [...]report.Mark{
	report.MarkGood, report.MarkPartly, report.MarkBad, report.MarkUnknown, report.MarkMoot, report.MarkDisputed,
}

func (c *conventions) splitMark(t *ast.Text) {
	sign, _, followed := bytes.Cut(t.Segment.Value(c.doc.Source), []byte(" "))
	if !followed {
		return
	}
	if i := slices.Index(marks[:], report.Mark(sign)); i >= 0 {
		t.Segment = t.Segment.WithStart(t.Segment.Start + len(sign) + len(" "))
		t.Parent().InsertBefore(t.Parent(), t, &MarkNode{Mark: marks[i]})
	}
}
