package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
	"openletter/report/problem"
)

// block reads one block; nil with a problem where the tree has no type for it.
func (r *reader) block(n ast.Node, p purpose) document.Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if r.fits(p, "paragraph", n) {
			return r.paragraph(n.FirstChild(), p)
		}
	case *ast.List:
		if r.fits(p, "list", n) {
			return r.list(n, p)
		}
	case *east.Table:
		if r.fits(p, "table", n) {
			return r.table(n, p)
		}
	case *ast.Blockquote:
		if r.fits(p, "quotation", n) {
			return r.quotation(n)
		}
	case *ast.ThematicBreak:
		if r.fits(p, "rule", n) {
			return &document.Rule{}
		}
	case *east.FootnoteList:
		r.fits(p, "list of sources", n)
		return r.sources(n)
	default:
		r.unknown(n)
	}
	return nil
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
	before  []string
}{
	{isLead, []string{"paragraph"}}, {isFine, []string{"paragraph", "list"}},
	{isPairs, []string{"list"}}, {isContents, []string{"list"}},
	{isBars, []string{"table"}}, {isLedger, []string{"table"}}, {isHeadless, []string{"table"}}, {isHeadlessLedger, []string{"table"}},
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
func (r *reader) fits(p purpose, block string, n ast.Node) bool {
	for _, known := range purposes {
		if known.purpose == p && !slices.Contains(known.before, block) {
			r.problem(problem.DocumentComment, r.at(n), "the comment %q stands before a %s, not before a %s", p, strings.Join(known.before, " or a "), block)
			return false
		}
	}
	return true
}

func (r *reader) paragraph(first ast.Node, p purpose) document.Block {
	mark, rest := r.mark(first)
	return &document.Paragraph{Role: document.ParagraphRole(p), Mark: mark, Text: r.line(rest)}
}

// quotation reads a block quotation, which is an alert where it begins with [!NOTE] or another of the five.
func (r *reader) quotation(q *ast.Blockquote) document.Block {
	first, _ := q.FirstChild().(*ast.Paragraph)
	sign := ""
	if first != nil {
		line, _, _ := bytes.Cut(first.Lines().Value(r.source), []byte("\n"))
		sign = string(bytes.TrimSpace(line))
	}
	if !strings.HasPrefix(sign, "[!") {
		blocks, _ := r.blocks(q.FirstChild(), 0)
		return &document.Quotation{Blocks: blocks}
	}
	alert := &document.Alert{}
	var known []string
	for _, tone := range document.Tones {
		known = append(known, alertSign(tone))
		if sign == alertSign(tone) {
			alert.Tone = tone
		}
	}
	if alert.Tone == "" {
		r.problem(problem.DocumentUnknown, r.at(first), "%s is no call-out; those that are known are %s", sign, strings.Join(known, ", "))
	}
	if rest := secondLine(first); rest != nil {
		alert.Blocks = append(alert.Blocks, r.paragraph(rest, ""))
	}
	more, _ := r.blocks(first.NextSibling(), 0)
	alert.Blocks = append(alert.Blocks, more...)
	return alert
}

// secondLine is the first node behind the first line of a paragraph; nil where it has one line.
func secondLine(para ast.Node) ast.Node {
	for n := para.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && (t.SoftLineBreak() || t.HardLineBreak()) {
			return n.NextSibling()
		}
	}
	return nil
}

// list reads a list in the form that the comment before it gives it.
func (r *reader) list(l *ast.List, p purpose) document.Block {
	list := &document.List{Ordered: l.IsOrdered(), Start: l.Start, Fine: p == isFine}
	pairs, contents := &document.Pairs{}, &document.Contents{}
	for n := l.FirstChild(); n != nil; n = n.NextSibling() {
		item := r.item(n)
		list.Items = append(list.Items, item)
		if p == isPairs {
			pair, ok := pairOf(item)
			if !ok {
				r.problem(problem.DocumentList, r.at(n), "an item behind the comment %q is **Label:** and a text, and nothing else", isPairs)
			}
			pairs.Items = append(pairs.Items, pair)
		}
		if p == isContents {
			entry, ok := entryOf(item)
			if !ok {
				r.problem(problem.DocumentList, r.at(n), "an entry of the contents is one link to a section, and a list of such entries below it")
			}
			contents.Entries = append(contents.Entries, entry)
		}
	}
	switch p {
	case isPairs:
		return pairs
	case isContents:
		return contents
	}
	return list
}

