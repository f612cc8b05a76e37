package markdown

import (
	"bytes"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
	"openletter/report/problem"
)

// block reads one block; nil with a problem where the tree has no type for it.
func (r *reader) block(n ast.Node, p string) document.Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		first := n.FirstChild()
		return &document.Paragraph{Role: document.ParagraphRole(p), Mark: r.mark(first), Text: r.line(first)}
	case *ast.List:
		return r.list(n, p)
	case *east.Table:
		return r.table(n, p)
	case *ast.Blockquote:
		return r.quotation(n)
	case *ast.ThematicBreak:
		return &document.Rule{}
	case *east.FootnoteList:
		return r.sources(n)
	}
	r.unknown(n)
	return nil
}

// each reads everything in a node.
func each[T any](parent ast.Node, read func(ast.Node) T) (all []T) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		all = append(all, read(n))
	}
	return all
}

// quotation reads a block quotation, which is an alert where it begins with [!NOTE] or another of the five.
func (r *reader) quotation(q *ast.Blockquote) document.Block {
	first, _ := q.FirstChild().(*ast.Paragraph)
	sign, end := "", 0
	if first != nil {
		line := first.Lines().At(0)
		sign, end = string(bytes.TrimSpace(line.Value(r.source))), line.Stop
	}
	if !strings.HasPrefix(sign, "[!") {
		return &document.Quotation{Blocks: r.blocks(q.FirstChild(), false)}
	}
	alert := &document.Alert{}
	var known []string
	for _, tone := range document.Tones {
		known = append(known, alertSign(tone))
		if sign == alertSign(tone) {
			alert.Tone = tone
		}
	}
	r.problemIf(alert.Tone == "", problem.DocumentUnknown, r.at(first), "%s is no call-out; those that are known are %s",
		sign, strings.Join(known, ", "))
	for n := first.FirstChild(); n != nil && n.Pos() < end; n = first.FirstChild() {
		first.RemoveChild(first, n)
	}
	if first.FirstChild() == nil {
		q.RemoveChild(q, first)
	}
	alert.Blocks = r.blocks(q.FirstChild(), false)
	return alert
}

// list reads a list in the form that the comment before it gives it.
func (r *reader) list(l *ast.List, p string) document.Block {
	switch p {
	case isPairs:
		return &document.Pairs{Items: each(l, r.pair)}
	case isContents:
		return &document.Contents{Entries: each(l, r.entry)}
	}
	return &document.List{Ordered: l.IsOrdered(), Start: l.Start, Fine: p == isFine, Legend: p == isLegend, Items: each(l, r.item)}
}

// item reads an item: its first paragraph is its text.
func (r *reader) item(n ast.Node) (item document.Item) {
	first := n.FirstChild()
	if isParagraph(first) {
		item = r.opening(first.FirstChild(), true)
		r.claim(item.ID, r.at(n))
		first = first.NextSibling()
	}
	item.Blocks = r.blocks(first, false)
	return item
}

func isParagraph(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock)
}

// pair takes the strong text that begins an item, and the colon that ends it, from what follows.
func (r *reader) pair(n ast.Node) (pair document.Pair) {
	item, strong := r.item(n), document.Strong{}
	if len(item.Text) > 0 && len(item.Blocks) == 0 && item.Mark == "" && item.Task == document.NoTask {
		strong, _ = item.Text[0].(document.Strong)
	}
	if last := len(strong.Text) - 1; last >= 0 {
		end, _ := strong.Text[last].(document.Text)
		if before, ok := strings.CutSuffix(string(end), ":"); ok {
			label := joined(append(strong.Text[:last], document.Text(before)))
			pair = document.Pair{ID: item.ID, Label: label, Text: trimmed(item.Text[1:])}
		}
	}
	r.problemIf(len(pair.Label) == 0, problem.DocumentList, r.at(n),
		"an item behind the comment %q is **Label:** and a text, and nothing else", isPairs)
	return pair
}

// entry is the entry of a table of contents for which an item stands: the item that is printed for the entry.
func (r *reader) entry(n ast.Node) document.ContentsEntry {
	item := r.item(n)
	entry := entryOf(item)
	printed := listOf(&document.Contents{Entries: []document.ContentsEntry{entry}}).Items[0]
	r.problemIf(!reflect.DeepEqual(printed, item), problem.DocumentList, r.at(n),
		"an entry of the contents is one link to a section, and a list of such entries below it")
	return entry
}

// entryOf takes the link from an item, and the entries from the lists below it.
func entryOf(item document.Item) (entry document.ContentsEntry) {
	if len(item.Text) > 0 {
		link, _ := item.Text[0].(document.Link)
		entry.ID, entry.Title = strings.TrimPrefix(link.To, "#"), link.Text
	}
	for _, b := range item.Blocks {
		if l, ok := b.(*document.List); ok {
			for _, below := range l.Items {
				entry.Entries = append(entry.Entries, entryOf(below))
			}
		}
	}
	return entry
}

