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
//   - It knows every kind of node in markdown.Kinds. What is not among them, markdown.Parse has refused.
//   - An id that begins with a capital letter belongs to the page itself, to a source or to a reference to one. No heading
//     can have such an id, because those of headings are written small (markdown.HeadingID).
//   - The same document and words give the same bytes. The tree is read, never changed: others walk it meanwhile.
package html

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"

	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/wording"
)

// Keys are the interface texts that a page needs; Render refuses words that lack one.
var Keys = [...]string{
	"skip-to-content", "contents", "heading-link", "table-again", "source-ref", "source-back", "scale-low", "scale-high",
	"page-alone", "back-to-top", "mark-good", "mark-partly", "mark-bad", "tone-note", "tone-tip", "tone-important", "tone-warning", "tone-caution",
}

// Render makes the page of a document that markdown.Parse has accepted, with the interface texts of the document's
// language. An error names every text that is missing.
func Render(doc *markdown.Document, words wording.Words) ([]byte, error) {
	if err := words.Need(Keys[:]...); err != nil {
		return nil, fmt.Errorf("the HTML page: %w", err)
	}
	s, err := shell()
	if err != nil {
		return nil, err
	}
	blocks := divide(doc.Root)
	w := renderer.NewRenderer(renderer.WithNodeRenderers(nodeRenderers(doc, words)...))
	p, err := s.page(doc, words, blocks, w)
	if err != nil {
		return nil, err
	}
	var out sheet
	out.Grow(3*len(doc.Source) + len(s.style) + 1<<13) // about what tags and links add
	if err := s.template.ExecuteTemplate(&out, "opening", p); err != nil {
		return nil, fmt.Errorf("the shell of the HTML page: %w", err)
	}
	if err := out.add(w, doc, blocks.main); err != nil {
		return nil, err
	}
	if err := s.template.ExecuteTemplate(&out, "closing", p); err != nil {
		return nil, fmt.Errorf("the shell of the HTML page: %w", err)
	}
	return out.Bytes(), nil
}

// A page is what the shell places. The main part is not in it: it would be copied several times on its way.
type page struct {
	Lang        fact.Lang
	Title       string
	Description string // the lead as plain text, or the title where there is none
	Policy      string // the Content-Security-Policy
	Style       template.CSS
	Words       wording.Words
	Cover       template.HTML
	Contents    template.HTML // empty where the document has none
	ContentsID  string        // of the heading before the contents, for links to it; empty where there was none
	ContentsAre string        // the words of that heading, or those of the language
}

// page renders what the shell places.
func (s *shellParts) page(doc *markdown.Document, words wording.Words, b *blocks, w renderer.Renderer) (*page, error) {
	p := &page{
		Lang: doc.Lang, Title: doc.Title, Description: doc.Title, Words: words, ContentsAre: words["contents"],
		Policy: s.policy, Style: template.CSS(s.style),
	}
	if b.lead != nil {
		p.Description = doc.Text(b.lead)
	}
	if b.overContents != nil {
		p.ContentsID, p.ContentsAre = markdown.IDOf(b.overContents), doc.Text(b.overContents)
	}
	var cover, contents sheet
	if err := cover.add(w, doc, b.cover); err != nil {
		return nil, err
	}
	if err := contents.add(w, doc, b.contents); err != nil {
		return nil, err
	}
	p.Cover, p.Contents = cover.html(), contents.html()
	return p, nil
}

// A sheet is HTML as it grows. Goldmark asks for a buffered writer, and would put another buffer before any other.
type sheet struct{ bytes.Buffer }

// Buffered implements util.BufWriter.
func (*sheet) Buffered() int { return 0 }

// Flush implements util.BufWriter.
func (*sheet) Flush() error { return nil }

// add renders blocks at the end of a sheet.
func (s *sheet) add(w renderer.Renderer, doc *markdown.Document, blocks []ast.Node) error {
	for _, n := range blocks {
		if err := w.Render(s, doc.Source, n); err != nil {
			return err
		}
	}
	return nil
}

// html marks what the node renderers wrote as HTML: they escaped it.
func (s *sheet) html() template.HTML { return template.HTML(s.String()) }
