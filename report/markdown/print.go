package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
)

// Print is a document as GitHub-flavoured Markdown, which [Read] reads back.
func Print(d *document.Document) []byte {
	p := &printer{names: map[string]int{}}
	fields := append([]string{"lang=" + d.Lang, "as-of=" + d.AsOf}, d.Sheet.Fields()...)
	if d.By != "" {
		fields = append(fields, "by="+d.By)
	}
	head := strings.Join(fields, "; ")
	parts := p.section([]string{"<!-- " + documentPrefix + " " + head + " -->"}, &document.Section{Title: d.Title, Blocks: d.Blocks})
	parts[len(parts)-1] += "\n"
	return []byte(strings.Join(parts, "\n\n"))
}

// A printer writes one text after the other.
type printer struct {
	out    []byte         // the text that is being written, behind a line break
	start  int            // of it, behind what stands before it in its line
	flat   bool           // whether a line break would end the text, as in a heading
	cell   bool           // whether a vertical line would end code, as in a table
	nested int            // strong and stressed texts around what is written
	level  int            // of the heading above
	names  map[string]int // of the headings so far, see nextName
}

// indented is a text behind something in its first line, and behind an indent in the others.
func indented(first, indent, text string) string {
	text = strings.ReplaceAll(first+text, "\n", "\n"+indent)
	empty := "\n" + strings.TrimRight(indent, " ") + "\n"
	return strings.TrimRight(strings.ReplaceAll(text, "\n"+indent+"\n", empty), " ")
}

// blocks are blocks behind other parts, with empty lines between them.
func (p *printer) blocks(blocks []document.Block, parts ...string) string {
	return strings.Join(p.parts(parts, blocks), "\n\n")
}

// parts appends blocks to other parts, each behind the comment that it needs.
func (p *printer) parts(parts []string, blocks []document.Block) []string {
	sign := "" // with which the items of the list begin that stands right before
	for _, b := range blocks {
		if what := purposeOf(b); what != "" {
			parts = append(parts, "<!-- "+what+" -->")
			sign = ""
		}
		if l := listOf(b); l != nil {
			parts, sign = p.list(parts, l, sign)
		} else if s, isSection := b.(*document.Section); isSection {
			parts, sign = p.section(parts, s), ""
		} else {
			parts, sign = append(parts, p.block(b)), ""
		}
	}
	return parts
}

