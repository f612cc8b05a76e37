package section

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
)

// line joins strings, whole numbers, lines and inlines, plain text with plain text. What is nil adds nothing.
func line(parts ...any) document.Line {
	var inlines [8]document.Inline // buffers that most lines fit into
	var buffer [256]byte
	l, text := document.Line(inlines[:0]), buffer[:0]
	for _, p := range parts {
		l, text = appendPart(l, text, p)
	}
	l, _ = appendInline(l, text, nil)
	return append(document.Line(nil), l...)
}

// Say is an interface text, its places filled from pairs of name and value: a string, an int, a line or an inline.
func (w *Writer) Say(key string, pairs ...any) document.Line {
	var inlines [8]document.Inline // as in line
	var buffer [256]byte
	l, text := document.Line(inlines[:0]), buffer[:0]
	w.lang.Fail(w.Words.Fill(key, pairs, func(words string) { text = append(text, words...) },
		func(value any) { l, text = appendPart(l, text, value) }))
	l, _ = appendInline(l, text, nil)
	return append(document.Line(nil), l...)
}

// appendPart adds a part to a line and the plain text that follows it.
func appendPart(l document.Line, text []byte, part any) (document.Line, []byte) {
	switch p := part.(type) {
	case nil:
	case string:
		text = append(text, p...)
	case int:
		text = strconv.AppendInt(text, int64(p), 10)
	case document.Line:
		for _, in := range p {
			l, text = appendInline(l, text, in)
		}
	case document.Inline:
		l, text = appendInline(l, text, p)
	default:
		panic(fmt.Sprintf("section: %T is no part of a line", p))
	}
	return l, text
}

// appendInline adds an inline to a line and the plain text that follows it, with the text before it.
func appendInline(l document.Line, text []byte, in document.Inline) (document.Line, []byte) {
	if t, isText := in.(document.Text); isText {
		return l, append(text, t...)
	}
	if len(text) > 0 {
		l = append(l, document.Text(text))
	}
	if in != nil {
		l = append(l, in)
	}
	return l, text[:0]
}

// joined puts a separator between the lines that are not empty.
func joined(separator string, lines ...document.Line) document.Line {
	parts := make([]any, 0, 16)
	var between any
	for _, l := range lines {
		if l != nil {
			parts = append(parts, between, l)
			between = separator
		}
	}
	return line(parts...)
}

// sentences puts blanks between the lines that are not empty.
func sentences(lines ...document.Line) document.Line { return joined(" ", lines...) }

// sayIf is an interface text where something is so, and nil where not.
func (w *Writer) sayIf(isSo bool, key string, pairs ...any) document.Line {
	if !isSo {
		return nil
	}
	return w.Say(key, pairs...)
}

// orSay is a text or, where it is empty, an interface text.
func (w *Writer) orSay(text document.Line, key string) document.Line {
	if text == nil {
		return w.Say(key)
	}
	return text
}

// naming is an interface text about names; nil where there are none.
func (w *Writer) naming(key string, names []document.Line) document.Line {
	all := joined(", ", names...)
	return w.sayIf(all != nil, key, "names", all)
}

// plain is a line as a string, for what holds no citations, such as the name of a bar.
func plain(l document.Line) string { return strings.TrimSpace(l.String()) }

func strong(parts ...any) document.Line { return document.Line{document.Strong{Text: line(parts...)}} }

// labelled is a text behind its label: "**Max:** Held at 36."
func labelled(label, text document.Line) document.Line { return line(strong(label, ":"), " ", text) }

// each makes something of everything in a list.
func each[T, R any](all []T, of func(T) R) []R {
	made := make([]R, 0, len(all))
	for _, x := range all {
		made = append(made, of(x))
	}
	return made
}

// only is what of a list is to be kept.
func only[T any](all []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), func(x T) bool { return !keep(x) })
}

// grouped puts what has the same key together, in the order in which the keys first come.
func grouped[T any, K comparable](all []T, key func(T) K) [][]T {
	var keys []K
	groups := map[K][]T{}
	for _, x := range all {
		k := key(x)
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], x)
	}
	return each(keys, func(k K) []T { return groups[k] })
}