// sources reads the definitions of footnotes. The parser puts all of them where the first stands.
func (r *reader) sources(list *east.FootnoteList) document.Block {
	sources := &document.Sources{Entries: each(list, r.footnote)}
	r.problemIf(list.Parent().Kind() != ast.KindDocument, problem.DocumentSource, r.at(list),
		"a source is defined at the beginning of a line")
	if next := list.NextSibling(); next != nil && next.Pos() < list.LastChild().Pos() {
		r.problem(problem.DocumentSource, r.at(next), "all sources stand in one list; this stands among them")
	}
	return sources
}

func (r *reader) footnote(n ast.Node) document.Source {
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
	return source
}

// table reads a table, or the chart that it is.
func (r *reader) table(n *east.Table, p string) document.Block {
	table := &document.Table{RowHeads: !strings.HasSuffix(p, isHeadless)}
	switch {
	case strings.HasPrefix(p, isLedger):
		table.Kind = document.Ledger
	case p == isHeat:
		table.Kind = document.Heat
	}
	head := n.FirstChild()
	table.Columns = each(head, func(cell ast.Node) document.Column {
		align := map[east.Alignment]document.Align{east.AlignCenter: document.Middle, east.AlignRight: document.End}
		return document.Column{Text: r.line(cell.FirstChild()), Align: align[cell.(*east.TableCell).Alignment]}
	})
	for row := head.NextSibling(); row != nil; row = row.NextSibling() {
		table.Rows = append(table.Rows, r.row(row))
	}
	if strings.HasPrefix(p, isChart) {
		return r.chart(n, table, strings.TrimPrefix(strings.TrimPrefix(p, isChart), ": "))
	}
	return table
}

// chart is the chart for which a table stands: the one of which that is the table.
func (r *reader) chart(n ast.Node, table *document.Table, bands string) document.Block {
	chart := &document.Chart{}
	for band := range strings.SplitSeq(bands, ", ") {
		if at := strings.LastIndexByte(band, ' '); at > 0 {
			least, _ := strconv.Atoi(band[at+1:]) // the comment has digits there
			chart.Bands = append(chart.Bands, document.Band{Name: band[:at], Least: least})
			before := len(chart.Bands) - 2
			rises := before < 0 && least == 0 || before >= 0 && least > chart.Bands[before].Least && least <= 100
			r.problemIf(!rises, problem.DocumentChart, r.at(n), "the bands of a chart rise from 0 to 100 at most")
		}
	}
	if len(table.Columns) < 4 || len(table.Columns) > len(chart.Heads) {
		r.problem(problem.DocumentChart, r.at(n), "a chart has a name, the low, supported and high end of a score, and perhaps a grade in its columns")
		return chart
	}
	for i, c := range table.Columns {
		chart.Heads[i] = c.Text.String()
	}
	row := n.FirstChild()
	for _, cells := range table.Rows {
		row = row.NextSibling()
		chart.Bars = append(chart.Bars, r.bar(row, cells.Cells))
	}
	return chart
}

// row reads a row. An anchor in its first cell names the row.
func (r *reader) row(n ast.Node) (row document.Row) {
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		c := r.opening(cell.FirstChild(), true)
		r.claim(c.ID, r.at(cell))
		if cell == n.FirstChild() {
			row.ID, c.ID = c.ID, ""
		}
		row.Cells = append(row.Cells, document.Cell{ID: c.ID, Mark: c.Mark, Text: c.Text})
	}
	if last := n.LastChild(); last != nil && last.Lines().Len() > 0 { // the parser passes over what stands behind it
		end := last.Lines().At(0).Stop
		behind, _, _ := bytes.Cut(r.source[end:], []byte("\n"))
		if more := bytes.TrimPrefix(bytes.TrimSpace(behind), []byte("|")); len(more) > 0 {
			r.problem(problem.DocumentTable, end, "this row has more cells than the table has columns")
		}
	}
	return row
}

// bar reads a row of a chart.
func (r *reader) bar(row ast.Node, cells []document.Cell) document.Bar {
	var ends [3]int
	least := 0
	for i := range ends {
		said := cells[i+1].Text.String()
		n, err := strconv.Atoi(said)
		if err != nil || n < least || n > 100 {
			r.problem(problem.DocumentChart, r.at(row), "a row of a chart has the low, supported and high end of a score: a number from %d to 100, not %q", least, said)
			break
		}
		ends[i], least = n, n
	}
	bar := document.Bar{Name: strings.TrimSpace(cells[0].Text.String()), Low: ends[0], Supported: ends[1], High: ends[2]}
	if len(cells) > 4 {
		bar.Mark, bar.Grade = cells[4].Mark, cells[4].Text.String()
	}
	return bar
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
