// Package document is a document as a tree of typed blocks. Its rules:
//   - Sections make the tree, printers walk it. A printer places what the tree says; it guesses nothing from how a text
//     looks, and decides nothing that somebody could dispute.
//   - Ids come from data or layout, are the same in all languages and formats, and unique in a document (see CheckIDs).
//   - Texts are plain: a printer escapes them. A text in another language than the document's stands in a [Foreign].
//   - A figure is data, never a picture: package figure draws it, for every printer the same.
//   - Blocks and inlines are closed sets: the types of this package that implement [Block] and [Inline].
//   - The package imports nothing of this project and knows no format.
package document

import (
	"slices"
	"strconv"
)

// A Document is a document in one language.
type Document struct {
	Lang   string // language of the text, a BCP 47 tag such as "en"
	AsOf   string // day as of which the facts stand, such as "2026-07-31"
	Title  Line
	By     string // who publishes it, in one line without ; < > and --; "" where nobody says so
	Sheet  Sheet
	Blocks []Block // those before the first section, then the sections
}

// A Block is a piece of a document that stands on lines of its own.
type Block interface{ block() }

// A Section is a heading with what it heads. Its level is how deep it is nested: the title's is 1, the outermost's 2.
type Section struct {
	ID     string
	Title  Line
	Blocks []Block // may hold further sections
}

// A Paragraph is a text that stands alone.
type Paragraph struct {
	Role ParagraphRole
	Mark Mark // "" for most
	Text Line
}

// A ParagraphRole says what a paragraph is for.
type ParagraphRole string

// The roles of a paragraph.
const (
	Plain ParagraphRole = ""
	Lead  ParagraphRole = "lead" // opens the document; set larger
	Fine  ParagraphRole = "fine" // explains what stands before it; set smaller
	// Caption says what the figure or table behind it shows.
	Caption ParagraphRole = "caption"

	Turned ParagraphRole = "turned" // answers, set upside down on paper so that nobody reads them by accident
)

// A List is a list of items.
type List struct {
	Ordered bool
	Start   int  // number of the first item, where Ordered; 1 in most lists
	Fine    bool // explains what stands before it; set smaller
	Legend  bool // says what marks mean: the items stand one behind the other
	Items   []Item
}

// An Item is one entry of a list.
type Item struct {
	ID     string // "" for most
	Mark   Mark   // stands in place of the bullet; "" for most
	Task   Task
	Text   Line
	Blocks []Block // below the text, such as a list within the list; may be empty
}

// A Task says whether an item is a box to tick.
type Task uint8

// The tasks.
const (
	NoTask Task = iota
	TaskOpen
	TaskDone
)

// Pairs is a list of labels, each with what is said about it, set in two columns.
type Pairs struct{ Items []Pair }

// A Pair is one line of Pairs.
type Pair struct {
	ID    string // "" for most
	Label Line   // without a colon: a printer puts it
	Text  Line
}

// Contents is the table of contents. The layout makes it from the tree, so that it cannot differ from it.
type Contents struct{ Entries []ContentsEntry }

// A ContentsEntry leads to a section.
type ContentsEntry struct {
	ID      string // of the section
	Title   Line
	Entries []ContentsEntry // those below it
}

// An Alert is a call-out.
type Alert struct {
	Tone   Tone
	Blocks []Block
}

// A Tone is the kind of an Alert: one of the five that GitHub knows.
type Tone string

// Tones lists every tone.
var Tones = [...]Tone{"note", "tip", "important", "warning", "caution"}

// A Quotation is a block quotation.
type Quotation struct{ Blocks []Block }

// A Rule is a line across the text.
type Rule struct{}

// A Table is a table with one head row.
type Table struct {
	Kind     TableKind
	RowHeads bool // whether the first cell of each row is the head of its row
	Columns  []Column
	Rows     []Row
}

// A TableKind says how the columns of a table share its width.
type TableKind string

// The kinds of table.
const (
	Comparison TableKind = ""       // cells hold numbers or short answers; columns beside the first are equals
	Ledger     TableKind = "ledger" // cells hold sentences; columns share the width by their text
	Heat       TableKind = "heat"   // cells are filled by their marks; a row without marks opens a group of rows
)

