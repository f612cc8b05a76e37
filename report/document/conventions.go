package document

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report"
)

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// conventions turns what Markdown has no word for into nodes, and refuses what no renderer knows.
type conventions struct {
	doc      *Document
	ids      map[string]bool
	problems []string
}

func (c *conventions) problem(offset int, format string, args ...any) {
	line := 1 + bytes.Count(c.doc.Source[:offset], []byte("\n"))
	c.problems = append(c.problems, fmt.Sprintf("%d: %s", line, fmt.Sprintf(format, args...)))
}

func (c *conventions) apply() {
	c.roles(c.doc.Root)
	c.alerts()
	c.marks()
	c.headings()
	c.check()
}

// roles takes the comments out of the tree and gives what they say to the block that follows, or to the document.
func (c *conventions) roles(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if html, ok := n.(*ast.HTMLBlock); ok {
			c.comment(html, next)
			parent.RemoveChild(parent, n)
		} else if !holdsWords(n) {
			c.roles(n)
		}
		n = next
	}
}

// holdsWords says whether a block holds words, and so no other blocks.
func holdsWords(n ast.Node) bool {
	switch n.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock, *east.TableCell:
		return true
	}
	return false
}

func (c *conventions) comment(html *ast.HTMLBlock, next ast.Node) {
	raw := c.blockText(html)
	body, isComment := strings.CutPrefix(strings.TrimSpace(raw), "<!--")
	body, closed := strings.CutSuffix(body, "-->")
	if !isComment || !closed || strings.Contains(body, "--") {
		c.problem(offset(html), "raw HTML is not rendered; only a comment that gives a role may stand here")
		return
	}
	body = strings.TrimSpace(body)
	if head, ok := strings.CutPrefix(body, "openletter:"); ok {
		c.head(head, offset(html))
		return
	}
	for _, r := range roles {
		if body != string(r) {
			continue
		}
		if next == nil {
			c.problem(offset(html), "no block follows the role %q", body)
			return
		}
		next.SetAttributeString(roleAttribute, r)
		return
	}
	c.problem(offset(html), "%q is not a role; roles are %s", body, joinRoles())
}

func joinRoles() string {
	var names []string
	for _, r := range roles {
		names = append(names, string(r))
	}
	return strings.Join(names, ", ")
}

// head reads the comment that begins a document: "openletter: lang=en; as-of=2026-07-31".
func (c *conventions) head(fields string, at int) {
	for field := range strings.SplitSeq(fields, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(field), "=")
		switch name {
		case "lang":
			c.doc.Lang = report.Lang(value)
		case "as-of":
			date, err := report.ParseDate(value)
			if err != nil {
				c.problem(at, "%v", err)
			}
			c.doc.AsOf = date
		default:
			c.problem(at, "%q is not known here; the first comment says lang and as-of", name)
		}
	}
}

// blockText is the source of a block that keeps its lines.
func (c *conventions) blockText(n ast.Node) string {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(c.doc.Source))
	}
	if html, ok := n.(*ast.HTMLBlock); ok && html.HasClosure() {
		b.Write(html.ClosureLine.Value(c.doc.Source))
	}
	return b.String()
}

// offset is a place in the source that belongs to a node, as near to its beginning as the tree tells.
func offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
		if t, ok := n.(*ast.Text); ok {
			return t.Segment.Start
		}
	}
	return 0
}

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

// marks splits the sign from the beginning of cells, items and paragraphs.
func (c *conventions) marks() {
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !holdsWords(n) {
			return ast.WalkContinue, nil
		}
		if t, ok := n.FirstChild().(*ast.Text); ok && entering && n.Kind() != ast.KindHeading {
			c.splitMark(t)
		}
		return ast.WalkSkipChildren, nil
	})
}

var marks = [...]report.Mark{
	report.MarkGood, report.MarkPartly, report.MarkBad, report.MarkUnknown, report.MarkMoot, report.MarkDisputed,
}

func (c *conventions) splitMark(t *ast.Text) {
	sign, _, followed := bytes.Cut(t.Segment.Value(c.doc.Source), []byte(" "))
	if !followed {
		return
	}
	if i := slices.Index(marks[:], report.Mark(sign)); i >= 0 {
		t.Segment = t.Segment.WithStart(t.Segment.Start + len(sign) + len(" "))
		t.Parent().InsertBefore(t.Parent(), t, &MarkNode{Mark: marks[i]})
	}
}

// headings finds the title and the names that links can lead to.
func (c *conventions) headings() {
	c.ids = map[string]bool{}
	titles := 0
	for n := c.doc.Root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		if id, ok := h.AttributeString("id"); ok {
			c.ids[string(id.([]byte))] = true
		}
		if h.Level == 1 {
			titles++
			c.doc.Title = c.doc.Text(h)
		}
	}
	if titles != 1 {
		c.problem(0, "a document has one heading of the first level, its title; this one has %d", titles)
	}
	if c.doc.Lang == "" || c.doc.AsOf.IsZero() {
		c.problem(0, "a document begins with a comment such as <!-- openletter: lang=en; as-of=2026-07-31 -->")
	}
}

// check refuses kinds of node that a renderer would have to leave out, and links that lead nowhere.
func (c *conventions) check() {
	_ = ast.Walk(c.doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			c.link(string(n.Destination), offset(n))
		case *ast.AutoLink:
			c.link(string(n.URL(c.doc.Source)), offset(n))
		case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.TextBlock, *ast.Text, *ast.String, *ast.Emphasis,
			*ast.CodeSpan, *ast.List, *ast.ListItem, *ast.ThematicBreak, *ast.Blockquote,
			*Alert, *MarkNode, *east.Table, *east.TableHeader, *east.TableRow, *east.TableCell, *east.TaskCheckBox,
			*east.FootnoteLink, *east.FootnoteBacklink, *east.FootnoteList, *east.Footnote:
		default:
			c.problem(offset(n), "no renderer knows a %s", n.Kind())
		}
		return ast.WalkContinue, nil
	})
}

func (c *conventions) link(destination string, at int) {
	if id, ok := strings.CutPrefix(destination, "#"); ok {
		if decoded, err := url.PathUnescape(id); err != nil || !c.ids[decoded] {
			c.problem(at, "the link #%s leads to no heading", id)
		}
		return
	}
	u, err := url.Parse(destination)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		c.problem(at, "the link %q is refused; links are http, https or #heading", destination)
	}
}
