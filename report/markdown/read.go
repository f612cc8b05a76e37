package markdown

import (
	"bytes"
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"openletter/report/document"
	"openletter/report/problem"
)

// Read reads a document that [Print] made, or that somebody edited afterwards. The name of its file stands in the problems.
// The document is nil where there are problems; they come in the order of the file.
func Read(source []byte, name string) (*document.Document, problem.List) {
	r := newReader(source, name)
	for at, c := range string(source) {
		if c == utf8.RuneError && !bytes.HasPrefix(source[at:], []byte("\ufffd")) {
			r.problem(problem.DocumentText, at, "a document is UTF-8; this byte is not")
			return nil, r.problems
		}
	}
	r.checkHead(r.read("a document", documentPrefix))
	for _, m := range r.mentions {
		if source, isSource := strings.CutPrefix(m.id, document.SourceAnchor("")); r.ids[m.id] {
			continue
		} else if isSource {
			r.problem(problem.DocumentSource, m.at, "there is no source %q; it is defined by a line [^%s]: …", source, source)
		} else {
			r.problem(problem.DocumentLink, m.at, "the link #%s leads to no heading, item, row, cell or source", m.id)
		}
	}
	if len(r.problems) > 0 {
		r.problems.Sort()
		return nil, r.problems.Once()
	}
	return &r.doc, nil
}

// ReadLayout reads a layout: a document whose first comment says something about the layout, such as
// <!-- layout: lang=en -->. It gives back what that comment says, by name. Links may lead to what the layout's sections
// will hold.
func ReadLayout(source []byte, name string) (*document.Document, map[string]string, problem.List) {
	r := newReader(source, name)
	head := r.read("a layout", layoutPrefix)
	r.problems.Sort()
	return &r.doc, head, r.problems
}

// A reader makes the tree of one document.
type reader struct {
	source   []byte
	name     string
	doc      document.Document
	names    headingNames
	ids      map[string]bool
	mentions []mention
	closing  map[string]int // tags whose opening ones were refused, and how many of them are to come
	problems problem.List
}

// A mention is a place with a link to an id, or with a citation.
type mention struct {
	id string
	at int // offset
}

func newReader(source []byte, name string) *reader {
	return &reader{source: source, name: name, names: headingNames{}, ids: map[string]bool{}, closing: map[string]int{}}
}

// read reads the title and the blocks, and gives back the fields of the comment with a prefix that begins the source; nil
// where none does.
func (r *reader) read(what, prefix string) (head map[string]string) {
	n := newParser().Parse(text.NewReader(r.source)).FirstChild()
	if comment, ok := n.(*ast.HTMLBlock); ok && strings.HasPrefix(r.comment(comment), prefix) {
		head = map[string]string{}
		for field := range strings.SplitSeq(strings.TrimPrefix(r.comment(comment), prefix), ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(field), "=")
			head[key] = value
		}
		n = n.NextSibling()
	}
	title, hasTitle := n.(*ast.Heading)
	if hasTitle = hasTitle && title.Level == 1; hasTitle {
		r.doc.Title = r.line(title.FirstChild())
		r.names.next(r.doc.Title.String())
		n = n.NextSibling()
	}
	var another ast.Node
	r.doc.Blocks, another = r.blocks(n, 1)
	if !hasTitle && another == nil {
		r.problem(problem.DocumentHeading, 0, "%s has one heading of level 1, its title; this one has none", what)
	}
	for another != nil {
		r.problem(problem.DocumentHeading, r.at(another), "%s has one heading of level 1, its title, before everything else", what)
		_, another = r.blocks(another.NextSibling(), 1)
	}
	return head
}

// checkHead takes the fields of the comment that begins a document.
func (r *reader) checkHead(head map[string]string) {
	if head == nil {
		r.problem(problem.DocumentHead, 0, "a document begins with a comment such as <!-- openletter: lang=en; as-of=2026-07-31 -->")
		return
	}
	for name, value := range head {
		if known := name == "lang" && isLang(value) || name == "as-of" && isDate(value); !known {
			r.problem(problem.DocumentHead, 0, "%q is not known here; the first comment says lang, such as lang=en, and as-of, such as as-of=2026-07-31", name+"="+value)
		}
	}
	r.doc.Lang, r.doc.AsOf = head["lang"], head["as-of"]
	if r.doc.Lang == "" || r.doc.AsOf == "" {
		r.problem(problem.DocumentHead, 0, "the first comment says lang and as-of")
	}
}

// isDate says whether a text is a day, a month or a year.
func isDate(s string) bool {
	return slices.ContainsFunc([]string{"2006-01-02", "2006-01", "2006"}, func(layout string) bool {
		_, err := time.Parse(layout, s)
		return err == nil
	})
}

// isLang says whether a text has the form of a BCP 47 tag.
var isLang = regexp.MustCompile(`^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$`).MatchString

