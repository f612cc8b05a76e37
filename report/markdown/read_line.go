package markdown

import (
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
	"openletter/report/problem"
)

// An opening is what stands before the text of an item, a cell or a heading.
type opening struct {
	id   string
	task document.Task
	mark document.Mark
}

// opening reads what stands before a text, and returns the node with which the text itself begins. Where marked is false,
// a mark is part of the text.
func (r *reader) opening(first ast.Node, marked bool) (o opening, rest ast.Node) {
	if box, ok := first.(*east.TaskCheckBox); ok {
		o.task = document.TaskOpen
		if box.IsChecked {
			o.task = document.TaskDone
		}
		first = first.NextSibling()
	}
	if raw, ok := first.(*ast.RawHTML); ok {
		id, isAnchor := anchorID(r.raw(raw))
		end, _ := raw.NextSibling().(*ast.RawHTML)
		if isAnchor && end != nil && r.raw(end) == anchorEnd {
			o.id, first = id, end.NextSibling()
		}
	}
	if marked {
		o.mark, first = r.mark(first)
	}
	return o, first
}

// Anchors, as Print writes them.
const (
	anchorOpen, anchorClose = `<a id="`, `">`
	anchorEnd               = "</a>"
)

func anchorID(raw string) (id string, ok bool) {
	rest, isOpen := strings.CutPrefix(raw, anchorOpen)
	id, isClosed := strings.CutSuffix(rest, anchorClose)
	return id, isOpen && isClosed
}

// mark reads the mark with which a text begins: a sign of its own, or one with a blank behind it. A sign that is written
// as a character reference is none.
func (r *reader) mark(first ast.Node) (document.Mark, ast.Node) {
	t, ok := first.(*ast.Text)
	if !ok {
		return "", first
	}
	sign, _, followed := strings.Cut(string(t.Value(r.source)), " ")
	if !slices.Contains(document.Marks[:], document.Mark(sign)) || !followed && t.NextSibling() != nil && !t.SoftLineBreak() {
		return "", first
	}
	t.Segment = t.Segment.WithStart(t.Segment.Start + len(sign))
	return document.Mark(sign), t
}

// line reads the content of a block from a node on, without blanks at its ends.
func (r *reader) line(first ast.Node) document.Line { return trimmed(r.inlines(first)) }

// inlines reads a node and those that follow it in the same parent.
func (r *reader) inlines(first ast.Node) document.Line {
	b := &lineBuilder{reader: r, open: make([]span, 1, 2)}
	for n := first; n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.text(n)
		case *ast.CodeSpan:
			b.put(document.Code{Text: r.code(n)})
		case *ast.Emphasis:
			if inner := r.inlines(n.FirstChild()); n.Level == 2 {
				b.put(document.Strong{Text: inner})
			} else {
				b.put(document.Emphasis{Text: inner})
			}
		case *ast.Link:
			b.put(r.textLink(n))
		case *ast.AutoLink:
			b.put(document.Link{To: r.link(string(n.URL(r.source)), r.at(n))})
		case *east.FootnoteLink:
			b.cite(r.labels[n.Index], r.at(n))
		case *ast.RawHTML:
			b.html(n)
		default:
			r.unknown(n)
		}
	}
	return b.end()
}

func (r *reader) textLink(n *ast.Link) document.Inline {
	link := document.Link{To: r.link(decode(n.Destination), r.at(n)), Text: r.inlines(n.FirstChild())}
	if n.Title != nil {
		r.problem(problem.DocumentUnknown, r.at(n), "a title of a link has no place in a document")
	}
	if len(link.Text) == 0 {
		r.problem(problem.DocumentLink, r.at(n), "a link has a text; an address that is shown itself is written <https://…>")
	}
	return link
}

// code is the text in a code span; line breaks in it are blanks.
func (r *reader) code(span *ast.CodeSpan) string {
	var b strings.Builder
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			b.Write(t.Value(r.source))
		}
	}
	return strings.NewReplacer("\r\n", " ", "\n", " ").Replace(b.String())
}

// raw is the source of HTML in a line.
func (r *reader) raw(n *ast.RawHTML) string {
	var b strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		b.Write(segment.Value(r.source))
	}
	return b.String()
}

// A lineBuilder joins what nodes say to a line. Comments and tags open spans within it, which they close again.
type lineBuilder struct {
	reader *reader
	open   []span // the line itself, and the spans that are open in it
}

