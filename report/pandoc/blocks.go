package pandoc

import (
	"slices"

	"openletter/report/document"
)

// blocks are blocks under a heading whose sections have a level.
func (p *printer) blocks(blocks []document.Block, level int) []any {
	out := []any{}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			out = append(out, element("Header", []any{level, attr(b.ID, "", ""), p.line(b.Title)}))
			out = append(out, p.blocks(b.Blocks, level+1)...)
		case *document.Alert:
			name := element("Para", []any{element("Strong", plain(p.words["tone-"+string(b.Tone)]))})
			inner := append([]any{name}, p.blocks(b.Blocks, level)...)
			out = append(out, div(string(b.Tone), "Alert", element("BlockQuote", inner)))
		case *document.Quotation:
			out = append(out, element("BlockQuote", p.blocks(b.Blocks, level)))
		case *document.Beside: // one after the other, as in Markdown
			for _, stack := range b.Stacks {
				out = append(out, p.blocks(stack, level)...)
			}
		default:
			out = append(out, p.block(b, level))
		}
	}
	return out
}

// block is a block that is no section and holds no blocks but in its items.
func (p *printer) block(b document.Block, level int) any {
	switch b := b.(type) {
	case *document.Paragraph:
		text := element("Para", p.marked("", b.Mark, b.Text))
		if b.Role == document.Plain {
			return text
		}
		return div(string(b.Role), roleStyles[b.Role], text)
	case *document.List:
		return p.list(b, level)
	case *document.Pairs:
		pairs := []any{}
		for _, pair := range b.Items {
			text := []any{[]any{element("Plain", p.line(pair.Text))}}
			pairs = append(pairs, []any{p.marked(pair.ID, "", pair.Label), text})
		}
		return element("DefinitionList", pairs)
	case *document.Contents:
		return p.contents(b.Entries)
	case *document.Rule:
		return element("HorizontalRule", nil)
	case *document.Table:
		return p.table(b)
	case *document.Chart:
		return p.table(b.AsTable())
	case *document.Sources:
		items := []any{}
		for _, s := range b.Entries {
			items = append(items, []any{element("Para", p.marked(document.SourceAnchor(s.ID), "", s.Text))})
		}
		return ordered(1, items)
	}
	p.fail(b)
	return nil
}

// roleStyles are the styles of paragraphs in a word processor.
var roleStyles = map[document.ParagraphRole]string{document.Lead: "Lead", document.Fine: "Fine",
	document.Turned: "Answers"}

func div(class, style string, blocks ...any) any {
	return element("Div", []any{attr("", class, style), blocks})
}

func ordered(start int, items []any) any {
	return element("OrderedList", []any{[]any{start, element("Decimal", nil), element("Period", nil)}, items})
}

func (p *printer) list(l *document.List, level int) any {
	items := []any{}
	for _, item := range l.Items {
		text := item.Text
		if box := [...]string{document.TaskOpen: "☐ ", document.TaskDone: "☒ "}[item.Task]; box != "" {
			text = slices.Concat(document.Line{document.Text(box)}, text)
		}
		first := element("Plain", p.marked(item.ID, item.Mark, text))
		items = append(items, append([]any{first}, p.blocks(item.Blocks, level)...))
	}
	if l.Ordered {
		return ordered(l.Start, items)
	}
	return element("BulletList", items)
}

func (p *printer) contents(entries []document.ContentsEntry) any {
	items := []any{}
	for _, e := range entries {
		link := document.Line{document.Link{To: "#" + e.ID, Text: e.Title}}
		item := []any{element("Plain", p.line(link))}
		if len(e.Entries) > 0 {
			item = append(item, p.contents(e.Entries))
		}
		items = append(items, item)
	}
	return element("BulletList", items)
}

// table is a table with a head row and, where the first cells are heads, a head column.
func (p *printer) table(t *document.Table) any {
	var columns, head, rows []any
	for _, c := range t.Columns {
		align := [...]string{document.Start: "AlignDefault", document.Middle: "AlignCenter",
			document.End: "AlignRight"}[c.Align]
		columns = append(columns, []any{element(align, nil), element("ColWidthDefault", nil)})
		head = append(head, cell(p.line(c.Text)))
	}
	for _, r := range t.Rows {
		var cells []any
		for i, c := range r.Cells {
			text := p.marked(c.ID, c.Mark, c.Text)
			if i == 0 && r.ID != "" {
				text = append(p.marked(r.ID, "", nil), text...)
			}
			cells = append(cells, cell(text))
		}
		rows = append(rows, row(cells))
	}
	heads := 0
	if t.RowHeads {
		heads = 1
	}
	none := attr("", "", "")
	body := []any{none, heads, []any{}, list(rows)}
	return element("Table", []any{attr("", string(t.Kind), ""), []any{nil, []any{}}, list(columns), []any{none,
		[]any{row(head)}}, []any{body},
		[]any{none, []any{}}})
}

func row(cells []any) any { return []any{attr("", "", ""), list(cells)} }

func cell(text []any) any {
	return []any{attr("", "", ""), element("AlignDefault", nil), 1, 1, []any{element("Plain", text)}}
}

// list is a list that is written as [] where it is empty.
func list(items []any) []any { return append([]any{}, items...) }
