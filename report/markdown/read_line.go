package markdown

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"openletter/report/document"
	"openletter/report/problem"
)

// newParser knows CommonMark with tables, footnotes and task lists. It has no other extension: what GitHub would turn into
// links or strike out by itself is escaped by Print. Footnotes stay where they are defined, in their order, cited or not.
func newParser() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithParserOptions(
		parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
		parser.WithInlineParsers(
			util.Prioritized(tasks{extension.NewTaskCheckBoxParser()}, 0),
			util.Prioritized(citations{}, 101)),
	)).Parser()
}

// tasks reads the box that begins an item. Goldmark's own parser takes a link with the text x for one.
type tasks struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (t tasks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if line, _ := block.PeekLine(); len(line) > len("[x]") && !util.IsSpace(line[len("[x]")]) {
		return nil
	}
	return t.InlineParser.Parse(parent, block, pc)
}

// citations reads references to footnotes, also those without a definition, which goldmark's own parser takes for text.
type citations struct{}

// Trigger implements parser.InlineParser. An exclamation mark before a citation would begin an image.
func (citations) Trigger() []byte { return []byte{'[', '!'} }

// Parse implements parser.InlineParser.
func (citations) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if found := citation.Find(line); found != nil {
		block.Advance(len(found))
		return east.NewFootnoteLink(0)
	}
	if line[0] == '!' && citation.Match(line[1:]) {
		block.Advance(1)
		return ast.NewTextSegment(segment.WithStop(segment.Start + 1))
	}
	return nil
}

var citation = regexp.MustCompile(`^\[\^(` + idPattern + `)\]`)

// opening reads an item, a cell or a heading without its blocks. Where marked is false, a mark is part of the text.
func (r *reader) opening(first ast.Node, marked bool) (item document.Item) {
	if box, ok := first.(*east.TaskCheckBox); ok {
		item.Task = document.TaskOpen
		if box.IsChecked {
			item.Task = document.TaskDone
		}
		first = first.NextSibling()
	}
	if raw, ok := first.(*ast.RawHTML); ok {
		id, isOpen := strings.CutPrefix(r.raw(raw), anchorOpen)
		id, isClosed := strings.CutSuffix(id, anchorClose)
		if end := raw.NextSibling(); isOpen && isClosed && r.raw(end) == anchorEnd {
			item.ID, first = id, end.NextSibling()
		}
	}
	if marked {
		item.Mark = r.mark(first)
	}
	item.Text = r.line(first)
	return item
}

// mark takes the mark from the beginning of a text. A sign that is written as a character reference is none.
func (r *reader) mark(first ast.Node) (mark document.Mark) {
	t, ok := first.(*ast.Text)
	if !ok {
		return ""
	}
	text := string(t.Value(r.source))
	if mark = leadingMark(text); len(mark) == len(text) && t.NextSibling() != nil && !t.SoftLineBreak() {
		return ""
	}
	t.Segment.Start += len(mark)
	return mark
}

// line reads the content of a block from a node on, without blanks at its ends.
func (r *reader) line(first ast.Node) document.Line {
	line, _ := r.inlines(first, "")
	return trimmed(line)
}

// inlines reads a node and those behind it, up to the HTML that ends what they are in: last, nil where it is missing.
func (r *reader) inlines(n ast.Node, end string) (line document.Line, last ast.Node) {
	for ; n != nil && (end == "" || r.raw(n) != end); n = n.NextSibling() {
		var in document.Inline
		in, n = r.inline(n)
		line = append(line, in)
		if t, ok := n.(*ast.Text); ok && t.HardLineBreak() {
			line = append(line, document.Break{})
		}
	}
	return joined(line), n
}