// A span is a part of a line between a comment or tag and the one that closes it.
type span struct {
	closes string // what closes it
	at     int
	wrap   func(document.Line) document.Inline
	line   document.Line
}

func (b *lineBuilder) put(in document.Inline) {
	s := &b.open[len(b.open)-1]
	s.line = append(s.line, in)
}

// text adds the characters that a node stands for, and the line break behind it.
func (b *lineBuilder) text(t *ast.Text) {
	words := singleBlanks(decode(t.Value(b.reader.source)))
	if t.SoftLineBreak() && t.NextSibling() != nil {
		words = strings.TrimRight(words, " ") + " "
	}
	if strings.ContainsFunc(words, unicode.IsControl) {
		b.reader.problem(problem.DocumentText, b.reader.at(t), "a text holds no control characters")
	}
	s := &b.open[len(b.open)-1]
	if n := len(s.line); n > 0 {
		switch last := s.line[n-1].(type) {
		case document.Text:
			s.line[n-1] = document.Text(singleBlanks(string(last) + words))
			words = ""
		case document.Break:
			words = strings.TrimLeft(words, " ")
		}
	}
	if words != "" {
		b.put(document.Text(words))
	}
	if t.HardLineBreak() {
		b.lineBreak()
	}
}

// lineBreak adds a break; a line ends without blanks.
func (b *lineBuilder) lineBreak() {
	s := &b.open[len(b.open)-1]
	if n := len(s.line); n > 0 {
		if last, ok := s.line[n-1].(document.Text); ok {
			s.line[n-1] = document.Text(strings.TrimRight(string(last), " "))
			if s.line[n-1] == document.Text("") {
				s.line = s.line[:n-1]
			}
		}
	}
	b.put(document.Break{})
}

// cite adds a citation to the row before it, or begins one.
func (b *lineBuilder) cite(id string, at int) {
	b.reader.cited = append(b.reader.cited, mention{id, at})
	s := &b.open[len(b.open)-1]
	if n := len(s.line); n > 0 {
		if last, ok := s.line[n-1].(document.Cite); ok {
			s.line[n-1] = document.Cite{Sources: append(last.Sources, id)}
			return
		}
	}
	b.put(document.Cite{Sources: []string{id}})
}

// html opens or closes a span.
func (b *lineBuilder) html(n *ast.RawHTML) {
	raw := b.reader.raw(n)
	at := b.reader.at(n)
	lang, isForeign := strings.CutPrefix(raw, foreignOpen)
	lang, closed := strings.CutSuffix(lang, foreignClose)
	switch top := b.open[len(b.open)-1]; {
	case raw == top.closes:
		b.open = b.open[:len(b.open)-1]
		b.put(top.wrap(top.line))
	case raw == nothing:
	case raw == breakTag:
		b.lineBreak()
	case raw == strongTag:
		b.open = append(b.open, span{closes: strongEnd, at: at, wrap: func(l document.Line) document.Inline { return document.Strong{Text: l} }})
	case raw == emphasisTag:
		b.open = append(b.open, span{closes: emphasisEnd, at: at, wrap: func(l document.Line) document.Inline { return document.Emphasis{Text: l} }})
	case isForeign && closed && isLang(lang):
		b.open = append(b.open, span{closes: foreignEnd, at: at, wrap: func(l document.Line) document.Inline { return document.Foreign{Lang: lang, Text: l} }})
	case strings.HasPrefix(raw, anchorOpen) || raw == anchorEnd:
		b.reader.problem(problem.DocumentID, at, "an anchor <a id=\"…\"></a> stands at the beginning of a heading, an item or a cell")
	default:
		b.reader.unknown(n)
	}
}

// end is the finished line.
func (b *lineBuilder) end() document.Line {
	for _, s := range b.open[1:] {
		b.reader.problem(problem.DocumentUnknown, s.at, "%s must follow in the same text", s.closes)
	}
	return b.open[0].line
}

// Comments round a text in another language.
const (
	foreignOpen, foreignClose = "<!-- lang: ", " -->"
	foreignEnd                = "<!-- /lang -->"
)

// Tags for what the signs of Markdown cannot say everywhere: a line break in a cell, emphasis beside a letter.
const (
	nothing                  = "<!-- -->" // keeps two pieces of code apart
	breakTag                 = "<br>"
	strongTag, strongEnd     = "<strong>", "</strong>"
	emphasisTag, emphasisEnd = "<em>", "</em>"
)
