package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"openletter/report/fact"
)

// KindForeign is the kind of Foreign.
var KindForeign = ast.NewNodeKind("Foreign")

// Foreign is a stretch of words in another language than the document's, so that they can be read aloud in that one. In
// Markdown it stands between the comments <!-- lang: en --> and <!-- /lang -->.
type Foreign struct {
	ast.BaseInline
	Lang fact.Lang // BCP 47 tag
}

// Kind implements ast.Node.
func (*Foreign) Kind() ast.NodeKind { return KindForeign }

// Dump implements ast.Node.
func (n *Foreign) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Lang": string(n.Lang)}, nil)
}

const (
	foreignOpen, foreignClose = "<!-- lang: ", " -->"
	foreignEnd                = "<!-- /lang -->"
)

// foreign puts Markdown between the comments that name its language; "" is the language of the document.
func foreign(lang fact.Lang, markdown string) string {
	if lang == "" {
		return markdown
	}
	return foreignOpen + string(lang) + foreignClose + markdown + foreignEnd
}

// foreign makes Foreign nodes of what stands between such comments in a block.
func (c *conventions) foreign(block ast.Node) {
	var open *Foreign
	for n := block.FirstChild(); n != nil; {
		next := n.NextSibling()
		raw, isRaw := n.(*ast.RawHTML)
		switch {
		case !isRaw && open != nil:
			open.AppendChild(open, n)
		case !isRaw:
		case open != nil:
			if c.rawText(raw) != foreignEnd {
				c.problem(offset(block), "words in another language end with %s", foreignEnd)
			}
			block.RemoveChild(block, n)
			open = nil
		default:
			if lang, ok := foreignLang(c.rawText(raw)); ok {
				open = &Foreign{Lang: lang}
				block.ReplaceChild(block, n, open)
			}
		}
		n = next
	}
	if open != nil {
		c.problem(offset(block), "words in another language end with %s", foreignEnd)
	}
}

// foreignLang is the language that a comment names.
func foreignLang(comment string) (fact.Lang, bool) {
	rest, isOpen := strings.CutPrefix(comment, foreignOpen)
	tag, isClosed := strings.CutSuffix(rest, foreignClose)
	return fact.Lang(tag), isOpen && isClosed && tag != "" && strings.Trim(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

// rawText is the source of inline HTML.
func (c *conventions) rawText(n *ast.RawHTML) string {
	var b strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		b.Write(segment.Value(c.doc.Source))
	}
	return b.String()
}
