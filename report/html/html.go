// Package html shows a document as one web page.
//
// Its rules:
//
//   - The page is a single file that asks for nothing: no script, no font, no picture, no frame. A
//     Content-Security-Policy says so to the browser, and names the one style by its hash.
//   - The page says what the document says, in the document's order. Drawings (marks, bars) repeat words that stand
//     beside them and are hidden from those who have the words read to them.
//   - Only the shell is an html/template. What lies in it is written by goldmark's renderer and the node renderers of
//     this package, which escape every text that they write.
//   - What the package does not know is an error, not a blank: see check.
//   - An id that begins with a capital letter belongs to the page itself. No heading can have one, because the ids of
//     headings are written small (document.HeadingID).
//   - The same document and words give the same bytes. The tree is read, never changed: others walk it meanwhile.
package html

import (
	"bufio"
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"

	"openletter/report"
	"openletter/report/document"
)

// Keys are the interface texts that a page needs; Render refuses words that lack one.
var Keys = [...]string{
	"skip-to-content", "contents", "heading-link", "table-again", "source-ref", "source-back", "scale-low", "scale-high",
	"page-alone", "back-to-top", "tone-note", "tone-tip", "tone-important", "tone-warning", "tone-caution",
}

// Render makes the page of a document, with the interface texts of the document's language. An error names every text
// that is missing, or all that the page cannot show.
func Render(doc *document.Document, words report.Words) ([]byte, error) {
	if err := words.Need(Keys[:]...); err != nil {
		return nil, fmt.Errorf("the HTML page: %w", err)
	}
	if err := check(doc); err != nil {
		return nil, err
	}
	s, err := shell()
	if err != nil {
		return nil, err
	}
	p, err := s.fill(doc, words)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(len(p.Main) + len(s.style) + 1<<13)
	if err := s.template.Execute(&out, p); err != nil {
		return nil, fmt.Errorf("the shell of the HTML page: %w", err)
	}
	return out.Bytes(), nil
}

// A page is what the shell places.
type page struct {
	Lang        report.Lang
	Title       string
	Description string // the lead as plain text, or the title where there is none
	Policy      string // the Content-Security-Policy
	Style       template.CSS
	Words       report.Words
	Cover       template.HTML // title, lead and facts
	Contents    template.HTML // the list of links to headings; empty where the document has none
	ContentsID  string        // of the heading before that list, for links to it; empty where there was none
	ContentsAre string        // the words of that heading, or those of the language
	Main        template.HTML // all the rest
}

// fill renders the blocks of a document, each to its place on the page.
func (s *shellParts) fill(doc *document.Document, words report.Words) (*page, error) {
	p := &page{
		Lang: doc.Lang, Title: doc.Title, Description: doc.Title, Words: words, ContentsAre: words["contents"],
		Policy: s.policy, Style: template.CSS(s.style),
	}
	var cover, contents, main part
	main.Grow(3 * len(doc.Source)) // about what tags and links add
	r := renderer.NewRenderer(renderer.WithNodeRenderers(nodeRenderers(doc, words)...))
	opening := true // until the first block that is not part of the cover
	for n := doc.Root.FirstChild(); n != nil; n = n.NextSibling() {
		opening = opening && onCover(n)
		if h, ok := n.(*ast.Heading); ok && n.NextSibling() != nil && document.RoleOf(n.NextSibling()) == document.Contents {
			p.ContentsID, p.ContentsAre = headingID(h), doc.Text(h)
			continue
		}
		to := &main
		switch {
		case document.RoleOf(n) == document.Contents:
			to = &contents
		case opening:
			to = &cover
		}
		if document.RoleOf(n) == document.Lead {
			p.Description = doc.Text(n)
		}
		if err := r.Render(to.writer(), doc.Source, n); err != nil {
			return nil, err
		}
	}
	p.Cover, p.Contents, p.Main = cover.html(), contents.html(), main.html()
	return p, nil
}

// A part of the page, as it grows.
type part struct {
	strings.Builder
	buffered *bufio.Writer // what goldmark asks for; it would make one for each block
}

func (p *part) writer() *bufio.Writer {
	if p.buffered == nil {
		p.buffered = bufio.NewWriter(&p.Builder)
	}
	return p.buffered
}

// html marks what the node renderers wrote as HTML: they escaped it.
func (p *part) html() template.HTML { return template.HTML(p.String()) }

// onCover says whether a block may stand above the two columns of contents and text.
func onCover(n ast.Node) bool {
	if h, ok := n.(*ast.Heading); ok {
		return h.Level == 1
	}
	role := document.RoleOf(n)
	return role == document.Lead || role == document.Facts
}
