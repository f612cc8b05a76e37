package html

import (
	"fmt"
	"slices"
	"strings"

	"openletter/report/document"
)

// A filter lets a reader hide columns, those of one messenger, wherever they stand: the columns of the first heat table
// of a document that folds, where it has more than two. Boxes say which are shown, and the style hides the others.
type filter struct {
	heads []string
	from  []int // tables hold some of the columns, one behind the other: each number of a first one, from 0
}

// newFilter is the filter of a document; it has no heads where there is nothing to choose.
func newFilter(blocks []document.Block) *filter {
	f := &filter{}
	eachTable(blocks, func(t *document.Table) {
		if t.Kind == document.Heat && f.heads == nil && len(t.Columns) > 3 {
			for _, c := range t.Columns[1:] {
				f.heads = append(f.heads, c.Text.String())
			}
		}
	})
	eachTable(blocks, func(t *document.Table) {
		if first := f.first(t); first >= 0 && !slices.Contains(f.from, first) {
			f.from = append(f.from, first)
		}
	})
	return f
}

func eachTable(blocks []document.Block, do func(*document.Table)) {
	for _, b := range blocks {
		if t, ok := b.(*document.Table); ok {
			do(t)
		} else {
			document.Visit(b, func(string, *document.Line) {}, func(below *[]document.Block) { eachTable(*below, do) })
		}
	}
}

// first is the number of the head in a table's second column, where its columns from there on are those of the filter;
// -1 otherwise.
func (f *filter) first(t *document.Table) int {
	if len(t.Columns) < 2 || len(f.heads) == 0 {
		return -1
	}
	first := slices.Index(f.heads, t.Columns[1].Text.String())
	if first < 0 || first+len(t.Columns)-1 > len(f.heads) {
		return -1
	}
	for i, c := range t.Columns[1:] {
		if c.Text.String() != f.heads[first+i] {
			return -1
		}
	}
	return first
}

// class is the class by which the style knows the columns of a table, with a blank before it; "" where it hides none.
func (f *filter) class(t *document.Table) string {
	if first := f.first(t); first >= 0 {
		return fmt.Sprintf(" from-%d", first+1)
	}
	return ""
}

// style hides the columns whose boxes are not ticked.
func (f *filter) style() string {
	var s strings.Builder
	for i := range f.heads {
		for _, first := range f.from {
			if i >= first {
				const hide = ":root:has([id=\"page.show-%d\"]:not(:checked)) .from-%d tr>:nth-child(%d){display:none}\n"
				fmt.Fprintf(&s, hide, i+1, first+1, i-first+2)
			}
		}
	}
	return s.String()
}

// write writes the boxes.
func (f *filter) write(p *printer) {
	if f.heads == nil {
		return
	}
	p.put("<fieldset class=\"filter\"><legend>{}</legend>\n", p.words["show"])
	for i, head := range f.heads {
		p.put("<label><input type=\"checkbox\" id=\"page.show-{}\" checked> {}</label>\n", i+1, head)
	}
	p.put("</fieldset>\n")
}
