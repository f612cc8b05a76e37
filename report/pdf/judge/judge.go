// Package judge reads laid-out pages as a typographer reads a proof, and names what is wrong on them. Tests alone use
// it. Its rules:
//   - It sees what is painted: the operations of each page, and the structure elements that they belong to.
//   - A line is what one block has on one baseline. Raised numbers, such as citations, belong to the line that they
//     stand on.
//   - Cells are short by nature, so a last line of one word is a fault in running text alone.
package judge

import (
	"fmt"
	"slices"
	"strings"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// A Kind is a kind of fault.
type Kind string

// The kinds of fault.
const (
	Widow    Kind = "widow: the last line of a paragraph stands alone at the top of a page"
	Orphan   Kind = "orphan: the first line of a paragraph stands alone at the foot of a page"
	LastWord Kind = "the last line of a paragraph is one word"
	Overfull Kind = "a line is longer than its column"
	Outside  Kind = "a text leaves its cell or the page"
	Overlap  Kind = "a text stands on another text"
	Heading  Kind = "a heading stands at the foot of a page"
	TornRow  Kind = "a row is divided between pages"
	FewRows  Kind = "a divided table has fewer than two rows on a page"
	Ladder   Kind = "three lines in a row end with a hyphen"
	Empty    Kind = "a page is less than 60 % full"
	Contrast Kind = "too little contrast with the ground"
)

// Kinds lists every kind.
var Kinds = [...]Kind{
	Widow, Orphan, LastWord, Overfull, Outside, Overlap, Heading, TornRow, FewRows, Ladder, Empty, Contrast,
}

// A Fault is something wrong on a page.
type Fault struct {
	Kind Kind
	Page int    // from 1
	Text string // of what is wrong, to find it by
}

// String is the fault in one line.
func (f Fault) String() string { return fmt.Sprintf("page %d: %s: %q", f.Page, f.Kind, f.Text) }

// A Proof is laid-out pages, with what must be known to judge them.
type Proof struct {
	Pages     []display.Page // with what is repeated on each
	Faces     [typeface.Styles]*typeface.Face
	Size      display.Size
	Side      float64 // width of the margin at either side, in points
	Top, Foot float64 // where the part of a page that text fills begins and ends, from the top
}

// Faults are all that is wrong, kind by kind.
func (p *Proof) Faults() []Fault {
	r := &reader{Proof: p, paragraphs: map[*structure.Element]*paragraph{}, rows: map[*structure.Element]*tableRow{}}
	for i, page := range p.Pages {
		r.page(i, page)
	}
	for _, e := range r.order {
		r.paragraph(r.paragraphs[e])
	}
	r.tables()
	return r.faults
}

// A reader is the state of reading a proof.
type reader struct {
	*Proof
	faults     []Fault
	paragraphs map[*structure.Element]*paragraph
	order      []*structure.Element // of the paragraphs
	rows       map[*structure.Element]*tableRow
	tableRows  []*tableRow // in their order
}

// A paragraph is the lines of a block.
type paragraph struct {
	kind  structure.Kind
	lines []*line
}

// A tableRow is a row of a table.
type tableRow struct {
	body  *structure.Element // of the table, or its head
	text  string             // its first
	pages []int              // on which it stands, each once
}

// A line is what a block has on one baseline.
type line struct {
	page     int
	ops      []*display.Op
	baseline float64
}

func (r *reader) tell(kind Kind, page int, text string) {
	r.faults = append(r.faults, Fault{kind, page + 1, strings.TrimSpace(text)})
}

// page reads a page, and judges what a page alone shows.
func (r *reader) page(page int, content display.Page) {
	var last *structure.Element // to which the last text belongs
	end, text := r.Top, ""
	for _, slab := range content {
		lines := map[*structure.Element]*line{} // the latest of each block in the slab
		for i := range slab {
			op := &slab[i]
			if op.Element == nil || op.Shape == display.Anchor || op.Shape == display.LinkArea {
				continue
			}
			end = max(end, bottom(op))
			if op.Shape != display.Box && op.Element.Within(structure.Figure) == nil {
				last = op.Element
				if op.Shape == display.Text {
					text = op.Text
				}
				r.text(page, op, lines)
			}
		}
	}
	if isHeading(last) {
		r.tell(Heading, page, text)
	}
	if full := (end - r.Top) / (r.Foot - r.Top); page < len(r.Pages)-1 && full < 0.6 {
		r.tell(Empty, page, fmt.Sprintf("%.0f %%, up to %s", 100*full, text))
	}
	r.places(page, content)
	r.contrast(page, content)
}

// inline are the kinds of elements that stand within a line.
var inline = map[structure.Kind]bool{
	structure.Span: true, structure.Link: true, structure.Code: true, structure.Reference: true,
}

// text adds a text or a sign to its line, and its row to the rows of the page.
func (r *reader) text(page int, op *display.Op, lines map[*structure.Element]*line) {
	if e := op.Element.Within(structure.TableRow); e != nil {
		row := r.rows[e]
		if row == nil {
			row = &tableRow{body: e.Parent()}
			r.rows[e] = row
			r.tableRows = append(r.tableRows, row)
		}
		if row.text == "" && op.Shape == display.Text {
			row.text = op.Text
		}
		if !slices.Contains(row.pages, page) {
			row.pages = append(row.pages, page)
		}
	}
	block := op.Element
	for inline[block.Kind] && block.Parent() != nil {
		block = block.Parent()
	}
	p := r.paragraphs[block]
	if p == nil {
		p = &paragraph{kind: block.Kind}
		r.paragraphs[block] = p
		r.order = append(r.order, block)
	}
	l := lines[block]
	baseline, size := bottom(op), op.Size
	if op.Shape == display.Drawing || op.Shape == display.Sign {
		size = op.W
	}
	if l == nil || baseline-l.baseline > 0.6*size {
		l = &line{page: page, baseline: baseline}
		lines[block] = l
		p.lines = append(p.lines, l)
	}
	l.baseline = max(l.baseline, baseline)
	l.ops = append(l.ops, op)
}

func isHeading(e *structure.Element) bool {
	return e.Within("H1", "H2", "H3", "H4", "H5", "H6") != nil
}

// String is the text of a line without citations.
func (l *line) String() string {
	var b strings.Builder
	for _, op := range l.ops {
		if op.Shape == display.Text && op.Element.Within(structure.Reference) == nil {
			b.WriteString(op.Text)
		}
	}
	return b.String()
}
