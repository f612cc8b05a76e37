package section

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
)

// line joins strings, whole numbers, lines and inlines into one line, plain text with plain text. What is nil adds nothing.
func line(parts ...any) document.Line {
	var inlines [8]document.Inline // buffers that most lines fit into
	var buffer [256]byte
	done, text := document.Line(inlines[:0]), buffer[:0]
	for _, p := range parts {
		switch p := p.(type) {
		case nil:
		case string:
			text = append(text, p...)
		case int:
			text = strconv.AppendInt(text, int64(p), 10)
		case document.Line:
			for _, in := range p {
				done, text = appendInline(done, text, in)
			}
		case document.Inline:
			done, text = appendInline(done, text, p)
		default:
			panic(fmt.Sprintf("section: %T is no part of a line", p))
		}
	}
	if done = appendText(done, text); len(done) == 0 {
		return nil
	}
	return slices.Clone(done)
}

// appendInline adds an inline to a line and the plain text that follows it.
func appendInline(l document.Line, text []byte, in document.Inline) (document.Line, []byte) {
	if t, ok := in.(document.Text); ok {
		return l, append(text, t...)
	}
	return append(appendText(l, text), in), text[:0]
}

func appendText(l document.Line, text []byte) document.Line {
	if len(text) == 0 {
		return l
	}
	return append(l, document.Text(text))
}

// joined puts a separator between lines.
func joined(lines []document.Line, separator string) document.Line {
	if len(lines) == 1 {
		return lines[0]
	}
	parts := make([]any, 0, 2*len(lines))
	for _, l := range lines {
		parts = append(parts, l, separator)
	}
	return line(parts[:max(len(parts)-1, 0)]...)
}

// plain is a line as a string, for what holds no citations, such as the name of a bar.
func plain(l document.Line) string { return strings.TrimSpace(l.String()) }

// strong is text that stands out.
func strong(parts ...any) document.Inline { return document.Strong{Text: line(parts...)} }

// labelled is a text behind its label: "**Max:** Held at 36."
func labelled(label, text document.Line) document.Line { return line(strong(label, ":"), " ", text) }

// each is a line for everything in a list.
func each[T any](all []T, say func(T) document.Line) []document.Line {
	var lines []document.Line
	for _, x := range all {
		lines = append(lines, say(x))
	}
	return lines
}

// eachMessenger is a line for each messenger, by its number, but for those of which there is nothing to say.
func (w *Writer) eachMessenger(say func(m int) document.Line) []document.Line {
	var lines []document.Line
	for m := range w.Found.Messengers {
		if l := say(m); l != nil {
			lines = append(lines, l)
		}
	}
	return lines
}

// paragraph is a paragraph of some pieces of text.
func paragraph(parts ...any) document.Block { return &document.Paragraph{Text: line(parts...)} }

// list is a list of lines.
func list(lines []document.Line) *document.List {
	l := &document.List{}
	for _, text := range lines {
		l.Items = append(l.Items, document.Item{Text: text})
	}
	return l
}

// listed is a list below an interface text; nothing where the list is empty.
func (w *Writer) listed(key string, l *document.List, pairs ...any) []document.Block {
	if len(l.Items) == 0 {
		return nil
	}
	return []document.Block{paragraph(w.Say(key, pairs...)), l}
}

// tabled is a table below an interface text; nothing where the table has no rows.
func (w *Writer) tabled(key string, t *document.Table) []document.Block {
	if len(t.Rows) == 0 {
		return nil
	}
	return []document.Block{paragraph(w.Say(key)), t}
}

// group is an item with a list of its own below its head.
func group(head document.Line, items []document.Item) document.Item {
	return document.Item{Text: line(strong(head)), Blocks: []document.Block{&document.List{Items: items}}}
}

// columns are the heads of columns of text, by the keys of their texts.
func (w *Writer) columns(keys ...string) []document.Column {
	columns := make([]document.Column, 0, len(keys))
	for _, key := range keys {
		columns = append(columns, document.Column{Text: w.Say(key)})
	}
	return columns
}

// aligned gives columns behind the first an alignment.
func aligned(columns []document.Column, a document.Align) []document.Column {
	for i := range columns[1:] {
		columns[i+1].Align = a
	}
	return columns
}

// ledger is a table of sentences with a row for everything in a list. The first cell of a row is its head.
func ledger[T any](w *Writer, all []T, row func(T) document.Row, columns ...string) *document.Table {
	t := &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns(columns...)}
	for _, x := range all {
		t.Rows = append(t.Rows, row(x))
	}
	return t
}

// beside compares all messengers: a table with a column for each of them and a row for each head. corner is the key of the
// text above the heads; the last rows, as many as results says, stand out. at makes the cell of a row and a messenger.
func (w *Writer) beside(corner string, align document.Align, heads []document.Line, results int,
	at func(row, messenger int) document.Cell) *document.Table {
	t := &document.Table{RowHeads: true, Columns: w.columns(corner)}
	for _, name := range w.names() {
		t.Columns = append(t.Columns, document.Column{Text: name})
	}
	aligned(t.Columns, align)
	for r, head := range heads {
		if r >= len(heads)-results {
			head = line(strong(head))
		}
		cells := make([]document.Cell, 1, len(t.Columns))
		cells[0].Text = head
		for m := range w.Found.Messengers {
			cells = append(cells, at(r, m))
		}
		t.Rows = append(t.Rows, document.Row{Cells: cells})
	}
	return t
}

// row is a row of cells that hold text only. The id is "" for most.
func row(id string, texts ...document.Line) document.Row {
	cells := make([]document.Cell, len(texts))
	for i, t := range texts {
		cells[i].Text = t
	}
	return document.Row{ID: id, Cells: cells}
}