// MarksAlone says of a heat table whether its answers are marks without words.
func (t *Table) MarksAlone() bool {
	worded := func(c Cell) bool { return c.Mark != "" && len(c.Text) > 0 }
	return t.Kind == Heat && !slices.ContainsFunc(t.Rows, func(r Row) bool { return slices.ContainsFunc(r.Cells, worded) })
}

// OpensGroup says whether a row of a heat table opens a group of rows: it holds numbers and no answers.
func (r *Row) OpensGroup() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Mark != "" })
}

// OpensColumns says whether a column of a heat table opens a group of columns: whether the first row, which names the
// groups, says of it what it does not say of the column before.
func (t *Table) OpensColumns(i int) bool {
	if i < 2 || len(t.Rows) == 0 || len(t.Rows[0].Cells) <= i {
		return false
	}
	a, b := &t.Rows[0].Cells[i-1], &t.Rows[0].Cells[i]
	return a.Mark != b.Mark || a.Text.String() != b.Text.String()
}

// A Column is the head of a column.
type Column struct {
	Text  Line
	Align Align
}

// An Align says at which side of a column its texts stand.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Middle
	End
)

// A Row is one row of a table: as many cells as the table has columns.
type Row struct {
	ID    string // "" for most
	Cells []Cell
}

// A Cell is one cell of a table.
type Cell struct {
	ID   string // of the answer that it gives, such as "max.e2ee-direct"; "" for most
	Mark Mark   // "" for most
	Text Line
}

// A Chart is a drawing of scores, each an interval with a supported point on a scale from 0 to 100. It prints every number
// that it draws; where nothing can be drawn, a table with a row for each bar says the same.
type Chart struct {
	Bands []Band    // of the grades, the lowest first; none where the scale has no grades
	Heads [5]string // what the columns of the table hold: name, lowest, supported and highest score, grade
	Bars  []Bar
}

// A Band is the part of a scale that has one grade: from its least score up to the next band.
type Band struct {
	Name  string
	Least int
}

// A Bar is one score. 0 ≤ Low ≤ Supported ≤ High ≤ 100.
type Bar struct {
	Name                 string
	Low, Supported, High int
	Mark                 Mark   // Unknown where too little is known for a grade, which Grade then says; "" for most
	Grade                string // may be empty
}

// AsTable is the table that says what a chart shows. It has no grades where no bar has one.
func (c *Chart) AsTable() *Table {
	t := &Table{RowHeads: true, Columns: []Column{{}, {Align: End}, {Align: End}, {Align: End}, {Align: Middle}}}
	for i := range t.Columns {
		t.Columns[i].Text = PlainLine(c.Heads[i])
	}
	if c.Heads[4] == "" {
		t.Columns = t.Columns[:4]
	}
	for _, b := range c.Bars {
		cells := []Cell{{Text: PlainLine(b.Name)}, number(b.Low), number(b.Supported), number(b.High),
			{Mark: b.Mark, Text: PlainLine(b.Grade)}}
		t.Rows = append(t.Rows, Row{Cells: cells[:len(t.Columns)]})
	}
	return t
}

func number(n int) Cell { return Cell{Text: PlainLine(strconv.Itoa(n))} }

// Sources is the list of sources, in the order in which the document first cites them. Their numbers are their places.
type Sources struct{ Entries []Source }

// A Source is one entry of the list of sources.
type Source struct {
	ID   string // id of the source in the data, such as "tass-2025-08-21"; its anchor is SourceAnchor(ID)
	Text Line
}

// SourceAnchor is the anchor of a source in every format.
func SourceAnchor(id string) string { return "source." + id }

func (*Section) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Pairs) block()     {}
func (*Contents) block()  {}
func (*Alert) block()     {}
func (*Quotation) block() {}
func (*Rule) block()      {}
func (*Table) block()     {}
func (*Chart) block()     {}
func (*Sources) block()   {}

// A Mark is the sign before an answer, which shows the tendency before its words are read.
type Mark string

// The marks.
const (
	Good     Mark = "✓" // protects whoever writes
	Partly   Mark = "◐" // does so in part
	Bad      Mark = "✗" // does not
	Unknown  Mark = "?" // nobody has found out
	Moot     Mark = "○" // the question does not arise
	Disputed Mark = "⚑"
)

// Marks lists every mark.
var Marks = [...]Mark{Good, Partly, Bad, Unknown, Moot, Disputed}
