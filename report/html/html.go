// Package html prints a document as one web page.
//
// Its rules:
//
//   - The page is a single file that asks for nothing: no script, no font, no picture, no frame. A
//     Content-Security-Policy says so to the browser, and names the one style by its hash.
//   - The page says what the document says, in the document's sequence. Drawings (marks, bars) repeat what is said in
//     words beside them and are hidden from screen readers.
//   - The shell and the style are page.html, look.css and page.css of the templates. What fills the shell is markup, which is
//     constants of this package, and texts and addresses of the document, which are escaped. The type [markup] keeps
//     them apart: no text becomes markup without a conversion that one can search for.
//   - It prints every type of package document, and refuses a page of which it would have to leave something out.
//   - Ids are those of the document. "source." begins those of sources, "cite." those of places that cite one, "page."
//     those of the page itself, which no document may have.
//   - The same document and words give the same bytes. The tree is read, never changed.
package html

import (
	"fmt"
	"io/fs"
	"net/url"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/wording"
)

// Keys are the interface texts that a page needs; Print refuses words that lack one.
var Keys = [...]string{
	"skip-to-content", "contents", "heading-link", "table-again", "source-ref", "source-back", "scale-low", "scale-high",
	"page-alone", "back-to-top", "mark-good", "mark-partly", "mark-bad", "tone-note", "tone-tip", "tone-important", "tone-warning", "tone-caution",
}

// Print makes the page of a document, with the interface texts of the document's language. look holds page.html and
// page.css. An error names every text that is missing, or the first thing in the tree that no page can show; it is a
// problem.List where page.html is wrong.
func Print(d *document.Document, words wording.Words, look fs.FS) ([]byte, error) {
	if err := words.Need(Keys[:]...); err != nil {
		return nil, fmt.Errorf("the HTML page: %w", err)
	}
	shell, err := readShell(look, words)
	if err != nil {
		return nil, fmt.Errorf("the HTML page: %w", err)
	}
	p := &printer{words: words, level: 2, heading: heading{titleID, d.Title.String()}, sources: map[string]*source{}}
	p.index(d.Blocks)
	p.out = make([]byte, 0, len(shell.text)+len(shell.style)+bytesPerSource*len(p.sources))
	p.page(shell, divide(d))
	if p.err != nil {
		return nil, fmt.Errorf("the HTML page: %w", p.err)
	}
	return p.out, nil
}

// bytesPerSource is about how long a page is for each of its sources: less than that in the flagship, so that its buffer
// need not grow.
const bytesPerSource = 4500

// A printer writes one page into one buffer.
type printer struct {
	words   wording.Words
	out     []byte
	level   int                // of the heading of the next section
	heading heading            // the one that names tables
	tables  int                // those that it has named so far
	sources map[string]*source // by their ids
	err     error              // the first one, so that what writes need not hand it on
}

// A heading is what a table needs to know about the heading that it stands under.
type heading struct{ id, text string }

func (p *printer) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

// Markup is HTML that is written as it is.
type markup string

func (p *printer) put(all ...markup) {
	for _, m := range all {
		p.out = append(p.out, m...)
	}
}

func number(n int) markup { return markup(strconv.Itoa(n)) }

// text writes a plain text so that it reads as that text between tags and in an attribute in double quotes.
func (p *printer) text(s string) { p.out = append(p.out, escapes.Replace(s)...) }

// escapes are the characters that HTML reads as something else. It refuses NUL in any form.
var escapes = strings.NewReplacer("\x00", "\ufffd", `"`, "&quot;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// attribute writes an attribute with a blank before it.
func (p *printer) attribute(name markup, value string) {
	p.put(` `, name, `="`)
	p.text(value)
	p.put(`"`)
}

// id writes the attribute id; nothing for "".
func (p *printer) id(id string) {
	if id != "" {
		p.attribute(`id`, id)
	}
}

// label writes an interface text as the attribute that names an element to those who cannot see it.
func (p *printer) label(key string, pairs ...string) {
	label, err := p.words.Say(key, pairs...)
	if err != nil {
		p.fail("%w", err)
	}
	p.attribute(`aria-label`, label)
}

// href writes the attribute that says where a link leads to: what a URL cannot hold is percent-encoded, and the rest
// escaped.
func (p *printer) href(to string) {
	p.put(` href="`)
	for i := range len(to) {
		switch c := to[i]; {
		case c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || strings.IndexByte("!#$'()*+,-./:;=?@_~", c) >= 0:
			p.out = append(p.out, c)
		case c == '%' && isEncoded(to[i:]):
			p.put(`%`)
		case c == '&':
			p.put(`&amp;`)
		default:
			p.out = fmt.Appendf(p.out, "%%%02X", c)
		}
	}
	p.put(`"`)
}

// isEncoded says whether a text begins with a byte that is percent-encoded, such as %20.
func isEncoded(s string) bool {
	_, err := url.PathUnescape(s[:min(3, len(s))])
	return err == nil
}
