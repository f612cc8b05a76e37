package judge

import (
	"strings"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// running are the kinds of blocks that hold running text.
var running = map[structure.Kind]bool{
	structure.P: true, structure.ListBody: true, structure.Note: true, structure.EndNote: true,
	"H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true,
}

// paragraph judges the lines of a block.
func (r *reader) paragraph(p *paragraph) {
	first, last := p.lines[0], p.lines[len(p.lines)-1]
	on := map[int]int{} // lines by page
	hyphens := 0
	for _, l := range p.lines {
		on[l.page]++
		r.width(p, l)
		if hyphens++; !strings.HasSuffix(strings.TrimSpace(l.String()), "-") {
			hyphens = 0
		}
		if hyphens == 3 {
			r.tell(Ladder, l.page, l.String())
		}
	}
	if !running[p.kind] || len(p.lines) == 1 {
		return
	}
	if on[first.page] == 1 {
		r.tell(Orphan, first.page, first.String())
	}
	if on[last.page] == 1 {
		r.tell(Widow, last.page, last.String())
	}
	if r.isOneWord(last) {
		r.tell(LastWord, last.page, last.String())
	}
}

// isOneWord says whether a line is one word, or the end of a web address that takes less than a fifth of its column.
func (r *reader) isOneWord(l *line) bool {
	const short = 0.2
	if len(strings.Fields(l.String())) != 1 {
		return false
	}
	right := 0.0 // of the column
	for _, op := range l.ops {
		if op.Shape == display.Text {
			right = max(right, op.X+op.W)
		}
	}
	first, last := l.ops[0], l.ops[len(l.ops)-1]
	return first.Element.Within(structure.Link) == nil || r.right(last)-first.X < short*(right-first.X)
}

// width tells a line that is longer than its column: in a table it leaves its cell.
func (r *reader) width(p *paragraph, l *line) {
	const slack = 0.5
	for _, op := range l.ops {
		if op.W == 0 || r.right(op) <= op.X+op.W+slack {
			continue
		}
		kind := Overfull
		if p.kind == structure.HeaderCell || p.kind == structure.DataCell {
			kind = Outside
		}
		r.tell(kind, l.page, l.String())
		return
	}
}

// tables judges how tables are divided between pages.
func (r *reader) tables() {
	on := map[*structure.Element]map[int]int{} // how many rows stand on a page, by the table's body
	for _, row := range r.tableRows {
		if on[row.body] == nil {
			on[row.body] = map[int]int{}
		}
		for _, page := range row.pages {
			on[row.body][page]++
		}
	}
	for _, row := range r.tableRows {
		if len(row.pages) > 1 {
			r.tell(TornRow, row.pages[0], row.text)
		} else if len(on[row.body]) > 1 && on[row.body][row.pages[0]] == 1 {
			r.tell(FewRows, row.pages[0], row.text)
		}
	}
}
