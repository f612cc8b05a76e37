// Package html prints a document as one web page. Its rules:
//   - The page is a single file that asks for nothing: no script, no font, no picture, no frame. A
//     Content-Security-Policy says so to the browser, and names the one style by its hash.
//   - The page says what the document says, in its sequence. Drawings (marks, bars) repeat what is said in words beside
//     them and are hidden from screen readers.
//   - The shell and the style are page.html, look.css and page.css of the templates. What fills the shell is markup,
//     which is constants of this package, and texts and addresses of the document, which are escaped. The type
//     [markup] keeps them apart: no text becomes markup without a conversion that one can search for.
//   - It prints every type of package document, and refuses a page of which it would have to leave something out.
//   - Ids are the document's. "source." begins those of sources, "cite." of places that cite one, "page." the page's.
//   - The same document and words give the same bytes. The tree is read, never changed.
package html

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/problem"
	"openletter/report/wording"
)

// Keys are the interface texts that a page needs; Print refuses words that lack one.
var Keys = [...]string{
	"skip-to-content", "contents", "heading-link", "table-again", "source-ref", "source-back",
	"page-alone", "back-to-top", "mark-good", "mark-partly", "mark-bad", "legend-good", "legend-partly", "legend-bad", "legend-unknown", "legend-moot", "legend-disputed",
	"tone-note", "tone-tip", "tone-important", "tone-warning", "tone-caution",
}