// block is a block that is neither a list nor a section.
func (p *printer) block(b document.Block) string {
	switch b := b.(type) {
	case *document.Paragraph:
		return p.line("", b.Mark, b.Text)
	case *document.Alert:
		return p.alert(b)
	case *document.Quotation:
		return indented("> ", "> ", p.blocks(b.Blocks))
	case *document.Rule:
		return "---"
	case *document.Table:
		return p.table(b)
	case *document.Chart:
		return p.table(b.AsTable())
	case *document.Sources:
		lines := make([]string, len(b.Entries))
		for i, source := range b.Entries {
			lines[i] = indented("[^"+source.ID+"]: ", "    ", p.line("", "", source.Text))
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

// section appends a heading, with an anchor where its name is not its id, and what it heads.
func (p *printer) section(parts []string, s *document.Section) []string {
	p.level++
	begin := strings.Repeat("#", p.level) + " "
	if nextName(p.names, s.Title.String()) != s.ID {
		begin += anchor(s.ID)
	}
	p.flat = true
	title := strings.TrimRight(p.line(begin, "", s.Title), " ")
	p.flat = false
	parts = p.parts(append(parts, title), s.Blocks)
	p.level--
	return parts
}

// anchor says an id; nothing for "".
func anchor(id string) string {
	if id == "" {
		return ""
	}
	return anchorOpen + id + anchorClose + anchorEnd
}

// alert is a call-out. A plain paragraph follows its first line; other blocks are set off from it.
func (p *printer) alert(a *document.Alert) string {
	text := p.blocks(a.Blocks, alertSign(a.Tone))
	if len(a.Blocks) > 0 {
		if first, ok := a.Blocks[0].(*document.Paragraph); ok && first.Role == "" {
			text = strings.Replace(text, "\n\n", "\n", 1)
		}
	}
	return indented("> ", "> ", text)
}

// list appends a list, with another sign than the one before, whose list it would continue.
func (p *printer) list(parts []string, l *document.List, before string) (_ []string, sign string) {
	sign, other := "-", "*"
	if l.Ordered {
		sign, other = ".", ")"
	}
	if sign == before {
		sign = other
	}
	items := make([]string, len(l.Items))
	for i, item := range l.Items {
		begin, text := sign+" ", p.item(&item)
		if l.Ordered {
			begin = strconv.Itoa(l.Start+i) + begin
		} else if sign == "-" && strings.HasPrefix(text, "---") { // would be one line with the sign
			text = "***" + text[len("---"):]
		}
		items[i] = indented(begin, strings.Repeat(" ", len(begin)), text)
	}
	return append(parts, strings.Join(items, "\n")), sign
}

// item is an item without its sign.
func (p *printer) item(item *document.Item) string {
	if isEmpty(item) {
		return cmp.Or(p.blocks(item.Blocks), blankReference) // signs alone may be a line across the text
	}
	box := [...]string{document.NoTask: "", document.TaskOpen: "[ ] ", document.TaskDone: "[x] "}[item.Task]
	text := strings.TrimRight(p.line(box+anchor(item.ID), item.Mark, item.Text), " ")
	if len(item.Blocks) > 0 && isTight(item.Blocks[0]) {
		return text + "\n" + p.blocks(item.Blocks)
	}
	return p.blocks(item.Blocks, text)
}

func isEmpty(item *document.Item) bool {
	return len(item.Text) == 0 && item.Mark == "" && item.ID == "" && item.Task == document.NoTask
}

// isTight says whether a block can follow a text without an empty line: a list that is not set smaller, does not begin
// with an empty item, and counts from 1.
func isTight(b document.Block) bool {
	l, ok := b.(*document.List)
	return ok && !l.Fine && len(l.Items) > 0 && !isEmpty(&l.Items[0]) && (!l.Ordered || l.Start == 1)
}

// listOf is the list that a block is printed as, nil for other blocks: pairs are items of **Label:** and a text, entries
// of a table of contents are items of one link and a list of those below it.
func listOf(b document.Block) *document.List {
	switch b := b.(type) {
	case *document.List:
		return b
	case *document.Pairs:
		l := &document.List{}
		for _, pair := range b.Items {
			label := slices.Concat(pair.Label, document.Line{document.Text(":")})
			text := append(document.Line{document.Strong{Text: label}, document.Text(" ")}, pair.Text...)
			l.Items = append(l.Items, document.Item{ID: pair.ID, Text: text})
		}
		return l
	case *document.Contents:
		l := &document.List{}
		for _, e := range b.Entries {
			item := document.Item{Text: document.Line{document.Link{To: "#" + e.ID, Text: e.Title}}}
			if len(e.Entries) > 0 {
				item.Blocks = []document.Block{listOf(&document.Contents{Entries: e.Entries})}
			}
			l.Items = append(l.Items, item)
		}
		return l
	}
	return nil
}

func (p *printer) table(t *document.Table) string {
	p.flat, p.cell = true, true
	var head document.Row
	rule := "|"
	for _, c := range t.Columns {
		head.Cells = append(head.Cells, document.Cell{Text: c.Text})
		rule += [...]string{document.Start: " --- |", document.Middle: " :-: |", document.End: " ---: |"}[c.Align]
	}
	lines := []string{p.row(head), rule}
	for _, row := range t.Rows {
		lines = append(lines, p.row(row))
	}
	p.flat, p.cell = false, false
	return strings.Join(lines, "\n")
}

// row is a line of a table. The first cell has the id of the row as well.
func (p *printer) row(row document.Row) string {
	texts, id := []string{"|"}, row.ID
	for _, c := range row.Cells {
		texts = append(texts, p.line(" "+anchor(id)+anchor(c.ID), c.Mark, c.Text), " |")
		id = ""
	}
	return strings.Join(texts, "")
}
