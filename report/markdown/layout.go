package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"openletter/report/document"
	"openletter/report/problem"
)

// layoutPrefix begins the comment that begins a layout.
const layoutPrefix = "layout:"

// ReadLayout reads a layout: a document whose first comment says something about the layout, such as
// <!-- layout: lang=en -->. It gives back what that comment says, by name. Links may lead to what the layout's sections
// will hold.
func ReadLayout(source []byte, name string) (*document.Document, map[string]string, problem.List) {
	r := &reader{source: source, name: name, ids: map[string]bool{}, sources: map[string]bool{}}
	root := newParser(&r.labels).Parse(text.NewReader(source))
	head := map[string]string{}
	first := root.FirstChild()
	if comment, ok := first.(*ast.HTMLBlock); ok && strings.HasPrefix(r.comment(comment), layoutPrefix) {
		for field := range strings.SplitSeq(strings.TrimPrefix(r.comment(comment), layoutPrefix), ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(field), "=")
			head[key] = value
		}
		root.RemoveChild(root, first)
	}
	r.blocks(root, r.put, r.heading)
	if !r.hasTitle {
		r.problem(problem.DocumentHeading, 0, "a layout has one heading of level 1, the title: # {title}")
	}
	r.problems.Sort()
	return &r.doc, head, r.problems
}
