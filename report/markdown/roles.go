package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/fact"
)

// roles takes the comments out of the tree and gives what they say to the block that follows, or to the document.
func (c *conventions) roles(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if html, ok := n.(*ast.HTMLBlock); ok {
			c.comment(html, next)
			parent.RemoveChild(parent, n)
		} else if !holdsWords(n) {
			c.roles(n)
		}
		n = next
	}
}

func (c *conventions) comment(html *ast.HTMLBlock, next ast.Node) {
	raw := c.blockText(html)
	body, isComment := strings.CutPrefix(strings.TrimSpace(raw), "<!--")
	body, closed := strings.CutSuffix(body, "-->")
	if !isComment || !closed || strings.Contains(body, "--") {
		c.problem(offset(html), "raw HTML is not rendered; only a comment that gives a role may stand here")
		return
	}
	body = strings.TrimSpace(body)
	if head, ok := strings.CutPrefix(body, "openletter:"); ok {
		c.head(head, offset(html))
		return
	}
	for _, r := range roles {
		if body != string(r) {
			continue
		}
		if next == nil {
			c.problem(offset(html), "no block follows the role %q", body)
			return
		}
		next.SetAttributeString(roleAttribute, r)
		return
	}
	c.problem(offset(html), "%q is not a role; roles are %s", body, joinRoles())
}

func joinRoles() string {
	var names []string
	for _, r := range roles {
		names = append(names, string(r))
	}
	return strings.Join(names, ", ")
}

// head reads the comment that begins a document: "openletter: lang=en; as-of=2026-07-31".
func (c *conventions) head(fields string, at int) {
	for field := range strings.SplitSeq(fields, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(field), "=")
		switch name {
		case "lang":
			c.doc.Lang = fact.Lang(value)
		case "as-of":
			date, err := fact.ParseDate(value)
			if err != nil {
				c.problem(at, "%v", err)
			}
			c.doc.AsOf = date
		default:
			c.problem(at, "%q is not known here; the first comment says lang and as-of", name)
		}
	}
}

// blockText is the source of a block that keeps its lines.
func (c *conventions) blockText(n ast.Node) string {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(c.doc.Source))
	}
	if html, ok := n.(*ast.HTMLBlock); ok && html.HasClosure() {
		b.Write(html.ClosureLine.Value(c.doc.Source))
	}
	return b.String()
}

// fits says whether a role can be given to a block.
func fits(role Role, n ast.Node) bool {
	_, isParagraph := n.(*ast.Paragraph)
	_, isList := n.(*ast.List)
	_, isTable := n.(*east.Table)
	switch role {
	case Lead:
		return isParagraph
	case Facts:
		return isList
	case Contents:
		return isList && n.Parent().Kind() == ast.KindDocument
	case Fine:
		return isList || isParagraph
	case Bars, Ledger:
		return isTable
	}
	return role == NoRole
}
