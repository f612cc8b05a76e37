package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// alerts turns block quotations that begin with [!NOTE] into Alert nodes.
func (c *conventions) alerts() {
	var quotes []*ast.Blockquote
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if q, ok := n.(*ast.Blockquote); ok && entering {
			quotes = append(quotes, q)
		}
		if holdsWords(n) {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, q := range quotes {
		para, ok := q.FirstChild().(*ast.Paragraph)
		if !ok {
			continue
		}
		firstLine := para.Lines().At(0)
		first := strings.TrimSpace(string(firstLine.Value(c.doc.Source)))
		if !strings.HasPrefix(first, "[!") {
			continue
		}
		alert := &Alert{}
		for _, tone := range Tones {
			if first == "[!"+strings.ToUpper(tone)+"]" {
				alert.Tone = tone
			}
		}
		if alert.Tone == "" {
			c.problem(offset(para), "%s is not a call-out; GitHub knows %s", first, strings.ToUpper(strings.Join(Tones[:], ", ")))
			continue
		}
		dropFirstLine(para)
		if !para.HasChildren() {
			q.RemoveChild(q, para)
		}
		for child := q.FirstChild(); child != nil; child = q.FirstChild() {
			alert.AppendChild(alert, child)
		}
		q.Parent().ReplaceChild(q.Parent(), q, alert)
	}
}

// dropFirstLine removes the inline nodes of a paragraph's first line.
func dropFirstLine(para ast.Node) {
	for n := para.FirstChild(); n != nil; {
		next := n.NextSibling()
		t, isText := n.(*ast.Text)
		para.RemoveChild(para, n)
		if isText && (t.SoftLineBreak() || t.HardLineBreak()) {
			return
		}
		n = next
	}
}