// inline reads a node, and those behind it that belong to it, of which it returns the last. in is nil where it says nothing.
func (r *reader) inline(n ast.Node) (in document.Inline, last ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		in = r.text(n)
	case *ast.CodeSpan:
		in = r.code(n)
	case *ast.Emphasis:
		inner, _ := r.inlines(n.FirstChild(), "")
		if in = (document.Emphasis{Text: inner}); n.Level == 2 {
			in = document.Strong{Text: inner}
		}
	case *ast.Link:
		text, _ := r.inlines(n.FirstChild(), "")
		r.problemIf(n.Title != nil, problem.DocumentUnknown, r.at(n), "a title of a link has no place in a document")
		r.problemIf(len(text) == 0, problem.DocumentLink, r.at(n),
			"a link has a text; an address that is shown itself is written <https://…>")
		in = document.Link{To: r.link(decode(n.Destination), r.at(n)), Text: text}
	case *ast.AutoLink:
		in = document.Link{To: r.link(string(n.URL(r.source)), r.at(n))}
	case *east.FootnoteLink:
		id := string(citation.FindSubmatch(r.source[n.Pos():])[1])
		anchor := document.SourceAnchor(id)
		r.mentions[anchor] = append(r.mentions[anchor], n.Pos())
		in = document.Cite{Sources: []string{id}}
	case *ast.RawHTML:
		return r.html(n)
	default:
		r.unknown(n)
	}
	return in, n
}

// text is the text that a node stands for, with a blank for the end of its line.
func (r *reader) text(t *ast.Text) document.Text {
	s := singleBlanks(decode(t.Value(r.source)))
	if t.SoftLineBreak() && t.NextSibling() != nil {
		s = strings.TrimRight(s, " ") + " "
	}
	r.problemIf(strings.ContainsFunc(s, unicode.IsControl), problem.DocumentText, r.at(t), "a text holds no control characters")
	return document.Text(s)
}

var escaped = regexp.MustCompile("\\\\[!-/:-@[-`{-~]|&#?[0-9A-Za-z]+;")

// decode is the text that Markdown stands for: backslashes and character references are resolved.
func decode(raw []byte) string {
	return string(escaped.ReplaceAllFunc(raw, func(sign []byte) []byte {
		if sign[0] == '\\' {
			return sign[1:]
		}
		return util.ResolveEntityNames(util.ResolveNumericReferences(sign))
	}))
}

// code is the code in a span; line breaks in it are blanks.
func (r *reader) code(span *ast.CodeSpan) document.Code {
	var text []byte
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		text = append(text, n.(*ast.Text).Value(r.source)...)
	}
	return document.Code{Text: strings.NewReplacer("\r\n", " ", "\n", " ").Replace(string(text))}
}

// html reads a tag or a comment in a line, with what stands between it and the one that ends it.
func (r *reader) html(n *ast.RawHTML) (in document.Inline, last ast.Node) {
	raw := r.raw(n)
	lang, isForeign := strings.CutPrefix(raw, foreignOpen)
	lang, closed := strings.CutSuffix(lang, foreignClose)
	end := map[string]string{strongTag: strongEnd, emphasisTag: emphasisEnd}[raw]
	switch {
	case isForeign && closed && isLang(lang):
		end = foreignEnd
	case raw == breakTag:
		in = document.Break{}
	case strings.HasPrefix(raw, anchorOpen):
		r.problem(problem.DocumentID, r.at(n), "an anchor <a id=\"…\"></a> stands at the beginning of a heading, an item or a cell")
		r.closing[anchorEnd]++
	case end == "" && raw != nothing:
		r.unknown(n)
	}
	if end == "" {
		return in, n
	}
	inner, last := r.inlines(n.NextSibling(), end)
	if last == nil {
		r.problem(problem.DocumentUnknown, r.at(n), "%s must follow in the same text", end)
		r.closing[end]++
		last = n.Parent().LastChild()
	}
	switch end {
	case strongEnd:
		return document.Strong{Text: inner}, last
	case emphasisEnd:
		return document.Emphasis{Text: inner}, last
	}
	return document.Foreign{Lang: lang, Text: inner}, last
}

// link is the target of a link in a form that the tree knows.
func (r *reader) link(destination string, at int) string {
	if id, ok := strings.CutPrefix(destination, "#"); ok {
		if decoded, err := url.PathUnescape(id); err == nil {
			id = decoded
		}
		r.mentions[id] = append(r.mentions[id], at)
		return "#" + id
	}
	u, err := url.Parse(destination)
	isAddress := err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
	r.problemIf(!isAddress, problem.DocumentLink, at, "the link %q is refused; a link begins with https://, http:// or #", destination)
	return destination
}
