package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"openletter/report/problem"
)

// newParser knows CommonMark with tables, footnotes and task lists. It has no other extension: what GitHub would turn into
// links or strike out by itself is escaped by Print. Footnotes stay where they are defined, in their order, cited or not.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(tasks{extension.NewTaskCheckBoxParser()}, 0),
			util.Prioritized(citations{}, 101))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
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

// citations reads references to footnotes. Goldmark's own parser takes one without a definition for text; ours gives a node
// with the position of the reference, so that it is told.
type citations struct{}

// Trigger implements parser.InlineParser. An exclamation mark before a citation would begin an image.
func (citations) Trigger() []byte { return []byte{'[', '!'} }

// Parse implements parser.InlineParser.
func (citations) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if label := citationLabel(line); label != "" {
		block.Advance(len("[^]") + len(label))
		return east.NewFootnoteLink(0)
	}
	if line[0] == '!' && citationLabel(line[1:]) != "" {
		block.Advance(1)
		return ast.NewTextSegment(segment.WithStop(segment.Start + 1))
	}
	return nil
}

var citation = regexp.MustCompile(`^\[\^(` + idPattern + `)\]`)

// citationLabel is the id in the citation with which a source begins; "" where none does.
func citationLabel(source []byte) string {
	if found := citation.FindSubmatch(source); found != nil {
		return string(found[1])
	}
	return ""
}

// problem tells what is wrong at an offset of the source.
func (r *reader) problem(rule problem.Rule, at int, format string, args ...any) {
	line := 1 + bytes.Count(r.source[:at], []byte("\n"))
	start := 1 + bytes.LastIndexByte(r.source[:at], '\n')
	place := problem.At(r.name, line, 1+utf8.RuneCount(r.source[start:at]), 0)
	r.problems = append(r.problems, problem.New(rule, place, format, args...).In(r.source))
}

// at is the offset at which a node begins. Lists of footnotes and some cells have only that of the first thing in them.
func (r *reader) at(n ast.Node) int {
	for n.Pos() < 0 && n.FirstChild() != nil {
		n = n.FirstChild()
	}
	return n.Pos()
}

// raw is the source of HTML, in a line or as a block.
func (r *reader) raw(n ast.Node) string {
	switch n := n.(type) {
	case *ast.RawHTML:
		return string(n.Segments.Value(r.source))
	case *ast.HTMLBlock:
		raw := n.Lines().Value(r.source)
		if n.HasClosure() {
			raw = append(raw, n.ClosureLine.Value(r.source)...)
		}
		return strings.TrimSpace(string(raw))
	}
	return ""
}

var openingTag = regexp.MustCompile(`^<([A-Za-z][A-Za-z0-9-]*)`)

// notInDocuments are the nodes that the tree of a document has no type for.
var notInDocuments = map[ast.NodeKind]string{
	ast.KindHTMLBlock: "raw HTML", ast.KindRawHTML: "raw HTML", ast.KindImage: "an image", ast.KindCodeBlock: "a code block",
	ast.KindFencedCodeBlock: "a code block", ast.KindLinkReferenceDefinition: "the address of a link apart from it",
	ast.KindHeading: "a heading within another block",
}

// unknown refuses such a node. An opening and a closing tag are one problem.
func (r *reader) unknown(n ast.Node) {
	raw := r.raw(n)
	if r.closing[raw] > 0 {
		r.closing[raw]--
		return
	}
	if tag := openingTag.FindStringSubmatch(raw); tag != nil {
		r.closing["</"+tag[1]+">"]++
	}
	r.problem(problem.DocumentUnknown, r.at(n), "%s has no place in a document", notInDocuments[n.Kind()])
}
