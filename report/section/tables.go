package section

import "openletter/report/document"

// columns are the heads of columns of text, by the keys of their texts.
func (w *Writer) columns(keys ...string) []document.Column {
	columns := make([]document.Column, 0, len(keys))
	for _, key := range keys {
		columns = append(columns, document.Column{Text: w.say(key)})
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

// beside compares all messengers: a table with a column for each of them and a row for each head. corner is the key of the
// text above the heads; the last rows, as many as results says, stand out. at makes the cell of a row and a messenger.
func (w *Writer) beside(corner string, align document.Align, heads []document.Line, results int, at func(row, messenger int) document.Cell) *document.Table {
	t := &document.Table{RowHeads: true, Columns: w.columns(corner)}
	for _, name := range w.names() {
		t.Columns = append(t.Columns, document.Column{Text: name})
	}
	aligned(t.Columns, align)
	for r, head := range heads {
		if r >= len(heads)-results {
			head = document.Line{document.Strong{Text: head}}
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

// row is a row of cells that hold text only.
func row(id string, texts ...document.Line) document.Row {
	r := document.Row{ID: id}
	for _, t := range texts {
		r.Cells = append(r.Cells, document.Cell{Text: t})
	}
	return r
}

// paragraph is a paragraph of some pieces of text.
func paragraph(parts ...any) document.Block { return &document.Paragraph{Text: line(parts...)} }

// list is a list of lines.
func list(lines []document.Line) document.Block {
	l := &document.List{}
	for _, text := range lines {
		l.Items = append(l.Items, document.Item{Text: text})
	}
	return l
}

// labelled is a text behind its label: "**Max:** Held at 36."
func labelled(label, text document.Line) document.Line {
	return line(document.Strong{Text: line(label, ":")}, " ", text)
}
