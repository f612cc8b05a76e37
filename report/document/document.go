// Package document is a document as a tree of typed blocks. Its rules:
//   - Sections make the tree, printers walk it. A printer places what the tree says; it guesses nothing from how a text
//     looks, and decides nothing that somebody could dispute.
//   - Ids come from data or layout, are the same in all languages and formats, and unique in a document (see CheckIDs).
//   - Texts are plain: a printer escapes them. A text in another language than the document's stands in a [Foreign].
//   - A figure is data: its rows and numbers. The table that says the same is part of it.
//   - Blocks and inlines are closed sets: the types of this package that implement [Block] and [Inline].
//   - The package imports nothing of this project and knows no format.
package document

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

	Turned ParagraphRole = "turned" // answers, set upside down on paper so that nobody reads them by accident
)

// A List is a list of items.
type List struct {
	Ordered bool
	Start   int  // number of the first item, where Ordered; 1 in most lists
	Fine    bool // explains what stands before it; set smaller
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
)

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

// A Chart is a drawing of scores, each an interval with a supported point on a scale from 0 to 100, and the table that
// says the same in numbers: its first four columns are name, low, supported and high.
type Chart struct {
	Bars  []Bar // one for each row of the table
	Table Table
}

// A Bar is one score. 0 ≤ Low ≤ Supported ≤ High ≤ 100.
type Bar struct {
	Name                 string
	Low, Supported, High int
}

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