// body makes blocks of lines, each a paragraph, of lists of lines or items, and of blocks. What is empty adds nothing.
func body(parts ...any) (made []document.Block) {
	for _, p := range parts {
		switch p := p.(type) {
		case document.Line:
			if p != nil {
				made = append(made, paragraph(p))
			}
		case []document.Line:
			made = append(made, body(items(p))...)
		case []document.Item:
			made = append(made, body(&document.List{Items: p})...)
		case *document.List:
			if len(p.Items) > 0 {
				made = append(made, p)
			}
		case *document.Table:
			if len(p.Rows) > 0 {
				made = append(made, p)
			}
		case document.Block:
			made = append(made, p)
		case []document.Block:
			made = append(made, p...)
		default:
			panic(fmt.Sprintf("section: %T is no block", p))
		}
	}
	return made
}

func paragraph(l document.Line) document.Block { return &document.Paragraph{Text: l} }

// items are items of the lines that are not empty.
func items(lines []document.Line) []document.Item {
	said := only(lines, func(l document.Line) bool { return l != nil })
	return each(said, func(l document.Line) document.Item { return document.Item{Text: l} })
}

// fineList is a list of fine print.
func fineList(lines []document.Line) *document.List {
	return &document.List{Fine: true, Items: items(lines)}
}

// under is a list, a table or blocks below an interface text; nothing where it is empty.
func (w *Writer) under(key string, what any, pairs ...any) []document.Block {
	below := body(what)
	if below == nil {
		return nil
	}
	return body(w.Say(key, pairs...), below)
}

// titled is a section within the section that a layout names.
func titled(id string, title document.Line, parts ...any) *document.Section {
	return &document.Section{ID: id, Title: title, Blocks: body(parts...)}
}

// columns are the heads of columns of text, by the keys of their texts.
func (w *Writer) columns(keys ...string) []document.Column {
	return each(keys, func(key string) document.Column { return document.Column{Text: w.Say(key)} })
}

// numeric aligns columns behind the first for numbers.
func numeric(columns []document.Column) []document.Column {
	for i := range columns[1:] {
		columns[i+1].Align = document.End
	}
	return columns
}

// ledger is a table of sentences with a row for everything in a list. The first cell of a row is its head.
func ledger[T any](w *Writer, all []T, row func(T) document.Row, columns ...string) *document.Table {
	return &document.Table{Kind: document.Ledger, RowHeads: true, Columns: w.columns(columns...), Rows: each(all, row)}
}

// How many messengers stand in one table of words or numbers: all, or in each of several tables a few that can be read.
const (
	mostBeside = 10
	fewBeside  = 5
)

// beside compares all messengers: each has a column. corner is the key of the text above the heads of the rows.
func (w *Writer) beside(corner string, heads []document.Line, at func(row, m int) document.Cell) []document.Block {
	size := len(w.messengers)
	if size > mostBeside {
		tables := (size + fewBeside - 1) / fewBeside
		size = (size + tables - 1) / tables
	}
	var tables []document.Block
	for some := range slices.Chunk(w.messengers, max(size, 1)) {
		columns := each(some, func(m int) document.Column { return document.Column{Text: w.Name(m)} })
		t := &document.Table{RowHeads: true, Columns: append(w.columns(corner), columns...)}
		for r, head := range heads {
			cells := each(some, func(m int) document.Cell { return at(r, m) })
			t.Rows = append(t.Rows, document.Row{Cells: append([]document.Cell{{Text: head}}, cells...)})
		}
		tables = append(tables, body(t)...)
	}
	return tables
}

// figures compares all messengers in numbers: it is beside with the column of each messenger.
func (w *Writer) figures(corner string, heads []document.Line, column func(m int) []document.Line) []document.Block {
	columns := map[int][]document.Line{}
	for _, m := range w.messengers {
		columns[m] = column(m)
	}
	tables := w.beside(corner, heads, func(row, m int) document.Cell { return document.Cell{Text: columns[m][row]} })
	for _, t := range tables {
		numeric(t.(*document.Table).Columns)
	}
	return tables
}

// row is a row of cells that hold text only. The id is "" for most.
func row(id string, texts ...document.Line) document.Row {
	return document.Row{ID: id, Cells: each(texts, func(t document.Line) document.Cell { return document.Cell{Text: t} })}
}
