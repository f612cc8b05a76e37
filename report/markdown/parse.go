package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"openletter/report/fact"
)

// A Document is a Markdown text with the tree that HTML and PDF are both made from.
type Document struct {
	Lang   fact.Lang // language of the text
	AsOf   fact.Date // day as of which the facts stand
	Title  string    // text of the only first-level heading
	Source []byte    // the Markdown itself; the tree points into it
	Root   *ast.Document

	bars map[ast.Node][]Bar // by the table that says them
}

// Parse reads a Markdown text that Write made, or that an editor changed afterwards. All that it cannot accept is
// reported in one error, a line each, as line:message.
func Parse(source []byte) (*Document, error) {
	root := markdownParser().Parse(text.NewReader(source), parser.WithContext(
		parser.NewContext(parser.WithIDs(&headingIDs{taken: map[string]bool{}})))).(*ast.Document)
	d := &Document{Source: source, Root: root}
	c := &conventions{doc: d}
	c.apply()
	if len(c.problems) > 0 {
		return nil, fmt.Errorf("the document cannot be rendered:\n%s", strings.Join(c.problems, "\n"))
	}
	return d, nil
}

// markdownParser knows CommonMark with tables, footnotes and task lists. It has no other extension: what GitHub
// would turn into links or strike out by itself is escaped by Write.
func markdownParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
		parser.WithAutoHeadingID(),
	)
}

// headingIDs names headings as GitHub does, so that a link to a section works in all formats: small letters and
// digits of any script, blanks as hyphens, other signs left out, a number behind a name that is taken.
type headingIDs struct {
	taken map[string]bool
}

// Generate implements parser.IDs.
func (h *headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	name := HeadingID(string(value))
	id := name
	for n := 1; h.taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", name, n)
	}
	h.taken[id] = true
	return []byte(id)
}

// Put implements parser.IDs.
func (h *headingIDs) Put(value []byte) { h.taken[string(value)] = true }

// HeadingID is the name that GitHub gives to a heading with this text, and "section" for one without a letter or digit,
// which GitHub gives no name.
func HeadingID(heading string) string {
	var id strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case r == ' ':
			id.WriteByte('-')
		case r == '-' || r == '_' || isLetterOrDigit(r):
			id.WriteRune(r)
		}
	}
	return cmp.Or(id.String(), "section")
}

// IDOf is the name by which links lead to a heading.
func IDOf(h *ast.Heading) string {
	if id, ok := h.AttributeString("id"); ok {
		if b, ok := id.([]byte); ok {
			return string(b)
		}
	}
	return ""
}

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// Text is the plain text below a node, as a reader of the page reads it: marks with their sign, footnote references
// left out, line breaks as blanks.
func (d *Document) Text(node ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(d.Words(n))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.AutoLink:
			b.Write(n.Label(d.Source))
		case *MarkNode:
			b.WriteString(string(n.Mark))
			b.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// Words are the characters that a text node stands for: the tree keeps the source with its backslashes and character
// references, except in code.
func (d *Document) Words(t *ast.Text) []byte {
	raw := t.Value(d.Source)
	if t.IsRaw() || t.Parent() != nil && t.Parent().Kind() == ast.KindCodeSpan || !bytes.ContainsAny(raw, "\\&") {
		return raw
	}
	var words, plain []byte
	resolve := func() {
		words = append(words, util.ResolveEntityNames(util.ResolveNumericReferences(plain))...)
		plain = plain[:0]
	}
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]) {
			// What is escaped cannot be part of a reference: \&amp; reads &amp;.
			resolve()
			i++
			words = append(words, raw[i])
			continue
		}
		plain = append(plain, raw[i])
	}
	resolve()
	return words
}
