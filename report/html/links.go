package html

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	goldmark "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// escape makes a plain text fit between tags and into an attribute in double quotes.
func escape(text string) string {
	if !strings.ContainsAny(text, "&<>\"\x00") {
		return text
	}
	return string(util.EscapeHTML([]byte(text)))
}

// address makes a URL or a fragment fit into an attribute: what a URL cannot hold is percent-encoded, then escaped.
func address(url string) string { return escape(string(util.URLEscape([]byte(url), false))) }

// leaving are the attributes of links that lead out of the page: the page they lead to learns nothing about ours.
const leaving = ` rel="noopener noreferrer"`

// writeLink writes a link. The document has made sure that it leads to http, https or a heading.
func (p *nodes) writeLink(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		put(w, `</a>`)
		return ast.WalkContinue, nil
	}
	link := node.(*ast.Link)
	// A destination is as it stands in the source, with its backslashes and character references.
	to := string(util.EscapeHTML(util.URLEscape(link.Destination, true)))
	put(w, `<a href="`, to, `"`)
	if !strings.HasPrefix(to, "#") {
		put(w, leaving)
	}
	if link.Title != nil {
		put(w, ` title="`)
		goldmark.DefaultWriter.Write(w, link.Title)
		put(w, `"`)
	}
	put(w, `>`)
	return ast.WalkContinue, nil
}

// writeAutoLink writes an address that links to itself.
func (p *nodes) writeAutoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		link := node.(*ast.AutoLink)
		to, label := string(link.URL(source)), string(link.Label(source))
		put(w, `<a class="address" href="`, address(to), `"`, leaving, `>`, escape(label), `</a>`)
	}
	return ast.WalkContinue, nil
}