// Print makes the page of a document with interface texts of its language. look holds page.html, look.css and page.css.
// The error names all missing texts, or the first thing that no page can show; a problem.List is about page.html.
func Print(d *document.Document, words wording.Words, look fs.FS) ([]byte, error) {
	p := &printer{words: words, under: heading{"page.title", d.Title.String(), 1, 0}, sources: map[string]*source{},
		out: make([]byte, 0, 1<<20)}
	if p.err = words.Need(Keys[:]...); p.err == nil {
		for id, n := range document.SourceNumbers(d.Blocks) {
			p.sources[id] = &source{n, address(document.SourceAnchor(id)), p.say("source-ref", "source", n), 0}
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
	under   heading            // the one above what is written next
	sources map[string]*source // by their ids
	err     error              // the first one, so that what writes need not hand it on
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

// places are those of page.html, all of which it must have but the last two. {{say KEY}} is an interface text.
var places = []string{"lang", "policy", "title", "style", "cover", "contents", "main", "description", "author"}

// sheetStyle is the style that makes a page of another sheet than the usual one.
func sheetStyle(s document.Sheet) (style string) {
	if s.Type != 0 {
		const onScreen, printed = 100, 9.5 // percent, and points in page.css
		scale := float64(s.Type) / document.UsualType
		larger := max(scale, 1) // a screen has room for letters of the usual size
		style = fmt.Sprintf("html{font-size:%.4g%%}\n@media print{html{font-size:%.4gpt}}\n", onScreen*larger, printed*scale)
	}
	sizes := map[string]string{"Letter": "letter", "16:9": "960pt 540pt"}
	if size := sizes[s.Paper]; size != "" {
		style += "@page{size:" + size + "}\n"
	}
	return style
}

// page reads the shell and fills its places.
func (p *printer) page(d *document.Document, look fs.FS) {
	var files [3]string
	for i, name := range [...]string{"page.html", "look.css", "page.css"} {
		file, err := fs.ReadFile(look, name)
		if err != nil {
			p.err = err
			return
		}
		files[i] = string(file)
	}
	text := withoutComments(files[0], "<!--", "-->") + "\n"
	style := withoutComments(files[1]+files[2], "/*", "*/") + sheetStyle(d.Sheet)
	cover, main, contents := p.divide(d.Blocks)
	hash := sha256.Sum256([]byte(style)) // of the text between <style> and </style>, to the byte
	fill := map[string]any{
		"lang": d.Lang, "title": d.Title.String(), "description": summary(d), "style": markup(style), "main": main,
		// A Content-Security-Policy (level 3) that lets a browser use this style and nothing else.
		"policy": "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
			"'; base-uri 'none'; form-action 'none'",
	}
	parts := strings.Split(text, "{{")
	p.put(markup(parts[0]))
	var problems problem.List
	for _, part := range parts[1:] {
		place, after, closed := strings.Cut(part, "}}")
		key, isText := strings.CutPrefix(place, "say ")
		switch {
		case !closed || !slices.Contains(places, place) && (!isText || p.words[key] == ""):
			problems = append(problems, unfilled(files[0], place))
		case isText:
			p.put("{}", p.words[key])
		case place == "cover":
			p.put("<h1 id=\"{}\">{}</h1>\n{}", p.under.id, d.Title, cover)
		case place == "author":
			if d.By != "" {
				p.put("\n<meta name=\"author\" content=\"{}\">", d.By)
			}
		case place == "contents":
			p.navigation(contents)
		default:
			p.put("{}", fill[place])
		}
		p.put(markup(after))
	}
	isThere := func(place string) bool { return strings.Contains(text, "{{"+place+"}}") }
	if missing := slices.DeleteFunc(slices.Clone(places[:len(places)-2]), isThere); len(missing) > 0 {
		problems = append(problems, problem.New(problem.BadLayout, problem.InFile(shell),
			"these places are missing: %s", strings.Join(missing, ", ")))
	}
	if problems != nil {
		p.err = problems
	}
}

const shell = "templates/page.html"

// unfilled is the problem of a place of the source of page.html that nothing fills.
func unfilled(source, place string) problem.Problem {
	place, _, _ = strings.Cut(place, "\n")
	before, _, _ := strings.Cut(source, "{{"+place)
	return problem.In(problem.BadLayout, shell, []byte(source), len(before),
		"nothing fills the place {{%s}}; there are %s and say with the key of an interface text", place,
		strings.Join(places, ", "))
}

// withoutComments leaves out the comments and blank lines of a file. No string in it may hold the signs of a comment.
// The result has no blank space at its ends, which the Nu checker leaves out when it hashes the style.
func withoutComments(text, open, end string) string {
	for before, rest, found := strings.Cut(text, open); found; before, rest, found = strings.Cut(text, open) {
		_, behind, _ := strings.Cut(rest, end)
		text = before + behind
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\r")
	}
	return strings.TrimSpace(strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), "\n"))
}

// summary is a document in plain words: its first lead, or its title where it has none.
func summary(d *document.Document) string {
	if i := slices.IndexFunc(d.Blocks, isLead); i >= 0 {
		return d.Blocks[i].(*document.Paragraph).Text.String()
	}
	return d.Title.String()
}

func isLead(b document.Block) bool {
	p, isParagraph := b.(*document.Paragraph)
	return isParagraph && p.Role == document.Lead
}

// divide divides blocks by their places on the page: leads and pairs before all else, the first table of contents that
// stands alone or alone in its section (nil where there is none), and all the rest.
func (p *printer) divide(blocks []document.Block) (cover, main []document.Block, contents *document.Section) {
	for _, b := range blocks {
		_, isPairs := b.(*document.Pairs)
		section, isSection := b.(*document.Section)
		if !isSection {
			section = &document.Section{Title: document.PlainLine(p.words["contents"]), Blocks: []document.Block{b}}
		}
		isContents := false
		if len(section.Blocks) == 1 {
			_, isContents = section.Blocks[0].(*document.Contents)
		}
		switch {
		case main == nil && contents == nil && (isLead(b) || isPairs):
			cover = append(cover, b)
		case contents == nil && isContents:
			contents = section
		default:
			main = append(main, b)
		}
	}
	return cover, main, contents
}

// navigation writes the contents, if any, under their heading. The keyboard can reach them, as they scroll apart.
func (p *printer) navigation(s *document.Section) {
	if s == nil {
		return
	}
	name := s.Title.String()
	p.put(`<nav class="contents"{} aria-label="{}" tabindex="0">
<p class="contents-title" aria-hidden="true">{}</p>
<details>
<summary>{}</summary>
{}</details>
</nav>
`, attribute{"id", s.ID}, name, name, name, s.Blocks)
}
