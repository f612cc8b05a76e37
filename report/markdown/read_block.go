package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
)

// blocks reads the blocks in a node. Headings go to heading; where it is nil, they have no place.
func (r *reader) blocks(parent ast.Node, put func(document.Block), heading func(*ast.Heading)) {
	r.blocksFrom(parent.FirstChild(), put, heading)
}

// blocksFrom reads a block and those that follow it.
func (r *reader) blocksFrom(first ast.Node, put func(document.Block), heading func(*ast.Heading)) {
	var p purpose
	var comment ast.Node // that says it
	for n := first; n != nil; n = n.NextSibling() {
		if html, ok := n.(*ast.HTMLBlock); ok {
			if comment != nil {
				r.problem(ruleComment, r.at(comment), "no block follows the comment %q", p)
			}
			p, comment = r.purpose(html), nil
			if p != "" {
				comment = n
			}
			continue
		}
		h, isHeading := n.(*ast.Heading)
		switch {
		case !isHeading:
			if b := r.block(n, p); b != nil {
				put(b)
			}
		case heading == nil:
			r.unknown(n)
		case r.fits(p, "heading", n):
			heading(h)
		}
		p, comment = "", nil
	}
	if comment != nil {
		r.problem(ruleComment, r.at(comment), "no block follows the comment %q", p)
	}
}

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
		return r.sourceList(n)
	default:
		r.unknown(n)
	}
	return nil
}

func (r *reader) paragraph(first ast.Node, p purpose) document.Block {
	mark, rest := r.mark(first)
	return &document.Paragraph{Role: document.ParagraphRole(p), Mark: mark, Text: r.line(rest)}
}

// quotation reads a block quotation, which is an alert where it begins with [!NOTE] or another of the five.
func (r *reader) quotation(q *ast.Blockquote) document.Block {
	first, _ := q.FirstChild().(*ast.Paragraph)
	sign := ""
	if first != nil && first.Lines().Len() > 0 {
		line := first.Lines().At(0)
		sign = strings.TrimSpace(string(line.Value(r.source)))
	}
	if !strings.HasPrefix(sign, "[!") {
		quotation := &document.Quotation{}
		r.blocks(q, func(b document.Block) { quotation.Blocks = append(quotation.Blocks, b) }, nil)
		return quotation
	}
	alert := &document.Alert{Tone: document.Tone(strings.ToLower(strings.Trim(sign, "[!]")))}
	if sign != alertSign(alert.Tone) || !slices.Contains(document.Tones[:], alert.Tone) {
		r.problem(ruleUnknown, r.at(first), "%s is no call-out; those that are known are %s", sign, alertSigns())
	}
	if rest := secondLine(first); rest != nil {
		alert.Blocks = append(alert.Blocks, r.paragraph(rest, ""))
	}
	r.blocksFrom(first.NextSibling(), func(b document.Block) { alert.Blocks = append(alert.Blocks, b) }, nil)
	return alert
}

// alertSign is the line that begins an alert.
func alertSign(t document.Tone) string { return "[!" + strings.ToUpper(string(t)) + "]" }

func alertSigns() string {
	var signs []string
	for _, t := range document.Tones {
		signs = append(signs, alertSign(t))
	}
	return strings.Join(signs, ", ")
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
	switch p {
	case isPairs:
		return r.pairs(l)
	case isContents:
		return &document.Contents{Entries: r.contents(l)}
	}
	list := &document.List{Ordered: l.IsOrdered(), Start: l.Start, Fine: p == isFine}
	for n := l.FirstChild(); n != nil; n = n.NextSibling() {
		list.Items = append(list.Items, r.item(n))
	}
	return list
}

// item reads an item: its first paragraph is its text.
func (r *reader) item(n ast.Node) document.Item {
	var item document.Item
	first := n.FirstChild()
	if isParagraph(first) {
		o, rest := r.opening(first.FirstChild(), true)
		item.ID, item.Task, item.Mark, item.Text = o.id, o.task, o.mark, r.line(rest)
		if o.id != "" {
			r.claim(o.id, r.at(n))
		}
		first = first.NextSibling()
	}
	r.blocksFrom(first, func(b document.Block) { item.Blocks = append(item.Blocks, b) }, nil)
	return item
}

func isParagraph(n ast.Node) bool {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return true
	}
	return false
}

// pairs reads a list whose items are **Label:** and a text.
func (r *reader) pairs(l *ast.List) document.Block {
	pairs := &document.Pairs{}
	for n := l.FirstChild(); n != nil; n = n.NextSibling() {
		item := r.item(n)
		label, text, ok := cutLabel(item.Text)
		if !ok || len(item.Blocks) > 0 || item.Mark != "" || item.Task != document.NoTask {
			r.problem(ruleList, r.at(n), "an item behind the comment %q is **Label:** and a text, and nothing else", isPairs)
		}
		pairs.Items = append(pairs.Items, document.Pair{ID: item.ID, Label: label, Text: text})
	}
	return pairs
}

// cutLabel takes the strong text that begins a line, and the colon that ends it, from what follows.
func cutLabel(l document.Line) (label, text document.Line, ok bool) {
	if len(l) == 0 {
		return nil, nil, false
	}
	strong, ok := l[0].(document.Strong)
	if !ok || len(strong.Text) == 0 {
		return nil, nil, false
	}
	last := len(strong.Text) - 1
	end, _ := strong.Text[last].(document.Text)
	before, ok := strings.CutSuffix(string(end), ":")
	label = strong.Text[:last]
	if before != "" {
		label = append(label[:last:last], document.Text(before))
	}
	return label, trimmed(slices.Clip(l[1:])), ok && len(label) > 0
}

// contents reads a list of links to sections, with such lists below them.
func (r *reader) contents(l ast.Node) []document.ContentsEntry {
	var entries []document.ContentsEntry
	for n := l.FirstChild(); n != nil; n = n.NextSibling() {
		item := r.item(n)
		entry, ok := contentsEntry(item)
		if !ok {
			r.problem(ruleList, r.at(n), "an entry of the contents is one link to a section, and a list of such entries below it")
		}
		entries = append(entries, entry)
	}
	return entries
}

func contentsEntry(item document.Item) (document.ContentsEntry, bool) {
	if len(item.Text) != 1 || item.ID != "" || item.Mark != "" || item.Task != document.NoTask || len(item.Blocks) > 1 {
		return document.ContentsEntry{}, false
	}
	link, _ := item.Text[0].(document.Link)
	id, ok := strings.CutPrefix(link.To, "#")
	entry := document.ContentsEntry{ID: id, Title: link.Text}
	if len(item.Blocks) == 0 {
		return entry, ok
	}
	below, isList := item.Blocks[0].(*document.List)
	if !isList || below.Ordered || below.Fine {
		return entry, false
	}
	for _, i := range below.Items {
		e, isEntry := contentsEntry(i)
		ok = ok && isEntry
		entry.Entries = append(entry.Entries, e)
	}
	return entry, ok
}