// blocks reads a node and those behind it, as far as the heading of a section that is not below one of the level: that is
// rest. In a block that holds no sections the level is 0.
func (r *reader) blocks(n ast.Node, level int) (blocks []document.Block, rest ast.Node) {
	for n != nil {
		var p purpose
		if html, ok := n.(*ast.HTMLBlock); ok {
			p = r.purpose(html)
			n = n.NextSibling()
			if n == nil || n.Kind() == ast.KindHTMLBlock {
				if p != "" {
					r.problem(problem.DocumentComment, r.at(html), "no block follows the comment %q", p)
				}
				continue
			}
		}
		r.fits(p, n)
		h, isHeading := n.(*ast.Heading)
		switch {
		case !isHeading:
			if b := r.block(n, p); b != nil {
				blocks = append(blocks, b)
			}
			n = n.NextSibling()
		case level == 0:
			r.unknown(n)
			n = n.NextSibling()
		default:
			if h.Level <= level {
				return blocks, n
			}
			if h.Level > level+1 {
				r.problem(problem.DocumentHeading, r.at(h), "a heading of level %d stands below one of level %d; the next level is %d", h.Level, level, level+1)
			}
			var s document.Section
			s, n = r.section(h)
			blocks = append(blocks, &s)
		}
	}
	return blocks, nil
}

// comment is what stands in a comment that is a block; "" for other HTML.
func (r *reader) comment(html *ast.HTMLBlock) string {
	body, isComment := strings.CutPrefix(r.raw(html), "<!--")
	body, closed := strings.CutSuffix(body, "-->")
	if !isComment || !closed || strings.Contains(body, "--") {
		return ""
	}
	return strings.TrimSpace(body)
}

// purposes says before which kinds of block each may stand.
var purposes = []struct {
	purpose purpose
	before  string
}{
	{isLead, "paragraph"}, {isFine, "paragraph or a list"}, {isPairs, "list"}, {isContents, "list"},
	{isBars, "table"}, {isLedger, "table"}, {isHeadless, "table"}, {isHeadlessLedger, "table"},
}

// blockNames are the nodes before which a comment can stand, as problems call them.
var blockNames = map[ast.NodeKind]string{
	ast.KindParagraph: "paragraph", ast.KindTextBlock: "paragraph", ast.KindHeading: "heading", ast.KindList: "list",
	ast.KindBlockquote: "quotation", ast.KindThematicBreak: "rule", east.KindTable: "table", east.KindFootnoteList: "list of sources",
}

// purpose is what a comment says of the block that follows; "" with a problem where it says nothing that is known.
func (r *reader) purpose(html *ast.HTMLBlock) purpose {
	body := r.comment(html)
	if strings.HasPrefix(r.raw(html), foreignOpen) && body == "" {
		r.problem(problem.DocumentComment, r.at(html), "Markdown reads no text behind a comment that begins a block; put %s before the comment", blankReference)
		return ""
	}
	if body == "" {
		r.unknown(html)
		return ""
	}
	var known []string
	for _, p := range purposes {
		if body == string(p.purpose) {
			return p.purpose
		}
		known = append(known, string(p.purpose))
	}
	r.problem(problem.DocumentComment, r.at(html), "the comment %q is not known here; known are %s", body, strings.Join(known, ", "))
	return ""
}

// fits refuses a comment before a block that it says nothing of.
func (r *reader) fits(p purpose, n ast.Node) {
	name, known := blockNames[n.Kind()]
	for _, k := range purposes {
		if k.purpose == p && known && !strings.Contains(k.before, name) {
			r.problem(problem.DocumentComment, r.at(n), "the comment %q stands before a %s, not before a %s", p, k.before, name)
		}
	}
}

// section reads a heading and what it heads, and gives back the node behind that.
func (r *reader) section(h *ast.Heading) (s document.Section, rest ast.Node) {
	opening := r.opening(h.FirstChild(), false)
	s.Title, s.ID = opening.Text, cmp.Or(opening.ID, r.names.next(opening.Text.String()))
	r.claim(s.ID, r.at(h))
	s.Blocks, rest = r.blocks(h.NextSibling(), h.Level)
	return s, rest
}

// claim takes an id for something of the document; nothing for "".
func (r *reader) claim(id string, at int) {
	switch {
	case id == "":
		return
	case !isID(id):
		r.problem(problem.DocumentID, at, "the id %q is none; an id is made of letters, digits and - _ . :", id)
	case r.ids[id]:
		r.problem(problem.DocumentID, at, "the id %q is taken; give one of the two another by <a id=\"…\"></a>", id)
	}
	r.ids[id] = true
}

// isID says whether a text can be an id in every format.
func isID(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !isLetterOrDigit(r) && !strings.ContainsRune("-_.:", r)
	})
}

// link is the target of a link in a form that the tree knows.
func (r *reader) link(destination string, at int) string {
	if id, ok := strings.CutPrefix(destination, "#"); ok {
		if decoded, err := url.PathUnescape(id); err == nil {
			id = decoded
		}
		r.mentions = append(r.mentions, mention{id, at})
		return "#" + id
	}
	u, err := url.Parse(destination)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		r.problem(problem.DocumentLink, at, "the link %q is refused; a link begins with https://, http:// or #", destination)
	}
	return destination
}
