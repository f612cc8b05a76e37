package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser knows CommonMark with tables, footnotes and task lists. It has no other extension: what GitHub would turn into
// links or strike out by itself is escaped by Print. Footnotes stay where they are defined, in their order, cited or not.
func newParser(labels *[]string) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(tasks{extension.NewTaskCheckBoxParser()}, 0),
			util.Prioritized(&citations{labels}, 101))...),
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

// citations reads references to footnotes. Goldmark's own parser takes one without a definition for text; ours gives a node,
// whose index is the place of the label in labels, so that it is told.
type citations struct{ labels *[]string }

// Trigger implements parser.InlineParser. An exclamation mark before a citation would begin an image.
func (c *citations) Trigger() []byte { return []byte{'[', '!'} }

// Parse implements parser.InlineParser.
func (c *citations) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	rest, marked := bytes.CutPrefix(line, []byte("!"))
	rest, isCitation := bytes.CutPrefix(rest, []byte("[^"))
	label, _, closed := bytes.Cut(rest, []byte("]"))
	if !isCitation || !closed || !isID(string(label)) {
		return nil
	}
	if marked {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(segment.Start+1))
		block.Advance(1)
	}
	_, segment = block.PeekLine()
	block.Advance(len("[^]") + len(label))
	*c.labels = append(*c.labels, string(label))
	link := east.NewFootnoteLink(len(*c.labels) - 1)
	link.SetPos(segment.Start)
	return link
}