// item reads an item: its first paragraph is its text.
func (r *reader) item(n ast.Node) (item document.Item) {
	first := n.FirstChild()
	if isParagraph(first) {
		o, rest := r.opening(first.FirstChild(), true)
		item.ID, item.Task, item.Mark, item.Text = o.id, o.task, o.mark, r.line(rest)
		r.claim(o.id, r.at(n))
		first = first.NextSibling()
	}
	item.Blocks, _ = r.blocks(first, 0)
	return item
}

func isParagraph(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock)
}

// pairOf takes the strong text that begins an item, and the colon that ends it, from what follows.
func pairOf(item document.Item) (pair document.Pair, ok bool) {
	if len(item.Text) == 0 || len(item.Blocks) > 0 || item.Mark != "" || item.Task != document.NoTask {
		return pair, false
	}
	strong, _ := item.Text[0].(document.Strong)
	last := len(strong.Text) - 1
	if last < 0 {
		return pair, false
	}
	end, _ := strong.Text[last].(document.Text)
	before, ok := strings.CutSuffix(string(end), ":")
	label := strong.Text[:last]
	if before != "" {
		label = append(label, document.Text(before))
	}
	return document.Pair{ID: item.ID, Label: label, Text: trimmed(item.Text[1:])}, ok && len(label) > 0
}

// entryOf is the entry of a table of contents that an item is, with those below it.
func entryOf(item document.Item) (entry document.ContentsEntry, ok bool) {
	if len(item.Text) != 1 || item.ID != "" || item.Mark != "" || item.Task != document.NoTask || len(item.Blocks) > 1 {
		return entry, false
	}
	link, _ := item.Text[0].(document.Link)
	entry.Title = link.Text
	entry.ID, ok = strings.CutPrefix(link.To, "#")
	for _, b := range item.Blocks {
		below, isList := b.(*document.List)
		if !isList || below.Ordered || below.Fine {
			return entry, false
		}
		for _, i := range below.Items {
			e, isEntry := entryOf(i)
			ok = ok && isEntry
			entry.Entries = append(entry.Entries, e)
		}
	}
	return entry, ok
}

// sources reads the definitions of footnotes. The parser puts all of them where the first stands.
func (r *reader) sources(list *east.FootnoteList) document.Block {
	sources := &document.Sources{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		source := document.Source{ID: string(n.(*east.Footnote).Ref)}
		if id := document.SourceAnchor(source.ID); r.ids[id] {
			r.problem(problem.DocumentSource, r.at(n), "the source %q is defined twice", source.ID)
		} else {
			r.claim(id, r.at(n))
		}
		if text := n.FirstChild(); n.ChildCount() == 1 && isParagraph(text) {
			source.Text = r.line(text.FirstChild())
		} else {
			r.problem(problem.DocumentSource, r.at(n), "a source is one paragraph")
		}
		sources.Entries = append(sources.Entries, source)
	}
	if list.Parent().Kind() != ast.KindDocument {
		r.problem(problem.DocumentSource, r.at(list), "a source is defined at the beginning of a line")
	}
	for n := list.NextSibling(); n != nil && n.Pos() < list.LastChild().Pos(); n = n.NextSibling() {
		if n.Pos() >= 0 {
			r.problem(problem.DocumentSource, r.at(n), "all sources stand in one list; this stands among them")
			break
		}
	}
	return sources
}
