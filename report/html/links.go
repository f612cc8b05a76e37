package html

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	goldmark "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// attribute escapes a text for an attribute in double quotes, and for text between tags.
func attribute(text string) string { return string(util.EscapeHTML([]byte(text))) }

// address writes a URL or a fragment so that it is valid in an attribute: other scripts percent-encoded.
func address(url []byte) []byte { return util.EscapeHTML(util.URLEscape(url, false)) }

// leaving are the attributes of links that lead out of the page: the page they lead to learns nothing about ours.
const leaving = ` rel="noopener noreferrer"`

// writeLink writes a link. The document has made sure that it leads to http, https or a heading.
func (p *nodes) writeLink(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, err := w.WriteString("</a>")
		return ast.WalkContinue, err
	}
	link := node.(*ast.Link)
	to := util.EscapeHTML(util.URLEscape(link.Destination, true))
	if bytes.HasPrefix(to, []byte("#")) {
		_, err := fmt.Fprintf(w, `<a href="%s">`, to)
		return ast.WalkContinue, err
	}
	_, _ = fmt.Fprintf(w, `<a href="%s"%s`, to, leaving)
	if link.Title != nil {
		_, _ = w.WriteString(` title="`)
		goldmark.DefaultWriter.Write(w, link.Title)
		_ = w.WriteByte('"')
	}
	return ast.WalkContinue, w.WriteByte('>')
}

// writeAutoLink writes an address that links to itself.
func (p *nodes) writeAutoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		link := node.(*ast.AutoLink)
		_, _ = fmt.Fprintf(w, `<a class="address" href="%s"%s>%s</a>`,
			address(link.URL(source)), leaving, util.EscapeHTML(link.Label(source)))
	}
	return ast.WalkContinue, nil
}
