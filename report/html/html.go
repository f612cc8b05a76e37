// Package html prints a document as one web page. Its rules:
//   - The page is a single file that asks for nothing: no script, no font, no picture, no frame. A
//     Content-Security-Policy says so to the browser, and names the one style by its hash.
//   - The page says what the document says, in its sequence. Drawings (marks, bars) repeat what is said in words beside
//     them and are hidden from screen readers.
//   - The shell and the style are page.html, look.css and page.css of the templates. What fills the shell is markup,
//     which is constants of this package, and texts and addresses of the document, which are escaped. The type
//     [markup] keeps them apart: no text becomes markup without a conversion that one can search for.
//   - What folds is a details element, which browsers open for a link into it; on paper all is open. What a reader hides
//     is hidden by the style alone.
//   - It prints every type of package document, and refuses a page of which it would have to leave something out.
//   - Ids are the document's. "source." begins those of sources, "head." of headings that fold, "page." the page's.
//   - The same document and words give the same bytes. The tree is read, never changed.
package html

import (
	"cmp"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/wording"
)

// Keys are the interface texts that a page needs; Print refuses words that lack one.
var Keys = [...]string{
	"skip-to-content", "contents", "heading-link", "table-again", "source-ref", "editions", "show",
	"page-alone", "back-to-top", "mark-good", "mark-partly", "mark-bad",
	"legend-good", "legend-partly", "legend-bad", "legend-unknown", "legend-moot", "legend-disputed",
	"tone-note", "tone-tip", "tone-important", "tone-warning", "tone-caution",
}

// Print makes the page of a document with interface texts of its language, and links to the files that lie beside it.
// look holds page.html, look.css and page.css. The error names all missing texts, or the first thing that no page can
// show; a problem.List is about page.html.
func Print(d *document.Document, words wording.Words, look fs.FS, beside ...File) ([]byte, error) {
	p := &printer{words: words, under: heading{"page.title", d.Title.String(), 1, 0}, beside: beside, filter: &filter{},
		sources: map[string]source{}, drawn: map[drawing]markup{}, out: make([]byte, 0, 1<<20)}
	if p.err = words.Need(Keys[:]...); p.err == nil {
		for id, n := range document.SourceNumbers(d.Blocks) {
			p.sources[id] = source{n, citing(id)}
		}
		p.page(d, look)
	}
	if p.err != nil {
		return nil, fmt.Errorf("the HTML page: %w", p.err)
	}
	return p.out, nil
}

// A printer writes one page into one buffer.
type printer struct {
	words   wording.Words
	out     []byte
	under   heading // the one above what is written next
	folds   bool    // whether sections are folded
	sources map[string]source
	drawn   map[drawing]markup
	cited   []string // the sources of the row of citations that is written
	numbers []source // the same, sorted; kept for their space
	beside  []File
	filter  *filter
	err     error // the first one, so that what writes need not hand it on
}

// A heading is what the sections and tables below it need to know about it.
type heading struct {
	id, text      string
	level, tables int // tables are those that it has named so far
}

func (p *printer) fail(format string, args ...any) {
	p.err = cmp.Or(p.err, fmt.Errorf(format, args...))
}

// Markup is HTML that is written as it is.
type markup string

// An attribute is written with a blank before it, and not at all where its value is empty.
type attribute struct {
	name  markup
	value string
}

// put writes markup with a value in each place {} of it: texts escaped, parts of a document in HTML.
func (p *printer) put(format markup, values ...any) {
	for _, v := range values {
		before, after, _ := strings.Cut(string(format), "{}")
		p.out, format = append(p.out, before...), markup(after)
		switch v := v.(type) {
		case markup:
			p.out = append(p.out, v...)
		case int:
			p.out = strconv.AppendInt(p.out, int64(v), 10)
		case attribute:
			if v.value != "" {
				p.put(` {}="{}"`, v.name, v.value)
			}
		case document.Mark:
			p.mark(v)
		case document.Line:
			p.line(v)
		case []document.Block:
			for _, b := range v {
				p.block(b)
			}
		default:
			p.out = append(p.out, escapes.Replace(v.(string))...)
		}
	}
	p.out = append(p.out, format...)
}

// escapes are the characters that HTML reads as something else in texts or double quotes. NUL it refuses in any form.
var escapes = strings.NewReplacer("\x00", "\ufffd", `"`, "&quot;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// say is an interface text with its places filled.
func (p *printer) say(key string, pairs ...any) string {
	text, err := p.words.Say(key, pairs...)
	if err != nil {
		p.fail("%w", err)
	}
	return text
}

// address percent-encodes what a URL cannot hold.
func address(to string) string {
	encoded := make([]byte, 0, len(to))
	for i := range len(to) {
		switch c := to[i]; {
		case c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || strings.IndexByte("!#$&'()*+,-./:;=?@_~", c) >= 0,
			c == '%' && isEncoded.MatchString(to[i:]):
			encoded = append(encoded, c)
		default:
			encoded = fmt.Appendf(encoded, "%%%02X", c)
		}
	}
	return string(encoded)
}

var isEncoded = regexp.MustCompile("^%[0-9A-Fa-f]{2}")
