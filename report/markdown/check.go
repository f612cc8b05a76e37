package markdown

import (
	"net/url"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Kinds lists every kind of node that the tree of a document holds. A renderer must know all of them.
var Kinds = [...]ast.NodeKind{
	ast.KindDocument, ast.KindHeading, ast.KindParagraph, ast.KindTextBlock, ast.KindList, ast.KindListItem,
	ast.KindThematicBreak, ast.KindBlockquote, KindAlert,
	ast.KindText, ast.KindEmphasis, ast.KindCodeSpan, ast.KindLink, ast.KindAutoLink, KindMark, KindForeign,
	east.KindTable, east.KindTableHeader, east.KindTableRow, east.KindTableCell, east.KindTaskCheckBox,
	east.KindFootnoteLink, east.KindFootnoteBacklink, east.KindFootnoteList, east.KindFootnote,
}

// headings finds the title and the names that links can lead to.
func (c *conventions) headings() {
	c.ids = map[string]bool{}
	titles := 0
	for n := c.doc.Root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		c.ids[IDOf(h)] = true
		if h.Level == 1 {
			titles++
			c.doc.Title = c.doc.Text(h)
		}
	}
	if titles != 1 {
		c.problem(0, "a document has one heading of the first level, its title; this one has %d", titles)
	}
	if c.doc.Lang == "" || c.doc.AsOf.IsZero() {
		c.problem(0, "a document begins with a comment such as <!-- openletter: lang=en; as-of=2026-07-31 -->")
	}
}

// check refuses what a renderer would have to leave out: kinds of node, links that lead nowhere, roles before blocks that
// they do not fit, tables that are no chart.
func (c *conventions) check() {
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if !slices.Contains(Kinds[:], n.Kind()) {
			c.problem(offset(n), "no renderer knows a %s", n.Kind())
		}
		switch n := n.(type) {
		case *ast.Link:
			c.link(string(n.Destination), offset(n))
		case *ast.AutoLink:
			c.link(string(n.URL(c.doc.Source)), offset(n))
		}
		if n.Type() != ast.TypeInline {
			c.role(n)
		}
		return ast.WalkContinue, nil
	})
}

// role refuses a role that the block cannot have.
func (c *conventions) role(n ast.Node) {
	role := RoleOf(n)
	if !fits(role, n) {
		c.problem(offset(n), "the role %q before a %s means nothing", role, n.Kind())
		return
	}
	switch role {
	case Bars:
		c.chart(n)
	case Contents:
		c.contents(n)
	}
}

// contents refuses a list whose items are not links to headings, with such lists below them.
func (c *conventions) contents(list ast.Node) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		for block := item.FirstChild(); block != nil; block = block.NextSibling() {
			if block.Kind() == ast.KindList {
				c.contents(block)
				continue
			}
			link, ok := block.FirstChild().(*ast.Link)
			if !ok || block.ChildCount() != 1 || !strings.HasPrefix(string(link.Destination), "#") {
				c.problem(offset(block), "an entry of the contents is one link to a heading")
			}
		}
	}
}

func (c *conventions) link(destination string, at int) {
	if id, ok := strings.CutPrefix(destination, "#"); ok {
		if decoded, err := url.PathUnescape(id); err != nil || !c.ids[decoded] {
			c.problem(at, "the link #%s leads to no heading", id)
		}
		return
	}
	u, err := url.Parse(destination)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		c.problem(at, "the link %q is refused; links are http, https or #heading", destination)
	}
}
