package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// The rules that a document must keep.
const (
	ruleText    = "document-text"    // characters that no document holds
	ruleHead    = "document-head"    // the comment that begins it
	ruleHeading = "document-heading" // title and levels
	ruleComment = "document-comment" // comments that say what a block is for
	ruleID      = "document-id"
	ruleLink    = "document-link"
	ruleSource  = "document-source"
	ruleTable   = "document-table"
	ruleChart   = "document-chart"
	ruleList    = "document-list"    // lists that a comment gives a form
	ruleUnknown = "document-unknown" // what Markdown has and a document has not
)

func (r *reader) problem(rule string, at int, format string, args ...any) {
	line := 1 + bytes.Count(r.source[:at], []byte("\n"))
	start := 1 + bytes.LastIndexByte(r.source[:at], '\n')
	r.problems = append(r.problems, Problem{rule, r.name, line, 1 + utf8.RuneCount(r.source[start:at]), fmt.Sprintf(format, args...)})
}

func inOrder(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return problems
}

// at is the offset at which a node begins: its own, that of the first thing in it, or that of what it is in.
func (r *reader) at(n ast.Node) int {
	for inner := n; inner != nil; inner = inner.FirstChild() {
		if inner.Pos() >= 0 {
			return min(inner.Pos(), len(r.source))
		}
	}
	for ; n != nil; n = n.Parent() {
		if n.Pos() >= 0 {
			return min(n.Pos(), len(r.source))
		}
	}
	return 0
}

// unknown refuses a node that the tree of a document has no type for.
func (r *reader) unknown(n ast.Node) {
	what, ok := map[ast.NodeKind]string{
		ast.KindHTMLBlock: "raw HTML", ast.KindRawHTML: "raw HTML", ast.KindImage: "an image", ast.KindCodeBlock: "a code block",
		ast.KindFencedCodeBlock: "a code block", ast.KindLinkReferenceDefinition: "the address of a link apart from it",
		ast.KindHeading: "a heading within another block",
	}[n.Kind()]
	if !ok {
		what = "a " + n.Kind().String()
	}
	r.problem(ruleUnknown, r.at(n), "%s has no place in a document", what)
}

func firstInvalid(source []byte) int {
	for at := 0; ; {
		r, size := utf8.DecodeRune(source[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}
