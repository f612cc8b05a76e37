package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// conventions turns what Markdown has no word for into nodes, and refuses what no renderer knows.
type conventions struct {
	doc      *Document
	ids      map[string]bool
	problems []string
}

func (c *conventions) problem(offset int, format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf("%d: %s", c.doc.line(offset), fmt.Sprintf(format, args...)))
}

func (c *conventions) apply() {
	c.roles(c.doc.Root)
	c.alerts()
	c.words()
	c.headings()
	c.check()
}

// words looks into every block of words: for words in another language, and for the mark that they begin with.
func (c *conventions) words() {
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !holdsWords(n) {
			return ast.WalkContinue, nil
		}
		if entering {
			c.foreign(n)
			c.mark(n)
		}
		return ast.WalkSkipChildren, nil
	})
}

// holdsWords says whether a block holds words, and so no other blocks.
func holdsWords(n ast.Node) bool {
	switch n.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock, *east.TableCell:
		return true
	}
	return false
}

// LineOf is the line of the source on which a node begins, for messages. It counts from 1.
func (d *Document) LineOf(n ast.Node) int { return d.line(offset(n)) }

func (d *Document) line(offset int) int { return 1 + bytes.Count(d.Source[:offset], []byte("\n")) }

// offset is a place in the source that belongs to a node: its own, that of the first thing in it, or that of what it is
// in.
func offset(n ast.Node) int {
	for inner := n; inner != nil; inner = inner.FirstChild() {
		if at, ok := place(inner); ok {
			return at
		}
	}
	for ; n != nil; n = n.Parent() {
		if at, ok := place(n); ok {
			return at
		}
	}
	return 0
}

// place is where a node begins in the source, for those that know it.
func place(n ast.Node) (at int, ok bool) {
	if t, ok := n.(*ast.Text); ok {
		return t.Segment.Start, true
	}
	if n.Type() != ast.TypeInline && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start, true
	}
	return 0, false
}
